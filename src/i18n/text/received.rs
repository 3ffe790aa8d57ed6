//! Texts: what someone passed on.

/// What someone passed on.
#[derive(Debug)]
pub struct ReceivedText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
}
