//! Why something was not kept.

/// Why something was not kept. What was kept before is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepError {
    /// No room.
    Full,
    /// Another tab wrote in between.
    Conflict,
    /// All that was kept in this browser is gone; what was read is in this tab.
    Gone,
    /// The browser lets the page keep nothing.
    StorageRefused,
    /// The notebook is locked.
    Locked,
    /// The browser gives no random numbers.
    NoRandomness,
    /// More than one page can hold: 8 MiB.
    TooLong,
    /// Some pages have not been read, so none can be deleted.
    NotAllRead,
}

impl From<vault::KeepError> for KeepError {
    fn from(error: vault::KeepError) -> Self {
        match error {
            vault::KeepError::Full => Self::Full,
            vault::KeepError::Conflict => Self::Conflict,
            vault::KeepError::Gone => Self::Gone,
            vault::KeepError::Nowhere => Self::StorageRefused,
            vault::KeepError::NoEntropy => Self::NoRandomness,
            vault::KeepError::TooLong => Self::TooLong,
            vault::KeepError::NotAllRead => Self::NotAllRead,
            // The queue keeps commits apart; one that slips in is told like another tab's.
            vault::KeepError::Busy => Self::Conflict,
        }
    }
}
