//! A week, put together from what was written in it: told, not scored. Nothing is counted that could fall short.

mod held;
mod look;
mod week;

pub use held::Held;
pub use look::{LookBack, Pauses, look_back};
pub use week::Week;
