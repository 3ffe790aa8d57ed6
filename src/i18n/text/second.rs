//! Texts: a second notebook. Part of builds that show it only.

use super::PointText;

/// A second notebook.
#[derive(Debug)]
pub struct SecondText {
    /// Heading, and what it is.
    pub title: PointText,
    /// What is to be known before.
    pub know: &'static [&'static str],
    /// Its passphrase: the field, and how.
    pub new: PointText,
    /// Once more.
    pub again: &'static str,
    /// The phrase to type: the field, and why.
    pub phrase: PointText,
    /// The phrase.
    pub words: &'static str,
    /// It is another.
    pub phrase_other: &'static str,
    /// Makes it.
    pub make: &'static str,
    /// It is being made.
    pub working: &'static str,
    /// It was stopped.
    pub stopped: &'static str,
    /// It was made.
    pub done: &'static str,
}
