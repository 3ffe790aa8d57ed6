//! Texts: a book of one's own.

/// See the file.
#[derive(Debug)]
pub struct BookText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
}
