//! Plain lists of things to get or do: the page that can stand before the lock. Unsealed, and no part of a notebook
//! (`FORMAT.md`, section 15).

mod book;
mod record;

pub use book::{Item, List, ListBook};
