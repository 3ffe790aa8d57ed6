//! Commits to the two real stores.

use std::collections::BTreeMap;

use daybook::platform::BrowserStorage;
use daybook_browser_tests::{clear, commit, local, record};
use js_sys::Promise;
use vault::{Arena, Commit, CommitFault, Copy, Expected, Face, Fault, Kept, Name, Storage, Store};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

const HEADER: Name = Name::Header(Copy::Zero);
const ROOT: Name = Name::Root(Arena::One, Copy::One);
const CELL: Name = Name::Cell(Arena::Zero, 7);
const BOTH: Kept = Kept { local: Ok(()), indexed: Ok(()) };

async fn held(storage: &BrowserStorage, store: Store, names: &[Name]) -> Vec<Option<u8>> {
    let read = storage.read(store, names).await.unwrap();
    read.into_iter().map(|bytes| bytes.map(|bytes| bytes[0])).collect()
}

#[wasm_bindgen_test]
async fn what_is_committed_stands_in_both_and_is_still_there_for_the_next() {
    clear().await;
    let storage = BrowserStorage::default();
    let faces = storage.load().await;
    assert_eq!((faces.local, faces.indexed), (Face::Empty, Face::Empty));
    let puts = vec![record(CELL, 1), record(ROOT, 2), record(HEADER, 3)];
    assert_eq!(storage.commit(&commit(puts.clone())).await, Ok(BOTH));

    let next = BrowserStorage::default();
    let face = Face::Present(puts[1..].iter().cloned().collect());
    let faces = next.load().await;
    assert_eq!((faces.local, faces.indexed), (face.clone(), face));
    for store in Store::BOTH {
        let missing = Name::Cell(Arena::One, 7);
        assert_eq!(held(&next, store, &[HEADER, missing, CELL]).await, [Some(3), None, Some(1)], "{store:?}");
    }
}

#[wasm_bindgen_test]
async fn names_and_texts_in_local_storage_are_those_of_the_format() {
    clear().await;
    BrowserStorage::default().commit(&commit(vec![record(CELL, 0), record(HEADER, 0xff)])).await.unwrap();
    assert_eq!(local().length().unwrap(), 2);
    assert_eq!(local().get_item("c0007").unwrap().unwrap(), "\u{100}".repeat(1120));
    assert_eq!(local().get_item("h0").unwrap().unwrap(), "\u{80ff}".repeat(168));
}

#[wasm_bindgen_test]
async fn a_commit_that_expected_something_else_changes_nothing() {
    clear().await;
    let storage = BrowserStorage::default();
    storage.commit(&commit(vec![record(CELL, 1), record(ROOT, 1)])).await.unwrap();
    let with = |expected: &[(Name, Option<Vec<u8>>)]| Commit {
        expected: expected.iter().cloned().collect::<BTreeMap<_, _>>(),
        ..commit(vec![record(CELL, 2), record(ROOT, 2)])
    };
    let other = |name: Name, byte| (name, Some(record(name, byte).1));
    for wrong in [with(&[other(ROOT, 9)]), with(&[(ROOT, None)]), with(&[other(ROOT, 1), other(HEADER, 1)])] {
        assert_eq!(storage.commit(&wrong).await, Err(CommitFault::Conflict));
        // Also where only one store is asked.
        for store in Store::BOTH {
            let alone = Commit { stores: vec![store], ..wrong.clone() };
            assert_eq!(storage.commit(&alone).await, Err(CommitFault::Conflict), "{store:?}");
            assert_eq!(held(&storage, store, &[CELL, ROOT]).await, [Some(1), Some(1)], "{store:?}");
        }
    }
    assert_eq!(storage.commit(&with(&[other(ROOT, 1), (HEADER, None)])).await, Ok(BOTH));
    for store in Store::BOTH {
        assert_eq!(held(&storage, store, &[CELL, ROOT]).await, [Some(2), Some(2)], "{store:?}");
    }
}

#[wasm_bindgen_test]
async fn growth_without_room_leaves_no_record_behind() {
    clear().await;
    let storage = BrowserStorage::default();
    // The browser's own quota, all but a little.
    local().set_item("not ours", &"x".repeat(5_150_000)).unwrap();
    let puts: Vec<_> =
        (0..128).map(|index| record(Name::Cell(Arena::Zero, index), 1)).chain([record(HEADER, 1)]).collect();
    let growth = Commit { grows: true, ..commit(puts) };
    assert_eq!(storage.commit(&growth).await, Err(CommitFault::Full));
    assert_eq!(local().length().unwrap(), 1);
    assert_eq!(storage.load().await.indexed, Face::Empty);

    // A commit that is no growth goes on in the store that has room.
    let full = Kept { local: Err(Fault::Full), indexed: Ok(()) };
    assert_eq!(storage.commit(&Commit { grows: false, ..growth.clone() }).await, Ok(full));
    clear().await;
    assert_eq!(BrowserStorage::default().commit(&growth).await, Ok(BOTH));
    clear().await;
}

#[wasm_bindgen_test]
async fn a_record_of_another_size_counts_as_missing_and_a_header_of_one_as_there() {
    clear().await;
    let storage = BrowserStorage::default();
    storage.commit(&commit(vec![record(CELL, 1), record(HEADER, 1)])).await.unwrap();
    let short = |name: Name| (name, vec![1; 30]);
    storage.mend(Store::Indexed, &Expected::new(), &[short(CELL), short(HEADER)]).await.unwrap();
    local().set_item("c0007", "short").unwrap();
    local().set_item("h0", "\u{0}\u{ffff}").unwrap();
    for store in Store::BOTH {
        assert_eq!(held(&storage, store, &[CELL]).await, [None], "{store:?}");
    }
    let faces = storage.load().await;
    for face in [faces.local, faces.indexed] {
        let Face::Present(records) = face else { panic!("there is something") };
        assert_ne!(records[&HEADER].len(), HEADER.size());
    }
}

#[wasm_bindgen_test]
async fn one_store_is_mended_and_the_other_left_alone() {
    clear().await;
    let storage = BrowserStorage::default();
    storage.commit(&commit(vec![record(CELL, 1), record(ROOT, 1)])).await.unwrap();
    for (count, store) in Store::BOTH.into_iter().enumerate() {
        storage.mend(store, &Expected::new(), &[record(CELL, 2), record(ROOT, 2)]).await.unwrap();
        assert_eq!(held(&storage, store, &[CELL, ROOT]).await, [Some(2), Some(2)]);
        let other = if count == 0 { 1 } else { 2 };
        assert_eq!(held(&storage, store.other(), &[CELL, ROOT]).await, [Some(other), Some(other)]);
    }
}

#[wasm_bindgen_test]
async fn without_waiting_only_local_storage_is_written() {
    clear().await;
    let storage = BrowserStorage::default();
    storage.commit_now(&commit(vec![record(CELL, 1), record(ROOT, 1)])).unwrap();
    assert_eq!(held(&storage, Store::Local, &[CELL, ROOT]).await, [Some(1), Some(1)]);
    assert_eq!(held(&storage, Store::Indexed, &[CELL, ROOT]).await, [None, None]);
}

/// Deletes the database as another tab does: with a connection of its own, waiting for all others to be closed.
const DELETE: &str = "new Promise((resolve, reject) => {
      const asked = indexedDB.deleteDatabase('notebook');
      asked.onsuccess = () => resolve('deleted');
      asked.onblocked = () => setTimeout(() => resolve('blocked'), 1000);
      asked.onerror = reject;
    })";
const DATABASES: &str = "indexedDB.databases().then(all => String(all.filter(it => it.name === 'notebook').length))";

async fn answer(script: &str) -> String {
    JsFuture::from(Promise::from(js_sys::eval(script).unwrap())).await.unwrap().as_string().unwrap()
}

#[wasm_bindgen_test]
async fn a_database_that_another_tab_deletes_is_let_go_of_and_not_made_again() {
    clear().await;
    let storage = BrowserStorage::default();
    storage.commit(&commit(vec![record(CELL, 1), record(ROOT, 1)])).await.unwrap();
    assert_eq!(answer(DELETE).await, "deleted");
    // The connection is gone, and that is what a write is told; a read in between makes no difference.
    let _ = storage.read(Store::Indexed, &[CELL]).await;
    let local_only = Kept { local: Ok(()), indexed: Err(Fault::Broken) };
    for _ in 0..2 {
        assert_eq!(storage.commit(&commit(vec![record(CELL, 2)])).await, Ok(local_only));
    }
    assert_eq!(storage.load().await.indexed, Face::Empty);
    assert_eq!(storage.mend(Store::Indexed, &Expected::new(), &[record(CELL, 2)]).await, Err(Fault::Broken));
    assert_eq!(answer(DATABASES).await, "0", "it was not made again");
    // The next page makes it again if it has to.
    assert_eq!(BrowserStorage::default().commit(&commit(vec![record(CELL, 3)])).await, Ok(BOTH));
}

#[wasm_bindgen_test]
async fn a_refused_store_is_not_taken_for_an_empty_one() {
    clear().await;
    let refuse = "
        const open = IDBFactory.prototype.open, local = Object.getOwnPropertyDescriptor(window, 'localStorage');
        IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };
        Object.defineProperty(window, 'localStorage', { configurable: true, get() { throw new DOMException('no', 'SecurityError'); } });
        window.allowAgain = () => { IDBFactory.prototype.open = open; Object.defineProperty(window, 'localStorage', local); };";
    js_sys::eval(refuse).unwrap();
    let storage = BrowserStorage::default();
    let faces = storage.load().await;
    let refused = storage.commit(&commit(vec![record(CELL, 1)])).await;
    js_sys::eval("window.allowAgain()").unwrap();
    assert_eq!(faces.local, Face::Unreadable(Fault::Refused));
    assert_eq!(faces.indexed, Face::Unreadable(Fault::Refused));
    assert_eq!(refused, Err(CommitFault::Nowhere));
}
