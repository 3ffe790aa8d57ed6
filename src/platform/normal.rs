//! One spelling for one passphrase: Unicode normal form NFKC, by the browser's own tables.

use js_sys::JsString;

/// The text in normal form NFKC, so that `é` opens what `é` locked, whichever keyboard wrote it.
#[must_use]
pub fn nfkc(text: &str) -> String {
    JsString::from(text).normalize("NFKC").into()
}
