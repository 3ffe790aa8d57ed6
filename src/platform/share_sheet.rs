//! The device's own menu for passing something on, where it has one.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::ShareData;

/// It was not passed on: the person closed the menu, or there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotShared;

/// Whether there is one.
pub(super) fn is_there() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator.is_some_and(|navigator| Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or_default())
}

/// Opens it for an address, and nothing beside it: no title, no words.
pub(super) async fn share(address: &str) -> Result<(), NotShared> {
    if !is_there() {
        return Err(NotShared);
    }
    let window = web_sys::window().ok_or(NotShared)?;
    let data = ShareData::new();
    data.set_url(address);
    JsFuture::from(window.navigator().share_with_data(&data)).await.map(drop).map_err(|_| NotShared)
}
