//! Texts: the sheet to take along.

use domain::therapy::SheetPart;

use super::PointText;

/// See the file.
#[derive(Debug)]
pub struct TakeAlongText {
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// What the person would like help with.
    pub ask: PointText,
    /// What there is to choose from.
    pub choose: SheetChooseText,
    /// What is on it, in its order.
    pub order: SheetOrderText,
    /// Names that are left out.
    pub blank: SheetBlankText,
    /// How it will look.
    pub preview: SheetPreviewText,
}

/// What there is to choose from.
#[derive(Debug)]
pub struct SheetChooseText {
    /// Heading.
    pub title: &'static str,
    /// Beneath it.
    pub words: &'static str,
    /// Pages and letters.
    pub pages: &'static str,
    /// What happened.
    pub accounts: &'static str,
    /// Reasons.
    pub reasons: &'static str,
    /// Questions and goals.
    pub questions: &'static str,
    /// Notes for sessions.
    pub sessions: &'static str,
    /// Self-checks.
    pub checks: &'static str,
    /// What the urges say together.
    pub patterns: &'static str,
    /// Said under such a sentence: that it changes with the notes.
    pub pattern: &'static str,
    /// How many of one sort are on the sheet.
    pub chosen: fn(usize) -> String,
    /// None of them is.
    pub none_chosen: &'static str,
    /// There is nothing of this sort.
    pub nothing: &'static str,
    /// There is nothing to choose on this page.
    pub no_words: &'static str,
    /// Shows earlier ones.
    pub earlier: &'static str,
    /// Said under a sentence that is not the person's.
    pub told: &'static str,
}

/// What is on it, in its order.
#[derive(Debug)]
pub struct SheetOrderText {
    /// Heading.
    pub title: &'static str,
    /// Nothing is.
    pub empty: &'static str,
    /// Takes a sentence off.
    pub remove: &'static str,
    /// Takes everything off.
    pub clear: &'static str,
    /// The sheet is empty; brings it back.
    pub undo: (&'static str, &'static str),
}

/// Names that are left out.
#[derive(Debug)]
pub struct SheetBlankText {
    /// Heading, and what it does.
    pub title: PointText,
    /// What is asked.
    pub label: &'static str,
    /// Adds it.
    pub add: &'static str,
    /// Name of the list of them, for screen readers.
    pub list: &'static str,
    /// Shows a word again.
    pub remove: &'static str,
    /// In the place of such a word.
    pub mark: &'static str,
}

/// How it will look.
#[derive(Debug)]
pub struct SheetPreviewText {
    /// Opens it.
    pub open: &'static str,
    /// Leaves the sheet.
    pub not_now: &'static str,
    /// Back to choosing.
    pub back: &'static str,
    /// Title.
    pub title: &'static str,
    /// Beneath it.
    pub lede: &'static str,
    /// Name of the sheet, for screen readers.
    pub label: &'static str,
    /// At the top of the sheet.
    pub heading: &'static str,
    /// Heading of what the person would like help with.
    pub ask: &'static str,
    /// Headings of the sentences.
    pub part: fn(SheetPart) -> &'static str,
    /// One result of a questionnaire: its name, the sum with its highest, its day.
    pub result: fn(&str, &str, &str) -> String,
    /// Heading of room to write.
    pub room: &'static str,
    /// At its foot.
    pub foot: &'static str,
    /// Nothing is on it.
    pub empty: &'static str,
    /// Where paper goes.
    pub paper: PointText,
    /// Prints it.
    pub print: &'static str,
}
