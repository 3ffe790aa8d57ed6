//! English: a week, in words.

use super::LookBackText;

pub(super) const LOOK_BACK: LookBackText =
    LookBackText { title: "A look back", lede: "What the week held, from what you wrote down." };
