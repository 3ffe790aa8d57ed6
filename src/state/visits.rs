//! When the notebook was opened before, and how many passphrases did not open it since.

use domain::{Record, Timestamp, Visit};
use leptos::prelude::*;

use super::desk::put;
use super::{Session, use_session};

/// The opening before this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// When it was.
    pub at: Timestamp,
    /// How many passphrases were tried since and opened nothing.
    pub tries: u32,
}

/// The opening before this one, once it is known; a notebook that was just made has none.
pub fn use_before() -> Signal<Option<Before>> {
    use_session().before()
}

impl Session {
    /// Reads when the notebook was opened before, and keeps that it is open now. All of it was read. What is in the way of keeping it is in
    /// the way of the next words too, and told then. Where tabs cannot be told apart nothing is kept: it would refuse another tab its words.
    pub(super) async fn note_visit(self) {
        let desk = self.desk();
        let tries = self.preferences().current().with_untracked(|settings| settings.tries);
        let last = self.contents().visits.with_untracked(|all| Visit::last(all).cloned());
        self.before_signal()
            .set(last.as_ref().map(|last| Before { at: last.at, tries: tries.saturating_sub(last.tries) }));
        if !desk.holds_alone() {
            return;
        }
        let id = match last {
            Some(last) => last.id,
            None => match desk.make_id() {
                Ok(id) => id,
                Err(_) => return,
            },
        };
        let visit = Visit { id, at: desk.now(), tries };
        let Ok(change) = put(Record::Visit(visit.clone())) else { return };
        if desk.keep(vec![change]).await.is_ok() {
            self.contents().show_one(Record::Visit(visit));
        }
    }
}
