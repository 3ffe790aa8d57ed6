//! What the driver calls in the page. Each answers with JSON.

use crate::device::BenchDevice;
use crate::notebook::{fill, make, measure_open, measure_save, open, thin};
use crate::slices::{now, timed};
use daybook::platform::{BrowserDevice, BrowserEntropy, BrowserStorage, Device};
use daybook::state::{Claim, INSIDE, Start, provide_journal, provide_search, provide_session};
use leptos::prelude::{GetUntracked, Owner, Set};
use serde_json::json;
use std::rc::Rc;
use vault::{Expected, MemoryStorage, Storage, Store};
use wasm_bindgen::prelude::*;

/// Pages that are taken out of a full notebook again, so that there is room to write.
const THINNED: usize = 30;
/// A word that stands on many pages.
const TYPED: &str = "kitchen";

/// Lays a notebook of at most `most` entries into the browser's stores. Made in memory first, which is quicker.
#[wasm_bindgen]
pub async fn prepare(most: usize) -> String {
    let memory = MemoryStorage::new();
    let notebook = make(&memory, &mut BrowserEntropy).await;
    let (entries, has_room) = fill(&notebook, &memory, &mut BrowserEntropy, most).await;
    if !has_room {
        thin(&notebook, &memory, &mut BrowserEntropy, entries, THINNED).await;
    }
    let storage = BrowserStorage::default();
    for store in Store::BOTH {
        let records: Vec<_> = memory.records(store).into_iter().collect();
        storage.mend(store, &Expected::new(), &records).await.unwrap();
    }
    let local = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    let pages = if has_room { entries } else { entries - THINNED };
    json!({ "entries": entries, "pages": pages, "items": local.length().unwrap() }).to_string()
}

/// The phases of opening.
#[wasm_bindgen]
pub async fn opening(rounds: usize) -> String {
    let device = BrowserDevice::new();
    measure_open(&BrowserStorage::default(), async || device.breathe().await, rounds).await.to_string()
}

/// Opening as the app does it, but for the passphrase work: the session until its latest pages are shown, then until all `pages` are
/// listed; then a word typed into the search key by key, a first time and again.
#[wasm_bindgen]
pub async fn session(pages: usize) -> String {
    // Fails where it was done before, which is just as well.
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    owner.set();
    let device: Rc<dyn Device> = Rc::new(BenchDevice::new());
    let (start, looking) = timed(Start::look(Rc::clone(&device))).await;
    let session = provide_session(start);
    // Nothing is fetched later here: all of the app's state is in this module.
    session.arrival().came(Ok(&INSIDE));
    let (journal, began) = (provide_journal(), now());
    let (opened, taken) = timed(session.open("x".into(), Claim::IfFree)).await;
    opened.unwrap();
    let shown = journal.cards().get_untracked().len();
    let listing = now();
    while journal.cards().get_untracked().len() < pages {
        device.breathe().await;
    }
    let all_wall = now() - began;
    let search = provide_search();
    let mut keys = [Vec::new(), Vec::new()];
    for turn in &mut keys {
        for end in 1..=TYPED.len() {
            let from = now();
            search.typed().set(TYPED[..end].into());
            // The search begins once the effects have run.
            leptos::task::tick().await;
            while search.is_looking().get_untracked() {
                device.breathe().await;
            }
            turn.push(now() - from);
        }
        search.typed().set(String::new());
        leptos::task::tick().await;
    }
    json!({
        "first_look_wall": looking.wall, "busy": taken.busy, "longest": taken.longest, "wall": taken.wall, "shown": shown,
        "cards": pages, "rest": now() - listing, "all_wall": all_wall, "keys": keys,
    })
    .to_string()
}

/// Saving, on the notebook that stands there.
#[wasm_bindgen]
pub async fn saving(rounds: usize) -> String {
    let storage = BrowserStorage::default();
    let device = BrowserDevice::new();
    let (notebook, _) = open(&storage, async || device.breathe().await).await;
    measure_save(&storage, &notebook, &mut BrowserEntropy, rounds).await.to_string()
}
