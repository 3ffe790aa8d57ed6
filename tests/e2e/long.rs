//! A notebook that was written in for years: made here, with the app's own vault, and laid into a browser's stores.

use std::cell::RefCell;
use std::rc::Rc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::{Day, Page, PageDraft, Record, RecordId, Sort, Timestamp};
use serde_json::json;
use vault::kdf::{self, Cost};
use vault::{Blank, Change, Ikm, MemoryStorage, Notebook, RecordBytes, Store, create, text};

use crate::chance::System;
use crate::stores::DATABASE;
use crate::{PASSPHRASE, Person, prose};

/// When the first page was begun; each of the others half a day later.
const BEGAN: i64 = 1_700_000_000_000;
const HALF_A_DAY: i64 = 43_200_000;
/// Pages kept at a time.
const BATCH: usize = 100;
/// Records that are laid into the stores at a time.
const HANDFUL: usize = 400;

/// Words that stand on one page of the long notebook each, on its last line.
pub const NEEDLES: [&str; 3] = ["heliotrope", "اليعسوب", "萤火虫"];

const PLANT: &str = "
    const [local, indexed, answer] = arguments;
    (async () => {
      for (const [name, text] of local) localStorage.setItem(name, text);
      const asked = indexedDB.open('notebook', 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore('cells');
      await new Promise((resolve, reject) => { asked.onsuccess = resolve; asked.onerror = () => reject(asked.error); });
      const work = asked.result.transaction('cells', 'readwrite');
      for (const [name, held] of indexed) work.objectStore('cells').put(Uint8Array.from(atob(held), unit => unit.charCodeAt(0)), name);
      await done(work);
      asked.result.close();
    })().then(() => answer(''), fault => answer(String(fault)));
";

/// A page as the app keeps it, half a day after the one before.
fn put(n: usize, body: String) -> Change {
    let mut id = [0x5a; 16];
    // Scattered, as random ids are.
    id[..8].copy_from_slice(&(n as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).to_le_bytes());
    let id = RecordId::from_bytes(id);
    let now = Timestamp::from_millis(BEGAN + n as i64 * HALF_A_DAY);
    let draft = PageDraft { body, ..PageDraft::empty(Day::from_timestamp(now, 0)) };
    let json = Record::Page(Page::new(id, Sort::Journal, now, draft)).to_json().unwrap();
    Change::Put(*id.as_bytes(), Rc::new(RecordBytes::from(json.into_bytes())))
}

/// `count` pages in three scripts, no two alike; on three of them stands one of the [`NEEDLES`].
fn pages_with_needles(count: usize) -> Vec<String> {
    let mut bodies = prose::pages(count);
    // One early, one in the middle, one late; each in a page of its own script.
    for (at, needle) in NEEDLES.into_iter().enumerate() {
        let page = (count / 3 * at).next_multiple_of(3) + at;
        bodies[page].push_str(&format!("\n{needle}."));
    }
    bodies
}

/// The two stores with a notebook of these pages, its passphrase worked at that cost.
async fn write(bodies: Vec<String>, cost: Cost) -> MemoryStorage {
    let storage = MemoryStorage::new();
    let blank = Blank::make(&mut System).unwrap();
    let ikm = kdf::derive(PASSPHRASE.as_bytes(), &blank.salt, cost).unwrap();
    let (notebook, _) = create(&storage, &blank, cost, &Ikm::from_bytes(&ikm), BEGAN, &mut System).await.unwrap();
    let notebook = RefCell::new(notebook);
    let mut bodies = bodies.into_iter().enumerate().peekable();
    while bodies.peek().is_some() {
        let batch: Vec<Change> = bodies.by_ref().take(BATCH).map(|(n, body)| put(n, body)).collect();
        Notebook::keep(&notebook, &storage, &batch, BEGAN, &mut System).await.unwrap();
    }
    storage
}

impl Person {
    /// Lays a notebook of `count` pages into the stores of a browser that has none, to be opened with [`PASSPHRASE`]. The page must be one of
    /// the site's.
    pub async fn has_written_for_years(&self, count: usize) {
        self.has_written(pages_with_needles(count), Cost::FLOOR).await;
    }

    /// The same with these pages, and with this cost of the passphrase work.
    pub async fn has_written(&self, bodies: Vec<String>, cost: Cost) {
        let storage = write(bodies, cost).await;
        let local =
            storage.records(Store::Local).into_iter().map(|(name, bytes)| (name.to_string(), text::encode(&bytes)));
        let indexed =
            storage.records(Store::Indexed).into_iter().map(|(name, bytes)| (name.to_string(), STANDARD.encode(bytes)));
        let (local, indexed): (Vec<_>, Vec<_>) = (local.collect(), indexed.collect());
        let mut indexed = indexed.chunks(HANDFUL);
        for local in local.chunks(HANDFUL) {
            let both = vec![json!(local), json!(indexed.next().unwrap_or_default())];
            let fault: String = self.ask_slowly(&format!("{DATABASE}{PLANT}"), both).await;
            assert_eq!(fault, "", "the stores take it");
        }
        assert!(indexed.next().is_none(), "both stores hold as many records");
    }
}
