//! What the notebook holds and the rules it keeps. Nothing here reads a clock,
//! draws randomness, touches storage or speaks to the person: time and random
//! bytes are passed in, and what comes back is data, never a sentence.
//!
//! - time: [`Timestamp`] (an instant), [`Day`] and [`Weekday`] (the calendar), [`Moment`] (a wall clock)
//! - pages: [`Page`] (kept), [`PageDraft`] (being written), [`PageCard`] (in a list)
//! - keeping: [`Record`] (the JSON that is sealed), [`RecordId`], `migrate` (what earlier builds wrote)
//! - [`passphrase`]: six words to offer, and a judgement of one's own
//! - [`steady`]: small exercises, and the times of a breath

mod day;
mod hidden;
#[cfg(test)]
mod hostile;
mod migrate;
mod moment;
mod object;
mod opening;
mod page;
mod page_card;
mod page_draft;
pub mod passphrase;
mod record;
mod record_id;
mod script;
pub mod steady;
mod timestamp;
mod weekday;
mod words;

pub use day::Day;
pub use migrate::SCHEMA;
pub use moment::Moment;
pub use page::Page;
pub use page_card::PageCard;
pub use page_draft::PageDraft;
pub use record::{Record, RecordError};
pub use record_id::RecordId;
pub use timestamp::Timestamp;
pub use weekday::Weekday;
pub use words::count_words;
