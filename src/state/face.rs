//! Which face the page shows while the notebook is not open: its own, or plain lists. The way from the lists to the lock is a press.

use leptos::prelude::*;

use super::{Gate, Preferences, use_session};

/// Which face it shows.
#[derive(Clone, Copy)]
pub struct Face {
    gate: RwSignal<Gate>,
    preferences: Preferences,
    /// The person went through to the lock.
    is_through: RwSignal<bool>,
    /// The person left, and there was nowhere to go.
    has_left: RwSignal<bool>,
}

/// The face of this app. It belongs to the session, which is provided first.
pub fn use_face() -> Face {
    use_session().face()
}

impl Face {
    pub(super) fn new(gate: RwSignal<Gate>, preferences: Preferences) -> Self {
        Self { gate, preferences, is_through: RwSignal::new(false), has_left: RwSignal::new(false) }
    }

    /// Whether the lists stand before whatever else would be shown.
    pub fn shows_lists(self) -> Signal<bool> {
        let shown = move || self.has_lists().get() && !self.is_through.get();
        Memo::new(move |_| shown() && !matches!(self.gate.get(), Gate::Open | Gate::Salvaged)).into()
    }

    /// Whether there is a way back to the lists.
    pub fn has_lists(self) -> Signal<bool> {
        Signal::derive(move || self.has_left.get() || self.preferences.current().with(|it| it.lists_first))
    }

    /// Whether the person left, is still here, and did not go through the lists since: then nothing but the lists may be seen.
    pub fn has_stayed(self) -> Signal<bool> {
        Signal::derive(move || self.has_left.get() && !self.is_through.get())
    }

    /// From the lists to the lock.
    pub fn go_through(self) {
        self.is_through.set(true);
    }

    /// From the lock to the lists.
    pub fn go_back(self) {
        self.is_through.set(false);
    }

    /// The person left and is still here: the lists stand there until the page is loaded anew.
    pub fn stay(self) {
        self.has_left.set(true);
        self.is_through.set(false);
    }
}
