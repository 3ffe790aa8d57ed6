//! English: passing on the address.

use super::ShareText;

pub(super) const SHARE: ShareText =
    ShareText { title: "Share", lede: "The plain address, or pages that you choose.", back: "You" };
