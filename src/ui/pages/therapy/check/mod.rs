//! One self-check: its questions, people to reach where an answer calls for it, its sum, and how it went.

mod answers;
mod crisis;
mod earlier;
mod page;
mod people;
mod questions;
mod sum;

pub use page::CheckPage;
