//! Formats never rot: every frozen container opens with its passphrase, from both stores and from each alone, for ever.

use super::person::{Person, seen};
use crate::kdf;
use crate::name::{Arena, Copy, Name};
use crate::{Ikm, MemoryStorage, Presence, Store, look, text};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use unicode_normalization::UnicodeNormalization;

type Records = BTreeMap<Name, Vec<u8>>;

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors"))
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn name_of(text: &str) -> Name {
    let cells = Arena::BOTH.into_iter().flat_map(|arena| (0..2048).map(move |index| Name::Cell(arena, index)));
    let roots = Arena::BOTH.into_iter().flat_map(|arena| Copy::BOTH.map(|copy| Name::Root(arena, copy)));
    let headers = Copy::BOTH.into_iter().map(Name::Header);
    headers.chain(roots).chain(cells).find(|name| name.to_string() == text).unwrap()
}

fn local(dump: &Value) -> Records {
    let records = dump["local"].as_object().unwrap();
    let decode = |(key, held): (&String, &Value)| {
        let name = name_of(key);
        (name, text::decode(held.as_str().unwrap(), name.size()).unwrap())
    };
    records.iter().map(decode).collect()
}

fn ikm(storage: &MemoryStorage, passphrase: &str) -> Ikm {
    let Presence::Found(found) = pollster::block_on(look(storage)) else { panic!("a container") };
    let header = found.containers[0].header().unwrap();
    let normal: String = passphrase.nfkc().collect();
    let normal = normal.split_whitespace().collect::<Vec<_>>().join(" ");
    Ikm::from_bytes(&kdf::derive(normal.as_bytes(), &header.salt(), header.cost()).unwrap())
}

#[test]
fn every_frozen_container_opens() {
    let mut opened = 0;
    for vector in std::fs::read_dir(folder()).unwrap().flatten().filter(|entry| entry.path().join("dump.json").exists())
    {
        let path = vector.path();
        let records = local(&read(&path.join("dump.json")));
        let expected = read(&path.join("expected.json"));
        let passphrase = std::fs::read_to_string(path.join("passphrase.txt")).unwrap();
        for stores in [&Store::BOTH[..], &[Store::Local], &[Store::Indexed]] {
            let storage = MemoryStorage::new();
            for store in stores {
                storage.replace(*store, records.clone());
            }
            let ikm = ikm(&storage, &passphrase);
            let (notebook, opening) = Person::open_with(&storage, &ikm).unwrap();
            assert_eq!((opening.lost, opening.is_older, opening.conflicts.len()), (0, false, 0), "{path:?}");
            assert_eq!(Some(notebook.borrow().generation()), expected["generation"].as_u64());
            assert_eq!(Some(u64::from(notebook.borrow().header.size.k())), expected["k"].as_u64(), "{path:?}");
            let found: BTreeMap<String, Value> = seen(&notebook)
                .into_iter()
                .map(|(id, bytes)| {
                    (id.iter().map(|byte| format!("{byte:02x}")).collect(), serde_json::from_slice(&bytes).unwrap())
                })
                .collect();
            let wanted: BTreeMap<String, Value> =
                expected["records"].as_object().unwrap().clone().into_iter().collect();
            assert_eq!(found, wanted, "{path:?} from {stores:?}");
        }
        opened += 1;
    }
    assert!(opened > 0, "there is at least one frozen container");
}
