//! Printing one sheet that the person asked for. Without the mark that is set here a print is blank: see `style/print.css`.

use std::cell::RefCell;

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::Element;

/// On the document while a sheet is printed.
const PRINTING: &str = "data-printing";
/// A dialog that held the page was there for longer than this, in ms.
const HELD: f64 = 400.0;
/// What a person does next on the page. A print that they begin in some other way comes after one of these, and is blank.
const NEXT: [&str; 3] = ["pointerdown", "keydown", "touchstart"];

thread_local! {
    /// What waits for the next press.
    static WAITING: RefCell<Vec<EventListener>> = const { RefCell::new(Vec::new()) };
}

/// Opens the browser's print dialog for what the page marks as a sheet.
///
/// On most computers the dialog holds the page, and it is over when this returns. On phones, and in browsers with a dialog in a tab of its own,
/// this returns at once, before the sheet was looked at: there the mark stays until the person next does something on the page.
pub(super) fn print() {
    let Some(window) = web_sys::window() else { return };
    let Some(root) = window.document().and_then(|document| document.document_element()) else { return };
    // The name is always accepted; a browser that prints nothing has nothing to show.
    _ = root.set_attribute(PRINTING, "");
    let began = js_sys::Date::now();
    _ = window.print();
    if js_sys::Date::now() - began > HELD {
        unmark(&root);
        return;
    }
    let listen = |name: &'static str| {
        let root = root.clone();
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::once_with_options(&window, name, options, move |_| unmark(&root))
    };
    WAITING.with_borrow_mut(|waiting| *waiting = NEXT.map(listen).into());
}

fn unmark(root: &Element) {
    _ = root.remove_attribute(PRINTING);
    // One of them may be running: they go when it has ended.
    let over = WAITING.take();
    wasm_bindgen_futures::spawn_local(async move { drop(over) });
}
