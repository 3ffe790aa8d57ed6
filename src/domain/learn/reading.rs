//! What there is to read elsewhere: `src/content/<language>/reading.json`.

use serde::Deserialize;

use crate::SourceId;
use crate::practice::Weight;
use crate::word::word;

word! {
    /// What sort of thing it is.
    ReadingKind, "a sort of reading", {
        /// A site.
        Site = "site",
        /// A book.
        Book = "book",
        /// A paper of research.
        Paper = "paper",
    }
}

/// One thing to read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Its name; that of a source where it is one.
    pub id: SourceId,
    /// What it is called.
    pub title: String,
    /// Whose it is.
    pub by: String,
    /// When it came out.
    pub year: Option<u16>,
    /// What sort of thing it is.
    pub kind: ReadingKind,
    /// What one finds there.
    pub about: String,
    /// How much it may stir up.
    pub heavy: Weight,
    /// How far we have looked at it.
    pub checked: String,
}

impl Reading {
    /// Reads the file of all readings.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read_all(json: &str) -> Result<Vec<Self>, serde_json::Error> {
        serde_json::from_str(json)
    }
}
