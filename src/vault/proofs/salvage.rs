//! When no root leads to the pages any more, what still reads is shown, what does not is counted, and nothing is written.

use super::person::{Person, id, noise, put, seen};
use crate::{
    Arena, Change, Copy, Fault, Ikm, MemoryStorage, Name, OpenError, Presence, Salvaged, Store, look, raw_copy,
    salvage, text,
};
use std::collections::BTreeMap;

fn salvage_with(storage: &MemoryStorage, ikm: &Ikm) -> Result<Salvaged, OpenError> {
    pollster::block_on(async {
        let Presence::Found(found) = look(storage).await else { panic!("nothing found") };
        salvage(storage, &found, &found.containers[0], ikm, async || ()).await
    })
}

/// All versions of each record.
fn versions(salvaged: &Salvaged) -> BTreeMap<u16, Vec<Vec<u8>>> {
    let mut versions: BTreeMap<u16, Vec<Vec<u8>>> = BTreeMap::new();
    for (id, bytes) in &salvaged.records {
        versions.entry(u16::from_le_bytes([id[0], id[1]])).or_default().push(bytes.to_vec());
    }
    versions
}

/// Changes every root of both arenas in both stores.
fn break_roots(storage: &MemoryStorage) {
    for store in Store::BOTH {
        let mut records = storage.records(store);
        for arena in Arena::BOTH {
            for copy in Copy::BOTH {
                records.get_mut(&Name::Root(arena, copy)).unwrap()[77] ^= 1;
            }
        }
        storage.replace(store, records);
    }
}

#[test]
fn without_any_root_every_page_still_reads() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(91);
    let notebook = person.make(&storage);
    for n in 0..8 {
        person.keep(&notebook, &storage, &[put(n, &noise(n.into(), 4_000))]).unwrap();
    }
    let pages = seen(&notebook);
    break_roots(&storage);
    assert_eq!(Person::open(&storage).err(), Some(OpenError::Damaged));
    let before = (storage.records(Store::Local), storage.records(Store::Indexed));
    let salvaged = salvage_with(&storage, &Person::ikm()).unwrap();
    let versions = versions(&salvaged);
    for n in 0..8 {
        assert!(versions[&n].contains(&pages[&id(n)]), "page {n}");
    }
    assert_eq!((storage.records(Store::Local), storage.records(Store::Indexed)), before, "nothing was written");
}

#[test]
fn what_does_not_read_is_counted_and_the_rest_is_given() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(92);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, &noise(1, 20_000)), put(2, b"a line")]).unwrap();
    let arena = notebook.borrow().arena();
    let long = notebook.borrow().table.segments[0].entry.head.index;
    break_roots(&storage);
    for store in Store::BOTH {
        let mut records = storage.records(store);
        records.get_mut(&Name::Cell(arena, long)).unwrap()[500] ^= 1;
        storage.replace(store, records);
    }
    let salvaged = salvage_with(&storage, &Person::ikm()).unwrap();
    assert_eq!(versions(&salvaged).keys().copied().collect::<Vec<_>>(), [2]);
    assert_eq!(salvaged.broken, 1);
}

#[test]
fn a_cell_that_only_one_store_still_has_is_enough() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(93);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, &noise(1, 20_000))]).unwrap();
    break_roots(&storage);
    // Every second cell is lost in one store, the others in the other.
    for (odd, store) in Store::BOTH.into_iter().enumerate() {
        let mut records = storage.records(store);
        records.retain(|name, _| !matches!(name, Name::Cell(_, index) if usize::from(*index) % 2 == odd));
        storage.replace(store, records);
    }
    let salvaged = salvage_with(&storage, &Person::ikm()).unwrap();
    assert_eq!(versions(&salvaged)[&1], [noise(1, 20_000)]);
    assert_eq!(salvaged.broken, 0);
}

#[test]
fn in_the_middle_of_a_change_of_the_passphrase_both_keys_are_tried() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(94);
    let notebook = person.make(&storage);
    for n in 0..40 {
        person.keep(&notebook, &storage, &[put(n, &noise(n.into(), 4_000))]).unwrap();
    }
    let new = Ikm::from_bytes(&[43; 32]);
    person.change_passphrase(&notebook, &storage, &new).unwrap();
    person.rekey(&notebook, &storage).unwrap();
    let pages = seen(&notebook);
    let (arena, head) = (notebook.borrow().arena(), notebook.borrow().table.head.unwrap().index);
    // The directory is gone, the root is not.
    for store in Store::BOTH {
        let mut records = storage.records(store);
        records.get_mut(&Name::Cell(arena, head)).unwrap()[500] ^= 1;
        let older = notebook.borrow().table.copy.other();
        records.get_mut(&Name::Root(arena, older)).unwrap()[500] ^= 1;
        storage.replace(store, records);
    }
    assert_eq!(Person::open_with(&storage, &new).err(), Some(OpenError::Damaged));
    let versions = versions(&salvage_with(&storage, &new).unwrap());
    assert!((0..40).all(|n| versions[&n].contains(&pages[&id(n)])));
}

#[test]
fn another_passphrase_salvages_nothing_and_older_versions_may_come_back() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(95);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, b"first version")]).unwrap();
    person.keep(&notebook, &storage, &[put(1, b"second version"), put(2, b"deleted")]).unwrap();
    person.keep(&notebook, &storage, &[Change::Remove(id(2))]).unwrap();
    break_roots(&storage);
    assert_eq!(salvage_with(&storage, &Ikm::from_bytes(&[9; 32])).err(), Some(OpenError::WrongPassphrase));
    let versions = versions(&salvage_with(&storage, &Person::ikm()).unwrap());
    assert!(versions[&1].contains(&b"second version".to_vec()));
    assert!(versions[&1].len() == 2 || versions.contains_key(&2), "the docs warn of this");
}

#[test]
fn a_raw_copy_has_every_record_of_both_stores_and_the_notebook_opens_from_it() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(96);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, &noise(1, 20_000))]).unwrap();
    let copy = pollster::block_on(raw_copy(&storage, async || ()));
    let copy: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(&copy).unwrap();
    let again = MemoryStorage::new();
    for (store, name) in [(Store::Local, "local"), (Store::Indexed, "indexed")] {
        let records = storage.records(store);
        assert_eq!(copy[name].len(), records.len());
        let back = records.keys().map(|key| (*key, text::decode(&copy[name][&key.to_string()], key.size()).unwrap()));
        again.replace(store, back.collect());
    }
    assert_eq!(seen(&Person::open(&again).unwrap().0), seen(&notebook));
    storage.set_fault(Store::Indexed, Some(Fault::Broken));
    assert!(pollster::block_on(raw_copy(&storage, async || ())).ends_with("\"indexed\":null}\n"));
}
