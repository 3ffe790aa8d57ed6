//! A page while it is being written: the two fields of the form, as typed.

use core::fmt;

use crate::{count_words, hidden::Hidden};

/// What stands in the form. Nothing is trimmed or repaired: it is the person's text.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PageDraft {
    /// The title; may be empty.
    pub title: String,
    /// The text; may be empty.
    pub body: String,
}

impl PageDraft {
    /// Whether there is nothing to keep: both fields hold white space at most.
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
        f.debug_struct("PageDraft").field("title", &Hidden(&self.title)).field("body", &Hidden(&self.body)).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(title: &str, body: &str) -> PageDraft {
        PageDraft { title: title.into(), body: body.into() }
    }

    #[test]
    fn a_draft_of_white_space_is_blank() {
        assert!(PageDraft::default().is_blank());
        assert!(draft(" \t", "\n\u{3000}\u{a0}").is_blank());
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
