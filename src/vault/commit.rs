//! Keeping changes: plan, grow if there is no room, put, take note.

use crate::entropy::{Entropy, NoEntropy};
use crate::notebook::{Change, Notebook, Unplanned};
use crate::storage::{CommitFault, Fault, Kept, Storage};
use std::cell::RefCell;
use std::fmt;

/// Why changes were not kept. Nothing that was kept before has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepError {
    /// No room is left, and the browser gives no more.
    Full,
    /// Another tab has written to this notebook.
    Conflict,
    /// No store serves.
    Nowhere,
    /// No source of randomness.
    NoEntropy,
    /// One record is longer than 8 MiB.
    TooLong,
    /// A removal before all records were read.
    NotAllRead,
    /// Another change is just being kept.
    Busy,
}

impl fmt::Display for KeepError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Full => "no room is left",
            Self::Conflict => "another tab has written to this notebook",
            Self::Nowhere => "no store serves",
            Self::NoEntropy => "no source of randomness",
            Self::TooLong => "the record is too long",
            Self::NotAllRead => "not all records were read",
            Self::Busy => "another change is being kept",
        })
    }
}

impl std::error::Error for KeepError {}

impl From<Unplanned> for KeepError {
    fn from(unplanned: Unplanned) -> Self {
        match unplanned {
            Unplanned::NoEntropy => Self::NoEntropy,
            Unplanned::NoRoom => Self::Full,
            Unplanned::TooLong => Self::TooLong,
            Unplanned::NotAllRead => Self::NotAllRead,
            Unplanned::Busy => Self::Busy,
        }
    }
}

impl From<NoEntropy> for KeepError {
    fn from(_: NoEntropy) -> Self {
        Self::NoEntropy
    }
}

impl From<CommitFault> for KeepError {
    fn from(fault: CommitFault) -> Self {
        match fault {
            CommitFault::Conflict => Self::Conflict,
            CommitFault::Full => Self::Full,
            CommitFault::Nowhere => Self::Nowhere,
        }
    }
}

impl Notebook {
    /// Keeps `changes`, all or none. `now` is in ms since 1970-01-01 UTC.
    ///
    /// The notebook is borrowed only between the waits, so that it can be looked at, or left, while a store is busy.
    ///
    /// # Errors
    /// [`KeepError`]; the notebook is then as it was.
    pub async fn keep<S: Storage>(
        notebook: &RefCell<Self>,
        storage: &S,
        changes: &[Change],
        now: i64,
        entropy: &mut impl Entropy,
    ) -> Result<Kept, KeepError> {
        let kept = Self::keep_once(notebook, storage, changes, now, entropy).await;
        if kept == Err(KeepError::Conflict) && Self::settle_doubt(notebook, storage).await {
            return Self::keep_once(notebook, storage, changes, now, entropy).await;
        }
        kept
    }

    async fn keep_once<S: Storage>(
        notebook: &RefCell<Self>,
        storage: &S,
        changes: &[Change],
        now: i64,
        entropy: &mut impl Entropy,
    ) -> Result<Kept, KeepError> {
        loop {
            let planned = notebook.borrow_mut().plan(changes, now, false, entropy);
            let commit = match planned {
                Err(Unplanned::NoRoom) => {
                    let Some(growth) = notebook.borrow_mut().plan_growth(entropy)? else { return Err(KeepError::Full) };
                    Self::put(notebook, storage, growth).await?;
                    continue;
                }
                planned => planned?,
            };
            return Self::put(notebook, storage, commit).await;
        }
    }

    /// Whether what stands in the stores is a commit of this notebook whose outcome was never told, which then counts as kept; or still
    /// what it was built on, beside what a commit that failed left behind.
    async fn settle_doubt<S: Storage>(notebook: &RefCell<Self>, storage: &S) -> bool {
        let mut ours: Vec<_> = notebook.borrow().doubtful.iter().map(|doubt| doubt.mark).collect();
        if ours.is_empty() {
            return false;
        }
        ours.push(notebook.borrow().table.mark);
        Self::rejoin(notebook, storage).await.is_ok() && ours.contains(&notebook.borrow().table.mark)
    }

    pub(crate) async fn put<S: Storage>(
        notebook: &RefCell<Self>,
        storage: &S,
        commit: crate::Commit,
    ) -> Result<Kept, KeepError> {
        let answer = storage.commit(&commit).await;
        let mut notebook = notebook.borrow_mut();
        match answer {
            Ok(kept) => {
                notebook.settle(&kept);
                Ok(kept)
            }
            Err(fault) => {
                notebook.abandon(fault);
                Err(fault.into())
            }
        }
    }

    /// Keeps `changes` in the local store without waiting, together with what is under way: the page is about to be gone.
    ///
    /// The local store answers at once, so it can also grow at once.
    ///
    /// # Errors
    /// [`KeepError`]. A store in which another tab has written is left alone: that is a [`KeepError::Conflict`].
    pub fn keep_now<S: Storage>(
        &mut self,
        storage: &S,
        changes: &[Change],
        now: i64,
        entropy: &mut impl Entropy,
    ) -> Result<(), KeepError> {
        let commit = loop {
            match self.plan(changes, now, true, entropy) {
                Err(Unplanned::NoRoom) => {
                    if self.plan_growth(entropy)?.is_none() {
                        return Err(KeepError::Full);
                    }
                }
                planned => break planned?,
            }
        };
        let put = storage.commit_now(&commit);
        match put {
            // The other store may still take what is under way, and has not this.
            Ok(()) => self.settle(&Kept { local: Ok(()), indexed: Err(Fault::Behind) }),
            Err(fault) => self.abandon(fault),
        }
        Ok(put?)
    }
}
