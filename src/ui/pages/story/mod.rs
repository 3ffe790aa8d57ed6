//! One's own story.

mod beside;
mod book;
mod chapter;
mod chapters;
mod fields;
mod leaves;
mod moment;
mod moments;
mod page;
mod strengths;
mod stretch;
mod time;
mod versions;

pub use book::BookPage;
pub use chapter::ChapterPage;
pub use page::Story;
