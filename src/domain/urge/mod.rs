//! A wish to get in touch, and what became of it.

mod part;
mod reach;
mod trigger;
mod urge_moment;
mod wait;

pub use part::UrgePart;
pub use reach::people_to_reach;
pub use trigger::read_triggers;
pub use urge_moment::{Did, Outcome, Touching, Urge};
pub use wait::Wait;
