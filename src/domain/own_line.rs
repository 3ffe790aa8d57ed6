//! A short line that the person wrote outside of any exercise: a reason, a small win, a line to copy.

use serde::{Deserialize, Serialize};

use crate::practice::Shelf;
use crate::wordless::wordless;
use crate::{Day, RecordId, Timestamp};

/// One line.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnLine {
    /// Its name.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// When it was written.
    pub at: Timestamp,
    /// When it was last changed.
    pub edited: Timestamp,
    /// The day it was written, where the person was.
    pub day: Day,
    /// Where it stands.
    pub shelf: Shelf,
    /// The words.
    pub text: String,
}

wordless!(OwnLine);
