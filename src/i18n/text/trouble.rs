//! Texts of what can be in the way.

use super::MessageText;

/// What can be in the way, each as a message. Nothing here tells what the notebook is for: it is read before the lock.
#[derive(Debug)]
pub struct TroubleText {
    /// The browser lets the page keep nothing.
    pub storage_refused: MessageText,
    /// There may be a notebook in a store that does not answer.
    pub storage_unsure: MessageText,
    /// To start a notebook all the same.
    pub start_anyway: &'static str,
    /// The rest of the app did not arrive.
    pub not_arrived: MessageText,
    /// It is on its way.
    pub arriving: &'static str,
    /// Fetches it again.
    pub again: &'static str,
    /// What is kept cannot be read.
    pub storage_damaged: MessageText,
    /// Made by a newer version.
    pub newer: MessageText,
    /// The browser lacks something needed.
    pub too_old: MessageText,
    /// The browser gives no random numbers.
    pub no_randomness: MessageText,
    /// The browser starts no worker.
    pub no_worker: MessageText,
    /// Not enough memory for the passphrase work.
    pub no_memory: MessageText,
}
