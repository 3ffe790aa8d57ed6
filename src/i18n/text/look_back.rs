//! Texts: a week, in words.

use domain::urge::Outcome;

use super::PointText;

/// See the file.
#[derive(Debug)]
pub struct LookBackText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// From Today to here.
    pub to: PointText,
    /// Back to Today.
    pub back: &'static str,
    /// Heading of the week that ends today, and of any other: its first and its last day.
    pub week: (&'static str, fn(&str, &str) -> String),
    /// To the week before, and after.
    pub turn: (&'static str, &'static str),
    /// A week in which nothing was begun, and to which nothing that stands there now was last changed.
    pub empty: &'static str,
    /// Writing: heading.
    pub writing: &'static str,
    /// On how many days how many pages and letters were begun.
    pub written: fn(u32, u32, u32) -> String,
    /// How many pages and letters begun before were gone on with.
    pub went_on: fn(u32) -> String,
    /// How it was: heading.
    pub how: &'static str,
    /// How many check-ins.
    pub check_ins: fn(u32) -> String,
    /// The feelings named most.
    pub feelings: fn(&[&str]) -> String,
    /// Pauses.
    pub pauses: LookBackPausesText,
    /// What was noted and told: heading.
    pub told: &'static str,
    /// How many accounts of what happened.
    pub accounts: fn(u32) -> String,
    /// How often contact was noted.
    pub contacts: fn(u32) -> String,
    /// How many chapters.
    pub chapters: fn(u32) -> String,
    /// How many moments.
    pub moments: fn(u32) -> String,
    /// Exercises that are not ended: heading.
    pub open_yet: &'static str,
    /// How many exercises were begun or gone on with, and not ended.
    pub unfinished: fn(u32) -> String,
    /// How much else was begun or changed.
    pub others: fn(u32) -> String,
    /// To the places of all this.
    pub open: LookBackPlacesText,
}

/// Pauses before reaching out.
#[derive(Debug)]
pub struct LookBackPausesText {
    /// Heading.
    pub title: &'static str,
    /// How many.
    pub count: fn(u32) -> String,
    /// How often this became of it.
    pub became: fn(Outcome, u32) -> String,
    /// How often nothing was said.
    pub unsaid: fn(u32) -> String,
    /// What all that is.
    pub information: &'static str,
    /// How often a line for someone of the circle was copied.
    pub copied: fn(u32) -> String,
}

/// What opens the places.
#[derive(Debug)]
pub struct LookBackPlacesText {
    /// The journal.
    pub journal: &'static str,
    /// What was written in exercises.
    pub runs: &'static str,
    /// Small steps.
    pub growth: &'static str,
    /// The proof shelf.
    pub self_worth: &'static str,
    /// What happened.
    pub accounts: &'static str,
    /// The log of contact.
    pub contacts: &'static str,
    /// The story.
    pub story: &'static str,
    /// What the records show.
    pub patterns: &'static str,
    /// The circle.
    pub circle: &'static str,
}
