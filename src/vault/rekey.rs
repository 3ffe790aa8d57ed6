//! Changing the passphrase (`FORMAT.md`, section 11).
//!
//! The change itself is one commit: a root under a new master key, which also carries the old one, and the slot. After it only the new
//! passphrase opens. What was sealed under the old key is then moved step by step, each an ordinary commit, so it may be cut anywhere and
//! goes on at the next opening.

use crate::chain::Sealer;
use crate::commit::KeepError;
use crate::entropy::Entropy;
use crate::header::Header;
use crate::key::{Ikm, Vmk};
use crate::notebook::{Content, Notebook, Segment, Table, Unplanned};
use crate::plan::Next;
use crate::pointer::KeyAge;
use crate::slot::{Slot, Verdict, try_slots};
use crate::storage::{Commit, Fault, Kept, Storage, Store};
use std::cell::RefCell;
use std::fmt;

/// How many cells one step moves or fills: a commit of this size is written within a frame or two.
const STEP: usize = 64;

/// Why a slot was not given to a passphrase. Nothing has changed, unless no store served ([`KeepError::Nowhere`]): one that only answers too
/// late may hold the change all the same, and then the next thing that is kept takes it up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassphraseError {
    /// The passphrase opens a notebook here already.
    Taken,
    /// What an earlier change left under the old key is not moved yet: see [`Notebook::rekey`].
    Unfinished,
    /// It could not be kept.
    NotKept(KeepError),
}

impl fmt::Display for PassphraseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Taken => f.write_str("the passphrase is in use here already"),
            Self::Unfinished => f.write_str("an earlier change of the passphrase is not finished"),
            Self::NotKept(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for PassphraseError {}

impl<E: Into<KeepError>> From<E> for PassphraseError {
    fn from(error: E) -> Self {
        Self::NotKept(error.into())
    }
}

/// Where the moving to the new key stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rekeying {
    /// Nothing is left under an old key.
    Done,
    /// A step was taken, and there are more.
    More,
    /// The next step has to wait: a segment under the old key does not read, a store does not serve, or there is no room.
    Waiting,
}

/// The next step, and where the sweep stands once it is kept.
struct Step {
    commit: Commit,
    swept: Option<u16>,
}

impl Notebook {
    /// Changes the passphrase to the one that `new` was derived from, with the salt and the cost of this container.
    ///
    /// [`Notebook::rekey`] is to be called after it until it is done.
    ///
    /// # Errors
    /// [`PassphraseError`].
    pub async fn change_passphrase<S: Storage>(
        notebook: &RefCell<Self>,
        storage: &S,
        new: &Ikm,
        now: i64,
        entropy: &mut impl Entropy,
    ) -> Result<Kept, PassphraseError> {
        let commit = notebook.borrow_mut().plan_change(new, now, entropy)?;
        Ok(Self::put(notebook, storage, commit).await?)
    }

    /// Whether `ikm` is of the passphrase that opens this notebook, and not the other one that may stand beside it.
    #[must_use]
    pub fn is_opened_by(&self, ikm: &Ikm) -> bool {
        let header = self.latest_header();
        matches!(try_slots(ikm, &header.immutable, &header.slots), Verdict::Opens(arena, _) if arena == self.arena())
    }

    /// What a passphrase for this container is to be salted with, and what deriving from it costs.
    #[must_use]
    pub fn kdf(&self) -> ([u8; crate::kdf::SALT], crate::kdf::Cost) {
        let header = self.latest_header();
        (header.salt(), header.cost())
    }

    /// Whether a change of the passphrase is not finished.
    #[must_use]
    pub fn is_rekeying(&self) -> bool {
        self.latest().sealer.old_keys.is_some()
    }

    /// Takes one more step after a change of the passphrase. All segments should be read before.
    ///
    /// # Errors
    /// [`KeepError`]; the step can be tried again.
    pub async fn rekey<S: Storage>(
        notebook: &RefCell<Self>,
        storage: &S,
        now: i64,
        entropy: &mut impl Entropy,
    ) -> Result<Rekeying, KeepError> {
        if !notebook.borrow().is_rekeying() {
            return Ok(Rekeying::Done);
        }
        let planned = notebook.borrow_mut().plan_step(now, entropy);
        let Step { commit, swept } = match planned {
            Ok(Some(step)) => step,
            Ok(None) => return Ok(Rekeying::Waiting),
            Err(Unplanned::NoRoom) => {
                let Some(growth) = notebook.borrow_mut().plan_growth(entropy)? else { return Ok(Rekeying::Waiting) };
                return match Self::put(notebook, storage, growth).await {
                    Ok(_) => Ok(Rekeying::More),
                    Err(KeepError::Full) => Ok(Rekeying::Waiting),
                    Err(error) => Err(error),
                };
            }
            Err(unplanned) => return Err(unplanned.into()),
        };
        Self::put(notebook, storage, commit).await?;
        notebook.borrow_mut().swept = swept;
        Ok(if notebook.borrow().is_rekeying() { Rekeying::More } else { Rekeying::Done })
    }

    fn plan_change(&mut self, new: &Ikm, now: i64, entropy: &mut impl Entropy) -> Result<Commit, PassphraseError> {
        if self.is_busy() {
            return Err(KeepError::Busy.into());
        }
        if self.is_rekeying() {
            return Err(PassphraseError::Unfinished);
        }
        refuse_if_taken(&self.header, new)?;
        let sealer = &self.table.sealer;
        let vmk = Vmk::make(entropy)?;
        let header = self.header.with_slot(
            sealer.arena,
            Slot::wrap(new, &sealer.immutable, sealer.arena, &vmk, entropy)?,
            self.header.next_sequence(entropy)?,
        );
        let sealer = Sealer { keys: vmk.derive_keys(), old_keys: Some(sealer.keys.clone()), ..sealer.clone() };
        let grown_old = |segment: &Segment| {
            let mut segment = segment.clone();
            segment.entry.head = segment.entry.head.seen_from(KeyAge::Old);
            segment
        };
        let table = Table {
            segments: self.table.segments.iter().map(grown_old).collect(),
            head: self.table.head.map(|head| head.seen_from(KeyAge::Old)),
            sealer,
            ..self.table.clone()
        };
        self.swept = None;
        Ok(self.follow(table, Some(header), Vec::new(), now, entropy)?)
    }

    /// First every segment that reads is sealed anew. Then both roots have to be free of old cells. Then every free cell is filled anew,
    /// since it may hold what the old passphrase opened. Then the old key goes.
    fn plan_step(&mut self, now: i64, entropy: &mut impl Entropy) -> Result<Option<Step>, Unplanned> {
        if self.is_busy() {
            return Err(Unplanned::Busy);
        }
        let sealer = self.table.sealer.clone();
        let hot = self.table.hot;
        let is_old = |segment: &Segment| segment.entry.head.key == KeyAge::Old;
        if self.table.segments.iter().any(is_old) {
            let Some(next) = self.some_moved() else { return Ok(None) };
            let commit = self.build(next, hot, sealer, 0..0, now, entropy)?;
            return Ok(Some(Step { commit, swept: None }));
        }
        // A store that comes back later brings cells that were not filled anew; one that does not exist brings none.
        let serves = |store| matches!(self.fault(store), None | Some(Fault::Refused));
        if !Store::BOTH.into_iter().all(serves) {
            return Ok(None);
        }
        let next: Vec<Next> = self.table.segments.iter().cloned().map(Next::Stays).collect();
        let size = self.header.size.cells();
        let (sweep, sealer, swept) = match self.swept {
            None => (0..0, sealer, Some(0)),
            Some(from) if from < size => {
                let to = size.min(from + STEP as u16);
                (from..to, sealer, Some(to))
            }
            Some(_) => (0..0, Sealer { old_keys: None, ..sealer }, None),
        };
        let commit = self.build(next, hot, sealer, sweep, now, entropy)?;
        Ok(Some(Step { commit, swept }))
    }

    /// All segments, some of them to be sealed anew: as many as one step should move, and at least one. `None` if no old one reads.
    fn some_moved(&self) -> Option<Vec<Next>> {
        // The cells that one step leaves are free only after the next one, so each may use half of what is not live.
        let half = (usize::from(self.header.size.cells()) - self.table.live.count()) / 2;
        let mut left = STEP.min(half.saturating_sub(self.table.directory.len()));
        let mut moved = false;
        let next = self.table.segments.iter().map(|segment| match &segment.content {
            Content::Read { cells, records }
                if segment.entry.head.key == KeyAge::Old && (!moved || cells.len() <= left) =>
            {
                moved = true;
                left = left.saturating_sub(cells.len());
                Next::New(records.clone())
            }
            _ => Next::Stays(segment.clone()),
        });
        let next = next.collect();
        moved.then_some(next)
    }
}

/// No passphrase is ever accepted for two slots.
pub(crate) fn refuse_if_taken(header: &Header, new: &Ikm) -> Result<(), PassphraseError> {
    match try_slots(new, &header.immutable, &header.slots) {
        Verdict::WrongPassphrase => Ok(()),
        Verdict::Opens(..) | Verdict::Damaged => Err(PassphraseError::Taken),
    }
}
