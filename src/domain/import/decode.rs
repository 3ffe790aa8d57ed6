//! From bytes to text: UTF-8 and nothing else, with one way to end a line.

use super::{ImportFault, ImportFaultKind};

/// The mark that some programs put before a text.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text of a file.
///
/// # Errors
/// [`ImportFault`], with the line of the first byte that is no text.
pub fn decode(bytes: &[u8]) -> Result<String, ImportFault> {
    let bytes = bytes.strip_prefix(MARK).unwrap_or(bytes);
    let text = core::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let good = core::str::from_utf8(good).unwrap_or_default();
        ImportFault::at(ended(good).matches('\n').count() + 1, ImportFaultKind::NotText)
    })?;
    let text = ended(text);
    match text.trim().is_empty() {
        true => Err(ImportFault::whole(ImportFaultKind::Empty)),
        false => Ok(text),
    }
}

/// With `\n` at the end of every line.
fn ended(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}
