//! English: bringing text in.

use super::ImportText;

pub(super) const IMPORT: ImportText =
    ImportText { title: "Bring text in", lede: "Plain text or Markdown becomes pages of this notebook.", back: "You" };
