//! Texts: bringing text in.

/// Bringing text in.
#[derive(Debug)]
pub struct ImportText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
}
