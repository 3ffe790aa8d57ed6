//! Texts: opening a backup.

/// Opening a backup.
#[derive(Debug)]
pub struct RestoreText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
}
