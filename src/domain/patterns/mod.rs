//! What the records show when they are put together: for each figure its numbers and a [`Finding`], which is data and never a sentence.
//!
//! - which records: [`Span`], [`Window`]
//! - claims that rest on a test: days of the week in [`when()`], [`pause()`], [`helped()`], [`steadiness()`]; all four together claim nothing of
//!   chance in at least 95 of a hundred notebooks (`chance/`)
//! - counts that are told as they are and claim nothing: hours in [`when()`], [`triggers()`], [`behaviours()`], [`words()`], [`swings()`]
//!
//! None says what caused what.

mod behaviours;
mod chance;
mod change;
mod counted;
#[cfg(test)]
mod drawn;
mod finding;
mod helped;
mod pause;
mod span;
mod steadiness;
mod swings;
#[cfg(test)]
mod together;
mod triggers;
mod when;
mod words;

pub use behaviours::behaviours;
pub use change::Change;
pub use counted::{Counted, Top};
pub use finding::Finding;
pub use helped::{Help, Helped, helped};
pub use pause::{PauseSeven, Pauses, pause};
pub use span::{Span, Window};
pub use steadiness::{Steady, SteadySeven, Trend, steadiness};
pub use swings::{Drawing, SwingMark, Swings, Turns, swings};
pub use triggers::triggers;
pub use when::{Band, Busiest, Peaks, Planned, When, when};
pub use words::{StopWords, words};
