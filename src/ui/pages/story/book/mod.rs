//! A book of one's own: chosen, ordered, seen before it is printed or saved.

mod choose;
mod order;
mod page;
mod preview;

pub use page::BookPage;
