//! Deleting a kind of thing, or everything. Everything goes in an order: the keys first, so that nothing opens any more whatever is cut
//! afterwards; then what is kept, what stands unsealed, and the app's own files; then the other tabs are told, and this one leaves.

use std::collections::BTreeSet;

use domain::RecordId;
use leptos::prelude::*;
use platform::Message;
use vault::{Change, lock_out, look};

use crate::platform;

use super::start::gate_of;
use super::{Erasable, Gate, KeepError, Remains, Session, use_session};

/// So many records go in one commit.
const AT_ONCE: usize = 256;

/// What deleting everything has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErasingStage {
    /// It is under way, and nothing stops it.
    Deleting,
    /// These parts are still there.
    Remains(Vec<Remains>),
    /// Nothing was done: the browser gives no random numbers.
    NotDone,
}

/// See the file.
#[derive(Clone, Copy)]
pub struct Erasing {
    session: Session,
    stage: RwSignal<Option<ErasingStage>>,
}

/// Provides it. Needs the session.
pub fn provide_erasing() -> Erasing {
    let erasing = Erasing { session: use_session(), stage: RwSignal::new(None) };
    provide_context(erasing);
    erasing
}

/// The deleting of this app.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_erasing() -> Erasing {
    expect_context()
}

impl Erasing {
    /// How many things there are of a kind. What was deleted and can still be brought back counts too.
    pub fn count(self, kind: Erasable) -> Signal<usize> {
        let contents = self.session.contents();
        Memo::new(move |_| kind.records(contents).len()).into()
    }

    /// How many things there are of all kinds.
    pub fn count_all(self) -> Signal<usize> {
        let contents = self.session.contents();
        Memo::new(move |_| Erasable::ALL.into_iter().map(|kind| kind.records(contents).len()).sum()).into()
    }

    /// Deletes all things of a kind for good, with what belongs to them. Answers how many there were.
    ///
    /// # Errors
    /// [`KeepError`]; some of them may be gone then, and the others are still there.
    pub async fn delete_kind(self, kind: Erasable) -> Result<usize, KeepError> {
        let contents = self.session.contents();
        let records = untrack(|| kind.records(contents));
        let mut all: Vec<RecordId> = kind.along(contents, &records).into_iter().collect();
        // Earlier texts go first: cut in between, none is left without what it is a text of.
        all.extend(&records);
        let desk = self.session.desk();
        for some in all.chunks(AT_ONCE) {
            desk.remove(some.iter().map(|id| (*id, Change::Remove(*id.as_bytes()))).collect()).await?;
            let gone: BTreeSet<RecordId> = some.iter().copied().collect();
            desk.put_down(&gone);
            contents.forget(&gone);
        }
        self.session.tell_room();
        Ok(records.len())
    }

    /// What deleting everything has come to, while there is something to say.
    pub fn stage(self) -> Signal<Option<ErasingStage>> {
        self.stage.into()
    }

    /// Whether that stands before everything else.
    pub fn is_shown(self) -> Signal<bool> {
        Signal::derive(move || self.stage.with(Option::is_some))
    }

    /// Deletes everything that this browser keeps for the page, of both notebooks that may stand there, and leaves.
    pub async fn delete_everything(self) {
        if self.stage.get_untracked() == Some(ErasingStage::Deleting) {
            return;
        }
        self.stage.set(Some(ErasingStage::Deleting));
        let session = self.session;
        let desk = session.desk();
        let locked = {
            // What is being kept comes to its end first; nothing is kept after it.
            let _turn = desk.turn().await;
            session.put_away();
            desk.forget_aside();
            lock_out(desk.shelves(), &mut desk.entropy()).await
        };
        if locked.is_err() {
            self.stage.set(Some(ErasingStage::NotDone));
            return;
        }
        let remains = if desk.is_in_memory() {
            desk.empty_memory();
            Vec::new()
        } else {
            // A store that kept its keys and is empty now has none any more, so only this counts.
            let remains = desk.device.erase().await;
            desk.device.tell_tabs(Message::Lock);
            remains
        };
        if remains.is_empty() {
            session.open_at(Gate::First);
            self.stage.set(None);
            desk.device.leave();
        } else {
            session.open_at(gate_of(&look(desk.shelves()).await));
            self.stage.set(Some(ErasingStage::Remains(remains)));
        }
    }

    /// What was said has been read.
    pub fn end(self) {
        self.stage.set(None);
    }
}
