//! The site's own files, kept in the browser so that it starts without a connection. Only where a notebook stands on the device, and only
//! as long as the person wants it: whoever just looks, or writes for this visit, leaves none of them behind.

use leptos::prelude::*;
use leptos::task::spawn_local;
use platform::{Build, Timer};
use vault::Presence;

use super::{Gate, NewerFault, Session, use_session};
use crate::platform;

/// After the page stands, and while nothing else is being loaded, in ms.
const PAUSE: u32 = 2000;

/// What is known of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfflineKeeping {
    /// Nobody has looked yet.
    Unknown,
    /// This browser keeps none here.
    Cannot,
    /// They are not all there yet.
    NotYet,
    /// They are there.
    Kept,
    /// None is kept, as the person wants it.
    Nothing,
    /// None is wanted, and some may be there all the same.
    Remains,
}

/// See the file.
#[derive(Clone, Copy)]
pub struct Offline {
    pub(super) session: Session,
    keeping: RwSignal<OfflineKeeping>,
    /// Another build that the person could change to.
    pub(super) newer: RwSignal<Option<Build>>,
    /// Not until the page is loaded anew, as each lock does.
    is_put_off: RwSignal<bool>,
    pub(super) fault: RwSignal<Option<NewerFault>>,
    pub(super) is_changing: RwSignal<bool>,
    /// What a look that the person asked for came to: whether the server answered.
    heard: RwSignal<Option<bool>>,
    timer: StoredValue<Option<Timer>, LocalStorage>,
}

/// Provides it, and has the files kept or deleted, as the person wants it. Needs the session.
pub fn provide_offline() -> Offline {
    let offline = Offline {
        session: use_session(),
        keeping: RwSignal::new(OfflineKeeping::Unknown),
        newer: RwSignal::new(None),
        is_put_off: RwSignal::new(false),
        fault: RwSignal::new(None),
        is_changing: RwSignal::new(false),
        heard: RwSignal::new(None),
        timer: StoredValue::new_local(None),
    };
    let wanted = Memo::new(move |_| offline.wants());
    Effect::new(move |_| match wanted.get() {
        Some(true) => offline.soon(move || offline.look(false)),
        Some(false) => offline.soon(move || offline.forget()),
        None => offline.timer.set_value(None),
    });
    provide_context(offline);
    offline
}

/// Of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_offline() -> Offline {
    expect_context()
}

impl Offline {
    /// What is known of the files.
    pub fn keeping(self) -> Signal<OfflineKeeping> {
        self.keeping.into()
    }

    /// Whether the person chose that they are kept.
    pub fn is_chosen(self) -> Signal<bool> {
        let settings = self.session.preferences().current();
        Signal::derive(move || settings.with(|settings| settings.keeps_offline))
    }

    /// The person chooses.
    pub fn choose(self, keeps: bool) {
        self.keeping.set(OfflineKeeping::Unknown);
        self.heard.set(None);
        // What follows from it, follows in every tab.
        self.session.preferences().keep_offline(keeps);
    }

    /// The page is in sight again.
    pub fn in_sight(self) {
        if untrack(|| self.wants()) == Some(true) && self.timer.with_value(Option::is_none) {
            self.look(false);
        }
    }

    /// The person wants to know now whether there is a newer build.
    pub fn look_now(self) {
        self.heard.set(None);
        self.is_put_off.set(false);
        self.look(true);
    }

    /// What that came to: whether the server answered.
    pub fn heard(self) -> Signal<Option<bool>> {
        self.heard.into()
    }

    /// Whether there is one, and the person has not put it off.
    pub fn has_newer(self) -> Signal<bool> {
        Signal::derive(move || self.newer.with(Option::is_some) && !self.is_put_off.get())
    }

    /// Not until the page is loaded anew, as each lock does.
    pub fn put_off(self) {
        self.fault.set(None);
        self.is_put_off.set(true);
    }

    /// Whether the files are to be there; `None` where there is no notebook that they would be there for.
    fn wants(self) -> Option<bool> {
        let wants = self.session.preferences().current().with(|settings| settings.keeps_offline);
        let has_notebook = matches!(self.session.gate().get(), Gate::Locked | Gate::Open | Gate::Salvaged);
        (has_notebook && !self.session.is_for_this_visit()).then_some(wants)
    }

    fn soon(self, then: impl FnOnce() + 'static) {
        let then = move || {
            self.timer.set_value(None);
            then();
        };
        self.timer.set_value(Some(self.session.desk().device.after(PAUSE, Box::new(then))));
    }

    fn look(self, now: bool) {
        spawn_local(async move {
            let device = self.session.desk().device.clone();
            // Another tab may have deleted everything since: then nothing is brought back.
            if matches!(vault::look(device.shelves()).await, Presence::Nothing) {
                return;
            }
            let services = self.session.desk().services();
            let kept = services.keep_offline(now).await;
            if untrack(|| self.wants()) != Some(true) {
                // It was the person's wish a moment ago.
                return;
            }
            let (keeping, newer) = match &kept {
                Ok(kept) if kept.is_whole => (OfflineKeeping::Kept, kept.newer.clone()),
                Ok(_) => (OfflineKeeping::NotYet, None),
                Err(_) if services.can_keep_offline() => (OfflineKeeping::NotYet, None),
                Err(_) => (OfflineKeeping::Cannot, None),
            };
            self.keeping.set(keeping);
            // What was found before is still there where this look failed.
            if kept.is_ok() {
                self.newer.set(newer);
            }
            if now {
                self.heard.set(Some(kept.is_ok_and(|kept| !kept.is_unheard)));
            }
        });
    }

    fn forget(self) {
        self.newer.set(None);
        spawn_local(async move {
            let services = self.session.desk().services();
            let is_gone = services.keep_nothing_offline().await.is_ok();
            if untrack(|| self.wants()) == Some(false) {
                let nothing =
                    if services.can_keep_offline() { OfflineKeeping::Nothing } else { OfflineKeeping::Cannot };
                self.keeping.set(if is_gone { nothing } else { OfflineKeeping::Remains });
            }
        });
    }
}
