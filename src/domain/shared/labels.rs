//! The words that what is passed on takes from the language. Everything else in it is the person's.

use crate::distance::ChannelStatus;
use crate::story::BookLabels;
use crate::therapy::SheetPart;

/// See the file.
#[derive(Clone, Copy, Debug)]
pub struct SharedLabels {
    /// Pages, letters and chapters, and how a date is written.
    pub book: &'static BookLabels,
    /// The card: its title, and the headings of its three lists.
    pub card: (&'static str, [&'static str; 3]),
    /// The sheet.
    pub sheet: &'static str,
    /// Heading of what the person would like help with.
    pub ask: &'static str,
    /// Headings of its sentences.
    pub part: fn(SheetPart) -> &'static str,
    /// In the place of a name that is left out of it.
    pub mark: &'static str,
    /// The plan of channels.
    pub channels: &'static str,
    /// What was decided about one.
    pub status: fn(ChannelStatus) -> &'static str,
    /// Since when, and by when.
    pub since_by: [fn(&str) -> String; 2],
    /// A name and what it names.
    pub named: fn(&str, &str) -> String,
    /// The two halves of a plan.
    pub if_then: (&'static str, &'static str),
    /// Before the label of a number that was asked again at the end.
    pub afterwards: &'static str,
}
