//! Texts: taking pages out, readable.

use domain::export::{ExportLabels, ExportPart};

use super::{HandOutWarning, MessageText, PointText};

/// Taking pages out, readable.
#[derive(Debug)]
pub struct ExportText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back.
    pub back: &'static str,
    /// Over the parts.
    pub parts: &'static str,
    /// What stands in a part, and how much of it there is.
    pub hint: fn(ExportPart, usize) -> String,
    /// Ticks all of them.
    pub all: &'static str,
    /// Whether what is folded away goes out too.
    pub folded: PointText,
    /// Over what will be in the file.
    pub inside: &'static str,
    /// What will be in it: the names of its files.
    pub files: fn(&[&str]) -> String,
    /// What is never in it.
    pub never: &'static str,
    /// Who can read it.
    pub warning: HandOutWarning,
    /// Nothing is ticked.
    pub wanting: &'static str,
    /// It is being made.
    pub working: &'static str,
    /// It was made: its name, and how many records are in it.
    pub done: (&'static str, fn(&str, usize) -> String),
    /// So many did not read.
    pub unread: fn(usize) -> String,
    /// The browser gives no file.
    pub no_file: MessageText,
    /// The notebook did not read.
    pub not_read: MessageText,
    /// What the file itself says.
    pub labels: ExportLabels,
}
