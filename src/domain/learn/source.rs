//! Where a claim of a guide stands: `src/content/<language>/sources.json`.

use serde::Deserialize;

use crate::SourceId;

/// One source, read by us at least in part.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name.
    pub id: SourceId,
    /// Who, when, where.
    pub text: String,
    /// How to find it, to be read and not to be followed from here.
    pub link: String,
}

impl Source {
    /// Reads the file of all sources.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read_all(json: &str) -> Result<Vec<Self>, serde_json::Error> {
        serde_json::from_str(json)
    }
}
