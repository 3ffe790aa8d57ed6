//! One spelling for one passphrase: Unicode normal form NFKC, by the browser's own tables, and one space between words.

use js_sys::JsString;
use zeroize::Zeroizing;

/// The text in normal form NFKC, so that `é` opens what `é` locked, whichever keyboard wrote it; without white space at its ends, and with
/// one space for any run of it inside, because phone keyboards add what nobody sees.
#[must_use]
pub fn normal(text: &str) -> String {
    let normal = Zeroizing::new(String::from(JsString::from(text).normalize("NFKC")));
    normal.split_whitespace().collect::<Vec<_>>().join(" ")
}
