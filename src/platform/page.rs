//! The page as a whole.

use super::offline;
use js_sys::{Reflect, global};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

/// Runs what comes before the app, which has no executor yet.
pub fn begin(program: impl Future<Output = ()> + 'static) {
    wasm_bindgen_futures::spawn_local(program);
}

/// Loads the page anew: the one sure way to drop everything that a document holds.
pub(super) fn reload() {
    if let Some(window) = web_sys::window() {
        // A browser that refuses leaves the lock in sight, which is the next best.
        let _ = window.location().reload();
    }
}

/// Whether the page could be loaded now: its files are kept, or its server answers.
pub(super) async fn can_be_had_again() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let ask = RequestInit::new();
    // What keeps the files hears of no other method. Without it, the head will do.
    if !offline::answers() {
        ask.set_method("HEAD");
    }
    ask.set_cache(RequestCache::NoStore);
    let answer = JsFuture::from(window.fetch_with_str_and_init("./", &ask)).await;
    answer.ok().and_then(|answer| answer.dyn_into::<Response>().ok()).is_some_and(|response| response.ok())
}

/// What the app would start without and not be itself: it could derive no key; it could draw nothing at random; it would stand there as bare text,
/// in which nothing can be covered or look like plain lists (the style sheets are in layers, which all browsers have had since the spring of 2022).
const NEEDED: [&str; 3] = ["Worker", "crypto", "CSSLayerBlockRule"];

/// Whether the browser lacks something that is needed, beside WebAssembly, which `public/shell.js` has looked at.
pub(super) fn lacks_something() -> bool {
    let has = |name: &str| Reflect::get(&global(), &JsValue::from_str(name)).is_ok_and(|value| !value.is_undefined());
    !NEEDED.into_iter().all(has)
}

/// Takes everything off the screen.
pub fn blank() {
    if let Some(body) = web_sys::window().and_then(|window| window.document()).and_then(|document| document.body()) {
        body.set_text_content(None);
    }
}
