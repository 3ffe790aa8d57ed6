//! Today: how it is now, the way to the pause, one small step, words of one's own, a page to write.

mod check_in;
mod hard_day;
mod page;
mod step;
mod visit;

pub use page::Today;
