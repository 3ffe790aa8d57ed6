//! The frozen containers of `tests/vectors` open under wasm, from the real stores. A new vector gets a line in `VECTORS`.

use std::cell::RefCell;
use std::collections::BTreeMap;

use daybook::platform::{BrowserStorage, normal};
use daybook_browser_tests::{clear, local};
use domain::{Record, RecordId};
use serde_json::{Map, Value};
use vault::{Arena, Copy, Expected, Ikm, Name, Notebook, Opened, Presence, Storage, Store, kdf, look, text};
use wasm_bindgen_test::wasm_bindgen_test;

struct Vector {
    dump: &'static str,
    passphrase: &'static str,
    expected: &'static str,
}

macro_rules! vector {
    ($folder:literal) => {
        Vector {
            dump: include_str!(concat!("../../vectors/", $folder, "/dump.json")),
            passphrase: include_str!(concat!("../../vectors/", $folder, "/passphrase.txt")),
            expected: include_str!(concat!("../../vectors/", $folder, "/expected.json")),
        }
    };
}

const VECTORS: [Vector; 4] =
    [vector!("container-1"), vector!("container-2"), vector!("container-3"), vector!("container-4")];

fn read(json: &str) -> Value {
    serde_json::from_str(json).unwrap()
}

/// Every name there can be, by its text.
fn names() -> BTreeMap<String, Name> {
    let cells = Arena::BOTH.into_iter().flat_map(|arena| (0..2048).map(move |index| Name::Cell(arena, index)));
    cells.chain(Name::face()).chain(Copy::BOTH.map(Name::Header)).map(|name| (name.to_string(), name)).collect()
}

/// Puts the texts into `localStorage` as they are, and their bytes into IndexedDB.
async fn lay_out(storage: &BrowserStorage, texts: &Map<String, Value>, stores: &[Store]) {
    clear().await;
    let names = names();
    if stores.contains(&Store::Local) {
        for (name, held) in texts {
            local().set_item(name, held.as_str().unwrap()).unwrap();
        }
    }
    if stores.contains(&Store::Indexed) {
        let records: Vec<_> = texts
            .iter()
            .map(|(name, held)| (names[name], text::decode(held.as_str().unwrap(), names[name].size()).unwrap()))
            .collect();
        storage.mend(Store::Indexed, &Expected::new(), &records).await.unwrap();
    }
}

#[wasm_bindgen_test]
async fn every_frozen_container_opens() {
    for vector in VECTORS {
        let (dump, expected) = (read(vector.dump), read(vector.expected));
        for stores in [&Store::BOTH[..], &[Store::Local], &[Store::Indexed]] {
            let storage = BrowserStorage::default();
            lay_out(&storage, dump["local"].as_object().unwrap(), stores).await;
            let Presence::Found(found) = look(&storage).await else { panic!("a container in {stores:?}") };
            let container = &found.containers[0];
            let header = container.header().unwrap();
            let passphrase = normal(vector.passphrase.strip_suffix('\n').unwrap_or(vector.passphrase));
            let ikm = Ikm::from_bytes(&kdf::derive(passphrase.as_bytes(), &header.salt(), header.cost()).unwrap());
            let Opened { notebook, is_older, conflicts, .. } =
                vault::open(&storage, &found, container, &ikm).await.unwrap();
            assert!(!is_older && conflicts.is_empty());
            assert_eq!(Some(notebook.generation()), expected["generation"].as_u64());
            let notebook = RefCell::new(notebook);
            assert_eq!(Notebook::read_all(&notebook, &storage, async || ()).await, 0);
            let records: Map<String, Value> = notebook
                .borrow()
                .records()
                .into_iter()
                .map(|(id, bytes)| {
                    (id.iter().map(|byte| format!("{byte:02x}")).collect(), serde_json::from_slice(&bytes).unwrap())
                })
                .collect();
            assert_eq!(Value::Object(records), expected["records"], "{stores:?}");
            for (id, bytes) in notebook.borrow().records() {
                let record = Record::from_json(RecordId::from_bytes(id), &**bytes).unwrap();
                if let Record::Page(page) = record {
                    assert_eq!(expected["records"][page.id.to_string()]["data"]["body"], page.body);
                }
            }
        }
    }
}
