//! Runs through many states and tells of all that went wrong, not only of the first.

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};

/// How many are told in words.
const TOLD: usize = 12;

/// What went wrong so far. Dropped, it fails the test if there is anything.
#[derive(Default)]
pub(super) struct Findings {
    tried: usize,
    wrong: Vec<String>,
}

thread_local! {
    static LAST: RefCell<String> = const { RefCell::new(String::new()) };
}

impl Findings {
    /// Tries one state.
    pub(super) fn run(&mut self, state: impl FnOnce()) {
        self.tried += 1;
        let hook = take_hook();
        set_hook(Box::new(|told| {
            let text = told.payload_as_str().unwrap_or("not told");
            let place = told.location().map(|place| format!(" ({}:{})", place.file(), place.line()));
            LAST.replace(format!("{text}{}", place.unwrap_or_default()));
        }));
        let ran = catch_unwind(AssertUnwindSafe(state));
        set_hook(hook);
        if ran.is_err() {
            self.wrong.push(LAST.take());
        }
    }

    /// Fails if anything went wrong, or if fewer states were tried than there must be.
    pub(super) fn close(self, least: usize) {
        let told = self.wrong.iter().take(TOLD).cloned().collect::<Vec<_>>().join("\n");
        assert!(self.wrong.is_empty(), "{} of {} states:\n{told}", self.wrong.len(), self.tried);
        assert!(self.tried >= least, "only {} states were tried", self.tried);
    }
}
