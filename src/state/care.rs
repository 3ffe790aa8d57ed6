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
}

impl Care {
    pub(super) fn new() -> Self {
        Self { timer: StoredValue::new_local(None) }
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

    /// No more of it.
    pub(super) fn end(self) {
        self.timer.set_value(None);
    }

    fn wait(self, session: Session, delay: u32, part: usize) {
        let then = Box::new(move || spawn_local(self.step(session, part)));
        self.timer.set_value(Some(session.desk().device.after(delay, then)));
    }

    async fn step(self, session: Session, part: usize) {
        match session.desk().tend(part).await {
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
