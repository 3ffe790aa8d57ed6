//! What the keyboard is on, to give it back later.

use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlElement};

/// An element that had the focus.
#[derive(Clone, Debug)]
pub struct Focus(HtmlElement);

impl Focus {
    /// What an event of focus names; a drawing has none to give back.
    pub fn of(target: Option<EventTarget>) -> Option<Self> {
        target?.dyn_into().ok().map(Self)
    }

    /// Gives the focus back, unless the element is gone.
    pub fn give_back(&self) -> bool {
        self.0.is_connected() && self.0.focus().is_ok()
    }
}
