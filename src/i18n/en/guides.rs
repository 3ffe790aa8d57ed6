//! English: guides, glossary, reading.

use super::GuidesText;

pub(super) const GUIDES: GuidesText = GuidesText {
    title: "Guides",
    lede: "Take what fits and leave the rest. Each says how long and how heavy it is.",
    parts: "Parts of Learn",
};
