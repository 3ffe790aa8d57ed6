//! What the vault asks of a place to keep records: two stores, each able to hold the whole container.
//!
//! [`Store::Local`] answers at once but reaches the disk late and in pieces; [`Store::Indexed`] takes a commit whole and says when it is on
//! disk. The trait is asynchronous because the second one is.

use crate::name::Name;
use std::collections::BTreeMap;

/// One of the two stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Store {
    /// `localStorage`: synchronous, late on disk.
    Local,
    /// IndexedDB: transactional, durable on completion.
    Indexed,
}

impl Store {
    /// Both; the durable one first.
    pub const BOTH: [Self; 2] = [Self::Indexed, Self::Local];

    /// The other store.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Local => Self::Indexed,
            Self::Indexed => Self::Local,
        }
    }
}

/// Why a store did not serve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The browser has no such store, or forbids it.
    Refused,
    /// The quota is used up.
    Full,
    /// It threw, or gave back something else than was put.
    Broken,
    /// It did not answer in time.
    Hanging,
    /// Not asked, because it missed an earlier commit and would no longer be whole.
    Behind,
}

/// What an opening finds in one store: headers and roots, as far as they are there and of the right size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Face {
    /// At least one record is there.
    Present(BTreeMap<Name, Vec<u8>>),
    /// Nothing is there.
    Empty,
    /// It cannot be read, so nothing may be concluded from it.
    Unreadable(Fault),
}

/// Both faces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faces {
    /// That of [`Store::Local`].
    pub local: Face,
    /// That of [`Store::Indexed`].
    pub indexed: Face,
}

impl Faces {
    pub(crate) fn of(&self, store: Store) -> &Face {
        match store {
            Store::Local => &self.local,
            Store::Indexed => &self.indexed,
        }
    }
}

/// What a store must still hold; `None` for a record that must not be there. Anything else is a conflict.
pub type Expected = BTreeMap<Name, Option<Vec<u8>>>;

/// A record to put.
pub type Put = (Name, Vec<u8>);

/// One commit: the records to put, in the order cells, roots, headers.
#[derive(Clone, Debug)]
pub struct Commit {
    /// What the stores must still hold.
    pub expected: Expected,
    /// The records, in the order in which a store without transactions must put them.
    pub puts: Vec<Put>,
    /// Some records are new. A store that has no room for them removes what it took of this commit and refuses.
    pub grows: bool,
    /// Which stores to ask.
    pub stores: Vec<Store>,
}

/// Where a commit was kept. At least one store took it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What [`Store::Local`] said.
    pub local: Result<(), Fault>,
    /// What [`Store::Indexed`] said; if it took the commit, the commit survives a crash.
    pub indexed: Result<(), Fault>,
}

impl Kept {
    /// It is on disk now, not in some minutes.
    #[must_use]
    pub fn durable(&self) -> bool {
        self.indexed.is_ok()
    }

    /// What a store said.
    pub fn by(&self, store: Store) -> Result<(), Fault> {
        match store {
            Store::Local => self.local,
            Store::Indexed => self.indexed,
        }
    }
}

/// Why a commit was kept nowhere. What was kept before still is; a store that failed or did not answer may all the same hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommitFault {
    /// The stores hold something this notebook has not seen: another tab was here.
    Conflict,
    /// No store has room.
    Full,
    /// No store serves.
    Nowhere,
}

/// Why one store did not take a commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It holds something else than was expected.
    Conflict,
    /// It did not serve.
    Fault(Fault),
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// Two stores for one container.
///
/// The one implementation is [`crate::Pair`], of the browser's stores (in `platform`) or of [`crate::MemoryStorage`]'s.
#[allow(async_fn_in_trait, reason = "one thread: the browser's; nothing needs Send")]
pub trait Storage {
    /// Reads headers and roots of both stores.
    async fn load(&self) -> Faces;

    /// Reads records of one store. A record that is missing, or has not the right size, is `None`.
    ///
    /// # Errors
    /// [`Fault`] if the store cannot be read at all.
    async fn read(&self, store: Store, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault>;

    /// Commits: first to [`Store::Indexed`], in one durable transaction that checks what is expected; then to [`Store::Local`].
    ///
    /// # Errors
    /// [`CommitFault`] if no store took it.
    async fn commit(&self, commit: &Commit) -> Result<Kept, CommitFault>;

    /// Puts a commit into [`Store::Local`] at once, for a page that is about to be gone.
    ///
    /// # Errors
    /// [`CommitFault`] if it did not take it: it is not among the stores to ask, it holds something unexpected, or it failed.
    fn commit_now(&self, commit: &Commit) -> Result<(), CommitFault>;

    /// Puts records into one store, to bring it up to date with the other, if it still holds what is expected. Order and atomicity as in a
    /// commit.
    ///
    /// # Errors
    /// [`Fault`]; the store may then hold some of them, but no header of theirs. [`Fault::Behind`] if it holds something else than is
    /// expected: nothing was put then.
    async fn mend(&self, store: Store, expected: &Expected, puts: &[Put]) -> Result<(), Fault>;
}
