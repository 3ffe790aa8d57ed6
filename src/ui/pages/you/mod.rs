//! You. Each of the longer sections stands in a file of its own.

mod backup_card;
mod erase;
mod erase_all;
mod erase_done;
mod erase_kinds;
mod leaving;
mod locking;
mod offline;
mod page;
mod rekey;
#[cfg(feature = "second-notebook")]
mod second;
mod shows;
mod six_words;
mod words;

pub use erase::ErasePage;
pub use page::You;
pub use rekey::RekeyPage;
