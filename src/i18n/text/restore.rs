//! Texts: opening a backup.

use domain::restore::{CopyWords, Group, Tally};

use super::{MessageText, PointText};

/// Opening a backup.
#[derive(Debug)]
pub struct RestoreText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
    /// The file: label and which.
    pub file: PointText,
    /// The file that was picked: its name, and how long it is in bytes.
    pub chosen: fn(&str, usize) -> String,
    /// The file, once one was picked.
    pub another: &'static str,
    /// The passphrase: label and which.
    pub passphrase: PointText,
    /// Nothing was typed.
    pub blank: &'static str,
    /// Another passphrase.
    pub wrong: &'static str,
    /// Opens it.
    pub open: &'static str,
    /// While it is opened.
    pub opening: &'static str,
    /// It was stopped.
    pub stopped: &'static str,
    /// What it would change.
    pub preview: RestorePreviewText,
    /// While it is put in.
    pub putting_in: RestoreProgressText,
    /// What was put in.
    pub done: RestoreDoneText,
    /// What copies are called.
    pub copies: CopyWords,
    /// Something else.
    pub not_one: MessageText,
    /// Made by a newer version.
    pub newer: MessageText,
    /// Its end is missing.
    pub cut_short: MessageText,
    /// It was changed.
    pub damaged: MessageText,
    /// Longer than a backup can be.
    pub too_long: MessageText,
    /// The browser does not read it.
    pub unread: MessageText,
    /// Locked meanwhile.
    pub locked: MessageText,
}

/// What it would change.
#[derive(Debug)]
pub struct RestorePreviewText {
    /// Title.
    pub title: &'static str,
    /// Nothing has changed yet.
    pub words: &'static str,
    /// The records of a group.
    pub group: fn(Group) -> &'static str,
    /// How many of them come to what.
    pub tally: fn(Tally) -> String,
    /// What happens to what was changed in both.
    pub changed: &'static str,
    /// What stays as it is here.
    pub stays: &'static str,
    /// So many were made by a newer version.
    pub newer: fn(usize) -> String,
    /// So many cannot be read.
    pub unreadable: fn(usize) -> String,
    /// A new notebook is made: what that means.
    pub first: PointText,
    /// There is nothing new.
    pub nothing: &'static str,
    /// Puts it in.
    pub put_in: &'static str,
    /// Makes a notebook of it.
    pub make: &'static str,
    /// Leaves it.
    pub not: &'static str,
    /// While the notebook is made.
    pub making: &'static str,
}

/// While it is put in.
#[derive(Debug)]
pub struct RestoreProgressText {
    /// What is under way.
    pub label: &'static str,
    /// So many of so many.
    pub words: fn(usize, usize) -> String,
    /// What one can do meanwhile.
    pub meanwhile: &'static str,
}

/// What was put in.
#[derive(Debug)]
pub struct RestoreDoneText {
    /// Title where all was put in.
    pub title: &'static str,
    /// Title where some was not.
    pub title_left: &'static str,
    /// So many things were put in.
    pub added: fn(usize) -> String,
    /// So many of a group were not; a group that nobody can name was made by a newer version.
    pub left: fn(Option<Group>, usize) -> String,
    /// What one can do about that.
    pub left_next: &'static str,
    /// What no backup brings, where a notebook was made.
    pub not_in_it: &'static str,
    /// To Today.
    pub today: &'static str,
    /// Not all of a backup is in the notebook: on this page, and as a page of the notebook.
    pub interrupted: (&'static str, &'static str),
}
