//! Being left: by the person (`public/shell.js` blanks the page, then says so, then goes), or by the browser.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, HtmlElement};

/// Where the person is after leaving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// On another website, in a moment.
    Elsewhere,
    /// Still here, because there is nowhere to go: then the page of lists stands in its place.
    Here,
}

/// Leaves, as by a press of the link: `public/shell.js` hears it. A page without one stays where it is.
pub(super) fn leave() {
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.query_selector("a.leave").ok().flatten());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        link.click();
    }
}

/// Calls `then` when the person leaves. It runs inside the very task that blanks the page, before the browser goes elsewhere.
pub fn on_leave(then: impl Fn(Left) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window, "daybook:leave", options, move |event| {
        let stays = event.dyn_ref::<CustomEvent>().is_some_and(|event| event.detail().is_truthy());
        then(if stays { Left::Here } else { Left::Elsewhere });
        // Tells the shell that nothing is left to be read.
        event.prevent_default();
    })
    .forget();
}

/// Calls `then` when the page is hidden for good, or put aside where it could come back from.
pub fn on_page_hide(then: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "pagehide", move |_| then()).forget();
    }
}
