//! `localStorage` as a store: texts of base32768, written one by one.
//!
//! Reached by `gloo-storage`'s `raw()`, which is safe only after access was probed: where the browser refuses, it throws. Its `get` is not
//! used, because it aborts where Firefox throws on a damaged database.

use gloo_storage::{LocalStorage, Storage as _};
use std::collections::BTreeMap;
use vault::{Commit, Face, Fault, Name, text};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DomException;

/// What `localStorage` holds of headers and roots.
pub(super) fn face() -> Face {
    let store = match open() {
        Ok(store) => store,
        Err(fault) => return Face::Unreadable(fault),
    };
    let mut found = BTreeMap::new();
    let mut any = false;
    for name in Name::face() {
        match store.get_item(&name.to_string()) {
            Ok(Some(held)) => {
                any = true;
                found.insert(name, decode_face(name, &held));
            }
            Ok(None) => {}
            Err(_) => return Face::Unreadable(Fault::Broken),
        }
    }
    if any { Face::Present(found) } else { Face::Empty }
}

/// Records by name; one that is missing or has not the right size is `None`.
pub(super) fn read(names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
    let store = open()?;
    let read = |name: &Name| {
        let held = store.get_item(&name.to_string()).map_err(|_| Fault::Broken)?;
        Ok(held.and_then(|held| text::decode(&held, name.size())))
    };
    names.iter().map(read).collect()
}

/// Whether anything stands there that the commit does not expect.
pub(super) fn conflicts(commit: &Commit) -> Result<bool, Fault> {
    conflicts_beside(commit, &[])
}

/// The same, when `reserved` was put there for this very commit.
pub(super) fn conflicts_beside(commit: &Commit, reserved: &[String]) -> Result<bool, Fault> {
    let store = open()?;
    for (name, expected) in &commit.expected {
        let key = name.to_string();
        if reserved.contains(&key) {
            continue;
        }
        let held = store.get_item(&key).map_err(|_| Fault::Broken)?;
        let is_as_expected = match (&held, expected) {
            (None, None) => true,
            // As an opening sees it, also where it is no record: what was torn is no write of another tab.
            (Some(held), Some(expected)) => decode_face(*name, held) == *expected,
            (None, Some(_)) | (Some(_), None) => false,
        };
        if !is_as_expected {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Puts records in their order. The last one is read back: a store that took it and does not give it back is broken.
pub(super) fn put(puts: &[(Name, Vec<u8>)]) -> Result<(), Fault> {
    let store = open()?;
    for (name, bytes) in puts {
        store.set_item(&name.to_string(), &text::encode(bytes)).map_err(|thrown| fault_of(&thrown))?;
    }
    if let Some((name, bytes)) = puts.last()
        && read(&[*name])?.first() != Some(&Some(bytes.clone()))
    {
        return Err(Fault::Broken);
    }
    Ok(())
}

/// Puts those records that are new, and names them. Without room for all of them it removes what it put, so that nothing has changed.
pub(super) fn reserve(puts: &[(Name, Vec<u8>)]) -> Result<Vec<String>, Fault> {
    let store = open()?;
    let mut fresh = Vec::new();
    for (name, bytes) in puts {
        let key = name.to_string();
        if store.get_item(&key).map_err(|_| Fault::Broken)?.is_none() {
            let put = store.set_item(&key, &text::encode(bytes));
            fresh.push(key);
            if let Err(thrown) = put {
                remove(&fresh);
                return Err(fault_of(&thrown));
            }
        }
    }
    Ok(fresh)
}

/// Removes what was reserved for a commit that came to nothing.
pub(super) fn remove(keys: &[String]) {
    let Ok(store) = open() else { return };
    for key in keys {
        // What cannot be removed stays as filler that nothing names.
        let _ = store.remove_item(key);
    }
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

/// A header or root; one that is no base32768 of the right size counts as present and unreadable. A header of a newer version may have another
/// size: its first bytes are what tells.
fn decode_face(name: Name, held: &str) -> Vec<u8> {
    let start: String = held.chars().take(8).collect();
    text::decode(held, name.size()).or_else(|| text::decode(&start, 15)).unwrap_or_default()
}
