//! English: what happened.

use super::HappenedText;

pub(super) const HAPPENED: HappenedText = HappenedText {
    title: "What happened",
    lede: "Their version and yours, side by side, so that you need not hold both in your head.",
};
