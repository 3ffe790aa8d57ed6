//! Which process of the browser runs a page: the one that works while the page does.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::Person;

/// Works for this long, and does nothing.
const WORK: &str = "const end = performance.now() + 300; while (performance.now() < end);";

impl Person {
    /// The process of the page in front, for Chromium.
    pub async fn process(&self) -> i32 {
        let before: BTreeMap<i32, u64> = self.profile.pages().into_iter().collect();
        self.ask::<Value>(WORK, vec![]).await;
        let worked = |(id, now): &(i32, u64)| now - before.get(id).copied().unwrap_or_default();
        let pages = self.profile.pages();
        pages.iter().max_by_key(|page| worked(page)).expect("a page runs in a process").0
    }
}
