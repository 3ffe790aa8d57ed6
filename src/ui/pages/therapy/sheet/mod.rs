//! The sheet to take along: what is chosen, in which order, with which names left out, and how it will print.

mod blank;
mod choose;
mod order;
mod page;
mod pages;
mod preview;
mod printed;

pub use page::TakeAlong;
