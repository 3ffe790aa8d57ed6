//! The same figures natively, with the stores in memory: a quick inner loop, and what the page is compared with.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a tool that prints its figures, and stops where it fails"
)]

use daybook_bench_page::notebook::{MORE_THAN_FIT, fill, fit_in_base64, make, measure_open, measure_save, thin};
use daybook_bench_page::slices::{median, now};
use serde_json::json;
use vault::kdf::{self, Cost};
use vault::{Entropy, MemoryStorage, NoEntropy};

struct System;

impl Entropy for System {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        getrandom::fill(bytes).map_err(|_| NoEntropy)
    }
}

fn main() {
    let cost = Cost::new(65_536, 3).unwrap();
    let derive = || {
        let began = now();
        kdf::derive(b"copper lantern drifting sideways tuesday", &[7; 16], cost).unwrap();
        now() - began
    };
    let argon2 = median((0..7).map(|_| derive()).collect());
    let figures = pollster::block_on(async {
        let (empty, full) = (MemoryStorage::new(), MemoryStorage::new());
        let notebook = make(&empty, &mut System).await;
        let save_empty = measure_save(&empty, &notebook, &mut System, 30).await;
        let notebook = make(&full, &mut System).await;
        let began = now();
        let (entries, _) = fill(&notebook, &full, &mut System, MORE_THAN_FIT).await;
        let filled = now() - began;
        thin(&notebook, &full, &mut System, entries, 30).await;
        let open = measure_open(&full, async || (), 7).await;
        let save_full = measure_save(&full, &notebook, &mut System, 30).await;
        json!({
            "argon2": argon2, "entries": entries, "entries_in_base64": fit_in_base64(), "filled_ms_an_entry": filled / entries as f64,
            "open": open, "save_empty": save_empty, "save_full": save_full,
        })
    });
    println!("{figures:#}");
}
