//! Why a small step is suggested: which record says so.

use crate::{Feeling, RecordId, Steadiness};

/// The reason for a suggestion, told beside it. Without that record the suggestion would be another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// How steady one said one was.
    Steadiness {
        /// The check-in that says so.
        check_in: RecordId,
        /// How steady.
        value: Steadiness,
    },
    /// A feeling in a check-in.
    Feeling {
        /// The check-in that says so.
        check_in: RecordId,
        /// Which.
        feeling: Feeling,
    },
    /// A feeling on a page.
    Wrote {
        /// The page.
        page: RecordId,
        /// Which.
        feeling: Feeling,
    },
    /// Nothing was written for some days.
    QuietSince {
        /// The latest page.
        page: RecordId,
        /// How many days ago it was begun.
        days: u32,
    },
    /// No record: something that fits any day.
    Nothing,
}
