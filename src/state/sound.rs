//! Soft sound: off at first, and off again with all that could be overheard.

use leptos::prelude::*;

use super::desk::SharedDesk;
use crate::platform::Tone;

/// Whether tones are heard. It is not kept anywhere: each visit begins in silence.
#[derive(Clone, Copy)]
pub struct Sound {
    is_on: RwSignal<bool>,
    desk: SharedDesk,
}

impl Sound {
    pub(super) fn on(desk: SharedDesk) -> Self {
        Self { is_on: RwSignal::new(false), desk }
    }

    /// Whether this device can make any.
    pub fn is_possible(self) -> bool {
        self.desk.with_value(|desk| desk.services().can_sound())
    }

    /// Whether it is on.
    pub fn is_on(self) -> Signal<bool> {
        self.is_on.into()
    }

    /// Switches it on, with a tone to hear how loud it is, or off.
    pub fn switch(self, on: bool) {
        if !on {
            self.hush();
            return;
        }
        self.is_on.set(true);
        self.begin(Tone::High);
    }

    /// Silence, at once and until it is switched on again.
    pub fn hush(self) {
        // Whoever goes last may find the signals gone; the device is silent all the same. Before the rest is here, nothing sounds.
        if let Some(services) = self.desk.try_with_value(|desk| desk.services.so_far()).flatten() {
            services.hush();
        }
        if self.is_on.try_get_untracked() == Some(true) {
            self.is_on.set(false);
        }
    }

    /// Cuts off what sounds now; the next tone is heard.
    pub(super) fn cut(self) {
        self.desk.with_value(|desk| desk.services().hush());
    }

    /// Begins a tone, if it is on.
    pub(super) fn begin(self, tone: Tone) {
        if self.is_on.get_untracked() {
            self.desk.with_value(|desk| desk.services().sound(tone));
        }
    }
}
