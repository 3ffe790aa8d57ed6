//! Texts of Today and Write.

use super::{MessageText, PointText};

/// Today.
#[derive(Debug)]
pub struct TodayText {
    /// Title; the day stands before it.
    pub title: &'static str,
    /// One line.
    pub lede: &'static str,
    /// An invitation to write.
    pub write: PointText,
    /// Begins a page.
    pub new_page: &'static str,
    /// Heading of what was written lately.
    pub lately: &'static str,
    /// In its place when there is nothing.
    pub nothing: &'static str,
    /// To all pages.
    pub all: &'static str,
    /// For a day that is not for writing.
    pub steady: PointText,
}

/// All pages.
#[derive(Debug)]
pub struct JournalText {
    /// A page on which nothing stands any more.
    pub blank_page: &'static str,
    /// Title.
    pub title: &'static str,
    /// Begins a page.
    pub new_page: &'static str,
    /// How many pages.
    pub pages: fn(usize) -> String,
    /// How many words.
    pub words: fn(usize) -> String,
    /// Shows more of the list.
    pub earlier: &'static str,
    /// Nothing written yet.
    pub empty: PointText,
    /// Begins the first page.
    pub first_page: &'static str,
}

/// The page being written.
#[derive(Debug)]
pub struct EditorText {
    /// Back to the list.
    pub back: &'static str,
    /// Title for screen readers: a page of this day.
    pub title: fn(&str) -> String,
    /// Label of the title.
    pub title_label: &'static str,
    /// Label of the text.
    pub body_label: &'static str,
    /// How many words.
    pub words: fn(usize) -> String,
    /// Why spelling help is off.
    pub spelling: &'static str,
    /// Typed and not kept yet.
    pub waiting: &'static str,
    /// Being kept.
    pub keeping: &'static str,
    /// Kept, at this time.
    pub kept: fn(&str) -> String,
    /// Kept at that time, in the store that reaches the disk only later.
    pub kept_soon: fn(&str) -> String,
    /// Not kept since this time.
    pub not_kept_since: fn(&str) -> String,
    /// Not kept at all yet.
    pub not_kept: &'static str,
    /// Tries to keep it again.
    pub again: &'static str,
    /// Puts the page down.
    pub done: &'static str,
    /// Deletes the page.
    pub delete: &'static str,
    /// The question before that.
    pub deleting: DeleteText,
    /// No room.
    pub full: MessageText,
    /// Another tab wrote in between.
    pub conflict: MessageText,
    /// The browser lets the page keep nothing.
    pub refused: MessageText,
    /// The notebook is locked.
    pub locked: MessageText,
    /// The browser gives no random numbers.
    pub no_randomness: MessageText,
    /// More than one page can hold.
    pub too_long: MessageText,
    /// Nothing can be deleted while some pages are unread.
    pub not_all_read: MessageText,
}

/// Before a page is deleted.
#[derive(Debug)]
pub struct DeleteText {
    /// Before the title, after it.
    pub question: (&'static str, &'static str),
    /// A page without a title.
    pub question_untitled: &'static str,
    /// What it means.
    pub words: &'static str,
    /// The first door.
    pub keep: &'static str,
    /// The second.
    pub delete: &'static str,
}
