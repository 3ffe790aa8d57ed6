//! What was passed on, as a page of one's own.

use super::Piece;
use crate::{Day, PageDraft};

impl Piece {
    /// The page that keeps it: its date, headings and words, one beneath the other. It belongs to `day`, on which it is kept.
    pub fn to_page(&self, day: Day) -> PageDraft {
        let parts = self.parts.iter().flat_map(|part| [part.heading.as_str(), part.words.as_str()]);
        let lines: Vec<&str> =
            [self.date.as_str()].into_iter().chain(parts).filter(|text| !text.trim().is_empty()).collect();
        // A title stands in one line.
        let title = self.title.split(char::is_control).collect::<Vec<_>>().join(" ").trim().to_owned();
        PageDraft { title, body: lines.join("\n\n"), ..PageDraft::empty(day) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shared::PiecePart;

    fn part(heading: &str, words: &str) -> PiecePart {
        PiecePart { heading: heading.into(), words: words.into() }
    }

    #[test]
    fn everything_that_was_passed_on_stands_on_the_page() {
        let piece = Piece {
            title: "How to\nhelp me".into(),
            date: "24 November 2026".into(),
            parts: vec![part("Please", "Ask first.\nThen wait."), part("", "Thank you.")],
        };
        let page = piece.to_page(Day::FIRST);
        assert_eq!(page.title, "How to help me");
        assert_eq!(page.body, "24 November 2026\n\nPlease\n\nAsk first.\nThen wait.\n\nThank you.");
        assert_eq!(page.date, Day::FIRST.into());
    }

    #[test]
    fn what_is_empty_leaves_no_gap_and_nothing_makes_a_blank_page() {
        let mut piece = Piece { title: String::new(), date: " ".into(), parts: vec![part("", "One."), part("", "")] };
        assert_eq!(piece.to_page(Day::FIRST).body, "One.");
        piece.parts.clear();
        assert!(piece.to_page(Day::FIRST).is_blank());
    }
}
