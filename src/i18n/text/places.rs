//! Texts of Practice, Learn and You.

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
    /// Opens them.
    pub grounding_open: &'static str,
    /// A pause before reaching out.
    pub pause: PointText,
    /// Opens it.
    pub pause_open: &'static str,
    /// A letter that stays here.
    pub letter: PointText,
    /// Begins one.
    pub letter_open: &'static str,
    /// A question to write from.
    pub question: PointText,
    /// Begins a page with one.
    pub question_open: &'static str,
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

/// How the notebook is to be.
#[derive(Debug)]
pub struct YouText {
    /// Title.
    pub title: &'static str,
    /// Name of the list of parts, for screen readers.
    pub parts: &'static str,
    /// The first of them.
    pub safety: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Light or dark: the question, and as the device, light, dark.
    pub theme: (&'static str, [&'static str; 3]),
    /// Heading of what Today shows.
    pub today: &'static str,
    /// Days without contact: what it is, what it does.
    pub without_contact: PointText,
    /// From which day.
    pub since: &'static str,
    /// Heading of what the editor shows.
    pub writing: &'static str,
    /// Questions to start from.
    pub prompts: PointText,
    /// Heading of how much room there is.
    pub room: &'static str,
    /// So much of it is used: percent.
    pub used: fn(u8) -> String,
    /// What the meter shows.
    pub room_hint: &'static str,
    /// Heading of what there is to know.
    pub know: &'static str,
    /// There is no second copy.
    pub backup: PointText,
    /// Could not be kept.
    pub not_kept: &'static str,
}
