//! Texts: deleting a kind of thing, or everything.

use super::{KindText, MessageText, PointText};

/// Asking whether to delete everything.
#[derive(Debug)]
pub struct AskText {
    /// The button that asks.
    pub button: &'static str,
    /// The question.
    pub question: &'static str,
    /// What it means, by how many things there are.
    pub words: fn(usize) -> String,
}

/// Deleting a kind of thing, or everything.
#[derive(Debug)]
pub struct EraseText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
    /// One page: where that is.
    pub page: PointText,
    /// To the pages.
    pub page_open: &'static str,
    /// One kind of thing: heading, and what it means.
    pub kinds: PointText,
    /// What the kinds are called.
    pub kind: KindText,
    /// So many of them.
    pub count: fn(usize) -> String,
    /// There is nothing.
    pub nothing: &'static str,
    /// Asks whether to delete a kind.
    pub ask: &'static str,
    /// The question, by what the kind is called.
    pub kind_question: fn(&str) -> String,
    /// What it means, by how many there are, and what goes with them.
    pub kind_words: fn(usize, Option<&str>) -> String,
    /// What goes with pages and chapters.
    pub earlier: &'static str,
    /// Keeps them.
    pub kind_keep: &'static str,
    /// Deletes so many.
    pub kind_delete: fn(usize) -> String,
    /// So many were deleted.
    pub kind_deleted: fn(usize) -> String,
    /// Everything: heading, and what it means.
    pub everything: PointText,
    /// What stays all the same: heading.
    pub stays: &'static str,
    /// What stays all the same.
    pub stays_points: &'static [&'static str],
    /// How many of them are true where nothing is kept on the device.
    pub stays_this_visit: usize,
    /// Everything where nothing is kept on the device: what it means.
    pub this_visit: &'static str,
    /// Asks whether to delete everything.
    pub everything_ask: AskText,
    /// The same where nothing is kept on the device.
    pub this_visit_ask: AskText,
    /// Keeps everything.
    pub keep: &'static str,
    /// The button to hold, what is said when it is lifted too soon, and what when it was pressed as others are.
    pub hold: [&'static str; 3],
    /// Beneath it.
    pub hold_hint: &'static str,
    /// To the other way.
    pub type_instead: &'static str,
    /// The word to type: the field, and how.
    pub typed: PointText,
    /// The word.
    pub word: &'static str,
    /// It is another.
    pub typed_other: &'static str,
    /// Deletes everything, once it is typed.
    pub all: &'static str,
    /// It is being deleted.
    pub deleting: PointText,
    /// Something is still there.
    pub remains: MessageText,
    /// The same, and its keys too.
    pub remains_open: MessageText,
    /// Heading of the parts.
    pub remains_parts: &'static str,
    /// Parts: records, the database, cached files, the worker.
    pub parts: [&'static str; 4],
    /// Nothing was done.
    pub not_done: MessageText,
    /// What was said has been read.
    pub end: &'static str,
    /// Deletes once more.
    pub again: &'static str,
    /// What is said where a backup is being put in just now, in the place of the kinds.
    pub putting_in: &'static str,
}
