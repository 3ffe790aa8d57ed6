//! Texts: what someone passed on.

use domain::shared::KeptWords;

use super::{MessageText, PointText};

/// What someone passed on. What stands before it is opened tells nothing of the notebook's purpose.
#[derive(Debug)]
pub struct ReceivedText {
    /// What came, in neutral words.
    pub lede: &'static str,
    /// The share words: label, and where they come from.
    pub words: (&'static str, &'static str),
    /// There are none; whether it came as a file.
    pub no_words: fn(bool) -> &'static str,
    /// Shows what is typed.
    pub show: &'static str,
    /// Hides it.
    pub hide: &'static str,
    /// Opens it.
    pub open: &'static str,
    /// What happens then.
    pub what_happens: &'static str,
    /// While it opens.
    pub opening: &'static str,
    /// It was ended.
    pub stopped: &'static str,
    /// Nothing typed.
    pub blank: &'static str,
    /// Not these words, and what one can do.
    pub wrong: &'static str,
    /// Closes it, and forgets it.
    pub close: &'static str,
    /// A part of it is missing.
    pub cut_short: MessageText,
    /// It was changed on its way.
    pub altered: MessageText,
    /// Made by a newer version.
    pub newer: MessageText,
    /// Something else.
    pub not_one: MessageText,
    /// Longer than a link can be.
    pub too_long: MessageText,
    /// What it is, once it is opened; and the title, where it has none of its own or is several.
    pub title: fn(usize) -> &'static str,
    /// Beneath the title.
    pub read_only: &'static str,
    /// There is nothing in it.
    pub nothing: &'static str,
    /// A copy, and nothing is sent back.
    pub copy: PointText,
    /// Where the text stays: whether it has share words, and whether it came as a file.
    pub stays: fn(bool, bool) -> &'static str,
    /// Heading.
    pub before_title: &'static str,
    /// To keep in mind: keep it to oneself, in danger, help for oneself.
    pub before: [&'static str; 3],
    /// To the page for those who stand by someone: its name, and what is there.
    pub friend: (&'static str, &'static str),
    /// To the help lines there: the same two.
    pub help: (&'static str, &'static str),
    /// Heading of keeping a copy.
    pub keep_title: &'static str,
    /// Keeps one.
    pub keep: &'static str,
    /// What such a copy says of whose it is.
    pub marks: KeptWords,
    /// How that goes where a notebook is open.
    pub keep_open: &'static str,
    /// The same, where one is locked.
    pub keep_locked: &'static str,
    /// The same, where there is none yet; whether it came as a file.
    pub keep_first: fn(bool) -> &'static str,
    /// It was kept, as so many pages.
    pub kept: fn(usize) -> &'static str,
    /// Heading of that.
    pub kept_title: &'static str,
    /// On the way to a notebook: it waits.
    pub waits: &'static str,
    /// Back to it.
    pub back: &'static str,
    /// It was closed because nobody was there; whether it came as a file.
    pub lapsed: fn(bool) -> &'static str,
}
