//! You. Each of the longer sections stands in a file of its own.

mod erase;
mod leaving;
mod locking;
mod page;
mod rekey;

pub use erase::ErasePage;
pub use page::You;
pub use rekey::RekeyPage;
