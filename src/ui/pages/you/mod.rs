//! You. Each of the longer sections stands in a file of its own.

mod leaving;
mod locking;
mod page;

pub use page::You;
