//! One's own story: moments in time, chapters told then and now, and a book made of what the person chooses.

mod book;
mod bound;
mod chapter;
mod earlier;
mod event;
mod html;
mod labels;
mod markdown;
#[cfg(test)]
mod sample;
mod strengths;
mod timeline;

pub(crate) use bound::{one_line, paragraphs};
pub(crate) use markdown::{inline, line, lines};

pub use book::{Book, BookPart, PaperSize};
pub use bound::{Block, BookCover, BookSources, Bound, Section, Whose, Words, heading_of_chapter, heading_of_page};
pub use chapter::{Chapter, Told};
pub use earlier::EarlierChapter;
pub use event::Event;
pub use html::to_html;
pub use labels::BookLabels;
pub use markdown::to_markdown;
pub use strengths::{ACTS, NamedIn, PROOFS, Strength, strengths};
pub use timeline::{Piece, pieces};
