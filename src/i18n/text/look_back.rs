//! Texts: a week, in words.

/// See the file.
#[derive(Debug)]
pub struct LookBackText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
}
