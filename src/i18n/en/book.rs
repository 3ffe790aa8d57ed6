//! English: a book of one's own.

use super::BookText;

pub(super) const BOOK: BookText =
    BookText { title: "A book of your own", lede: "What you choose, in the order you choose." };
