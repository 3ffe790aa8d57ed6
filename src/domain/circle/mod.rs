//! The people one has: how near they are, what each is good for, whom to tell what.

mod map;
mod person;
mod rings;

pub use map::{MAP_ME, MAP_RINGS, MAP_SIDE, Spot, spots};
pub use person::{GoodFor, Person, Ring, Tell, YesNo};
pub use rings::{by_ring, suggested_telling};
