//! Write: the journal, letters, and what was deleted and can be brought back.

mod deleted;
mod filter;
mod list;
mod month;
mod page;

pub use deleted::Deleted;
pub use page::{JournalPage, LettersPage};
