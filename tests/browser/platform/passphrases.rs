//! A change of the passphrase, a second notebook and salvage under wasm, on the real stores.

use std::cell::RefCell;
use std::rc::Rc;

use daybook::platform::{BrowserEntropy, BrowserStorage};
use daybook_browser_tests::{clear, local, make, random};
use vault::{
    Change, Expected, Found, Ikm, Notebook, OpenError, Presence, RecordBytes, Rekeying, Storage, Store, look, open,
    salvage,
};
use wasm_bindgen_test::wasm_bindgen_test;

const NEW: [u8; 32] = [8; 32];

async fn found(storage: &BrowserStorage) -> Found {
    let Presence::Found(found) = look(storage).await else { panic!("a container") };
    found
}

/// Opens with a key, reads everything, and answers the bodies in the order of the ids.
async fn read_with(ikm: &Ikm) -> Result<Vec<Vec<u8>>, OpenError> {
    let storage = BrowserStorage::default();
    let found = found(&storage).await;
    let opened = open(&storage, &found, &found.containers[0], ikm).await?;
    assert!(!opened.is_older && opened.conflicts.is_empty());
    let notebook = RefCell::new(opened.notebook);
    assert_eq!(Notebook::read_all(&notebook, &storage, async || ()).await, 0);
    let mut records = notebook.borrow().records();
    records.sort_by_key(|(id, _)| *id);
    Ok(records.into_iter().map(|(_, bytes)| bytes.to_vec()).collect())
}

async fn written(storage: &BrowserStorage) -> (RefCell<Notebook>, Vec<Vec<u8>>) {
    clear().await;
    let (notebook, _) = make(storage).await;
    let notebook = RefCell::new(notebook);
    let bodies: Vec<Vec<u8>> = (0..6).map(|n| random(1_000 + n * 3_000)).collect();
    for (n, body) in bodies.iter().enumerate() {
        let change = Change::Put([n as u8; 16], Rc::new(RecordBytes::from(body.clone())));
        Notebook::keep(&notebook, storage, &[change], 1, &mut BrowserEntropy).await.unwrap();
    }
    (notebook, bodies)
}

#[wasm_bindgen_test]
async fn after_a_change_only_the_new_passphrase_opens_from_either_store() {
    let storage = BrowserStorage::default();
    let (notebook, bodies) = written(&storage).await;
    let new = Ikm::from_bytes(&NEW);
    Notebook::change_passphrase(&notebook, &storage, &new, 2, &mut BrowserEntropy).await.unwrap();
    assert!(read_with(&new).await.unwrap() == bodies, "in the middle of it");
    let (again, opened) = {
        let found = found(&storage).await;
        let opened = open(&storage, &found, &found.containers[0], &new).await.unwrap();
        (BrowserStorage::default(), RefCell::new(opened.notebook))
    };
    Notebook::read_all(&opened, &again, async || ()).await;
    while Notebook::rekey(&opened, &again, 3, &mut BrowserEntropy).await.unwrap() == Rekeying::More {}
    assert!(!opened.borrow().is_rekeying());
    assert!(read_with(&new).await.unwrap() == bodies);
    assert_eq!(read_with(&Ikm::from_bytes(&[9; 32])).await.err(), Some(OpenError::WrongPassphrase));
    local().clear().unwrap();
    assert!(read_with(&new).await.unwrap() == bodies, "from IndexedDB alone");
}

#[wasm_bindgen_test]
async fn a_second_notebook_stands_beside_the_first() {
    let storage = BrowserStorage::default();
    let (first, bodies) = written(&storage).await;
    let second = Ikm::from_bytes(&NEW);
    assert!(Notebook::make_second(&first, &storage, &second, 2, &mut BrowserEntropy).await.unwrap().durable());
    assert_eq!(read_with(&second).await.unwrap(), Vec::<Vec<u8>>::new());
    let change = Change::Put([9; 16], Rc::new(RecordBytes::from(b"later, in the first".to_vec())));
    assert!(Notebook::keep(&first, &storage, &[change], 3, &mut BrowserEntropy).await.unwrap().durable());
    assert_eq!(first.borrow().records().len(), bodies.len() + 1);
}

#[wasm_bindgen_test]
async fn pages_are_salvaged_when_no_root_reads() {
    let storage = BrowserStorage::default();
    let (notebook, bodies) = written(&storage).await;
    let new = Ikm::from_bytes(&NEW);
    Notebook::change_passphrase(&notebook, &storage, &new, 2, &mut BrowserEntropy).await.unwrap();
    while Notebook::rekey(&notebook, &storage, 3, &mut BrowserEntropy).await.unwrap() == Rekeying::More {}
    drop(notebook);
    for store in Store::BOTH {
        let roots = vault::Name::face().into_iter().filter(|name| matches!(name, vault::Name::Root(..)));
        let spoilt: Vec<_> = roots.map(|name| (name, vec![1; name.size()])).collect();
        storage.mend(store, &Expected::new(), &spoilt).await.unwrap();
    }
    assert_eq!(read_with(&new).await.err(), Some(OpenError::Damaged));
    let found = found(&storage).await;
    let salvaged = salvage(&storage, &found, &found.containers[0], &new, async || ()).await.unwrap();
    for body in &bodies {
        assert!(salvaged.records.iter().any(|(_, bytes)| bytes.to_vec() == *body));
    }
}
