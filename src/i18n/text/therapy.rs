//! Texts: therapy.

/// See the file.
#[derive(Debug)]
pub struct TherapyText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
}
