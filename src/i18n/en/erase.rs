//! English: deleting a kind of thing, or everything.

use super::EraseText;

pub(super) const ERASE: EraseText =
    EraseText { title: "Delete", lede: "One kind of thing, or all of it.", back: "You" };
