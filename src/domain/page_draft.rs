//! A page while it is being written: everything the editor can change, as it now stands.

use core::fmt;

use crate::{Feelings, PromptId, RoughDate, Tags, count_words, hidden::Hidden};

/// What stands in the editor. No text is trimmed or repaired: it is the person's.
#[derive(Clone, PartialEq, Eq)]
pub struct PageDraft {
    /// When it belongs.
    pub date: RoughDate,
    /// The title; may be empty.
    pub title: String,
    /// The text; may be empty.
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
}

impl PageDraft {
    /// Nothing yet, on this date.
    pub fn empty(date: impl Into<RoughDate>) -> Self {
        Self {
            date: date.into(),
            title: String::new(),
            body: String::new(),
            feelings: Feelings::default(),
            tags: Tags::default(),
            prompt: None,
            folded: false,
            hard_days: false,
        }
    }

    /// Whether there are no words to keep: title and text hold white space at most, whatever else was chosen.
    /// An invisible character that is not white space is something, and is kept.
    pub fn is_blank(&self) -> bool {
        self.title.trim().is_empty() && self.body.trim().is_empty()
    }

    /// The words of the body; the title is not counted. See [`count_words`].
    pub fn word_count(&self) -> usize {
        count_words(&self.body)
    }
}

impl fmt::Debug for PageDraft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PageDraft")
            .field("date", &self.date)
            .field("title", &Hidden(&self.title))
            .field("body", &Hidden(&self.body))
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

    #[test]
    fn a_draft_of_white_space_is_blank() {
        assert!(PageDraft::empty(Day::FIRST).is_blank());
        assert!(draft(" \t", "\n\u{3000}\u{a0}").is_blank());
    }

    #[test]
    fn what_was_chosen_without_a_word_is_still_blank() {
        let mut draft = draft("", " ");
        draft.feelings.toggle(Feeling::Sad);
        draft.tags.add(Tag::new("home").unwrap());
        (draft.folded, draft.hard_days, draft.prompt) = (true, true, PromptId::parse("one"));
        assert!(draft.is_blank());
    }

    #[test]
    fn one_visible_sign_in_either_field_is_enough_to_keep() {
        assert!(!draft("x", "").is_blank());
        assert!(!draft("", "🙂").is_blank());
        assert!(!draft("", "\u{200b}").is_blank());
    }

    #[test]
    fn the_title_is_not_counted() {
        assert_eq!(draft("three more words", "only two").word_count(), 2);
    }

    #[test]
    fn printing_a_draft_shows_none_of_its_words() {
        let printed = format!("{:?}", draft("alpha", "beta"));
        assert!(!printed.contains("alpha") && !printed.contains("beta"), "{printed}");
    }
}
