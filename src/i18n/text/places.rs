//! Texts of Practice and Learn.

use domain::practice::Part;

use super::PointText;

/// Things to do.
#[derive(Debug)]
pub struct PracticeText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Exercises to come back to the room.
    pub grounding: PointText,
    /// A pause before reaching out.
    pub pause: PointText,
    /// A letter that stays here.
    pub letter: PointText,
    /// A question to write from.
    pub question: PointText,
    /// Name of the list of parts, for screen readers.
    pub parts: &'static str,
    /// A part: what it is called, and what stands beneath that.
    pub part: fn(Part) -> (&'static str, &'static str),
    /// Heading of a list of exercises.
    pub exercises: &'static str,
    /// What an exercise is about, and about how many minutes it takes.
    pub exercise_hint: fn(&str, u8) -> String,
    /// A line that is copied.
    pub copying: CopyText,
}

/// A line that is copied, and what that means.
#[derive(Debug)]
pub struct CopyText {
    /// Copies it.
    pub copy: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// It was not.
    pub not_copied: &'static str,
}

/// What stands beside the guides.
#[derive(Debug)]
pub struct LearnText {
    /// What the notebook can and cannot hide.
    pub safety: PointText,
}
