//! Texts: changing the passphrase.

/// Changing the passphrase.
#[derive(Debug)]
pub struct RekeyText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
}
