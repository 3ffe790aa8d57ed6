//! A clock that counts up for as long as its page is shown. It tells how long it has been and asks for nothing.

use leptos::prelude::*;

use super::{Session, use_session};
use crate::platform::Timer;

/// Between two looks at the clock, in ms.
const TICK: u32 = 1000;

/// See the file.
#[derive(Clone, Copy)]
pub struct Stopwatch {
    session: Session,
    began: i64,
    seconds: RwSignal<u64>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
}

/// Begins to count. It ends with the page that made it.
pub fn make_stopwatch() -> Stopwatch {
    let session = use_session();
    let watch = Stopwatch {
        session,
        began: session.desk().now().millis(),
        seconds: RwSignal::new(0),
        timer: StoredValue::new_local(None),
    };
    watch.wait();
    watch
}

impl Stopwatch {
    /// Whole seconds so far.
    pub fn seconds(self) -> Signal<u64> {
        self.seconds.into()
    }

    fn wait(self) {
        let then = Box::new(move || {
            // The page may be gone by now, and the count with it.
            let passed = self.session.desk().now().millis().saturating_sub(self.began).max(0) as u64 / 1000;
            if self.seconds.try_set(passed).is_none() {
                self.wait();
            }
        });
        self.timer.try_update_value(|timer| *timer = Some(self.session.desk().device.after(TICK, then)));
    }
}
