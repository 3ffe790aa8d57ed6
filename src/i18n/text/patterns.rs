//! Texts: what the records show.

/// See the file.
#[derive(Debug)]
pub struct PatternsText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
}
