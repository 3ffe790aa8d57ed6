//! A stranger removes what `localStorage` holds while the notebook is open: the next commit is durable all the same, also
//! one that cannot wait, and the next opening finds everything and mends it.

use std::cell::RefCell;
use std::rc::Rc;

use daybook::platform::{BrowserEntropy, BrowserStorage};
use daybook_browser_tests::{clear, indexed, local, make, open};
use vault::{Change, Notebook, Opened, RecordBytes};
use wasm_bindgen_test::wasm_bindgen_test;

fn put(id: u8, words: &str) -> Change {
    Change::Put([id; 16], Rc::new(RecordBytes::from(words.as_bytes().to_vec())))
}

/// Opens afresh and reads everything, in the order of the ids. Where a root copy is gone it may be told that this could be an older state.
async fn read(may_be_older: bool) -> Vec<Vec<u8>> {
    let storage = BrowserStorage::default();
    let Opened { notebook, is_older, conflicts, .. } = open(&storage).await;
    assert!(may_be_older || !is_older);
    assert!(conflicts.is_empty());
    let notebook = RefCell::new(notebook);
    assert_eq!(Notebook::read_all(&notebook, &storage, async || ()).await, 0);
    let mut records = notebook.borrow().records();
    records.sort_by_key(|(id, _)| *id);
    records.into_iter().map(|(_, bytes)| bytes.to_vec()).collect()
}

/// Each header, each root, and a few cells; `None`: everything.
async fn removals() -> Vec<Option<String>> {
    let names: Vec<String> = indexed().await.into_iter().map(|(name, _)| name).collect();
    let faces = names.iter().filter(|name| !name.starts_with('c'));
    let cells = names.iter().filter(|name| name.starts_with('c')).step_by(names.len() / 4);
    faces.chain(cells).cloned().map(Some).chain([None]).collect()
}

fn remove(name: Option<&str>) {
    match name {
        Some(name) => local().remove_item(name).unwrap(),
        None => local().clear().unwrap(),
    }
}

#[wasm_bindgen_test]
async fn what_a_stranger_removes_from_local_storage_stops_no_commit() {
    clear().await;
    make(&BrowserStorage::default()).await;
    for name in removals().await {
        let storage = BrowserStorage::default();
        let notebook = RefCell::new(open(&storage).await.notebook);
        Notebook::keep(&notebook, &storage, &[put(1, "before")], 1, &mut BrowserEntropy).await.unwrap();
        remove(name.as_deref());
        for words in ["after", "and on"] {
            let kept = Notebook::keep(&notebook, &storage, &[put(2, words)], 2, &mut BrowserEntropy).await;
            assert!(kept.is_ok_and(|kept| kept.durable()), "{name:?}: {words} {kept:?}");
        }
        assert_eq!(read(false).await, [b"before".to_vec(), b"and on".to_vec()], "{name:?}");
        // A cell, or a root of the other arena, stays away until somebody needs it.
        let may_stay_away = name.as_ref().is_some_and(|name| !name.starts_with('h'));
        let (local, indexed) = (local().length().unwrap() as usize, indexed().await.len());
        assert!(may_stay_away || local == indexed, "{name:?}: mended");
    }
}

#[wasm_bindgen_test]
async fn what_a_stranger_removes_does_not_take_the_last_words_of_who_leaves() {
    clear().await;
    make(&BrowserStorage::default()).await;
    for name in removals().await {
        let storage = BrowserStorage::default();
        let notebook = RefCell::new(open(&storage).await.notebook);
        Notebook::keep(&notebook, &storage, &[put(1, "before")], 1, &mut BrowserEntropy).await.unwrap();
        remove(name.as_deref());
        // Whatever it answers: there may be no time to know.
        let _ = notebook.borrow_mut().keep_now(&storage, &[put(2, "last words")], 2, &mut BrowserEntropy);
        drop(notebook);
        let may_be_older = name.as_ref().is_some_and(|name| name.starts_with('r'));
        assert_eq!(read(may_be_older).await, [b"before".to_vec(), b"last words".to_vec()], "{name:?}");
        // For the next round.
        let storage = BrowserStorage::default();
        let notebook = RefCell::new(open(&storage).await.notebook);
        Notebook::read_all(&notebook, &storage, async || ()).await;
        Notebook::keep(&notebook, &storage, &[Change::Remove([2; 16])], 3, &mut BrowserEntropy).await.unwrap();
    }
}
