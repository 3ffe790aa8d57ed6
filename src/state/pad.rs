//! Records of one kind that are listed and written one at a time.

use domain::{Day, RecordId, Timestamp, Written};
use leptos::prelude::*;

use super::{Draft, KeepError, Session, use_draft, use_session};

/// The list of them, and the one that lies open.
pub(super) struct Pad<T: Written> {
    session: Session,
    draft: Draft<T>,
    all: RwSignal<Vec<T>>,
}

// Derived, these would ask the same of `T`.
impl<T: Written> Clone for Pad<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Written> Copy for Pad<T> {}

impl<T: Written> Pad<T> {
    /// The pad whose records `of` picks.
    pub(super) fn of(of: impl FnOnce(&super::contents::Contents) -> RwSignal<Vec<T>>) -> Self {
        let session = use_session();
        Self { session, draft: use_draft(), all: of(&session.contents()) }
    }

    pub(super) fn draft(self) -> Draft<T> {
        self.draft
    }

    /// All that are kept.
    pub(super) fn all(self) -> RwSignal<Vec<T>> {
        self.all
    }

    /// Lays out a new one, after the one that lay open was kept.
    pub(super) async fn begin(self, make: impl FnOnce(RecordId, Timestamp, Day) -> T) -> Result<(), KeepError> {
        self.draft.close().await?;
        let desk = self.session.desk();
        self.draft.begin(make(desk.make_id()?, desk.now(), desk.moment().day()));
        Ok(())
    }

    /// Takes up one that is kept, after the one that lay open was kept.
    pub(super) async fn take_up(self, id: RecordId) -> Result<(), KeepError> {
        self.draft.close().await?;
        if let Some(record) = self.find(id) {
            self.draft.resume(record);
        }
        Ok(())
    }

    /// Keeps the one that lies open and puts it down, if one does.
    pub(super) async fn close(self) -> Result<(), KeepError> {
        match self.draft.current().with_untracked(Option::is_some) {
            true => self.draft.close().await,
            false => Ok(()),
        }
    }

    /// Takes one away, and answers with it as it stood last, so that it can be put back.
    pub(super) async fn remove(self, id: RecordId) -> Result<Option<T>, KeepError> {
        let open = self.draft.current().get_untracked().filter(|record| record.id() == id);
        let record = open.or_else(|| self.find(id));
        self.draft.delete(id).await?;
        Ok(record)
    }

    /// Puts back one that was taken away.
    pub(super) async fn put_back(self, record: T) -> Result<(), KeepError> {
        self.session.keep_record(|| Ok(record.into_record())).await
    }

    fn find(self, id: RecordId) -> Option<T> {
        self.all.with_untracked(|all| all.iter().find(|record| record.id() == id).cloned())
    }
}
