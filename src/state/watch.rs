//! Locks the notebook when nobody is there: after so long without a touch, or out of sight. Where it is not open, a passphrase that was typed
//! is forgotten then. The clock decides, not a timer: what a sleeping device or a browser that saves power holds back is made up for on the
//! first look.

use domain::{Deadline, Timestamp};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::still::{Still, provide_still};
use super::{
    Gate, Navigation, Parted, Place, Preferences, Reaching, Receiving, Session, use_navigation, use_reaching,
    use_receiving, use_session,
};
use crate::platform::Timer;

/// From one look at the clock to the next, in ms.
const LOOK: u32 = 1000;
/// Of touches that only pass, one in so many ms is heard.
const PASSING: i64 = 500;
/// Minutes without a touch that are given at least to someone who breathes or waits, as those pages ask.
const STILL: u8 = 15;

/// See the file.
#[derive(Clone, Copy)]
pub struct Watch {
    session: Session,
    navigation: Navigation,
    preferences: Preferences,
    reaching: Reaching,
    receiving: Receiving,
    /// Since the last touch.
    untouched: StoredValue<Deadline>,
    /// When one that only passed was heard last.
    brushed: StoredValue<Timestamp>,
    /// Since it went out of sight; none while it is in sight.
    hidden: StoredValue<Option<Deadline>>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
    is_behind: RwSignal<bool>,
    is_locking: RwSignal<bool>,
    still: Still,
}

/// Whether there are words behind this gate.
fn can_be_read(gate: Gate) -> bool {
    matches!(gate, Gate::Open | Gate::Salvaged)
}

/// Provides the watch, which begins anew with each gate. Needs session, navigation, people to reach and what
/// came.
pub fn provide_watch() -> Watch {
    let session = use_session();
    let watch = Watch {
        session,
        navigation: use_navigation(),
        preferences: session.preferences(),
        reaching: use_reaching(),
        receiving: use_receiving(),
        untouched: StoredValue::new(Deadline::begin(session.desk().now())),
        brushed: StoredValue::new(session.desk().now()),
        hidden: StoredValue::new(None),
        timer: StoredValue::new_local(None),
        is_behind: RwSignal::new(false),
        is_locking: RwSignal::new(false),
        still: provide_still(),
    };
    Effect::new(move |_| {
        session.gate().track();
        watch.begin();
    });
    provide_context(watch);
    watch
}

/// The watch of this app; a page that stands by itself has none.
pub fn use_watch() -> Option<Watch> {
    use_context()
}

impl Watch {
    /// Whether the paper is to be blank: also at the lock, where a passphrase may stand. Plain lists have nothing to hide.
    pub fn veils(self) -> Signal<bool> {
        let chosen = move || self.preferences.current().with(|settings| settings.veils);
        let lists = self.session.face().shows_lists();
        // It stands before the lists.
        let received = self.receiving.is_shown();
        let may_veil = move || (received.get() || !lists.get()) && chosen();
        Signal::derive(move || self.is_locking.get() || (self.is_behind.get() && may_veil()))
    }

    /// The person touched something, so it is in sight, whatever was heard of that. After a deadline it is too late.
    pub fn touched(self) {
        if !self.look() {
            let now = self.session.desk().now();
            self.session.touched().set_value(Some(now));
            self.untouched.set_value(Deadline::begin(now));
            self.session.elsewhere.end();
            self.hidden.set_value(None);
            self.is_behind.set(false);
        }
    }

    /// Something that only passes: it tells that somebody is there, and not that they want to see the page. It comes many times a second.
    pub fn brushed(self) {
        let now = self.session.desk().now();
        // After a clock that was set back it is heard again.
        if (0..PASSING).contains(&now.millis().saturating_sub(self.brushed.get_value().millis())) {
            return;
        }
        self.brushed.set_value(now);
        if !self.look() {
            self.untouched.set_value(Deadline::begin(now));
        }
    }

    /// It went out of sight.
    pub fn hidden(self) {
        self.is_behind.set(true);
        self.session.secrets().cover();
        if self.hidden.with_value(Option::is_none) {
            let now = self.session.desk().now();
            self.hidden.set_value(Some(Deadline::begin(now)));
            self.session.elsewhere.goes(now);
        }
        self.look();
    }

    /// It is in sight again.
    pub fn shown(self) {
        if !self.look() {
            self.session.elsewhere.end();
            self.hidden.set_value(None);
            self.is_behind.set(false);
        }
    }

    /// Another window is in front of it.
    pub fn behind(self) {
        self.is_behind.set(true);
    }

    /// Its own window is in front again.
    pub fn in_front(self) {
        if !self.look() && self.hidden.with_value(Option::is_none) {
            self.is_behind.set(false);
        }
    }

    /// Nothing can be read while the person's own lock keeps what is typed.
    pub fn cover_to_lock(self) {
        self.is_locking.set(true);
    }

    /// It stays open after all: the page shows what could not be kept.
    pub fn uncover(self) {
        self.is_locking.set(false);
        self.wait();
    }

    fn begin(self) {
        self.is_locking.set(false);
        self.untouched.set_value(Deadline::begin(self.session.desk().now()));
        self.wait();
    }

    fn wait(self) {
        let then = move || {
            if !self.look() {
                self.wait();
            }
        };
        self.timer.set_value(Some(self.session.desk().device.after(LOOK, Box::new(then))));
    }

    /// Looks at the clock and locks if it is time. Answers whether it did.
    fn look(self) -> bool {
        self.session.look_at_the_day();
        if self.is_locking.get_untracked() {
            return true;
        }
        let now = self.session.desk().now();
        let (mut idle, hidden) = self.preferences.current().with_untracked(|settings| (settings.idle, settings.hidden));
        let is_pause = matches!(self.navigation.place().get_untracked(), Place::Pause | Place::Steady);
        if is_pause || self.still.goes_on() {
            idle = idle.max(STILL);
        }
        let is_left = self.untouched.try_update_value(|it| it.is_over(i64::from(idle) * 60_000, now)) == Some(true);
        let is_away =
            self.hidden.try_update_value(|it| it.as_mut().is_some_and(|it| it.is_over(i64::from(hidden) * 1000, now)));
        let is_time = is_left || (is_away == Some(true) && !self.session.elsewhere.holds(now));
        if !can_be_read(self.session.gate().get_untracked()) {
            if is_time {
                // They would stand there for whoever comes next.
                self.reaching.put_away();
                self.session.inbox().lapse();
                // Nor must a notebook open for a chair that is empty. What cannot be stopped has the key, and ends by itself.
                self.session.stop();
                if self.session.work().with_untracked(Option::is_none) {
                    self.session.secrets().forget();
                }
            }
            return false;
        }
        if is_time {
            self.lock();
        }
        is_time
    }

    /// Keeps what is typed, and locks also if that fails: nobody is there to ask. Meanwhile nothing can be read.
    fn lock(self) {
        self.is_locking.set(true);
        spawn_local(async move {
            let kept = self.session.keep_all().await;
            if !can_be_read(self.session.gate().get_untracked()) {
                return;
            }
            match kept {
                Ok(()) => self.session.lock_here(),
                Err(_) => self.session.part(Parted::LockedUnkept),
            }
        });
    }
}
