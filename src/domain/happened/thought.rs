//! What the person thinks of something now. It stands beside what they thought before and takes the place of nothing.

use serde::{Deserialize, Serialize};

use crate::hidden::Hidden;
use crate::{Day, Timestamp};

/// One thought, dated.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thought {
    /// When it was begun; no two of one account share it.
    pub at: Timestamp,
    /// The day that was, where the person was.
    pub day: Day,
    /// The words.
    pub text: String,
}

impl core::fmt::Debug for Thought {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Thought").field("at", &self.at).field("text", &Hidden(&self.text)).finish_non_exhaustive()
    }
}
