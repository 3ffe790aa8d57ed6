//! The clipboard: written when the person asks for it, and never read.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// The browser did not take it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotCopied;

/// Copies `text`.
pub(super) async fn copy(text: &str) -> Result<(), NotCopied> {
    let window = web_sys::window().ok_or(NotCopied)?;
    let navigator = window.navigator();
    let clipboard = Reflect::get(&navigator, &JsValue::from_str("clipboard")).map_err(|_| NotCopied)?;
    if clipboard.is_undefined() || clipboard.is_null() {
        // There is none in an insecure context, nor where a setting has taken it away; and asking for it would end the app.
        return Err(NotCopied);
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.map(drop).map_err(|_| NotCopied)
}
