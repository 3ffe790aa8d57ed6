//! Choosing a passphrase: choose it, type it once more, wait while the notebook is made.

mod again;
mod choose;
mod page;

pub use page::PassphrasePage;
