//! Texts: what happened.

use domain::{Phase, Rating};

use super::{PointText, UndoText};

/// What happened: the list of accounts, and one of them.
#[derive(Debug)]
pub struct HappenedText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// What is ahead, before anything is written.
    pub stirs: PointText,
    /// What to do where it is to be proof; leads to help.
    pub advocate: &'static str,
    /// Begins one.
    pub new: &'static str,
    /// Before there is one.
    pub empty: PointText,
    /// A part of the up and down.
    pub phase: fn(Phase) -> &'static str,
    /// The person does not know when it was.
    pub undated: &'static str,
    /// Before words that somebody else said.
    pub they_said: &'static str,
    /// It is to be read before a decision.
    pub pinned: &'static str,
    /// The list.
    pub list: AccountsText,
    /// One of them.
    pub one: AccountText,
    /// Those that the pause shows: heading, and how they stand there.
    pub in_pause: PointText,
}

/// The list.
#[derive(Debug)]
pub struct AccountsText {
    /// Searches: label, and what one can look for.
    pub search: (&'static str, &'static str),
    /// How many were found.
    pub found: fn(usize) -> String,
    /// None were.
    pub none: PointText,
    /// Filters: by words, by the up and down, by what is to be read before a decision.
    pub only: [&'static str; 3],
    /// Nothing is written in it.
    pub wordless: &'static str,
    /// So many more words fit.
    pub more_words: fn(usize) -> String,
    /// Shows more.
    pub earlier: &'static str,
    /// Some were taken away.
    pub undo: UndoText,
}

/// One account.
#[derive(Debug)]
pub struct AccountText {
    /// Back to all of them.
    pub back: &'static str,
    /// When it was: the question, and that not knowing is an answer.
    pub date: PointText,
    /// What is kept so far: without a date.
    pub no_date: &'static str,
    /// Takes the date away.
    pub without_date: &'static str,
    /// What they said.
    pub told: PointText,
    /// What the person saw, heard and knows.
    pub known: PointText,
    /// How sure.
    pub sure: SureOfText,
    /// What the person thinks now.
    pub thought: PointText,
    /// A thought of this day.
    pub thought_of: fn(&str) -> String,
    /// Words that may fit.
    pub words: PointText,
    /// Shows all of them with their meanings; shows the common ones only.
    pub all_words: (&'static str, &'static str),
    /// One of those that are chosen may be dangerous.
    pub urgent: PointText,
    /// Leads to help.
    pub help: &'static str,
    /// Where in the up and down.
    pub phase: PointText,
    /// Takes an answer back.
    pub unsay: &'static str,
    /// How it left the person.
    pub left: &'static str,
    /// Afraid.
    pub afraid: PointText,
    /// Read before a decision.
    pub pin: PointText,
    /// Puts it away.
    pub away: &'static str,
    /// Keeps it.
    pub keep: &'static str,
    /// It was to be kept, and nothing was said.
    pub nothing_yet: &'static str,
    /// Deletes it.
    pub delete: &'static str,
    /// A step to settle, after it.
    pub settle: PointText,
    /// Exercises for it.
    pub settle_more: &'static str,
    /// To all of them, after that.
    pub settled: &'static str,
}

/// How sure the person is.
#[derive(Debug)]
pub struct SureOfText {
    /// The question, and that not sure is an answer.
    pub about: PointText,
    /// After the number: how far the scale goes.
    pub of: &'static str,
    /// What a number means.
    pub words: fn(Rating) -> &'static str,
    /// What the two ends mean.
    pub ends: (&'static str, &'static str),
    /// While there is no answer.
    pub unanswered: &'static str,
}
