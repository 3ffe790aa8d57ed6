//! A page in a list: what the list shows of it, worked out once.

use core::fmt;

use crate::{
    Feelings, Page, RecordId, RoughDate, Sort, Tags, Timestamp, count_words, hidden::Hidden, opening::opening,
};

/// The longest title and opening shown, in characters.
const LIMIT: usize = 140;

/// What a list shows of a page, and what a filter asks. Both texts are on one line and within 140 characters
/// and an ellipsis; without control characters, so that one page cannot disturb its neighbours.
#[derive(Clone, PartialEq, Eq)]
pub struct PageCard {
    /// The page it stands for.
    pub id: RecordId,
    /// What sort of page it is.
    pub sort: Sort,
    /// When it belongs.
    pub date: RoughDate,
    /// When it was first kept.
    pub created: Timestamp,
    /// When it was last changed.
    pub edited: Timestamp,
    /// The title, if it has one; none of a page that is folded away.
    pub title: Option<String>,
    /// The first words of the body; may be empty, and is for a page that is folded away: a list does not hold its words at all.
    pub opening: String,
    /// The words of the body.
    pub words: usize,
    /// What the person says they felt.
    pub feelings: Feelings,
    /// Words of their own to find it by.
    pub tags: Tags,
    /// Folded away.
    pub folded: bool,
    /// To be shown on hard days.
    pub hard_days: bool,
    /// When it was deleted, if it was.
    pub deleted: Option<Timestamp>,
}

impl PageCard {
    /// The card of a page.
    pub fn build(page: &Page) -> Self {
        Self {
            id: page.id,
            sort: page.sort,
            date: page.date,
            created: page.created,
            edited: page.edited,
            title: Some(opening(&page.title, LIMIT)).filter(|title| !title.is_empty() && !page.folded),
            opening: if page.folded { String::new() } else { opening(&page.body, LIMIT) },
            words: count_words(&page.body),
            feelings: page.feelings.clone(),
            tags: page.tags.clone(),
            folded: page.folded,
            hard_days: page.hard_days,
            deleted: page.deleted,
        }
    }
}

impl fmt::Debug for PageCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PageCard")
            .field("id", &self.id)
            .field("date", &self.date)
            .field("title", &self.title.as_deref().map(Hidden))
            .field("opening", &Hidden(&self.opening))
            .field("words", &self.words)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, PageDraft};

    fn page(title: &str, body: &str) -> Page {
        let draft = PageDraft { title: title.into(), body: body.into(), ..PageDraft::empty(Day::FIRST) };
        Page::new(RecordId::from_bytes([1; 16]), Sort::Journal, Timestamp::from_millis(0), draft)
    }

    fn card(title: &str, body: &str) -> PageCard {
        PageCard::build(&page(title, body))
    }

    #[test]
    fn a_title_of_white_space_is_no_title() {
        assert_eq!(card("", "x").title, None);
        assert_eq!(card(" \n\u{7}", "x").title, None);
        assert_eq!(card(" A  walk ", "x").title.as_deref(), Some("A walk"));
    }

    #[test]
    fn the_opening_is_short_and_the_count_is_of_everything() {
        let card = card("", &"It rained all day.\n".repeat(500));
        assert!(card.opening.chars().count() <= LIMIT + 1);
        assert!(card.opening.starts_with("It rained all day. It rained"));
        assert_eq!(card.words, 2_000);
    }

    #[test]
    fn the_card_of_a_page_that_is_folded_away_holds_none_of_its_words() {
        let card = PageCard::build(&Page { folded: true, ..page("Alpha", "Beta gamma.") });
        assert_eq!((card.title.as_deref(), card.opening.as_str(), card.words), (None, "", 2));
    }

    #[test]
    fn an_endless_title_is_cut_too() {
        assert!(card(&"a".repeat(10_000), "").title.is_some_and(|t| t.chars().count() == LIMIT + 1));
    }

    #[test]
    fn printing_a_card_shows_none_of_its_words() {
        let printed = format!("{:?}", card("Alpha", "Beta"));
        assert!(!printed.contains("Alpha") && !printed.contains("Beta"), "{printed}");
    }
}
