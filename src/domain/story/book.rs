//! What the person wants in a book of their own, and in which order. It holds names, not copies: what is changed or deleted elsewhere changes
//! here too.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text_form::{read_once_each, read_text};
use crate::word::word;
use crate::wordless::wordless;
use crate::{RecordId, Timestamp};

word! {
    /// The paper it is printed on.
    PaperSize, "a size of paper", {
        /// 148 by 210 mm.
        A5 = "a5",
        /// 210 by 297 mm.
        A4 = "a4",
    }
}

/// One part of it, kept as one text. It may name something that is there no more; then it is passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BookPart {
    /// The timeline, without what is folded away.
    Timeline,
    /// The proof shelf.
    Proofs,
    /// A chapter.
    Chapter(RecordId),
    /// A page or a letter.
    Page(RecordId),
}

impl BookPart {
    fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            None if text == "timeline" => Some(Self::Timeline),
            None if text == "proofs" => Some(Self::Proofs),
            Some(("chapter", id)) => RecordId::parse(id).map(Self::Chapter),
            Some(("page", id)) => RecordId::parse(id).map(Self::Page),
            _ => None,
        }
    }
}

/// The kept form: `timeline`, `proofs`, `chapter:ID`, `page:ID`.
impl fmt::Display for BookPart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Timeline => f.write_str("timeline"),
            Self::Proofs => f.write_str("proofs"),
            Self::Chapter(id) => write!(f, "chapter:{id}"),
            Self::Page(id) => write!(f, "page:{id}"),
        }
    }
}

impl Serialize for BookPart {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for BookPart {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "a part of a book", Self::parse)
    }
}

/// The book.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Book {
    /// Its name.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// When it was begun.
    pub made: Timestamp,
    /// When it was last changed.
    pub edited: Timestamp,
    /// What it is called; may be empty.
    pub title: String,
    /// A line under that; may be empty.
    pub line: String,
    /// The paper.
    pub size: PaperSize,
    /// What is in it, in its order.
    #[serde(deserialize_with = "read_once_each")]
    pub parts: Vec<BookPart>,
}

wordless!(Book);

impl Book {
    /// A book that begins.
    pub fn new(id: RecordId, now: Timestamp) -> Self {
        let (title, line) = (String::new(), String::new());
        Self { id, made: now, edited: now, title, line, size: PaperSize::A5, parts: Vec::new() }
    }

    /// The one that counts: there is one, and of several, of several devices or forks, the last changed.
    pub fn latest<'a>(all: impl IntoIterator<Item = &'a Self>) -> Option<&'a Self> {
        all.into_iter().max_by_key(|book| (book.edited, book.id))
    }

    /// Whether nothing was chosen or written.
    pub fn is_blank(&self) -> bool {
        self.parts.is_empty() && [&self.title, &self.line].iter().all(|text| text.trim().is_empty())
    }

    /// Takes a part in, at the end, or out.
    pub fn choose(&mut self, part: BookPart, is_in: bool) {
        let was_in = self.parts.contains(&part);
        if is_in && !was_in {
            self.parts.push(part);
        } else if !is_in {
            self.parts.retain(|other| *other != part);
        }
    }

    /// Moves a part one place towards the beginning or the end, past those of which `is_there` says that they are no more.
    pub fn move_part(&mut self, part: BookPart, towards_end: bool, is_there: impl Fn(BookPart) -> bool) {
        let Some(from) = self.parts.iter().position(|other| *other == part) else { return };
        let to = match towards_end {
            true => (from + 1..self.parts.len()).find(|at| is_there(self.parts[*at])),
            false => (0..from).rev().find(|at| is_there(self.parts[*at])),
        };
        if let Some(to) = to {
            let part = self.parts.remove(from);
            self.parts.insert(to, part);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chapter(id: u8) -> BookPart {
        BookPart::Chapter(RecordId::from_bytes([id; 16]))
    }

    fn book(parts: &[BookPart]) -> Book {
        let begun = Book::new(RecordId::from_bytes([9; 16]), Timestamp::from_millis(0));
        Book { parts: parts.to_vec(), ..begun }
    }

    #[test]
    fn a_part_is_taken_in_once_at_the_end_and_taken_out() {
        let mut book = book(&[chapter(1)]);
        book.choose(BookPart::Proofs, true);
        book.choose(chapter(1), true);
        assert_eq!(book.parts, [chapter(1), BookPart::Proofs]);
        book.choose(chapter(1), false);
        book.choose(chapter(7), false);
        assert_eq!(book.parts, [BookPart::Proofs]);
    }

    #[test]
    fn a_part_moves_past_what_is_there_no_more() {
        let mut book = book(&[chapter(1), chapter(2), chapter(3), BookPart::Timeline]);
        let is_there = |part| part != chapter(2);
        book.move_part(chapter(1), true, is_there);
        assert_eq!(book.parts, [chapter(2), chapter(3), chapter(1), BookPart::Timeline]);
        book.move_part(chapter(1), false, is_there);
        assert_eq!(book.parts, [chapter(2), chapter(1), chapter(3), BookPart::Timeline]);
        book.move_part(chapter(1), false, is_there);
        assert_eq!(
            book.parts,
            [chapter(2), chapter(1), chapter(3), BookPart::Timeline],
            "it is the first that is there"
        );
        book.move_part(BookPart::Timeline, true, is_there);
        book.move_part(chapter(8), true, is_there);
        assert_eq!(book.parts.len(), 4);
    }

    #[test]
    fn of_two_books_the_last_changed_counts_and_of_two_of_one_time_the_same_everywhere() {
        let of = |id: u8, edited| Book {
            edited: Timestamp::from_millis(edited),
            ..Book::new(RecordId::from_bytes([id; 16]), Timestamp::from_millis(0))
        };
        let books = [of(9, 5), of(1, 7), of(2, 7)];
        assert_eq!(Book::latest(&books).map(|book| book.id), Some(books[2].id));
        assert_eq!(Book::latest(books.iter().rev()).map(|book| book.id), Some(books[2].id));
        assert_eq!(Book::latest([]), None);
    }

    #[test]
    fn a_part_is_kept_by_what_it_is_and_its_name() {
        let json = r#"["timeline","proofs","chapter:abababababababababababababababab","page:00000000000000000000000000000000"]"#;
        let parts: Vec<BookPart> = serde_json::from_str(json).unwrap();
        assert_eq!(parts[2], chapter(0xab));
        assert_eq!(serde_json::to_string(&parts).unwrap(), json);
        for wrong in [r#"["chapter"]"#, r#"[{"timeline":null}]"#, r#"["chapter:ab"]"#, r#"["book"]"#, r#"["page:"]"#] {
            assert!(serde_json::from_str::<Vec<BookPart>>(wrong).is_err(), "{wrong}");
        }
    }
}
