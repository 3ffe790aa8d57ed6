//! Texts: for someone who stands by a person.

/// For someone who stands by a person.
#[derive(Debug)]
pub struct FriendText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
}
