//! What someone passed on.

mod page;

pub use page::ReceivedPage;
