//! English: self-checks.

use super::ChecksText;

pub(super) const CHECKS: ChecksText =
    ChecksText { title: "Self-checks", lede: "Short published lists of questions. None of them is a diagnosis." };
