//! What the keyboard is on: given back later, and not lost when it goes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, EventTarget, HtmlElement, MutationObserver, MutationObserverInit};

/// On a part of the page that takes the focus only because what had it is gone; `base.css` draws no ring around it.
const STAND_IN: &str = "data-stand-in";

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

/// From now on, when a control goes while it has the focus, the nearest part around it that is still there takes it: else a screen reader would
/// be thrown back to the top of the page. Whoever moves the focus on purpose comes first.
pub fn keep_focus_in(page: &HtmlElement) {
    let keeper = Rc::new(Keeper { page: page.clone(), around: RefCell::default(), is_waiting: Cell::new(false) });
    let seen = Rc::clone(&keeper);
    // As long as the app.
    EventListener::new(page, "focusin", move |event| seen.remember(event.target())).forget();
    let changed = Closure::<dyn Fn()>::new(move || Rc::clone(&keeper).look_soon());
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    if let Ok(observer) = MutationObserver::new(changed.as_ref().unchecked_ref()) {
        // A page that is there can be observed.
        _ = observer.observe_with_options(page, &options);
    }
    changed.forget();
}

struct Keeper {
    page: HtmlElement,
    /// What had the focus last, and all that it stood in, from the inside out.
    around: RefCell<Vec<Element>>,
    is_waiting: Cell<bool>,
}

impl Keeper {
    fn remember(&self, target: Option<EventTarget>) {
        let first = target.and_then(|target| target.dyn_into::<Element>().ok());
        let chain = std::iter::successors(first, |element| element.parent_element());
        *self.around.borrow_mut() = chain.take_while(|element| **element != **self.page).collect();
    }

    /// Looks once the frame is drawn: by then the focus was moved if it was to be.
    fn look_soon(self: Rc<Self>) {
        if self.is_waiting.replace(true) {
            return;
        }
        let look = Closure::once_into_js(move || {
            self.is_waiting.set(false);
            self.look();
        });
        if let Some(window) = web_sys::window() {
            // Without frames there is nobody to read the page.
            _ = window.request_animation_frame(look.unchecked_ref());
        }
    }

    fn look(&self) {
        let is_lost = web_sys::window()
            .and_then(|window| window.document())
            .is_some_and(|document| document.active_element().is_none_or(|at| at.tag_name() == "BODY"));
        let around = self.around.borrow().clone();
        if !is_lost || around.first().is_none_or(|had| had.is_connected()) {
            return;
        }
        let near =
            around.into_iter().find(|element| element.is_connected()).unwrap_or_else(|| self.page.clone().into());
        if let Ok(near) = near.dyn_into::<HtmlElement>() {
            // It takes the focus from scripts, and is no stop for Tab.
            _ = near.set_attribute("tabindex", "-1").and_then(|()| near.set_attribute(STAND_IN, ""));
            _ = near.focus().map_err(|_: JsValue| ());
        }
    }
}
