//! Texts: passing on the address.

/// Passing on the address.
#[derive(Debug)]
pub struct ShareText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
}
