//! What was passed on, as a page of one's own. It says that it is not: months later, nobody is to take somebody else's memory for their own.

use super::{Piece, as_heading};
use crate::{Day, PageDraft};

/// How such a page says whose words it keeps. They are those of a language, so they come from outside.
#[derive(Clone, Copy, Debug)]
pub struct KeptWords {
    /// A title, marked; of what has none, a title.
    pub marked: fn(&str) -> String,
    /// What stands above all of it: that someone shared it, and the day on which it was kept.
    pub line: fn(Day) -> String,
}

impl Piece {
    /// The page that keeps it: whose it is, then its date, headings and words, one beneath the other. It belongs to `day`, on which it is kept.
    /// Without any words it is blank.
    pub fn to_page(&self, day: Day, words: KeptWords) -> PageDraft {
        let parts = self.parts.iter().flat_map(|part| [as_heading(&part.heading), part.words.clone()]);
        let lines: Vec<String> =
            [as_heading(&self.date)].into_iter().chain(parts).filter(|text| !text.trim().is_empty()).collect();
        let title = as_heading(&self.title);
        if lines.is_empty() && title.is_empty() {
            return PageDraft::empty(day);
        }
        let body = [(words.line)(day)].into_iter().chain(lines).collect::<Vec<_>>().join("\n\n");
        PageDraft { title: (words.marked)(&title), body, ..PageDraft::empty(day) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::PiecePart;

    const WORDS: KeptWords = KeptWords { marked: |title| format!("{title} (theirs)"), line: |_| "Theirs.".into() };

    fn part(heading: &str, words: &str) -> PiecePart {
        PiecePart { heading: heading.into(), words: words.into() }
    }

    #[test]
    fn everything_that_was_passed_on_stands_on_the_page_and_whose_it_is_before_it() {
        let piece = Piece {
            title: "How to\nhelp me\u{202E}".into(),
            date: "24 November 2026".into(),
            parts: vec![part("Please\u{2066}", "Ask first.\nThen wait."), part("", "Thank you.")],
        };
        let page = piece.to_page(Day::FIRST, WORDS);
        assert_eq!(page.title, "How to help me (theirs)");
        assert_eq!(page.body, "Theirs.\n\n24 November 2026\n\nPlease\n\nAsk first.\nThen wait.\n\nThank you.");
        assert_eq!(page.date, Day::FIRST.into());
    }

    #[test]
    fn what_is_empty_leaves_no_gap_and_nothing_makes_a_blank_page() {
        let mut piece = Piece { title: String::new(), date: " ".into(), parts: vec![part("", "One."), part("", "")] };
        assert_eq!(piece.to_page(Day::FIRST, WORDS).body, "Theirs.\n\nOne.");
        piece.parts.clear();
        assert!(piece.to_page(Day::FIRST, WORDS).is_blank());
    }
}
