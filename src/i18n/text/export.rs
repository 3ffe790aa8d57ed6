//! Texts: taking pages out, readable.

/// Taking pages out, readable.
#[derive(Debug)]
pub struct ExportText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
}
