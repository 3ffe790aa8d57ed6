//! Texts: therapy.

use super::PointText;

/// See the file.
#[derive(Debug)]
pub struct TherapyText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back to it.
    pub back: &'static str,
    /// To the sheet to take along.
    pub to_sheet: PointText,
    /// To how to find someone.
    pub finding: PointText,
    /// Notes for sessions.
    pub sessions: SessionsText,
    /// The notes of one.
    pub session: SessionText,
}

/// Notes for sessions.
#[derive(Debug)]
pub struct SessionsText {
    /// Heading.
    pub title: &'static str,
    /// Begins some.
    pub new: &'static str,
    /// There are none.
    pub empty: PointText,
    /// Without a date.
    pub no_date: &'static str,
    /// They are gone; brings them back.
    pub undo: (&'static str, &'static str),
}

/// The notes of one session.
#[derive(Debug)]
pub struct SessionText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// The date: what asks for it, what it is, what takes it away.
    pub date: [&'static str; 3],
    /// What to bring up.
    pub before: PointText,
    /// What to remember.
    pub after: PointText,
    /// Deletes them.
    pub delete: &'static str,
    /// Done.
    pub done: &'static str,
}
