//! Texts: guides, glossary, reading.

/// See the file.
#[derive(Debug)]
pub struct GuidesText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Name of the list of parts, for screen readers.
    pub parts: &'static str,
}
