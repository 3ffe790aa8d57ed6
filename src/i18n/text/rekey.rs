//! Texts: changing the passphrase.

use super::{MessageText, PointText};

/// Changing the passphrase.
#[derive(Debug)]
pub struct RekeyText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
    /// What stays under the old one.
    pub old: PointText,
    /// The present one: the field, and why it is asked for.
    pub present: PointText,
    /// It is another.
    pub wrong: &'static str,
    /// Nothing typed.
    pub blank: &'static str,
    /// The new one: the field, and what works well.
    pub new: PointText,
    /// It is in use here.
    pub taken: &'static str,
    /// Draws six words.
    pub draw: &'static str,
    /// Once more.
    pub again: &'static str,
    /// They are not the same.
    pub differs: &'static str,
    /// Changes it.
    pub change: &'static str,
    /// It is being changed.
    pub working: &'static str,
    /// It was stopped.
    pub stopped: &'static str,
    /// It was changed.
    pub done: PointText,
    /// After that: makes a backup under the new one; back to You.
    pub on: [&'static str; 2],
    /// Pages are still being moved.
    pub moving: &'static str,
    /// All of them are.
    pub moved: &'static str,
    /// It could not be kept.
    pub not_kept: MessageText,
    /// An earlier change is not finished.
    pub unfinished: MessageText,
}
