//! What came behind the "#" of the address. `public/shell.js` takes it off the address before anything else happens, and hands it over here.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, Event};

/// The shell says it: what came, as text.
const GIVEN: &str = "daybook:given";
/// The app asks for what came before it was there.
const ASKED: &str = "daybook:ask";

/// What came before the app was there, once: the shell forgets it then.
pub(super) fn take() -> Option<String> {
    let window = web_sys::window()?;
    let answer = Rc::new(RefCell::new(None));
    let hear = Rc::clone(&answer);
    let listening = EventListener::new(&window, GIVEN, move |event| *hear.borrow_mut() = words_of(event));
    // A browser that refuses to make an event has nothing to hand over.
    _ = Event::new(ASKED).ok().and_then(|ask| window.dispatch_event(&ask).ok());
    drop(listening);
    answer.take()
}

/// Calls `then` with what comes from now on: a link that is opened in this very tab.
pub(super) fn on_given(then: Box<dyn Fn(String)>) {
    let Some(window) = web_sys::window() else { return };
    let hear = move |event: &Event| {
        if let Some(words) = words_of(event) {
            then(words);
        }
    };
    EventListener::new(&window, GIVEN, hear).forget();
}

/// The address of this page, without anything that was added to it.
pub(super) fn address() -> String {
    let location = web_sys::window().map(|window| window.location());
    let part = |part: Option<String>| part.unwrap_or_default();
    location
        .map(|location| format!("{}{}", part(location.origin().ok()), part(location.pathname().ok())))
        .unwrap_or_default()
}

fn words_of(event: &Event) -> Option<String> {
    event.dyn_ref::<CustomEvent>()?.detail().as_string()
}
