//! What can set off a wish to get in touch: `src/content/<language>/triggers.json`.

use crate::TriggerId;

/// Reads the file of a language: name and words of each.
///
/// # Errors
/// What is wrong with it: the file comes with the build, so a test has asked before.
pub fn read_triggers(json: &str) -> Result<Vec<(TriggerId, String)>, serde_json::Error> {
    serde_json::from_str(json)
}
