//! Texts: passing on chosen pages.

/// Passing on chosen pages.
#[derive(Debug)]
pub struct SharePagesText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
}
