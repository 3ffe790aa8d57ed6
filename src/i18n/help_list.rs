//! The help lines: one list for every language.

use std::sync::LazyLock;

use domain::learn::HelpLines;

/// Data that a test has read before; what did not read would be missing and nothing else.
const FILE: &str = include_str!("../content/helplines.json");

pub(super) fn help_list() -> Option<&'static HelpLines> {
    static READ: LazyLock<Option<HelpLines>> = LazyLock::new(|| HelpLines::read(FILE).ok());
    READ.as_ref()
}
