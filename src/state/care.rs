//! Looking after the open notebook while nobody waits for it: what a change of the passphrase left to do, a look at every part in both stores,
//! a store that failed and may serve again; and, once, pages that were deleted long enough ago and the note of this opening.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Session;
use super::desk::Tended;
use crate::platform::Timer;

/// Between two steps, in ms: the person does not notice, and a long notebook is through within minutes.
const BETWEEN: u32 = 100;
/// From one round to the next, in ms.
const ROUND: u32 = 30_000;

/// See the file.
#[derive(Clone, Copy)]
pub(super) struct Care {
    timer: StoredValue<Option<Timer>, LocalStorage>,
    /// Whether a change of the passphrase has left something to move.
    is_rekeying: RwSignal<bool>,
}

impl Care {
    pub(super) fn new() -> Self {
        Self { timer: StoredValue::new_local(None), is_rekeying: RwSignal::new(false) }
    }

    /// Begins with the notebook that lies open: all of it was read.
    pub(super) fn begin(self, session: Session) {
        let then = Box::new(move || {
            spawn_local(async move {
                session.clear_out().await;
                session.note_visit().await;
                self.step(session, 0).await;
            });
        });
        self.timer.set_value(Some(session.desk().device.after(BETWEEN, then)));
    }

    /// Whether it has begun and not ended: then all that can be read was.
    pub(super) fn is_at_it(self) -> bool {
        self.timer.with_value(Option::is_some)
    }

    /// Whether pages are being moved to the key of a new passphrase.
    pub(super) fn is_rekeying(self) -> Signal<bool> {
        self.is_rekeying.into()
    }

    /// There is something to do before the next round: the passphrase was changed.
    pub(super) fn hurry(self, session: Session) {
        self.tell(session);
        // Before it has begun, the rest is still being read.
        if self.is_at_it() {
            self.wait(session, BETWEEN, 0);
        }
    }

    fn tell(self, session: Session) {
        let is_rekeying = session.desk().is_rekeying();
        if self.is_rekeying.get_untracked() != is_rekeying {
            self.is_rekeying.set(is_rekeying);
        }
    }

    /// No more of it.
    pub(super) fn end(self) {
        self.timer.set_value(None);
        self.is_rekeying.set(false);
    }

    fn wait(self, session: Session, delay: u32, part: usize) {
        let then = Box::new(move || spawn_local(self.step(session, part)));
        self.timer.set_value(Some(session.desk().device.after(delay, then)));
    }

    async fn step(self, session: Session, part: usize) {
        let tended = session.desk().tend(part).await;
        self.tell(session);
        match tended {
            Tended::Gone => {}
            Tended::More { part } => self.wait(session, BETWEEN, part),
            Tended::All { faults } => {
                session.tell_faults(faults);
                self.rest(session, part);
            }
        }
    }

    /// Until something may have changed. What was checked once is checked again only in a store that came back.
    fn rest(self, session: Session, part: usize) {
        let then = Box::new(move || {
            spawn_local(async move {
                let part = if session.desk().rejoin().await { 0 } else { part };
                self.step(session, part).await;
            });
        });
        self.timer.set_value(Some(session.desk().device.after(ROUND, then)));
    }
}
