//! Texts: the sheet to take along.

/// See the file.
#[derive(Debug)]
pub struct TakeAlongText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
}
