//! English: what the records show.

use super::PatternsText;

pub(super) const PATTERNS: PatternsText = PatternsText {
    title: "My patterns",
    lede: "Drawn on this device from your own notes. Not a score, and not a test.",
};
