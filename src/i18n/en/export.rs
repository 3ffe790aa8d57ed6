//! English: taking pages out, readable.

use super::ExportText;

pub(super) const EXPORT: ExportText = ExportText {
    title: "Take your words out",
    lede: "A file that any program can read. It is not locked.",
    back: "You",
};
