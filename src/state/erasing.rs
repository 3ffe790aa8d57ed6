//! Deleting a kind of thing, or everything. Everything goes in an order: in the very task of the press the keys of the store that answers at
//! once, and what stands unsealed; then the keys of the other store, so that nothing opens any more whatever is cut afterwards; then what is
//! kept, and the app's own files; then the other tabs are told, and this one leaves. It is never stopped, but a page that is gone goes on with
//! nothing.

use std::collections::BTreeSet;

use domain::RecordId;
use leptos::prelude::*;
use platform::Message;
use vault::{Change, Fault, Kept, lock_out, look};

use crate::platform;

use super::start::gate_of;
use super::{Erasable, Gate, KeepError, ListShelf, Remains, Session, use_session};

/// So many records go in one commit.
const AT_ONCE: usize = 256;

/// What deleting everything has come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ErasingStage {
    /// It is under way, and nothing stops it.
    Deleting,
    /// Some of it is still there.
    Remains {
        /// These parts.
        parts: Vec<Remains>,
        /// One of them kept its keys too, as far as anyone knows: what is left there may still open.
        opens: bool,
    },
    /// Nothing was done: the browser gives no random numbers.
    NotDone,
}

/// See the file.
#[derive(Clone, Copy)]
pub struct Erasing {
    session: Session,
    stage: RwSignal<Option<ErasingStage>>,
    /// The plain lists, where the app has them.
    lists: Option<ListShelf>,
}

/// Provides it. Needs the session, and the lists, if there are to be any.
pub fn provide_erasing() -> Erasing {
    let erasing = Erasing { session: use_session(), stage: RwSignal::new(None), lists: use_context() };
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
        // What was taken away just before could come back.
        desk.let_go(kind);
        self.session.tell_room();
        Ok(records.len())
    }

    /// What deleting everything has come to, while there is something to say.
    pub fn stage(self) -> Signal<Option<ErasingStage>> {
        self.stage.into()
    }

    /// Whether that stands before everything else. Not before the lists that are there after leaving, where there was nowhere to go: it goes on
    /// behind them.
    pub fn is_shown(self) -> Signal<bool> {
        let has_stayed = self.session.face().has_stayed();
        Signal::derive(move || self.stage.with(Option::is_some) && !has_stayed.get())
    }

    /// Deletes everything that this browser keeps for the page, of both notebooks that may stand there, and leaves. Nothing has changed if it
    /// comes to [`ErasingStage::NotDone`].
    pub async fn delete_everything(self) {
        if self.stage.get_untracked() == Some(ErasingStage::Deleting) {
            return;
        }
        let session = self.session;
        let desk = session.desk();
        let is_in_memory = desk.is_in_memory();
        // Up to the first wait below all of this is one task: leaving cannot come in between.
        let Ok(at_once) = desk.shelves().lock_out_now(&mut desk.entropy()) else {
            self.stage.set(Some(ErasingStage::NotDone));
            return;
        };
        self.stage.set(Some(ErasingStage::Deleting));
        if !is_in_memory {
            desk.device.forget_unsealed();
            self.look_again_at_lists();
            desk.device.tell_tabs(Message::Lock);
        }
        // A tab that waits for the notebook gets it when there is none any more.
        let hold = desk.take_hold();
        session.put_away();
        desk.forget_aside();
        let turn = desk.bare_turn().await;
        let kept = lock_out(desk.shelves(), &mut desk.entropy()).await;
        // That there is no randomness any more does not keep the rest.
        let kept = kept.unwrap_or(Kept { local: Err(Fault::Broken), indexed: Err(Fault::Broken) });
        let parts = if is_in_memory {
            desk.empty_memory();
            Vec::new()
        } else {
            let parts = desk.services().erase().await;
            desk.device.tell_tabs(Message::Lock);
            parts
        };
        drop((turn, hold));
        if parts.is_empty() {
            session.open_at(Gate::First);
            self.stage.set(None);
            if !session.face().has_stayed().get_untracked() {
                desk.services().leave();
            }
            self.forget_choices();
        } else {
            let has_key = |part: &Remains| match part {
                Remains::Local => at_once.or(kept.local).is_err(),
                Remains::Database => kept.indexed.is_err(),
                Remains::Caches | Remains::Worker => false,
            };
            let opens = parts.iter().any(has_key);
            session.open_at(gate_of(&look(desk.shelves()).await));
            self.stage.set(Some(ErasingStage::Remains { parts, opens }));
        }
    }

    /// What was said has been read.
    pub fn end(self) {
        if matches!(self.stage.get_untracked(), Some(ErasingStage::Remains { .. })) {
            self.forget_choices();
        }
        self.stage.set(None);
    }

    fn look_again_at_lists(self) {
        if let Some(lists) = self.lists {
            lists.look_again();
        }
    }

    /// Only now: until it is left the page leads where the person chose.
    fn forget_choices(self) {
        self.session.preferences().look_again();
        // They may have been written on after the leaving.
        self.look_again_at_lists();
    }
}
