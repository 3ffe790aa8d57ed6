//! My patterns: what the person's own notes show when they are put side by side.

mod behaviours;
mod counted;
mod helped;
mod page;
mod paper;
mod parts;
mod pause;
mod steadiness;
mod swings;
mod triggers;
mod when;
mod words;

pub use page::Patterns;
