//! The passphrase: six words drawn from a published list, or one's own, judged in words.
//! Nothing here estimates how long guessing would take: such numbers are wrong too often.

mod judge;
mod pick;
mod runs;
mod same;
mod set_aside;
mod share_words;
mod signs;
mod tally;
mod well_known;
mod word_list;

pub use judge::{Judgement, Strength, judge};
pub use pick::{RANDOM_BYTES, SHARE_WORDS, WORDS, pick, pick_share_words};
pub use same::is_same;
pub use share_words::share_words;
pub use word_list::{WordList, WordListError};
