//! Plain lists: the page that can stand before the lock. It works as what it looks like.

mod editing;
mod page;
mod ticking;

pub use page::ListsPage;
