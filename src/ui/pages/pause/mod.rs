//! The pause before reaching out, in four parts, each of which can be passed over and can lead out: a pause, one's own reasons, something to
//! do now, what became of it. Then an end that offers to settle.

mod after;
mod ahead;
mod answers;
mod choose;
mod ended;
mod moment;
mod page;
mod pinned;
mod pull;
mod reach;
mod rings;
mod touching;
mod wait;
mod why;

pub use page::Pause;
