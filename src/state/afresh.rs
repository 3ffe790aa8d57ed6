//! Loading the page anew once the notebook is locked: only a new document surely drops what the old one held. It never takes away what the
//! person is just typing: then it waits for a pause.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Gate, Session};

/// From one look at what the person does to the next, in ms.
const LOOK: u32 = 1000;
/// So long after the last touch the person has paused, in ms.
const PAUSE: i64 = 3000;

/// Whether the page may be loaded anew.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    Now,
    Later,
    /// There is no reason any more.
    NoMore,
}

impl Session {
    /// Loads the page anew as soon as nothing is lost by it, if it can be had.
    pub fn start_afresh(self) {
        // With the page went what is sealed in memory.
        if self.desk().is_in_memory() || self.desk().has_aside() {
            return;
        }
        // Whoever locks by a press has touched the page for the last time.
        self.touched().set_value(None);
        spawn_local(async move {
            let desk = self.desk();
            loop {
                while self.may_start_afresh() == When::Later {
                    desk.wait(LOOK).await;
                }
                // Where the page cannot be had again, the browser's error would stand in its place.
                if self.may_start_afresh() == When::NoMore || !desk.device.can_be_had_again().await {
                    return;
                }
                // Meanwhile the person may have begun to type.
                if self.may_start_afresh() == When::Now {
                    desk.device.load_anew();
                    return;
                }
            }
        });
    }

    fn may_start_afresh(self) -> When {
        if self.gate().try_get_untracked() != Some(Gate::Locked) || self.desk().has_aside() {
            return When::NoMore;
        }
        // A commit under way comes to its end, of which the stores bound the length: cut, a new passphrase may hold or not.
        if self.desk().is_keeping() {
            return When::Later;
        }
        let now = self.desk().now().millis();
        // A clock that was set back is no touch.
        let is_busy = self
            .touched()
            .get_value()
            .is_some_and(|touched| (0..PAUSE).contains(&now.saturating_sub(touched.millis())));
        let is_at_work = self.work().with_untracked(Option::is_some);
        // What was passed on is off the address by now: with the page it would be gone.
        let holds_a_link = self.inbox().link.with_untracked(Option::is_some);
        if is_busy || is_at_work || holds_a_link || self.secrets().has_words() { When::Later } else { When::Now }
    }
}
