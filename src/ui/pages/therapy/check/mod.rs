//! One self-check: its questions, people to reach where an answer calls for it, its sum, and how it went.

mod crisis;
mod earlier;
mod page;
mod questions;
mod sum;

pub use page::CheckPage;
