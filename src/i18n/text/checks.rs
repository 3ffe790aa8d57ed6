//! Texts: self-checks.

/// See the file.
#[derive(Debug)]
pub struct ChecksText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
}
