//! Share: the address, or chosen pages.

mod choose;
mod copy;
mod lists;
mod page;
mod pages;
mod preview;
mod ready;
mod words;

pub use page::SharePage;
pub use pages::SharePagesPage;
