//! Texts: for someone who stands by a person.

use super::PointText;

/// A part of the page.
#[derive(Debug)]
pub struct FriendPartText {
    /// Heading.
    pub title: &'static str,
    /// Before the lines.
    pub words: &'static [&'static str],
    /// One beneath the other.
    pub lines: &'static [&'static str],
}

/// For someone who stands by a person.
#[derive(Debug)]
pub struct FriendText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
    /// When not to wait; stands first.
    pub urgent: PointText,
    /// What helps and what does not.
    pub parts: &'static [FriendPartText],
    /// What it rests on.
    pub sure: PointText,
}
