//! One's own story.

mod book;
mod chapter;
mod page;

pub use book::BookPage;
pub use chapter::ChapterPage;
pub use page::Story;
