//! What the tests in the browser share: empty stores to begin with, records to put, a notebook to open.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a fault here is a failed test, and says where it failed"
)]

use std::collections::BTreeMap;

use daybook::platform::{BrowserEntropy, BrowserStorage};
use js_sys::Promise;
use vault::kdf::{self, Cost};
use vault::{Blank, Commit, Entropy, Ikm, Kept, Name, Notebook, Opened, Presence, Store, look};
use wasm_bindgen_futures::JsFuture;

/// What the person types.
pub const PASSPHRASE: &str = "copper lantern drifting sideways tuesday";

/// The real `localStorage`.
pub fn local() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// Empties both stores. The database itself stays: to delete it one would have to wait until nobody holds it open.
pub async fn clear() {
    local().clear().unwrap();
    let emptied = js_sys::eval(
        "new Promise((resolve, reject) => {
          const asked = indexedDB.open('notebook', 1);
          asked.onupgradeneeded = () => asked.result.createObjectStore('cells');
          asked.onerror = reject;
          asked.onsuccess = () => {
            const work = asked.result.transaction('cells', 'readwrite');
            work.objectStore('cells').clear();
            work.oncomplete = () => { asked.result.close(); resolve(); };
          };
        })",
    );
    JsFuture::from(Promise::from(emptied.unwrap())).await.unwrap();
}

/// All that IndexedDB holds, asked past the platform.
pub async fn indexed() -> Vec<(String, Vec<u8>)> {
    let read = js_sys::eval(
        "new Promise((resolve, reject) => {
          const asked = indexedDB.open('notebook', 1);
          asked.onerror = reject;
          asked.onsuccess = () => {
            const store = asked.result.transaction('cells').objectStore('cells');
            const names = store.getAllKeys(), held = store.getAll();
            held.onsuccess = () => { asked.result.close(); resolve([names.result, held.result]); };
          };
        })",
    );
    let both = js_sys::Array::from(&JsFuture::from(Promise::from(read.unwrap())).await.unwrap());
    let (names, held) = (js_sys::Array::from(&both.get(0)), js_sys::Array::from(&both.get(1)));
    let pairs = names.iter().zip(held.iter());
    pairs.map(|(name, held)| (name.as_string().unwrap(), js_sys::Uint8Array::new(&held).to_vec())).collect()
}

/// Bytes of the right size for a record, all of them this one.
pub fn record(name: Name, byte: u8) -> (Name, Vec<u8>) {
    (name, vec![byte; name.size()])
}

/// A commit of these records to both stores.
pub fn commit(puts: Vec<(Name, Vec<u8>)>) -> Commit {
    Commit { expected: BTreeMap::new(), puts, grows: false, stores: Store::BOTH.to_vec() }
}

/// A key for a container, at the lowest cost that the format allows.
pub fn derive(salt: &[u8; kdf::SALT], cost: Cost) -> Ikm {
    Ikm::from_bytes(&kdf::derive(PASSPHRASE.as_bytes(), salt, cost).unwrap())
}

/// A new notebook in the browser's stores.
pub async fn make(storage: &BrowserStorage) -> (Notebook, Kept) {
    let blank = Blank::make(&mut BrowserEntropy).unwrap();
    let ikm = derive(&blank.salt, Cost::FLOOR);
    vault::create(storage, &blank, Cost::FLOOR, &ikm, 0, &mut BrowserEntropy).await.unwrap()
}

/// Opens what stands in the browser's stores.
pub async fn open(storage: &BrowserStorage) -> Opened {
    let Presence::Found(found) = look(storage).await else { panic!("a container") };
    let container = found.containers.first().unwrap();
    let header = container.header().unwrap();
    vault::open(storage, &found, container, &derive(&header.salt(), header.cost())).await.unwrap()
}

/// While it lives, `localStorage` takes nothing.
pub struct LocalRefuses;

impl LocalRefuses {
    /// From now on.
    pub fn begin() -> Self {
        let refuse = "self.setItemAsBefore = Storage.prototype.setItem; \
                      Storage.prototype.setItem = () => { throw new Error('no'); }";
        js_sys::eval(refuse).unwrap();
        Self
    }
}

impl Drop for LocalRefuses {
    fn drop(&mut self) {
        js_sys::eval("Storage.prototype.setItem = self.setItemAsBefore").unwrap();
    }
}

/// `count` random bytes.
pub fn random(count: usize) -> Vec<u8> {
    let mut bytes = vec![0; count];
    BrowserEntropy.fill(&mut bytes).unwrap();
    bytes
}

/// Lets some time pass.
pub async fn pass(milliseconds: u32) {
    let wait = js_sys::eval(&format!("new Promise(resolve => setTimeout(resolve, {milliseconds}))"));
    JsFuture::from(Promise::from(wait.unwrap())).await.unwrap();
}
