//! Texts: making a backup.

/// Making a backup.
#[derive(Debug)]
pub struct BackupText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
}
