//! Texts: a book of one's own, and handing out one page.

use domain::story::{BookLabels, PaperSize};

use super::{MessageText, PointText};

/// A book of one's own.
#[derive(Debug)]
pub struct BookText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Back to the story.
    pub back: &'static str,
    /// What the book itself says.
    pub labels: BookLabels,
    /// Choosing.
    pub choose: BookChoiceText,
    /// Their order.
    pub order: BookOrderText,
    /// Title and line: heading, the title's label, the line's label, why they can be left out.
    pub cover: (&'static str, &'static str, &'static str, &'static str),
    /// The paper, and each size.
    pub paper: (&'static str, fn(PaperSize) -> &'static str),
    /// How it will look: heading, a hint, and what stands there while nothing is chosen.
    pub look: (PointText, &'static str),
    /// Printing and saving.
    pub out: HandOutText,
    /// One page.
    pub one: OnePageText,
}

/// What can be chosen.
#[derive(Debug)]
pub struct BookChoiceText {
    /// Heading, and that nothing is in it that was not chosen.
    pub head: PointText,
    /// How many moments would be in it.
    pub timeline: fn(usize) -> String,
    /// How many lines would be in it.
    pub proofs: fn(usize) -> String,
    /// Over the chapters.
    pub chapters: &'static str,
    /// Over the letters: how many there are.
    pub letters: fn(usize) -> String,
    /// Over the pages: how many there are.
    pub pages: fn(usize) -> String,
    /// Of a page that lists do not show.
    pub folded: &'static str,
    /// Shows more of them.
    pub more: &'static str,
    /// Before there is anything to choose.
    pub nothing: PointText,
}

/// What was chosen, in order.
#[derive(Debug)]
pub struct BookOrderText {
    /// Heading.
    pub title: &'static str,
    /// While nothing is chosen.
    pub nothing: &'static str,
    /// Moves a part up, down, and out.
    pub moves: [&'static str; 3],
}

/// Printing and saving, and where the words go then.
#[derive(Debug)]
pub struct HandOutText {
    /// Heading.
    pub title: &'static str,
    /// The three ways.
    pub ways: [&'static str; 3],
    /// What is wanting before any of them.
    pub wanting: &'static str,
    /// Before it is printed.
    pub paper: HandOutWarning,
    /// Before a file is made.
    pub file: HandOutWarning,
    /// Leaves it.
    pub stay: &'static str,
    /// The browser was given the file of this name.
    pub given: fn(&str) -> String,
    /// The browser gives no file.
    pub no_file: MessageText,
}

/// Where the words go.
#[derive(Debug)]
pub struct HandOutWarning {
    /// In a few words.
    pub title: &'static str,
    /// More.
    pub words: [&'static str; 2],
    /// Does it.
    pub go: &'static str,
}

/// Handing out one page.
#[derive(Debug)]
pub struct OnePageText {
    /// Offers it.
    pub open: &'static str,
    /// Puts it away.
    pub close: &'static str,
    /// Over what will be printed.
    pub look: PointText,
    /// While nothing is kept yet.
    pub nothing: &'static str,
}
