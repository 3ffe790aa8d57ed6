//! Share: the address, or chosen pages.

mod page;
mod pages;

pub use page::SharePage;
pub use pages::SharePagesPage;
