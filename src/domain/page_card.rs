//! A page in a list: what the list shows of it, worked out once.

use core::fmt;

use crate::{Day, Page, RecordId, count_words, hidden::Hidden, opening::opening};

/// The longest title and opening shown, in characters.
const LIMIT: usize = 140;

/// What a list shows of a page. Both texts are on one line and within 140 characters
/// and an ellipsis; without control characters, so that one page cannot disturb its neighbours.
#[derive(Clone, PartialEq, Eq)]
pub struct PageCard {
    /// The page it stands for.
    pub id: RecordId,
    /// The page's day.
    pub day: Day,
    /// The title, if it has one.
    pub title: Option<String>,
    /// The first words of the body; may be empty.
    pub opening: String,
    /// The words of the body.
    pub words: usize,
}

impl PageCard {
    /// The card of a page.
    pub fn build(page: &Page) -> Self {
        Self {
            id: page.id,
            day: page.day,
            title: Some(opening(&page.title, LIMIT)).filter(|title| !title.is_empty()),
            opening: opening(&page.body, LIMIT),
            words: count_words(&page.body),
        }
    }
}

impl fmt::Debug for PageCard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PageCard")
            .field("id", &self.id)
            .field("day", &self.day)
            .field("title", &self.title.as_deref().map(Hidden))
            .field("opening", &Hidden(&self.opening))
            .field("words", &self.words)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{PageDraft, Timestamp};

    fn card(title: &str, body: &str) -> PageCard {
        let draft = PageDraft { title: title.into(), body: body.into() };
        let id = RecordId::from_bytes([1; 16]);
        PageCard::build(&Page::new(id, Day::FIRST, Timestamp::from_millis(0), draft))
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
    fn an_endless_title_is_cut_too() {
        assert!(card(&"a".repeat(10_000), "").title.is_some_and(|t| t.chars().count() == LIMIT + 1));
    }

    #[test]
    fn printing_a_card_shows_none_of_its_words() {
        let printed = format!("{:?}", card("Alpha", "Beta"));
        assert!(!printed.contains("Alpha") && !printed.contains("Beta"), "{printed}");
    }
}
