//! Why a backup was not opened, or not put in.

use vault::parcel::backup::BackupError;

use crate::platform::{NotRead, WorkError};

use super::CreateError;

/// Why a backup was not opened, or not put in. What was here is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RestoreFault {
    /// The file is something else.
    NotOne,
    /// Made by a newer version.
    Newer,
    /// Its end is missing.
    CutShort,
    /// It was changed, or was never whole.
    Damaged,
    /// Longer than a backup can be.
    TooLong,
    /// The browser does not read the file.
    Unread,
    /// Another passphrase.
    WrongPassphrase,
    /// The browser starts no worker.
    NoWorker,
    /// Not enough memory for the passphrase work.
    NoMemory,
    /// The browser gives no random numbers.
    NoRandomness,
    /// No notebook could be made for it.
    NotMade(CreateError),
    /// The notebook was locked meanwhile.
    Locked,
    /// The person stopped it.
    Stopped,
}

impl From<BackupError> for RestoreFault {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::NotOne => Self::NotOne,
            BackupError::Newer => Self::Newer,
            BackupError::CutShort => Self::CutShort,
            BackupError::Damaged => Self::Damaged,
            BackupError::WrongPassphrase => Self::WrongPassphrase,
            BackupError::TooLong => Self::TooLong,
        }
    }
}

impl From<NotRead> for RestoreFault {
    fn from(error: NotRead) -> Self {
        match error {
            NotRead::TooLong => Self::TooLong,
            NotRead::Refused => Self::Unread,
        }
    }
}

impl From<WorkError> for RestoreFault {
    fn from(error: WorkError) -> Self {
        match error {
            WorkError::NoWorker => Self::NoWorker,
            WorkError::NoMemory => Self::NoMemory,
        }
    }
}
