//! Whether the browser may clear away by itself what is kept here.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

/// Whether it has agreed not to; `None` where it cannot be asked.
pub(super) async fn is_agreed() -> Option<bool> {
    JsFuture::from(manager()?.persisted().ok()?).await.ok()?.as_bool()
}

/// Asks it. Some browsers ask the person in turn.
pub(super) async fn ask() -> Option<bool> {
    JsFuture::from(manager()?.persist().ok()?).await.ok()?.as_bool()
}

fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    // Not there in an insecure context, and in older browsers.
    let has = |of: &JsValue, name: &str| Reflect::has(of, &JsValue::from_str(name)).unwrap_or_default();
    let manager = has(&navigator, "storage").then(|| navigator.storage())?;
    (!manager.is_undefined() && has(&manager, "persisted") && has(&manager, "persist")).then_some(manager)
}
