//! Texts of the lock. Nothing here tells what the notebook is for.

use super::MessageText;

/// The lock.
#[derive(Debug)]
pub struct LockText {
    /// Label.
    pub label: &'static str,
    /// Opens.
    pub open: &'static str,
    /// Shows what is typed.
    pub show: &'static str,
    /// Hides it.
    pub hide: &'static str,
    /// While it opens.
    pub opening: &'static str,
    /// Nothing typed.
    pub blank: &'static str,
    /// Not the passphrase.
    pub wrong: &'static str,
    /// There is nothing here to open any more.
    pub empty: MessageText,
}
