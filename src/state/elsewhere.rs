//! A menu or a window of the browser or the device lies before the page, because the person opened it: a file is picked or saved, something is
//! printed or passed on. On some devices the page is out of sight then, and is not left.

use domain::{Deadline, Timestamp};
use leptos::prelude::*;

use super::Session;

/// For so long, in ms, the lock of what is out of sight waits.
const PATIENCE: i64 = 5 * 60_000;
/// A window that takes the page's place does so within so many ms; later it is the person who goes elsewhere.
const OPENS: i64 = 2_000;

/// What the person asked for, and since when.
#[derive(Clone, Copy)]
enum Asked {
    /// A window, which a touch of the page shows to be gone.
    Window(Deadline),
    /// A way to another app and back, with something that is passed on.
    Errand(Deadline),
}

/// See the file. It ends when the page is seen again.
#[derive(Clone, Copy)]
pub(super) struct Elsewhere {
    asked: StoredValue<Option<Asked>>,
    /// Since the page went out of sight because of it.
    since: StoredValue<Option<Deadline>>,
}

impl Elsewhere {
    pub(super) fn new() -> Self {
        Self { asked: StoredValue::new(None), since: StoredValue::new(None) }
    }

    /// The page goes out of sight: because of what was asked for, or by itself.
    pub(super) fn goes(self, now: Timestamp) {
        let is_so = match self.asked.get_value() {
            Some(Asked::Window(mut since)) => !since.is_over(OPENS, now),
            Some(Asked::Errand(mut since)) => !since.is_over(PATIENCE, now),
            None => false,
        };
        self.forget();
        if is_so {
            self.since.set_value(Some(Deadline::begin(now)));
        }
    }

    /// Whether the person may still be there.
    pub(super) fn holds(self, now: Timestamp) -> bool {
        self.since.try_update_value(|since| since.as_mut().is_some_and(|it| !it.is_over(PATIENCE, now))) == Some(true)
    }

    /// The person is here. An errand may still be before them.
    pub(super) fn end(self) {
        self.since.set_value(None);
        if matches!(self.asked.get_value(), Some(Asked::Window(_))) {
            self.asked.set_value(None);
        }
    }

    /// Nothing is asked for any more.
    pub(super) fn forget(self) {
        self.asked.set_value(None);
        self.since.set_value(None);
    }
}

impl Session {
    /// The person opens a window that is not of this page: if it hides the page at once, that is not locked for five minutes.
    pub fn looks_elsewhere(self) {
        self.elsewhere.asked.set_value(Some(Asked::Window(Deadline::begin(self.desk().now()))));
    }

    /// The person takes something to another app: within five minutes the page may go out of sight once, and be so for five minutes, without
    /// being locked.
    pub(super) fn runs_an_errand(self) {
        self.elsewhere.asked.set_value(Some(Asked::Errand(Deadline::begin(self.desk().now()))));
    }
}
