//! The vault under wasm, on the real stores: from making a notebook to finding what was written.

use std::cell::RefCell;
use std::rc::Rc;

use daybook::platform::{BrowserEntropy, BrowserStorage};
use daybook_browser_tests::{LocalRefuses, clear, local, make, open, random};
use vault::{Change, Expected, Id, Kept, Notebook, Opened, Presence, RecordBytes, Storage, Store, look};
use wasm_bindgen_test::wasm_bindgen_test;

fn put(id: u8, bytes: &[u8]) -> Change {
    Change::Put([id; 16], Rc::new(RecordBytes::from(bytes.to_vec())))
}

async fn keep(notebook: &RefCell<Notebook>, storage: &BrowserStorage, changes: &[Change]) -> Kept {
    Notebook::keep(notebook, storage, changes, 1, &mut BrowserEntropy).await.unwrap()
}

/// Opens afresh and reads everything, in the order of the ids.
async fn read() -> Vec<(Id, Vec<u8>)> {
    let storage = BrowserStorage::default();
    let Opened { notebook, is_older, conflicts, .. } = open(&storage).await;
    assert!(!is_older && conflicts.is_empty());
    let notebook = RefCell::new(notebook);
    assert_eq!(Notebook::read_all(&notebook, &storage, async || ()).await, 0);
    let mut records: Vec<_> = notebook.borrow().records().into_iter().map(|(id, bytes)| (id, bytes.to_vec())).collect();
    records.sort();
    records
}

#[wasm_bindgen_test]
async fn what_was_kept_is_there_at_the_next_opening_and_from_either_store_alone() {
    clear().await;
    let storage = BrowserStorage::default();
    assert!(matches!(look(&storage).await, Presence::Nothing));
    let (notebook, kept) = make(&storage).await;
    assert!(kept.durable());
    let notebook = RefCell::new(notebook);
    // Many segments: one is too long for a cell and does not fold up.
    let long = random(100_000);
    for (id, bytes) in [(1, &b"a line"[..]), (2, &long), (3, "مرحبا 👩‍👩‍👧‍👦".as_bytes()), (1, b"another line")]
    {
        assert!(keep(&notebook, &storage, &[put(id, bytes)]).await.durable());
    }
    keep(&notebook, &storage, &[put(4, b"gone soon")]).await;
    keep(&notebook, &storage, &[Change::Remove([4; 16])]).await;
    drop(notebook);
    let expected = vec![([1; 16], b"another line".to_vec()), ([2; 16], long), ([3; 16], "مرحبا 👩‍👩‍👧‍👦".into())];
    assert!(read().await == expected);

    // Without localStorage; the opening brings it back.
    local().clear().unwrap();
    assert!(read().await == expected);
    let texts = local().length().unwrap();
    assert!(texts > 256, "{texts}");
    // Then without IndexedDB.
    let zeros = storage.load().await;
    let vault::Face::Present(records) = zeros.indexed else { panic!("something is there") };
    let spoilt: Vec<_> = records.into_iter().map(|(name, bytes)| (name, vec![0; bytes.len()])).collect();
    storage.mend(Store::Indexed, &Expected::new(), &spoilt).await.unwrap();
    assert!(read().await == expected);
    local().clear().unwrap();
    assert!(read().await == expected);
}

#[wasm_bindgen_test]
async fn what_is_kept_while_leaving_is_in_both_stores_after_the_next_opening() {
    clear().await;
    let storage = BrowserStorage::default();
    let (mut notebook, _) = make(&storage).await;
    notebook.keep_now(&storage, &[put(1, b"in the last instant")], 2, &mut BrowserEntropy).unwrap();
    drop(notebook);
    let expected = vec![([1; 16], b"in the last instant".to_vec())];
    assert_eq!(read().await, expected);
    local().clear().unwrap();
    assert_eq!(read().await, expected);
}

#[wasm_bindgen_test]
async fn a_second_notebook_is_not_made_over_the_first() {
    clear().await;
    let storage = BrowserStorage::default();
    make(&storage).await;
    let blank = vault::Blank::make(&mut BrowserEntropy).unwrap();
    let ikm = vault::Ikm::from_bytes(&[7; 32]);
    let again = vault::create(&storage, &blank, vault::kdf::Cost::FLOOR, &ikm, 0, &mut BrowserEntropy).await;
    assert_eq!(again.map(drop), Err(vault::CreateError::AlreadyThere));
    assert_eq!(read().await, []);
}

#[wasm_bindgen_test]
async fn two_tabs_do_not_write_over_each_other() {
    clear().await;
    let storage = BrowserStorage::default();
    let (first, _) = make(&storage).await;
    let first = RefCell::new(first);
    let other = BrowserStorage::default();
    let second = RefCell::new(open(&other).await.notebook);
    keep(&second, &other, &[put(2, b"from the second")]).await;
    let late = Notebook::keep(&first, &storage, &[put(1, b"from the first")], 1, &mut BrowserEntropy).await;
    assert_eq!(late, Err(vault::KeepError::Conflict));
    assert_eq!(read().await, [([2; 16], b"from the second".to_vec())]);
}

#[wasm_bindgen_test]
async fn without_local_storage_the_last_words_are_handed_to_the_other_store() {
    clear().await;
    let storage = BrowserStorage::default();
    let (mut notebook, _) = make(&storage).await;
    let _refused = LocalRefuses::begin();
    let left = notebook.keep_now(&storage, &[put(1, b"in the last instant")], 2, &mut BrowserEntropy);
    assert_eq!(left, Err(vault::KeepError::Nowhere), "nobody can know in time");
    drop(notebook);
    // A later transaction of the same store comes after it.
    assert_eq!(read().await, [([1; 16], b"in the last instant".to_vec())]);
}
