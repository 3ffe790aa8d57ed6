//! A time that the person starts and ends: for a silent text, for a pause before something. It counts up, and a soft bell, if wanted, tells
//! its beginning and that the chosen minutes are over; ending it is left to the person.

use domain::Timestamp;
use leptos::prelude::*;

use super::still::{Still, use_still};
use super::{Session, use_session};
use crate::platform::{Timer, Tone};

/// Between two looks at the clock, in ms.
const TICK: u32 = 1000;

/// See the file.
#[derive(Clone, Copy)]
pub struct Sit {
    session: Session,
    began: StoredValue<Option<Timestamp>>,
    /// How long it was meant to be, in seconds.
    whole: StoredValue<u32>,
    passed: RwSignal<Option<u32>>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
    still: Option<Still>,
}

/// A time that has not begun. It ends with the page that made it.
pub fn make_sit() -> Sit {
    begin_none(use_still())
}

/// The same for something that keeps the hands busy: whoever touches nothing meanwhile is away.
pub fn make_working_time() -> Sit {
    begin_none(None)
}

fn begin_none(still: Option<Still>) -> Sit {
    let sit = Sit {
        session: use_session(),
        began: StoredValue::new(None),
        whole: StoredValue::new(0),
        passed: RwSignal::new(None),
        timer: StoredValue::new_local(None),
        still,
    };
    on_cleanup(move || {
        sit.session.sound().hush();
        sit.goes_on(false);
    });
    sit
}

impl Sit {
    /// Whole seconds since it was started, while it goes on.
    pub fn passed(self) -> Signal<Option<u32>> {
        self.passed.into()
    }

    /// How long it was meant to be, in seconds.
    pub fn whole(self) -> u32 {
        self.whole.get_value()
    }

    /// While it goes on nobody has to touch anything.
    fn goes_on(self, goes_on: bool) {
        let went_on = self.passed.try_with_untracked(Option::is_some).unwrap_or_default();
        if let Some(still) = self.still {
            still.turn(went_on, goes_on);
        }
    }

    /// Begins.
    pub fn start(self, minutes: u8) {
        self.goes_on(true);
        self.began.set_value(Some(self.session.desk().now()));
        self.whole.set_value(u32::from(minutes) * 60);
        self.passed.set(Some(0));
        self.session.sound().begin(Tone::Middle);
        self.wait();
    }

    /// Ends, whenever that is. Answers with the seconds it took.
    pub fn end(self) -> u32 {
        self.goes_on(false);
        self.timer.set_value(None);
        self.began.set_value(None);
        let passed = self.passed.get_untracked().unwrap_or_default();
        self.passed.set(None);
        self.session.sound().cut();
        passed
    }

    /// Takes the time from the clock, not from how often this ran.
    fn look(self) {
        let Some(Some(began)) = self.began.try_get_value() else { return };
        let now = self.session.desk().now().millis();
        let passed = u32::try_from(now.saturating_sub(began.millis()).max(0) / 1000).unwrap_or(u32::MAX);
        let before = self.passed.get_untracked().unwrap_or_default();
        let whole = self.whole.get_value();
        if before < whole && passed >= whole {
            self.session.sound().begin(Tone::Low);
        }
        self.passed.set(Some(passed));
        self.wait();
    }

    fn wait(self) {
        let again = self.session.desk().device.after(TICK, Box::new(move || self.look()));
        self.timer.try_update_value(|timer| *timer = Some(again));
    }
}
