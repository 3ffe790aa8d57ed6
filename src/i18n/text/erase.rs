//! Texts: deleting a kind of thing, or everything.

/// Deleting a kind of thing, or everything.
#[derive(Debug)]
pub struct EraseText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
}
