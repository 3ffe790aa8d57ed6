//! When to keep what is being typed: at each pause, and without any pause soon enough.

use std::rc::Rc;

use leptos::prelude::*;

use super::desk::Desk;
use crate::platform::Timer;

/// A pause in the typing of this many milliseconds is one.
const PAUSE: i64 = 1000;
/// Without any pause it is kept this many milliseconds after the first word that is not: a phone may end a tab at any moment.
const LATEST: i64 = 3000;

/// One timer for one thing being written.
#[derive(Clone, Copy)]
pub(super) struct Pacing {
    /// When the first word was typed that is not kept.
    unkept_since: StoredValue<Option<i64>>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
}

impl Pacing {
    pub(super) fn new() -> Self {
        Self { unkept_since: StoredValue::new(None), timer: StoredValue::new_local(None) }
    }

    /// Something was typed: `keep` is called when it is time. Takes the place of what was waited for before.
    pub(super) fn wait(self, desk: &Rc<Desk>, keep: impl FnOnce() + 'static) {
        let now = desk.now().millis();
        let since = self.unkept_since.get_value().unwrap_or(now);
        self.unkept_since.set_value(Some(since));
        // A clock that jumps shortens the pause and never lengthens it.
        let delay = (since + LATEST - now).clamp(0, PAUSE) as u32;
        self.timer.set_value(Some(desk.device.after(delay, Box::new(keep))));
    }

    /// It is being kept, or there is nothing to keep.
    pub(super) fn stop(self) {
        self.unkept_since.set_value(None);
        self.timer.set_value(None);
    }
}
