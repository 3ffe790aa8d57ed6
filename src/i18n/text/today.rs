//! Texts of Today.

use domain::{Feeling, Steadiness};

use super::PointText;

/// Today.
#[derive(Debug)]
pub struct TodayText {
    /// Title; the day stands before it.
    pub title: &'static str,
    /// How one is.
    pub check_in: CheckInText,
    /// To the pause.
    pub reach: PointText,
    /// One small step.
    pub step: StepText,
    /// Heading of one's own words, on a hard day.
    pub hard_day: &'static str,
    /// Where they come from: opens the page of this day.
    pub hard_day_from: fn(&str) -> String,
    /// Name of the facts, for screen readers.
    pub facts: &'static str,
    /// What the number of days counts, and more on that.
    pub without_contact: (&'static str, &'static str),
    /// An invitation to write.
    pub write: PointText,
    /// Begins a page.
    pub new_page: &'static str,
    /// Heading of what was written lately.
    pub lately: &'static str,
    /// In its place when there is nothing.
    pub nothing: &'static str,
    /// To all pages.
    pub all: &'static str,
}

/// A few questions about how one is; each can be left out.
#[derive(Debug)]
pub struct CheckInText {
    /// How steady.
    pub steady: ScaleText,
    /// Which feelings.
    pub feelings: FeelingsText,
    /// A few words.
    pub note: PointText,
    /// Puts the questions aside.
    pub skip: &'static str,
    /// Keeps the answers.
    pub keep: &'static str,
    /// Heading of what was said.
    pub said: &'static str,
    /// Nothing was said today.
    pub skipped: &'static str,
    /// Changes what was said.
    pub change: &'static str,
    /// Asks again.
    pub again: &'static str,
}

/// A scale from 0 to 10.
#[derive(Debug)]
pub struct ScaleText {
    /// What is asked.
    pub label: &'static str,
    /// After the number: how far the scale goes.
    pub of: &'static str,
    /// What a number means.
    pub words: fn(Steadiness) -> &'static str,
    /// What the two ends mean.
    pub ends: (&'static str, &'static str),
    /// While there is no answer.
    pub unanswered: &'static str,
    /// Takes the answer back.
    pub clear: &'static str,
}

/// Feelings to choose from.
#[derive(Debug)]
pub struct FeelingsText {
    /// What is asked in a check-in.
    pub any: &'static str,
    /// What is asked of a page.
    pub page: &'static str,
    /// Shows all of them.
    pub more: &'static str,
    /// The word for one.
    pub name: fn(Feeling) -> &'static str,
}

/// One small step.
#[derive(Debug)]
pub struct StepText {
    /// Heading.
    pub label: &'static str,
    /// About how long: minutes.
    pub minutes: fn(u8) -> String,
    /// Another one.
    pub another: &'static str,
    /// Chooses this one.
    pub choose: &'static str,
    /// What was chosen today.
    pub chosen: &'static str,
    /// Why this one.
    pub because: BecauseText,
}

/// Why a small step is offered: what it goes by.
#[derive(Debug)]
pub struct BecauseText {
    /// How steady one said one was.
    pub steadiness: fn(Steadiness) -> String,
    /// What one said one felt.
    pub feeling: fn(&str) -> String,
    /// What a page that was written lately names.
    pub wrote: fn(&str) -> String,
    /// Nothing was written for so many days.
    pub quiet: fn(u32) -> String,
    /// Nothing in particular.
    pub nothing: &'static str,
}
