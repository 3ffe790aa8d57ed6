//! Steady me: small exercises that need no unlock. They are data, one file for each language; one player shows them all.

mod exercise;
mod pattern;

pub use exercise::{Exercise, Step, Way, read_exercises};
pub use pattern::{Beat, Pattern, Phase};
