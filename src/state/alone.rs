//! One tab at a time has the notebook open: asking another tab for it, giving it up, losing it.

use std::cell::{Cell, RefCell};

use futures::channel::oneshot;
use futures::future::{Either, select};
use leptos::prelude::*;
use leptos::task::spawn_local;
use platform::{Elsewhere, Hold, Message, Take};
use vault::Reached;

use crate::platform;

use super::newer::renew_too;
use super::{Gate, OpenError, Session};

/// What to do when another tab has the notebook open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// Say so and disturb nobody.
    IfFree,
    /// Ask that tab for it; take it from one that does not answer.
    Ask,
    /// Take it, also if words are lost there. The person was told.
    Insist,
}

/// Why this tab is at the lock, when there is something to say about that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parted {
    /// The notebook was opened in another tab. All that was typed here is kept.
    Taken,
    /// The same, and the last words typed here may not be kept.
    TakenUnkept,
    /// It was locked in another tab or by itself, and the last words typed here could not be kept: they wait here, sealed.
    LockedUnkept,
    /// The same, and they could not even be sealed: they are lost.
    LockedLost,
}

/// The notebook held for this tab, and how that came about.
pub(super) struct Held {
    pub(super) hold: Hold,
    /// The other tab gave it up.
    pub(super) was_given: bool,
    /// It was taken from a tab that may not know yet.
    pub(super) was_stolen: bool,
}

/// What other tabs answer while they are asked.
#[derive(Default)]
pub(super) struct Answers {
    /// How far the tab came that gave the notebook up.
    given: Cell<Option<Reached>>,
    /// Resolved by a refusal. There while this tab asks.
    refused: RefCell<Option<oneshot::Sender<()>>>,
}

impl Answers {
    pub(super) fn given(&self) -> Option<Reached> {
        self.given.get()
    }

    pub(super) fn begin(&self) -> oneshot::Receiver<()> {
        let (tell, refused) = oneshot::channel();
        self.given.set(None);
        *self.refused.borrow_mut() = Some(tell);
        refused
    }

    /// Forgets what was answered before.
    pub(super) fn clear(&self) {
        self.given.set(None);
        self.refused.borrow_mut().take();
    }

    fn take(&self, answer: Message) {
        let is_asking = self.refused.borrow().is_some();
        match answer {
            Message::Given(reached) if is_asking => self.given.set(Some(reached)),
            Message::Unkept => {
                if let Some(tell) = self.refused.borrow_mut().take() {
                    // Then it is not asked any more.
                    let _ = tell.send(());
                }
            }
            _ => {}
        }
    }
}

/// Hears what other tabs say, for as long as this one lives.
pub(super) fn listen_to_tabs(session: Session) {
    let then = move |message| match message {
        Message::Ask => give_up(session),
        Message::Lock => lock_too(session),
        Message::Renew => renew_too(session),
        Message::Given(_) | Message::Unkept => session.desk().answers.take(message),
    };
    session.desk().device.on_tabs(Box::new(then));
}

/// Another tab asks: keeps what is typed, says how far that came, and locks. Words that cannot be kept stay here, and that is said.
fn give_up(session: Session) {
    // A notebook for this visit only is none that another tab could have.
    if session.desk().is_in_memory() {
        return;
    }
    match session.gate().get_untracked() {
        Gate::Open => {}
        // Here nothing is written: there is nothing to wait for.
        Gate::Salvaged => return session.part(Parted::Taken),
        Gate::First | Gate::Locked | Gate::Trouble(_) => return,
    }
    spawn_local(async move {
        let kept = session.keep_all().await;
        let desk = session.desk();
        let Some(reached) = desk.reached() else { return };
        if kept.is_err() {
            desk.device.tell_tabs(Message::Unkept);
            return;
        }
        desk.device.tell_tabs(Message::Given(reached));
        session.part(Parted::Taken);
    });
}

/// The person locked the notebook in another tab.
fn lock_too(session: Session) {
    if session.gate().get_untracked() != Gate::Open {
        session.lock_again();
        return;
    }
    spawn_local(async move {
        let kept = session.keep_all().await;
        if session.gate().get_untracked() != Gate::Open {
            return;
        }
        match kept {
            Ok(()) => session.lock_here(),
            // Locked all the same: whoever locks wants nothing in sight.
            Err(_) => session.part(Parted::LockedUnkept),
        }
    });
}

impl Session {
    /// Holds the notebook for this tab alone.
    ///
    /// # Errors
    /// [`OpenError::Elsewhere`] and [`OpenError::ElsewhereUnkept`].
    pub(super) async fn claim(self, claim: Claim) -> Result<Held, OpenError> {
        let desk = self.desk();
        desk.answers.clear();
        if claim != Claim::Insist {
            if let Ok(hold) = desk.device.hold(Take::IfFree, self.when_lost()).await {
                return Ok(Held { hold, was_given: false, was_stolen: false });
            }
            if claim == Claim::IfFree {
                return Err(OpenError::Elsewhere);
            }
            // From here on something happens in the other tab.
            self.cannot_stop();
            let refused = desk.answers.begin();
            desk.device.tell_tabs(Message::Ask);
            match select(desk.device.hold(Take::WhenFree, self.when_lost()), refused).await {
                Either::Left((Ok(hold), _)) => return Ok(Held { hold, was_given: true, was_stolen: false }),
                Either::Right(_) => return Err(OpenError::ElsewhereUnkept),
                // It hangs.
                Either::Left((Err(Elsewhere), _)) => {}
            }
        }
        let hold = desk.device.hold(Take::Steal, self.when_lost()).await.map_err(|_| OpenError::Elsewhere)?;
        Ok(Held { hold, was_given: false, was_stolen: true })
    }

    /// What to do when another tab has stolen the notebook. From then on the stores belong to that tab: what is still pending here cannot be
    /// kept, and a commit under way is refused if it comes late.
    pub(super) fn when_lost(self) -> Box<dyn FnOnce()> {
        Box::new(move || {
            if matches!(self.gate().get_untracked(), Gate::Open | Gate::Salvaged) {
                let is_unkept = self.desk().has_pending();
                self.part(if is_unkept { Parted::TakenUnkept } else { Parted::Taken });
            } else {
                self.put_away();
            }
        })
    }
}
