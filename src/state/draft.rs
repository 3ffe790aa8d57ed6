//! One record that is being filled in: sealed at each pause, kept when the page is left, gone when the notebook is locked.

use std::collections::BTreeSet;

use domain::{Moment, Record, RecordId, Written};
use leptos::prelude::*;
use leptos::task::spawn_local;
use vault::{Change, Kept};

use super::desk::{Pending, put};
use super::pacing::Pacing;
use super::{Gate, KeepError, Keeping, Session, use_session};

/// The record of one kind that lies open, if one does. `keeping` tells where its keeping stands, as the editor does of its page.
pub struct Draft<T: Written> {
    session: Session,
    current: RwSignal<Option<T>>,
    /// As it was kept last; none if it never was.
    kept: StoredValue<Option<T>>,
    keeping: RwSignal<Keeping>,
    kept_at: StoredValue<Option<Moment>>,
    pacing: Pacing,
}

// Derived, these would ask the same of `T`.
impl<T: Written> Clone for Draft<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Written> Copy for Draft<T> {}

/// Provides the draft of a kind. Needs the session.
pub fn provide_draft<T: Written>() -> Draft<T> {
    let session = use_session();
    let draft = Draft::<T> {
        session,
        current: RwSignal::new(None),
        kept: StoredValue::new(None),
        keeping: RwSignal::new(Keeping::Nothing),
        kept_at: StoredValue::new(None),
        pacing: Pacing::new(),
    };
    session.desk().add_pending(Pending {
        tell: Box::new(move || match draft.pending() {
            Some(record) => Ok(vec![put(record.into_record())?]),
            None => Ok(Vec::new()),
        }),
        lay_out: Box::new(move |record| {
            if let Some(record) = T::from_record(record) {
                draft.lay_out_again(record);
            }
        }),
        put_down: Box::new(move |gone| {
            let is_gone = |current: &Option<T>| current.as_ref().is_some_and(|record| gone.contains(&record.id()));
            if draft.current.with_untracked(is_gone) {
                draft.lay_out(None, None);
            }
        }),
    });
    Effect::new(move |_| {
        if session.gate().get() != Gate::Open {
            draft.lay_out(None, None);
        }
    });
    provide_context(draft);
    draft
}

/// The draft of a kind.
///
/// # Panics
/// Outside the app, which provides it first.
pub fn use_draft<T: Written>() -> Draft<T> {
    expect_context()
}

impl<T: Written> Draft<T> {
    /// What lies open, as it now stands.
    pub fn current(self) -> Signal<Option<T>> {
        self.current.into()
    }

    /// Where its keeping stands.
    pub fn keeping(self) -> Signal<Keeping> {
        self.keeping.into()
    }

    /// Lays out something new. What lay there is kept by whoever leaves it: see [`close`](Self::close).
    pub fn begin(self, record: T) {
        if !self.may_lie_open() {
            return;
        }
        self.lay_out(Some(record), None);
    }

    /// Takes up something that was kept.
    pub fn resume(self, record: T) {
        if !self.may_lie_open() {
            return;
        }
        self.lay_out(Some(record.clone()), Some(record));
    }

    /// Changes it, and keeps it at the next pause.
    pub fn change(self, change: impl FnOnce(&mut T)) {
        let is_there = self.current.try_update(|current| match current {
            Some(record) => {
                change(record);
                true
            }
            None => false,
        });
        if is_there != Some(true) {
            return;
        }
        if self.is_kept() {
            // Nothing was said that is not kept, as when a blank one is only leafed through.
            if self.keeping.get_untracked() == Keeping::Waiting {
                self.keeping.set(Keeping::Nothing);
                self.pacing.stop();
            }
            return;
        }
        if self.keeping.get_untracked() != Keeping::Keeping {
            self.keeping.set(Keeping::Waiting);
        }
        self.pacing.wait(&self.session.desk(), move || {
            // The outcome is in `keeping`, which the page shows.
            spawn_local(async move {
                let _ = self.keep().await;
            });
        });
    }

    /// Keeps what is pending now.
    ///
    /// # Errors
    /// [`KeepError`]; what was said stays where it is.
    pub async fn keep(self) -> Result<(), KeepError> {
        self.pacing.stop();
        let desk = self.session.desk();
        loop {
            let make = || {
                let Some(record) = self.pending() else { return Ok(None) };
                self.keeping.set(Keeping::Keeping);
                Ok(Some((vec![put(record.clone().into_record())?], record)))
            };
            match desk.keep_with(make).await {
                Ok(None) => {
                    if matches!(self.keeping.get_untracked(), Keeping::Waiting | Keeping::Keeping) {
                        self.keeping.set(Keeping::Nothing);
                    }
                    return Ok(());
                }
                Ok(Some((kept, record))) => {
                    self.session.tell_room();
                    if self.was_kept(&kept, record) {
                        return Ok(());
                    }
                }
                Err(why) => return Err(self.was_not_kept(why)),
            }
        }
    }

    /// Keeps it as it stands, and in the same commit what `more` makes of that; nothing of either if there is nothing in it, or if another
    /// lies open by then.
    ///
    /// # Errors
    /// [`KeepError`]; neither of them is kept then.
    pub(super) async fn keep_along(self, more: impl FnOnce(&T) -> Result<Record, KeepError>) -> Result<(), KeepError> {
        let Some(id) = self.current.with_untracked(|current| current.as_ref().map(T::id)) else { return Ok(()) };
        self.pacing.stop();
        let desk = self.session.desk();
        let make = || {
            let stands = self.pending().or_else(|| self.kept.get_value());
            let Some(record) = stands.filter(|it| it.id() == id && !desk.is_removing(id)) else { return Ok(None) };
            let more = more(&record)?;
            self.keeping.set(Keeping::Keeping);
            Ok(Some((vec![put(record.clone().into_record())?, put(more.clone())?], (record, more))))
        };
        match desk.keep_with(make).await {
            Ok(None) => {}
            Ok(Some((kept, (record, more)))) => {
                self.session.tell_room();
                self.session.contents().show_one(more);
                self.was_kept(&kept, record);
            }
            Err(why) => return Err(self.was_not_kept(why)),
        }
        // What was typed meanwhile.
        self.keep().await
    }

    /// Takes note that a record was kept. Answers whether there is nothing more to keep.
    fn was_kept(self, kept: &Kept, record: T) -> bool {
        let is_open = self.lies_open(record.id());
        if !self.session.desk().is_removing(record.id()) {
            self.session.contents().show_one(record.clone().into_record());
        }
        if !is_open {
            return true;
        }
        self.kept.set_value(Some(record));
        if self.pending().is_some() {
            return false;
        }
        let at = self.session.moment();
        self.kept_at.set_value(Some(at));
        self.keeping.set(Keeping::Kept { at, durable: kept.durable() });
        true
    }

    fn was_not_kept(self, why: KeepError) -> KeepError {
        self.keeping.set(Keeping::NotKept { since: self.kept_at.get_value(), why });
        why
    }

    /// Keeps what is pending and puts it down.
    ///
    /// # Errors
    /// [`KeepError`]; it then still lies open.
    pub async fn close(self) -> Result<(), KeepError> {
        let id = self.current.with_untracked(|current| current.as_ref().map(T::id));
        self.keep().await?;
        // Unless another was begun while this one was being kept.
        if id.is_some_and(|id| self.lies_open(id)) {
            self.lay_out(None, None);
        }
        Ok(())
    }

    /// Takes a record away for good, and puts it down if it lies open.
    ///
    /// # Errors
    /// [`KeepError`]; it is then still there.
    pub async fn delete(self, id: RecordId) -> Result<(), KeepError> {
        self.delete_along(id, BTreeSet::new()).await
    }

    /// The same, and what goes with it, in one commit.
    pub(super) async fn delete_along(self, id: RecordId, more: BTreeSet<RecordId>) -> Result<(), KeepError> {
        let was_kept = self.session.contents().ids().contains(&id);
        if was_kept || self.lies_open(id) {
            let mut all = more;
            all.insert(id);
            self.session.desk().remove(all.iter().map(|id| (*id, Change::Remove(*id.as_bytes()))).collect()).await?;
            self.session.contents().forget(&all);
        }
        if self.lies_open(id) {
            self.lay_out(None, None);
        }
        Ok(())
    }

    /// A fresh name for something new.
    ///
    /// # Errors
    /// [`KeepError::NoRandomness`].
    pub fn make_id(self) -> Result<RecordId, KeepError> {
        self.session.desk().make_id()
    }

    /// Lays out again what could not be kept when the lock fell. Another try is made at the next pause. What another tab kept later under
    /// the same name stays: then this goes on under a name of its own.
    fn lay_out_again(self, record: T) {
        let kept = self.session.desk().kept(record.id());
        let kept = kept.as_ref().and_then(T::from_record);
        let is_behind = kept.is_some_and(|kept| kept.edited() > record.edited());
        let record = match (is_behind, self.make_id()) {
            (true, Ok(id)) => record.named(id),
            _ => record,
        };
        self.lay_out(Some(record), None);
        self.change(|_| {});
    }

    fn lies_open(self, id: RecordId) -> bool {
        self.current.with_untracked(|current| current.as_ref().is_some_and(|record| record.id() == id))
    }

    /// As it should be kept, unless it is kept already, or there is nothing in it, or it is being deleted.
    fn pending(self) -> Option<T> {
        let current = self.current.get_untracked()?;
        if self.is_kept() || self.session.desk().is_removing(current.id()) {
            return None;
        }
        let touched = current.touched(self.session.desk().now());
        // So that it is the same again once it is kept.
        self.current.update_untracked(|current| *current = Some(touched.clone()));
        Some(touched)
    }

    /// The lock may have fallen while the one before was being kept: then nothing is laid out any more.
    fn may_lie_open(self) -> bool {
        self.session.gate().get_untracked() == Gate::Open
    }

    /// Whether there is nothing in it that is not kept.
    fn is_kept(self) -> bool {
        self.current.with_untracked(|current| {
            let Some(current) = current else { return true };
            self.kept.with_value(|kept| kept.as_ref().map_or_else(|| current.is_blank(), |kept| kept == current))
        })
    }

    fn lay_out(self, current: Option<T>, kept: Option<T>) {
        self.pacing.stop();
        self.kept.set_value(kept);
        self.kept_at.set_value(None);
        self.keeping.set(Keeping::Nothing);
        self.current.set(current);
    }
}
