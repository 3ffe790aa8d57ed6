//! Soft sound: off at first, and off again with all that could be overheard.

use std::rc::Rc;

use leptos::prelude::*;

use crate::platform::{Device, Tone};

/// Whether tones are heard. It is not kept anywhere: each visit begins in silence.
#[derive(Clone, Copy)]
pub struct Sound {
    is_on: RwSignal<bool>,
    device: StoredValue<Rc<dyn Device>, LocalStorage>,
}

impl Sound {
    pub(super) fn on(device: Rc<dyn Device>) -> Self {
        Self { is_on: RwSignal::new(false), device: StoredValue::new_local(device) }
    }

    /// Whether this device can make any.
    pub fn is_possible(self) -> bool {
        self.device.with_value(|device| device.can_sound())
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
        // Whoever goes last may find the signals gone; the device is silent all the same.
        _ = self.device.try_with_value(|device| device.hush());
        if self.is_on.try_get_untracked() == Some(true) {
            self.is_on.set(false);
        }
    }

    /// Cuts off what sounds now; the next tone is heard.
    pub(super) fn cut(self) {
        self.device.with_value(|device| device.hush());
    }

    /// Begins a tone, if it is on.
    pub(super) fn begin(self, tone: Tone) {
        if self.is_on.get_untracked() {
            self.device.with_value(|device| device.sound(tone));
        }
    }
}
