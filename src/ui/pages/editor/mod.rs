//! The page being written, and what belongs to it.

mod beside;
mod deleting;
mod keeping;
mod page;
mod paper;
mod prompt;
mod rough_date;
mod tags;
mod versions;

pub use page::EditorPage;
