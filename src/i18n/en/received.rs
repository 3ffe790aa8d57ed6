//! English: what someone passed on.

use super::ReceivedText;

pub(super) const RECEIVED: ReceivedText =
    ReceivedText { title: "A shared page", lede: "Someone chose to share this with you.", back: "Close" };
