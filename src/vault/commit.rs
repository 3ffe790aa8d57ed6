//! Keeping changes: plan, grow if there is no room, put, take note.

use crate::entropy::{Entropy, NoEntropy};
use crate::notebook::{Change, Notebook, Unplanned};
use crate::rejoin::NotRejoined;
use crate::storage::{Commit, CommitFault, Fault, Kept, Storage};
use std::cell::RefCell;
use std::fmt;

/// Why changes were not kept. Nothing that was kept before has changed. After [`KeepError::Nowhere`] a store that only answers too late may
/// hold them all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepError {
    /// No room is left, and the browser gives no more.
    Full,
    /// Another tab has written to this notebook.
    Conflict,
    /// Everything that was stored is gone, from both stores. It is not made again unasked: it may have been meant.
    Gone,
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
            Self::Gone => "everything that was stored is gone",
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
        // What stands there may be this notebook's own all the same: a commit whose outcome was never told, or records that are gone.
        if kept != Err(KeepError::Conflict) {
            return kept;
        }
        match Self::rejoin(notebook, storage).await {
            Ok(()) => Self::keep_once(notebook, storage, changes, now, entropy).await,
            Err(NotRejoined::Gone) => Err(KeepError::Gone),
            Err(NotRejoined::Busy | NotRejoined::Apart) => kept,
        }
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

    pub(crate) async fn put<S: Storage>(
        notebook: &RefCell<Self>,
        storage: &S,
        commit: Commit,
    ) -> Result<Kept, KeepError> {
        let answer = storage.commit(&commit).await;
        let mut notebook = notebook.borrow_mut();
        match answer {
            Ok(kept) => {
                notebook.settle(&kept);
                Ok(kept)
            }
            Err(fault) => {
                notebook.abandon();
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
        let under_way = self.flight.clone();
        let planned = self.plan_now(changes, now, entropy);
        let commit = match (&planned, &under_way) {
            (Ok(commit), _) => commit.clone(),
            // What is under way was planned already, and must not be held up by what could not be.
            (Err(_), Some(flight)) => self.commit_of(flight.puts.clone(), false),
            (Err(why), None) => {
                // Growing may have been planned in vain.
                self.flight = None;
                return Err(*why);
            }
        };
        if planned.is_err() {
            self.flight = under_way;
        }
        let put = storage.commit_now(&commit);
        match put {
            // The other store may still take what is under way, and has not this.
            Ok(()) => self.settle(&Kept { local: Ok(()), indexed: Err(Fault::Behind) }),
            // It may have gone to the other store, and nobody tells.
            Err(_) => self.abandon(),
        }
        planned?;
        Ok(put?)
    }

    fn plan_now(&mut self, changes: &[Change], now: i64, entropy: &mut impl Entropy) -> Result<Commit, KeepError> {
        loop {
            match self.plan(changes, now, true, entropy) {
                Err(Unplanned::NoRoom) => {
                    if self.plan_growth(entropy)?.is_none() {
                        return Err(KeepError::Full);
                    }
                }
                planned => return Ok(planned?),
            }
        }
    }
}
