//! Breathing to a count, from when the person starts it until they end it. Nothing of it is kept.

use domain::Timestamp;
use domain::steady::{Beat, Pattern, Phase};
use leptos::prelude::*;

use super::still::{Still, use_still};
use super::{Session, use_session};
use crate::platform::{Timer, Tone};

const MINUTE: u64 = 60_000;

/// One exercise of breathing.
#[derive(Clone, Copy)]
pub struct Breathing {
    pattern: Pattern,
    session: Session,
    began: StoredValue<Option<Timestamp>>,
    beat: RwSignal<Option<Beat>>,
    minutes: RwSignal<Option<u64>>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
    still: Option<Still>,
}

/// A breathing that has not begun. It ends with the owner it was made under.
pub fn make_breathing(pattern: Pattern) -> Breathing {
    let breathing = Breathing {
        pattern,
        session: use_session(),
        began: StoredValue::new(None),
        beat: RwSignal::new(None),
        minutes: RwSignal::new(None),
        timer: StoredValue::new_local(None),
        still: use_still(),
    };
    on_cleanup(move || {
        breathing.session.sound().hush();
        breathing.goes_on(false);
    });
    breathing
}

impl Breathing {
    /// The moment of the breath, while it goes on.
    pub fn beat(self) -> Signal<Option<Beat>> {
        self.beat.into()
    }

    /// Whole minutes since it was started; they stay when it is ended.
    pub fn minutes(self) -> Signal<Option<u64>> {
        self.minutes.into()
    }

    /// While it goes on nobody has to touch anything.
    fn goes_on(self, goes_on: bool) {
        let went_on = self.began.try_get_value().flatten().is_some();
        if let Some(still) = self.still {
            still.turn(went_on, goes_on);
        }
    }

    /// Begins, with a breath in.
    pub fn start(self) {
        self.goes_on(true);
        self.began.set_value(Some(self.session.desk().now()));
        self.turn();
    }

    /// Ends at once, in the middle of a breath too. A tone that is still to be heard ends with it.
    pub fn stop(self) {
        self.goes_on(false);
        self.timer.set_value(None);
        self.began.set_value(None);
        self.beat.set(None);
        self.session.sound().cut();
    }

    /// Takes the moment from the clock, not from how often this ran: a tab that slept wakes up in the right place.
    fn turn(self) {
        let Some(Some(began)) = self.began.try_get_value() else { return };
        let desk = self.session.desk();
        // A clock that was set back begins anew.
        let elapsed = u64::try_from(desk.now().millis() - began.millis()).unwrap_or_default();
        let beat = self.pattern.at(elapsed);
        if beat.begins_after(self.beat.get_untracked()) {
            self.session.sound().begin(tone_of(beat.phase));
        }
        self.beat.set(Some(beat));
        let minutes = Some(elapsed / MINUTE);
        if self.minutes.get_untracked() != minutes {
            self.minutes.set(minutes);
        }
        let again = desk.device.after(beat.until_next(), Box::new(move || self.turn()));
        self.timer.set_value(Some(again));
    }
}

fn tone_of(phase: Phase) -> Tone {
    match phase {
        Phase::In => Tone::High,
        Phase::Hold | Phase::Rest => Tone::Middle,
        Phase::Out => Tone::Low,
    }
}
