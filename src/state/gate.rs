//! What can stand between a person and their pages, as facts. What to say about each is the pages' business.

use domain::passphrase::Strength;
use vault::Store;

use super::NotArrived;
use crate::platform::WorkError;

/// What stands before the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// No notebook here yet.
    First,
    /// A notebook, locked.
    Locked,
    /// A notebook, open.
    Open,
    /// A notebook that does not open, and what could still be read of it.
    Salvaged,
    /// Something in the way.
    Trouble(Trouble),
}

/// What can be in the way before anything is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser lets the page keep nothing.
    StorageRefused,
    /// One store is empty and the other does not answer: there may be a notebook in it.
    StorageUnsure,
    /// What is kept cannot be read.
    StorageDamaged,
    /// Made by a newer version.
    Newer,
    /// The browser lacks something needed.
    TooOld,
}

/// Why no notebook was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreateError {
    /// The passphrase will not do.
    Refused(Strength),
    /// The browser lets the page keep nothing.
    StorageRefused,
    /// No room.
    StorageFull,
    /// The browser gives no random numbers.
    NoRandomness,
    /// The browser starts no worker.
    NoWorker,
    /// Not enough memory for the passphrase work.
    NoMemory,
    /// There is one already, made in another tab.
    AlreadyThere,
    /// What shows a notebook did not arrive.
    NotArrived,
    /// The person stopped it.
    Stopped,
}

/// Why the notebook did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// Not the passphrase.
    WrongPassphrase,
    /// What is kept cannot be read.
    Damaged,
    /// Made by a newer version.
    Newer,
    /// The browser lets the page keep nothing.
    StorageRefused,
    /// The browser starts no worker.
    NoWorker,
    /// Not enough memory for the passphrase work.
    NoMemory,
    /// There is no notebook here any more.
    Empty,
    /// What reads a notebook did not arrive.
    NotArrived,
    /// Another tab has it open.
    Elsewhere,
    /// Another tab has it open, with words that it could not keep.
    ElsewhereUnkept,
    /// The person stopped it.
    Stopped,
}

/// Why no words were drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestError {
    /// The word list did not arrive.
    NoList,
    /// The browser gives no random numbers.
    NoRandomness,
}

/// One of the two places in the browser where pages are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhichStore {
    /// `localStorage`.
    Local,
    /// IndexedDB.
    Indexed,
}

/// News that does not stop anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Only this store works; pages are kept there alone.
    OneStoreOnly(WhichStore),
    /// The newest state could not be read; the one before it is shown.
    OlderGeneration,
    /// So many parts of the notebook could not be read; each holds one page or several. They were left where they are.
    PartsLost(usize),
    /// So many pages were made by a newer version, or are of a kind this one does not know.
    PagesNewer(usize),
    /// So many pages are there and are none that any version wrote.
    PagesUnreadable(usize),
    /// The notebook is as large as it may become, and hardly anything more will fit.
    NearlyFull,
    /// Two tabs wrote at once; the pages of the other were kept as copies.
    CopiesKept,
    /// Two tabs wrote at once, and the pages of the other could not be kept.
    CopiesNotKept,
}

impl OpenError {
    /// Of two containers that did not open, "damaged" says more than "not this passphrase".
    pub(super) fn or(self, next: Self) -> Self {
        if self == Self::Damaged { self } else { next }
    }

    /// Why nothing opens at a gate that is not the lock.
    pub(super) fn of(gate: Gate) -> Self {
        match gate {
            Gate::Trouble(Trouble::StorageRefused | Trouble::StorageUnsure) => Self::StorageRefused,
            Gate::Trouble(Trouble::Newer) => Self::Newer,
            Gate::Trouble(Trouble::StorageDamaged | Trouble::TooOld) => Self::Damaged,
            Gate::First | Gate::Locked | Gate::Open | Gate::Salvaged => Self::Empty,
        }
    }
}

impl From<NotArrived> for OpenError {
    fn from(_: NotArrived) -> Self {
        Self::NotArrived
    }
}

impl From<NotArrived> for CreateError {
    fn from(_: NotArrived) -> Self {
        Self::NotArrived
    }
}

impl From<WorkError> for OpenError {
    fn from(error: WorkError) -> Self {
        match error {
            WorkError::NoWorker => Self::NoWorker,
            WorkError::NoMemory => Self::NoMemory,
        }
    }
}

impl From<WorkError> for CreateError {
    fn from(error: WorkError) -> Self {
        match error {
            WorkError::NoWorker => Self::NoWorker,
            WorkError::NoMemory => Self::NoMemory,
        }
    }
}

impl From<vault::OpenError> for OpenError {
    fn from(error: vault::OpenError) -> Self {
        match error {
            vault::OpenError::WrongPassphrase => Self::WrongPassphrase,
            vault::OpenError::Damaged => Self::Damaged,
        }
    }
}

impl From<vault::CreateError> for CreateError {
    fn from(error: vault::CreateError) -> Self {
        match error {
            vault::CreateError::NoEntropy => Self::NoRandomness,
            vault::CreateError::Full => Self::StorageFull,
            vault::CreateError::AlreadyThere => Self::AlreadyThere,
            vault::CreateError::Nowhere => Self::StorageRefused,
        }
    }
}

impl From<Store> for WhichStore {
    fn from(store: Store) -> Self {
        match store {
            Store::Local => Self::Local,
            Store::Indexed => Self::Indexed,
        }
    }
}
