//! A commit of which the n-th record is refused by IndexedDB, or whose transaction is aborted after it, for each n.
//! Nothing of it stands there then; `localStorage` serves, or the commit is refused; and the next opening mends it.

use std::cell::RefCell;
use std::rc::Rc;

use daybook::platform::{BrowserEntropy, BrowserStorage};
use daybook_browser_tests::{LocalRefuses, clear, commit, indexed, local, make, open, record};
use vault::{
    Arena, Change, CommitFault, Copy, Fault, KeepError, Kept, Name, Notebook, Opened, RecordBytes, Storage, Store,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// How the n-th record is met.
const HOWS: [&str; 2] = [
    "() => { throw new DOMException('no', 'UnknownError'); }",
    "(put, store, what) => { const asked = put.apply(store, what); store.transaction.abort(); return asked; }",
];

/// While it lives, the n-th record that is put into IndexedDB meets this. `reached` then says whether there was one.
struct Refuses;

impl Refuses {
    fn at(n: usize, how: &str) -> Self {
        let script = format!(
            "{{ const put = IDBObjectStore.prototype.put, how = {how};
                self.putAsBefore = put;
                self.countOfPuts = 0;
                IDBObjectStore.prototype.put = function (...what) {{
                  return self.countOfPuts++ === {n} ? how(put, this, what) : put.apply(this, what);
                }}; }}"
        );
        js_sys::eval(&script).unwrap();
        Self
    }

    fn reached(n: usize) -> bool {
        js_sys::eval("self.countOfPuts").unwrap().as_f64().unwrap() > n as f64
    }
}

impl Drop for Refuses {
    fn drop(&mut self) {
        js_sys::eval("IDBObjectStore.prototype.put = self.putAsBefore").unwrap();
    }
}

fn put(words: &str) -> [Change; 1] {
    [Change::Put([1; 16], Rc::new(RecordBytes::from(words.as_bytes().to_vec())))]
}

async fn keep(notebook: &RefCell<Notebook>, storage: &BrowserStorage, words: &str) -> Result<Kept, KeepError> {
    Notebook::keep(notebook, storage, &put(words), 1, &mut BrowserEntropy).await
}

/// Opens afresh: what the one record says.
async fn read() -> Vec<u8> {
    let storage = BrowserStorage::default();
    let Opened { notebook, is_older, conflicts, .. } = open(&storage).await;
    assert!(!is_older && conflicts.is_empty());
    let notebook = RefCell::new(notebook);
    assert_eq!(Notebook::read_all(&notebook, &storage, async || ()).await, 0);
    assert!(Store::BOTH.into_iter().all(|store| notebook.borrow().fault(store).is_none()));
    let records = notebook.borrow().records();
    assert_eq!(records.len(), 1);
    records[0].1.to_vec()
}

#[wasm_bindgen_test]
async fn an_aborted_transaction_has_put_nothing() {
    let puts = vec![
        record(Name::Cell(Arena::Zero, 7), 2),
        record(Name::Root(Arena::One, Copy::One), 2),
        record(Name::Header(Copy::Zero), 2),
    ];
    clear().await;
    let storage = BrowserStorage::default();
    let older: Vec<_> = puts.iter().map(|(name, _)| record(*name, 1)).collect();
    storage.commit(&commit(older)).await.unwrap();
    let before = indexed().await;
    for how in HOWS {
        for n in 0..puts.len() {
            let refuses = Refuses::at(n, how);
            let alone = vault::Commit { stores: vec![Store::Indexed], ..commit(puts.clone()) };
            assert_eq!(storage.commit(&alone).await, Err(CommitFault::Nowhere), "{how} {n}");
            drop(refuses);
            let refuses = Refuses::at(n, how);
            let without = Kept { local: Ok(()), indexed: Err(Fault::Broken) };
            assert_eq!(storage.commit(&commit(puts.clone())).await, Ok(without), "{how} {n}");
            drop(refuses);
            assert!(indexed().await == before, "{how} {n}: as it was");
        }
    }
    assert!(storage.commit(&commit(puts)).await.unwrap().durable());
    assert!(indexed().await != before);
}

#[wasm_bindgen_test]
async fn a_page_whose_transaction_is_aborted_is_kept_by_the_other_store_and_the_next_opening_mends_it() {
    clear().await;
    make(&BrowserStorage::default()).await;
    for how in HOWS {
        let mut n = 0;
        loop {
            let storage = BrowserStorage::default();
            let notebook = RefCell::new(open(&storage).await.notebook);
            keep(&notebook, &storage, "before").await.unwrap();
            let before = indexed().await;
            let refuses = Refuses::at(n, how);
            let kept = keep(&notebook, &storage, "words").await.unwrap();
            if !Refuses::reached(n) {
                assert!(kept.durable());
                break;
            }
            drop(refuses);
            assert_eq!(kept, Kept { local: Ok(()), indexed: Err(Fault::Broken) }, "{how} {n}");
            assert!(!kept.durable());
            assert!(indexed().await == before, "{how} {n}: as it was");
            assert_eq!(notebook.borrow().fault(Store::Indexed), Some(Fault::Broken));
            assert_eq!(read().await, b"words", "{how} {n}");
            // Mended: it is there without the other store too.
            local().clear().unwrap();
            assert_eq!(read().await, b"words", "{how} {n}");
            n += 1;
        }
        assert!(n >= 3, "a commit is a segment, a directory and a root at least: {n}");
    }
}

#[wasm_bindgen_test]
async fn a_page_that_no_store_takes_whole_is_refused_and_can_be_kept_afterwards() {
    clear().await;
    make(&BrowserStorage::default()).await;
    for how in HOWS {
        for n in 0..3 {
            let storage = BrowserStorage::default();
            let notebook = RefCell::new(open(&storage).await.notebook);
            keep(&notebook, &storage, "before").await.unwrap();
            let before = indexed().await;
            let (refuses, local_refuses) = (Refuses::at(n, how), LocalRefuses::begin());
            assert_eq!(keep(&notebook, &storage, "words").await, Err(KeepError::Nowhere), "{how} {n}");
            drop((refuses, local_refuses));
            assert!(indexed().await == before, "{how} {n}: as it was");
            assert_eq!(read().await, b"before", "{how} {n}");
            assert!(keep(&notebook, &storage, "words").await.unwrap().durable(), "{how} {n}");
            assert_eq!(read().await, b"words", "{how} {n}");
        }
    }
}
