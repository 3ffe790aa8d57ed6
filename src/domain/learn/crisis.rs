//! What counts as at once and as soon: `src/content/<language>/crisis.json`.

use serde::Deserialize;

/// See the file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Crisis {
    /// Its heading.
    pub title: String,
    /// What comes first.
    pub first: String,
    /// When not to wait.
    pub at_once: Vec<String>,
    /// When someone had better hear of it these days.
    pub soon: Vec<String>,
    /// Nobody sees what is written here, and nothing is sent.
    pub sees_nothing: String,
    /// When the other person threatens to end their life.
    pub for_them: String,
}

impl Crisis {
    /// Reads the file.
    ///
    /// # Errors
    /// What is wrong with it: the file comes with the build, so a test has asked before.
    pub fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }
}
