//! A menu or a window of the browser or the device lies before the page, because the person opened it: a file is picked or saved, something is
//! printed or passed on. On some devices the page is out of sight then, and is not left.

use domain::{Deadline, Timestamp};
use leptos::prelude::*;

use super::Session;

/// For so long, in ms, the lock of what is out of sight waits.
const PATIENCE: i64 = 5 * 60_000;

/// See the file. It ends with the next touch, or when the page is seen again.
#[derive(Clone, Copy)]
pub(super) struct Elsewhere {
    since: StoredValue<Option<Deadline>>,
}

impl Elsewhere {
    pub(super) fn new() -> Self {
        Self { since: StoredValue::new(None) }
    }

    /// Whether the person may still be there.
    pub(super) fn holds(self, now: Timestamp) -> bool {
        self.since.try_update_value(|since| since.as_mut().is_some_and(|it| !it.is_over(PATIENCE, now))) == Some(true)
    }

    pub(super) fn end(self) {
        self.since.set_value(None);
    }
}

impl Session {
    /// The person opens a menu or a window that is not of this page: for five minutes, once, the page may be out of sight without being locked.
    pub fn looks_elsewhere(self) {
        self.elsewhere.since.set_value(Some(Deadline::begin(self.desk().now())));
    }
}
