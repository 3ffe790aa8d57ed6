//! A page of the notebook, as it is kept.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::{Day, PageDraft, RecordId, Timestamp, hidden::Hidden};

/// One page. `edited` is never before `created`; title and body are the person's text, byte for byte.
#[derive(Clone, PartialEq, Eq)]
pub struct Page {
    /// Its name, for as long as it exists.
    pub id: RecordId,
    /// The day it belongs to, where the person was when they began it.
    pub day: Day,
    /// When it was first kept.
    pub created: Timestamp,
    /// When it was last changed.
    pub edited: Timestamp,
    /// May be empty.
    pub title: String,
    /// May be empty.
    pub body: String,
}

/// What is kept of a page beside its name, in the order of the kept JSON. A field that is not listed here makes the page unreadable
/// rather than being dropped unseen. `Text` is owned when read and borrowed when written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PageData<Text> {
    day: Day,
    created: Timestamp,
    edited: Timestamp,
    title: Text,
    body: Text,
}

impl PageData<String> {
    /// The page of this name.
    pub(crate) fn named(self, id: RecordId) -> Page {
        let Self { day, created, edited, title, body } = self;
        Page { id, day, created, edited, title, body }
    }
}

impl<'a> From<&'a Page> for PageData<&'a str> {
    fn from(page: &'a Page) -> Self {
        let Page { id: _, day, created, edited, ref title, ref body } = *page;
        Self { day, created, edited, title, body }
    }
}

impl Page {
    /// A new page from a draft.
    pub fn new(id: RecordId, day: Day, now: Timestamp, draft: PageDraft) -> Self {
        Self { id, day, created: now, edited: now, title: draft.title, body: draft.body }
    }

    /// This page with the draft's text. A clock that went backwards moves `edited` nowhere;
    /// a draft that changes nothing leaves the page as it is.
    #[must_use]
    pub fn revised(self, draft: PageDraft, now: Timestamp) -> Self {
        if self.title == draft.title && self.body == draft.body {
            return self;
        }
        let edited = self.edited.max(now);
        Self { edited, title: draft.title, body: draft.body, ..self }
    }

    /// Its text, to go on writing.
    pub fn draft(&self) -> PageDraft {
        PageDraft { title: self.title.clone(), body: self.body.clone() }
    }
}

impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page")
            .field("id", &self.id)
            .field("day", &self.day)
            .field("created", &self.created)
            .field("edited", &self.edited)
            .field("title", &Hidden(&self.title))
            .field("body", &Hidden(&self.body))
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(title: &str, body: &str) -> PageDraft {
        PageDraft { title: title.into(), body: body.into() }
    }

    fn page() -> Page {
        let id = RecordId::from_bytes([7; 16]);
        Page::new(id, Day::FIRST, Timestamp::from_millis(1_000), draft("Alpha", "Beta"))
    }

    #[test]
    fn a_new_page_was_edited_when_it_was_created() {
        assert_eq!(page().edited, page().created);
        assert_eq!(page().draft(), draft("Alpha", "Beta"));
    }

    #[test]
    fn a_revision_changes_the_text_and_nothing_else_but_the_time() {
        let revised = page().revised(draft("", "Gamma"), Timestamp::from_millis(2_000));
        assert_eq!((revised.id, revised.day, revised.created), (page().id, page().day, page().created));
        assert_eq!(revised.edited.millis(), 2_000);
        assert_eq!(revised.draft(), draft("", "Gamma"));
    }

    #[test]
    fn a_clock_set_back_never_makes_a_page_older_than_its_beginning() {
        let revised = page().revised(draft("", "Gamma"), Timestamp::from_millis(-5));
        assert_eq!(revised.edited, page().created);
    }

    #[test]
    fn the_same_text_again_is_no_edit() {
        let later = Timestamp::from_millis(9_000);
        assert_eq!(page().revised(page().draft(), later), page());
    }

    #[test]
    fn printing_a_page_shows_none_of_its_words() {
        let printed = format!("{:?}", page());
        assert!(!printed.contains("Alpha") && !printed.contains("Beta"), "{printed}");
    }
}
