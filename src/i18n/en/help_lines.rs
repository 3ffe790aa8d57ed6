//! English: help lines.

use super::HelpLinesText;

pub(super) const HELP_LINES: HelpLinesText =
    HelpLinesText { title: "Help lines", lede: "You choose a country. Nothing is looked up, and nothing is sent." };
