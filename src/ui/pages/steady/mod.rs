//! Steady me: a minute to come back to the room. Needs no unlock, asks nothing, keeps nothing.

mod breathing;
mod circle;
mod others;
mod page;
mod people;
mod steps;

pub use page::Steady;
