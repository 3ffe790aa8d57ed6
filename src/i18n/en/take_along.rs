//! English: the sheet to take along.

use super::TakeAlongText;

pub(super) const TAKE_ALONG: TakeAlongText =
    TakeAlongText { title: "A sheet to take along", lede: "Only what you choose is on it." };
