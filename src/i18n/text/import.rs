//! Texts: bringing text in.

use domain::import::ImportFaultKind;

use super::{MessageText, PointText};

/// Bringing text in.
#[derive(Debug)]
pub struct ImportText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
    /// The names of the months, as a date in a text may have them.
    pub months: [&'static str; 12],
    /// Files: the label, and which.
    pub file: PointText,
    /// Pasted text: heading, and what becomes of it; the label; makes pages of it.
    pub paste: (PointText, &'static str, &'static str),
    /// A file is being read.
    pub reading: &'static str,
    /// What came of it: so many pages are listed further down.
    pub listed: fn(usize) -> String,
    /// Nothing is pasted.
    pub paste_wanting: &'static str,
    /// Where Markdown is cut: the question and the ways.
    pub cut: (&'static str, [&'static str; 2]),
    /// What they become: the question and the sorts.
    pub sort: (&'static str, [&'static str; 2]),
    /// Over the pages to come: how many there are.
    pub coming: fn(usize) -> String,
    /// Beneath that.
    pub coming_hint: &'static str,
    /// A page without a title.
    pub untitled: &'static str,
    /// A page without a date.
    pub today: &'static str,
    /// Where a page is from: the file, empty for what was pasted, and its line.
    pub from: fn(&str, usize) -> String,
    /// Shows more of them.
    pub more: &'static str,
    /// Over what cannot come in.
    pub faults: PointText,
    /// One of these: the file, its line, and what it is.
    pub fault: fn(&str, Option<usize>, ImportFaultKind) -> String,
    /// More of these than are shown.
    pub more_faults: fn(usize) -> String,
    /// Keeps so many of them.
    pub keep: fn(usize) -> String,
    /// None of them is ticked.
    pub wanting: &'static str,
    /// Puts everything away.
    pub forget: &'static str,
    /// So many of so many are kept.
    pub working: fn(usize, usize) -> String,
    /// All of them are kept.
    pub done: (&'static str, fn(usize) -> String),
    /// So many were kept and so many were not.
    pub partly: fn(usize, usize) -> String,
    /// There is no room for more.
    pub full: MessageText,
}
