//! Being left: by the person (`public/shell.js` blanks the page, then says so, then goes), or by the browser.

use gloo_events::EventListener;

/// Calls `then` when the person leaves. It runs inside the very task that blanks the page, before the browser goes elsewhere.
pub fn on_leave(then: impl Fn() + 'static) {
    listen("daybook:leave", then);
}

/// Calls `then` when the page is hidden for good, or put aside where it could come back from.
pub fn on_page_hide(then: impl Fn() + 'static) {
    listen("pagehide", then);
}

/// Calls `then` when the page goes out of sight: another tab, another app, the screen off. On a phone that may be the last that is heard.
pub fn on_hidden(then: impl Fn() + 'static) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let seen = document.clone();
    EventListener::new(&document, "visibilitychange", move |_| {
        if seen.hidden() {
            then();
        }
    })
    .forget();
}

/// Listens for as long as the page lives.
fn listen(name: &'static str, then: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, name, move |_| then()).forget();
    }
}
