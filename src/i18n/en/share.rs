//! English: passing on the address.

use super::{PointText, ShareText};

pub(super) const SHARE: ShareText = ShareText {
    title: "Share",
    lede: "The plain address, or pages that you choose.",
    tell: PointText {
        title: "Tell someone about Daybook",
        words: "Only the plain address. Its preview says “Daybook” and nothing more. The address does not say who sent it. You write your \
                own words.",
    },
    address: "Address",
    copy: "Copy",
    copying: "Copied text may show on other devices that you are signed in to.",
    menu: "Use the device’s share menu",
    code: |address| format!("Code to scan. It holds the address {address}"),
    code_hint: "A phone can scan this code. It was drawn on this device.",
    more: "More to share",
};
