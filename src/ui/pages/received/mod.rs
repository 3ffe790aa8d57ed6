//! What someone passed on: closed until it is asked for, then to be read, and kept only where the person wants that.

mod closed;
mod opened;
mod page;

pub use page::ReceivedPage;
