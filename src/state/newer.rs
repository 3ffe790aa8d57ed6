//! Changing to a newer build of the site: when the person says so, after everything that is being typed is kept, and in all tabs. A tab
//! that could lose something goes on with the build it has, whose files are kept for it.

use futures::future::{Either, select};
use leptos::prelude::*;
use leptos::task::spawn_local;
use platform::{Build, Hold, Message, Take};

use super::{Gate, Offline, Session};
use crate::platform;

/// Why the build was not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NewerFault {
    /// There are words here that could not be kept.
    Unkept,
    /// There may be in another tab.
    UnkeptElsewhere,
    /// Something is under way that would be cut, or what someone passed on would be gone.
    Busy,
    /// The browser did not answer, or does not have all of it any more.
    NotThere,
}

impl Offline {
    /// Changes to the newer build: keeps what is typed, locks, and loads anew.
    pub fn use_newer(self) {
        let Some(build) = self.newer.get_untracked().filter(|_| !self.is_changing.get_untracked()) else { return };
        self.is_changing.set(true);
        self.fault.set(None);
        spawn_local(async move {
            let changed = self.change(&build).await;
            self.is_changing.set(false);
            self.fault.set(changed.err());
        });
    }

    /// Why it was not changed.
    pub fn fault(self) -> Signal<Option<NewerFault>> {
        self.fault.into()
    }

    /// Whether it is being changed just now.
    pub fn is_changing(self) -> Signal<bool> {
        self.is_changing.into()
    }

    async fn change(self, build: &Build) -> Result<(), NewerFault> {
        let session = self.session;
        let desk = session.desk();
        let holds_a_link = session.inbox().link.with_untracked(Option::is_some);
        if holds_a_link || session.work_signal().with_untracked(Option::is_some) {
            return Err(NewerFault::Busy);
        }
        if desk.has_aside() || desk.is_in_memory() {
            return Err(NewerFault::Unkept);
        }
        let is_open = matches!(session.gate().get_untracked(), Gate::Open | Gate::Salvaged);
        let _alone = if is_open {
            session.keep_all().await.map_err(|_| NewerFault::Unkept)?;
            None
        } else {
            Some(alone(session).await?)
        };
        desk.services().use_build(build).await.map_err(|_| NewerFault::NotThere)?;
        desk.device.tell_tabs(Message::Renew);
        if is_open {
            // What was typed since then is kept by this, or waits here sealed, and then the page stays until it is.
            match session.keep_all().await {
                Ok(()) => session.lock(),
                Err(_) => session.lock_unkept(),
            }
        } else {
            // The person pressed: a passphrase that stands half typed is not what they wait for.
            session.secrets().forget();
            session.start_afresh();
        }
        Ok(())
    }
}

/// Holds the notebook, which another tab gives up once all that was typed there is kept. It is never stolen: what a tab that does not
/// answer has on its page would be lost.
async fn alone(session: Session) -> Result<Hold, NewerFault> {
    let desk = session.desk();
    if let Ok(hold) = desk.device.hold(Take::IfFree, Box::new(|| ())).await {
        return Ok(hold);
    }
    let refused = desk.answers.begin();
    desk.device.tell_tabs(Message::Ask);
    let asked = select(desk.device.hold(Take::WhenFree, Box::new(|| ())), refused).await;
    match asked {
        Either::Left((Ok(hold), _)) => Ok(hold),
        Either::Left((Err(_), _)) | Either::Right(_) => Err(NewerFault::UnkeptElsewhere),
    }
}

/// The person has changed in another tab. Where nothing is open this waits for a pause; and a notebook for this visit stays as it is.
pub(super) fn renew_too(session: Session) {
    if session.desk().is_in_memory() {
        return;
    }
    spawn_local(async move {
        if session.gate().get_untracked() == Gate::Open {
            // Only a browser that cannot tell its tabs apart comes here.
            if session.keep_all().await.is_ok() {
                session.lock_here();
            }
        } else {
            session.start_afresh();
        }
    });
}
