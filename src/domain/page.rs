//! A page of the notebook, as it is kept.

use core::fmt;

use serde::{Deserialize, Serialize};

use crate::text_form::or_null;
use crate::{Feelings, PageDraft, PromptId, RecordId, RoughDate, Sort, Tags, Timestamp, hidden::Hidden};

/// One page. `edited` is never before `created`; title and body are the person's text, byte for byte.
#[derive(Clone, PartialEq, Eq)]
pub struct Page {
    /// Its name, for as long as it exists.
    pub id: RecordId,
    /// What sort of page it is.
    pub sort: Sort,
    /// When it belongs: at first the day where the person was when they began it.
    pub date: RoughDate,
    /// When it was first kept.
    pub created: Timestamp,
    /// When it was last changed.
    pub edited: Timestamp,
    /// May be empty.
    pub title: String,
    /// May be empty.
    pub body: String,
    /// What the person says they felt.
    pub feelings: Feelings,
    /// Words of their own to find it by.
    pub tags: Tags,
    /// The prompt it began from, if any.
    pub prompt: Option<PromptId>,
    /// Folded away: lists show none of its words.
    pub folded: bool,
    /// To be shown on hard days.
    pub hard_days: bool,
    /// When it was deleted, while it can still be brought back: see `deletion`.
    pub deleted: Option<Timestamp>,
}

/// What is kept of a page beside its name, in the order of the kept JSON. A field that is not listed here makes the page unreadable
/// rather than being dropped unseen. Texts and lists are owned when read and borrowed when written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PageData<Text, Felt, Tagged, Prompted> {
    sort: Sort,
    date: RoughDate,
    created: Timestamp,
    edited: Timestamp,
    title: Text,
    body: Text,
    feelings: Felt,
    tags: Tagged,
    #[serde(deserialize_with = "or_null", bound(deserialize = "Prompted: Deserialize<'de>"))]
    prompt: Option<Prompted>,
    folded: bool,
    hard_days: bool,
    #[serde(deserialize_with = "or_null")]
    deleted: Option<Timestamp>,
}

/// As it is read.
pub(crate) type ReadPage = PageData<String, Feelings, Tags, PromptId>;
/// As it is written.
pub(crate) type WrittenPage<'a> = PageData<&'a str, &'a Feelings, &'a Tags, &'a PromptId>;

impl ReadPage {
    /// The page of this name.
    pub(crate) fn named(self, id: RecordId) -> Page {
        let Self { sort, date, created, edited, title, body, feelings, tags, prompt, folded, hard_days, deleted } =
            self;
        Page { id, sort, date, created, edited, title, body, feelings, tags, prompt, folded, hard_days, deleted }
    }
}

impl<'a> From<&'a Page> for WrittenPage<'a> {
    fn from(page: &'a Page) -> Self {
        let Page { id: _, sort, date, created, edited, folded, hard_days, deleted, .. } = *page;
        let Page { title, body, feelings, tags, prompt, .. } = page;
        let prompt = prompt.as_ref();
        Self { sort, date, created, edited, title, body, feelings, tags, prompt, folded, hard_days, deleted }
    }
}

impl Page {
    /// A new page from a draft.
    pub fn new(id: RecordId, sort: Sort, now: Timestamp, draft: PageDraft) -> Self {
        let PageDraft { date, title, body, feelings, tags, prompt, folded, hard_days } = draft;
        let (created, edited, deleted) = (now, now, None);
        Self { id, sort, date, created, edited, title, body, feelings, tags, prompt, folded, hard_days, deleted }
    }

    /// This page as the draft has it. A clock that went backwards moves `edited` nowhere;
    /// a draft that changes nothing leaves the page as it is.
    #[must_use]
    pub fn revised(self, draft: PageDraft, now: Timestamp) -> Self {
        if self.draft() == draft {
            return self;
        }
        let edited = self.edited.max(now);
        Self { created: self.created, edited, deleted: self.deleted, ..Self::new(self.id, self.sort, now, draft) }
    }

    /// Everything that can be changed, to go on writing.
    pub fn draft(&self) -> PageDraft {
        PageDraft {
            date: self.date,
            title: self.title.clone(),
            body: self.body.clone(),
            feelings: self.feelings.clone(),
            tags: self.tags.clone(),
            prompt: self.prompt.clone(),
            folded: self.folded,
            hard_days: self.hard_days,
        }
    }

    /// Whether both pages have the same words, whatever else differs.
    pub fn is_same_text(&self, other: &Self) -> bool {
        self.title == other.title && self.body == other.body
    }
}

impl fmt::Debug for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Page")
            .field("id", &self.id)
            .field("sort", &self.sort)
            .field("date", &self.date)
            .field("created", &self.created)
            .field("edited", &self.edited)
            .field("title", &Hidden(&self.title))
            .field("body", &Hidden(&self.body))
            .field("deleted", &self.deleted)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, Feeling, Tag};

    fn draft(title: &str, body: &str) -> PageDraft {
        PageDraft { title: title.into(), body: body.into(), ..PageDraft::empty(Day::FIRST) }
    }

    fn page() -> Page {
        let id = RecordId::from_bytes([7; 16]);
        Page::new(id, Sort::Letter, Timestamp::from_millis(1_000), draft("Alpha", "Beta"))
    }

    #[test]
    fn a_new_page_was_edited_when_it_was_created_and_is_not_deleted() {
        assert_eq!((page().edited, page().deleted), (page().created, None));
        assert_eq!(page().draft(), draft("Alpha", "Beta"));
    }

    #[test]
    fn a_revision_changes_what_the_draft_holds_and_nothing_else_but_the_time() {
        let before = Page { deleted: Some(Timestamp::from_millis(5)), ..page() };
        let revised = before.clone().revised(draft("", "Gamma"), Timestamp::from_millis(2_000));
        let untouched = |page: &Page| (page.id, page.sort, page.created, page.deleted);
        assert_eq!(untouched(&revised), untouched(&before));
        assert_eq!(revised.edited.millis(), 2_000);
        assert_eq!(revised.draft(), draft("", "Gamma"));
    }

    #[test]
    fn a_change_of_anything_in_the_draft_is_an_edit() {
        type Change = fn(&mut PageDraft);
        let changes: [Change; 8] = [
            |draft| draft.date = RoughDate::parse("1999").unwrap(),
            |draft| draft.title.push('!'),
            |draft| draft.body.push('!'),
            |draft| draft.feelings.toggle(Feeling::Calm),
            |draft| draft.tags.add(Tag::new("home").unwrap()),
            |draft| draft.prompt = PromptId::parse("one"),
            |draft| draft.folded = true,
            |draft| draft.hard_days = true,
        ];
        for (n, change) in changes.into_iter().enumerate() {
            let mut draft = page().draft();
            change(&mut draft);
            let revised = page().revised(draft.clone(), Timestamp::from_millis(2_000));
            assert_eq!((revised.draft(), revised.edited.millis()), (draft, 2_000), "change {n}");
            assert_eq!(revised.is_same_text(&page()), ![1, 2].contains(&n), "change {n}");
        }
    }

    #[test]
    fn a_clock_set_back_never_makes_a_page_older_than_its_beginning() {
        let revised = page().revised(draft("", "Gamma"), Timestamp::from_millis(-5));
        assert_eq!(revised.edited, page().created);
    }

    #[test]
    fn the_same_draft_again_is_no_edit() {
        let later = Timestamp::from_millis(9_000);
        assert_eq!(page().revised(page().draft(), later), page());
    }

    #[test]
    fn printing_a_page_shows_none_of_its_words() {
        let mut page = page();
        page.tags.add(Tag::new("Delta").unwrap());
        let printed = format!("{page:?}");
        for word in ["Alpha", "Beta", "Delta"] {
            assert!(!printed.contains(word), "{printed}");
        }
    }
}
