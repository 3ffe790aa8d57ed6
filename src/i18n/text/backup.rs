//! Texts: making a backup.

use super::{MessageText, PointText};

/// Making a backup.
#[derive(Debug)]
pub struct BackupText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
    /// How many days ago the last one was made, if one was.
    pub age: fn(Option<i64>) -> String,
    /// How many parts of the notebook could not be read, before one is made: a title, and the words.
    pub missing: (&'static str, fn(usize) -> String),
    /// Which passphrase is to open it.
    pub under: &'static str,
    /// That of the notebook; one of its own.
    pub unders: [&'static str; 2],
    /// The passphrase of the notebook: label and why.
    pub this: PointText,
    /// Nothing was typed.
    pub blank: &'static str,
    /// It is not that of this notebook.
    pub wrong: &'static str,
    /// A passphrase of its own: label and why.
    pub own: PointText,
    /// The same once more.
    pub again: PointText,
    /// The two differ.
    pub differs: &'static str,
    /// Makes it.
    pub make: &'static str,
    /// While it is made.
    pub making: &'static str,
    /// It was stopped.
    pub stopped: &'static str,
    /// What was made.
    pub done: BackupDoneText,
    /// More than a backup can hold.
    pub too_long: MessageText,
    /// What was made did not open.
    pub not_whole: MessageText,
    /// The browser gives no file.
    pub no_download: MessageText,
    /// Locked meanwhile.
    pub locked: MessageText,
    /// The reminder.
    pub reminder: BackupReminderText,
}

/// What was made.
#[derive(Debug)]
pub struct BackupDoneText {
    /// Title.
    pub title: &'static str,
    /// It was opened again: when, as a day and a time.
    pub when: fn(&str, &str) -> String,
    /// How many things it holds, and how long it is in bytes.
    pub holds: fn(usize, usize) -> String,
    /// How many parts are not in it.
    pub missing: fn(usize) -> String,
    /// The notebook could not keep that it was made.
    pub not_noted: &'static str,
    /// Something on a page could not be kept, and so is not in it.
    pub not_all_kept: &'static str,
    /// What to do with it: a heading, and the points.
    pub next: (&'static str, [&'static str; 4]),
    /// What opens it: the passphrase of the notebook, or its own.
    pub opens_with: [&'static str; 2],
    /// One more.
    pub another: &'static str,
}

/// The reminder.
#[derive(Debug)]
pub struct BackupReminderText {
    /// Title.
    pub title: &'static str,
    /// How many days ago the last one was made, if one was.
    pub words: fn(Option<i64>) -> String,
    /// To the page.
    pub open: &'static str,
    /// For two weeks.
    pub not_now: &'static str,
    /// For good.
    pub never: &'static str,
    /// It could not be kept.
    pub not_kept: &'static str,
}
