//! English: passing on chosen pages.

use super::SharePagesText;

pub(super) const SHARE_PAGES: SharePagesText =
    SharePagesText { title: "Share pages", lede: "What you choose, and nothing else.", back: "Share" };
