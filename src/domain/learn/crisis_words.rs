//! What is said where people to reach are shown, from `src/content/<language>/crisis.json`: as much of it as a self-check needs.

use serde::Deserialize;

/// See the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct CrisisWords {
    /// Its heading.
    pub title: String,
    /// What comes first where something of this is so.
    pub first: String,
    /// What is meant by that.
    pub at_once: Vec<String>,
    /// What this notebook cannot see and does not do.
    pub sees_nothing: String,
}

impl CrisisWords {
    /// Reads the file of a language.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }
}
