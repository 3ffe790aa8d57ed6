//! Texts: help lines.

/// See the file.
#[derive(Debug)]
pub struct HelpLinesText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
}
