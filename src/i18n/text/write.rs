//! Texts of Write: lists, search, the page being written.

use super::{MessageText, PointText};

/// All pages.
#[derive(Debug)]
pub struct JournalText {
    /// A page on which nothing stands any more.
    pub blank_page: &'static str,
    /// Name of the parts of Write, for screen readers.
    pub parts: &'static str,
    /// The pages of the journal.
    pub title: &'static str,
    /// Letters that are not sent.
    pub letters: PointText,
    /// Those that were deleted.
    pub deleted: DeletedText,
    /// Begins a page.
    pub new_page: &'static str,
    /// Beside a letter among pages.
    pub letter: &'static str,
    /// Begins a letter.
    pub new_letter: &'static str,
    /// In the place of the words of a page that is folded away.
    pub folded: &'static str,
    /// Looking for words.
    pub search: SearchText,
    /// Showing some of them.
    pub filter: FilterText,
    /// List or month, for narrow screens: the question, and both answers.
    pub view: (&'static str, [&'static str; 2]),
    /// Pages by day.
    pub calendar: CalendarText,
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
    /// No letter yet.
    pub no_letters: PointText,
}

/// Pages that were deleted and can still be brought back.
#[derive(Debug)]
pub struct DeletedText {
    /// Title.
    pub title: &'static str,
    /// How long they stay.
    pub words: &'static str,
    /// There are none.
    pub none: &'static str,
    /// How many days one of them stays.
    pub left: fn(u8) -> String,
    /// Brings one back.
    pub bring_back: &'static str,
    /// Deletes one for good.
    pub for_good: &'static str,
    /// Just deleted: said on the cover.
    pub told: &'static str,
    /// Undoing it did not work.
    pub not_undone: &'static str,
    /// Undoes it.
    pub undo: &'static str,
    /// To the list of them.
    pub show: fn(usize) -> String,
    /// The question before one is deleted for good.
    pub question: &'static str,
    /// What that means.
    pub question_words: &'static str,
    /// The first door.
    pub keep: &'static str,
}

/// Looking for words.
#[derive(Debug)]
pub struct SearchText {
    /// Label.
    pub label: &'static str,
    /// In the empty field.
    pub hint: &'static str,
    /// Empties it.
    pub clear: &'static str,
    /// While it is being looked for.
    pub looking: &'static str,
    /// How many pages and check-ins were found.
    pub found: fn(usize, usize) -> String,
    /// Above the check-ins that were found.
    pub said: &'static str,
    /// None.
    pub none: PointText,
}

/// Showing some pages only.
#[derive(Debug)]
pub struct FilterText {
    /// Everything is shown.
    pub everything: &'static str,
    /// So many things are asked for.
    pub some: fn(usize) -> String,
    /// By feeling.
    pub feelings: &'static str,
    /// By tag.
    pub tags: &'static str,
    /// Folded away.
    pub folded: &'static str,
    /// Marked for hard days.
    pub hard_days: &'static str,
    /// Shows everything again.
    pub clear: &'static str,
}

/// A month of pages.
#[derive(Debug)]
pub struct CalendarText {
    /// To the month before.
    pub before: &'static str,
    /// To the month after.
    pub after: &'static str,
    /// A day and how many pages it has.
    pub day: fn(&str, usize) -> String,
    /// What a dot is.
    pub hint: &'static str,
    /// So many pages of this month have no day: shows the whole month.
    pub rough: fn(usize) -> String,
    /// Shows all days again.
    pub all_days: &'static str,
}

/// The page being written.
#[derive(Debug)]
pub struct EditorText {
    /// Back to the list.
    pub back: &'static str,
    /// Back to the letters.
    pub back_to_letters: &'static str,
    /// Title for screen readers: a page of this day.
    pub title: fn(&str) -> String,
    /// The same of a letter.
    pub letter_title: fn(&str) -> String,
    /// Above a letter: where it stays.
    pub letter: PointText,
    /// A question to start from.
    pub prompt: PromptText,
    /// Tags.
    pub tags: TagsText,
    /// What is asked for less often.
    pub more: &'static str,
    /// When it was.
    pub date: RoughDateText,
    /// Folds it away: what it is, and what it does.
    pub fold: PointText,
    /// Shows it on hard days.
    pub hard_days: PointText,
    /// Earlier texts.
    pub versions: VersionsText,
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
    /// All that was kept is gone from the browser.
    pub gone: MessageText,
    /// Keeps all of it anew.
    pub put_back: &'static str,
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

/// A question to start from.
#[derive(Debug)]
pub struct PromptText {
    /// What the card is.
    pub title: &'static str,
    /// Another question.
    pub another: &'static str,
    /// None.
    pub without: &'static str,
    /// Brings the card back.
    pub offer: &'static str,
}

/// Words to find a page by.
#[derive(Debug)]
pub struct TagsText {
    /// Heading.
    pub title: &'static str,
    /// Some to begin with.
    pub some: [&'static str; 5],
    /// Label of a new one.
    pub label: &'static str,
    /// Adds it.
    pub add: &'static str,
    /// What is typed cannot be a tag.
    pub help: &'static str,
}

/// When something was, as near as one knows.
#[derive(Debug)]
pub struct RoughDateText {
    /// What is asked.
    pub legend: &'static str,
    /// A day, a month, a year.
    pub near: [&'static str; 3],
    /// Names of the three lists.
    pub lists: [&'static str; 3],
    /// Nothing is chosen yet.
    pub choose: &'static str,
    /// The names of the months.
    pub months: [&'static str; 12],
}

/// Earlier texts of a page.
#[derive(Debug)]
pub struct VersionsText {
    /// Heading.
    pub title: &'static str,
    /// There is none yet.
    pub none: &'static str,
    /// As it was on this day at this time.
    pub at: fn(&str, &str) -> String,
    /// Puts its words on the page.
    pub bring_back: &'static str,
    /// What happens then.
    pub hint: &'static str,
}
