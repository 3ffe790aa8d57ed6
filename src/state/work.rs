//! The passphrase work under way, and ending it. What was ended never opens anything afterwards.

use futures::future::{AbortHandle, Abortable};
use leptos::prelude::*;

use super::Session;

/// After this many milliseconds the work is long enough to say so.
const LONG: u32 = 1000;

/// The passphrase work under way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// It takes a while.
    pub is_long: bool,
    /// It can be stopped, and nothing has happened then.
    pub can_stop: bool,
}

impl Session {
    /// The passphrase work under way, if any.
    pub fn work(self) -> Signal<Option<Work>> {
        self.work_signal().into()
    }

    /// Whether the passphrase work is running.
    pub fn working(self) -> Signal<bool> {
        Memo::new(move |_| self.work_signal().with(Option::is_some)).into()
    }

    /// Ends the passphrase work, if nothing depends on it yet. What was typed stays typed.
    pub fn stop(self) {
        if self.work_signal().get_untracked().is_some_and(|work| work.can_stop) {
            self.end_work();
        }
    }

    /// Does `work`. `None` if it was ended.
    pub(super) async fn at_work<T>(self, work: impl Future<Output = T>) -> Option<T> {
        self.end_work();
        let (handle, registration) = AbortHandle::new_pair();
        self.ending().set_value(Some(handle));
        self.forget_parting();
        self.secrets().make_good();
        let signal = self.work_signal();
        signal.set(Some(Work { is_long: false, can_stop: true }));
        let say = move || {
            _ = signal.try_update(|work| {
                if let Some(work) = work {
                    work.is_long = true;
                }
            });
        };
        let _timer = self.desk().device.after(LONG, Box::new(say));
        let done = Abortable::new(work, registration).await.ok()?;
        self.rest();
        Some(done)
    }

    /// From here on the work changes something, and has to come to its end.
    pub(super) fn cannot_stop(self) {
        self.work_signal().update(|work| {
            if let Some(work) = work {
                work.can_stop = false;
            }
        });
    }

    /// Ends the work, however far it is: the notebook is locked or left.
    pub(super) fn end_work(self) {
        if let Some(handle) = self.ending().get_value() {
            handle.abort();
            self.rest();
        }
    }

    fn rest(self) {
        self.ending().set_value(None);
        self.desk().device.dismiss();
        self.work_signal().set(None);
    }
}
