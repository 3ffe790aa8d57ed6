//! What someone passed on, behind the `#` of the address this page was opened with. It is held in memory and nowhere else.

use leptos::prelude::*;

use super::use_session;

/// See the file.
#[derive(Clone, Copy)]
pub struct Receiving {
    given: RwSignal<Option<String>>,
}

/// Provides it, with what came before the app was there. Needs the session.
pub fn provide_receiving() -> Receiving {
    let desk = use_session().desk();
    let receiving = Receiving { given: RwSignal::new(desk.device.take_given()) };
    desk.device.on_given(Box::new(move |given| _ = receiving.given.try_set(Some(given))));
    provide_context(receiving);
    receiving
}

/// What came to this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_receiving() -> Receiving {
    expect_context()
}

impl Receiving {
    /// Whether its page stands before all others.
    pub fn is_shown(self) -> Signal<bool> {
        Signal::derive(move || self.given.with(Option::is_some))
    }

    /// Takes in what came in a file.
    pub fn take_in(self, given: String) {
        self.given.set(Some(given));
    }

    /// Puts it away for good.
    pub fn close(self) {
        self.given.set(None);
    }
}
