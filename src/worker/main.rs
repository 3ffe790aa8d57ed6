//! The passphrase worker: takes a passphrase, a salt and a cost, gives back 32 bytes. It holds nothing else and is ended after use.
//!
//! One message in: `{ passphrase: Uint8Array (UTF-8, NFKC), salt: Uint8Array(16), memory: KiB, passes }`.
//! One message out: a `Uint8Array(32)`, or the string `"memory"` or `"refused"`. `"ready"` comes first, once.

use js_sys::{Reflect, Uint8Array};
use vault::kdf::{self, Cost, DeriveError};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
use zeroize::Zeroizing;

fn main() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let answering = scope.clone();
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let answer = match derive(&event.data()) {
            Ok(key) => Uint8Array::from(key.as_slice()).into(),
            Err(DeriveError::NoMemory) => JsValue::from_str("memory"),
            Err(DeriveError::Refused) => JsValue::from_str("refused"),
        };
        // A page that is gone cannot be told.
        let _ = answering.post_message(&answer);
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // Lives as long as the worker, which the page ends.
    on_message.forget();
    let _ = scope.post_message(&JsValue::from_str("ready"));
}

fn derive(message: &JsValue) -> Result<Zeroizing<[u8; 32]>, DeriveError> {
    let field = |name: &str| Reflect::get(message, &JsValue::from_str(name)).map_err(|_| DeriveError::Refused);
    let number = |value: JsValue| value.as_f64().map(|number| number as u32).ok_or(DeriveError::Refused);
    let passphrase = Zeroizing::new(bytes(field("passphrase")?)?);
    let salt: [u8; kdf::SALT] = bytes(field("salt")?)?.try_into().map_err(|_| DeriveError::Refused)?;
    let cost = Cost::new(number(field("memory")?)?, number(field("passes")?)?).map_err(|_| DeriveError::Refused)?;
    kdf::derive(&passphrase, &salt, cost)
}

/// Takes the bytes of an array and wipes the array.
fn bytes(value: JsValue) -> Result<Vec<u8>, DeriveError> {
    let array: Uint8Array = value.dyn_into().map_err(|_| DeriveError::Refused)?;
    let bytes = array.to_vec();
    array.fill(0, 0, array.length());
    Ok(bytes)
}
