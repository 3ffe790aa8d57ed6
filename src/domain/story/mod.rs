//! One's own story: moments in time, chapters told then and now, and a book made of what the person chooses.

mod book;
mod chapter;
mod earlier;
mod event;
mod strengths;
mod timeline;

pub use book::{Book, BookPart, PaperSize};
pub use chapter::{Chapter, Told};
pub use earlier::EarlierChapter;
pub use event::Event;
pub use strengths::{ACTS, NamedIn, PROOFS, Strength, strengths};
pub use timeline::{Piece, pieces};
