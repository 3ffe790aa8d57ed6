//! `localStorage` as a store: texts of base32768, written one by one.
//!
//! Reached by `gloo-storage`'s `raw()`, which is safe only after access was probed: where the browser refuses, it throws. Its `get` is not
//! used, because it aborts where Firefox throws on a damaged database.

use gloo_storage::{LocalStorage, Storage as _};
use vault::header::ArenaSize;
use vault::{Arena, Copy, Fault, LocalStore, Name, text};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// `localStorage`.
#[derive(Debug, Default)]
pub struct LocalItems;

impl LocalStore for LocalItems {
    fn get(&self, name: Name) -> Result<Option<Vec<u8>>, Fault> {
        let held = open()?.get_item(&name.to_string()).map_err(|_| Fault::Broken)?;
        Ok(held.map(|held| decode(name, &held)))
    }

    fn put(&self, name: Name, bytes: &[u8]) -> Result<(), Fault> {
        open()?.set_item(&name.to_string(), &text::encode(bytes)).map_err(|thrown| fault_of(&thrown))
    }

    fn remove(&self, name: Name) {
        if let Ok(store) = open() {
            let _ = store.remove_item(&name.to_string());
        }
    }
}

/// Takes away every record that a container can have, and nothing else: what leads to the words first, the header last. Answers whether none
/// is left.
pub(super) fn clear() -> bool {
    // Where the browser has no such store, nothing is in it.
    let Ok(store) = open() else { return true };
    let roots = Arena::BOTH.into_iter().flat_map(|arena| Copy::BOTH.map(|copy| Name::Root(arena, copy)));
    let cells = (0..ArenaSize::LAST.cells()).flat_map(|index| Arena::BOTH.map(|arena| Name::Cell(arena, index)));
    let headers = Copy::BOTH.into_iter().map(Name::Header);
    roots.chain(cells).chain(headers).fold(true, |are_gone, name| {
        let name = name.to_string();
        are_gone & (store.remove_item(&name).is_ok() && matches!(store.get_item(&name), Ok(None)))
    })
}

/// Probes access first: browsers throw, or give nothing, where storage is refused.
fn open() -> Result<web_sys::Storage, Fault> {
    let probed = web_sys::window().map(|window| window.local_storage());
    match probed {
        Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
        Some(Ok(None) | Err(_)) | None => Err(Fault::Refused),
    }
}

/// A quota that is used up has a name; browsers disagree about its class and code.
fn fault_of(thrown: &JsValue) -> Fault {
    let name = thrown.dyn_ref::<DomException>().map(DomException::name).unwrap_or_default();
    if name.contains("Quota") || name.contains("QUOTA") { Fault::Full } else { Fault::Broken }
}

/// A record; one that is no base32768 of the right size counts as present and unreadable. A header of a newer version may have another size:
/// its first bytes are what tells.
fn decode(name: Name, held: &str) -> Vec<u8> {
    let start = || held.chars().take(8).collect::<String>();
    text::decode(held, name.size()).or_else(|| text::decode(&start(), 15)).unwrap_or_default()
}
