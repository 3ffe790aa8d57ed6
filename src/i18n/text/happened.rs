//! Texts: what happened.

/// See the file.
#[derive(Debug)]
pub struct HappenedText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
}
