//! What the page hears of a person who is there.

use std::cell::RefCell;
use std::rc::Rc;

use daybook::platform::{Touch, on_touch};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Event, EventInit};

#[wasm_bindgen_test]
fn keys_and_presses_are_meant_and_all_else_only_passes() {
    let heard = Rc::<RefCell<Vec<Touch>>>::default();
    let told = Rc::clone(&heard);
    on_touch(move |touch| told.borrow_mut().push(touch));
    let window = web_sys::window().unwrap();
    let document = window.document().unwrap();
    let body = document.body().unwrap();
    let dispatch = |on: &web_sys::EventTarget, name: &str, bubbles: bool| {
        let init = EventInit::new();
        init.set_bubbles(bubbles);
        on.dispatch_event(&Event::new_with_event_init_dict(name, &init).unwrap()).unwrap();
    };
    for (name, touch) in [
        ("pointerdown", Touch::Meant),
        ("keydown", Touch::Meant),
        ("input", Touch::Meant),
        ("pointermove", Touch::Passing),
        ("touchmove", Touch::Passing),
        ("wheel", Touch::Passing),
        // Neither of a part that scrolls nor of a document does it bubble everywhere; the capture hears it.
        ("scroll", Touch::Passing),
        ("focusin", Touch::Passing),
    ] {
        heard.borrow_mut().clear();
        dispatch(&body, name, name != "scroll");
        assert_eq!(*heard.borrow(), [touch], "{name}");
    }
    heard.borrow_mut().clear();
    dispatch(&document, "selectionchange", false);
    assert_eq!(*heard.borrow(), [Touch::Passing]);
    heard.borrow_mut().clear();
    dispatch(&body, "animationend", true);
    assert!(heard.borrow().is_empty());
}
