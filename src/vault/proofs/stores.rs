//! With one store missing, empty, full or broken, the other serves and that is said.

use super::person::{Person, id, put, seen};
use crate::{CreateError, Fault, KeepError, MemoryStorage, Presence, Store, look};

#[test]
fn one_store_alone_is_enough_and_the_fault_is_told() {
    for store in Store::BOTH {
        let storage = MemoryStorage::new();
        storage.set_fault(store, Some(Fault::Refused));
        let mut person = Person::new(31);
        let notebook = person.make(&storage);
        let kept = person.keep(&notebook, &storage, &[put(1, b"words")]).unwrap();
        assert!(kept.by(store).is_err() && kept.by(store.other()).is_ok());
        assert_eq!(kept.durable(), store == Store::Local);
        assert!(notebook.borrow().fault(store).is_some());
        assert_eq!(seen(&Person::open(&storage).unwrap().0)[&id(1)], b"words");
    }
}

#[test]
fn an_emptied_store_is_filled_again_at_the_next_opening_with_both_arenas() {
    for store in Store::BOTH {
        let storage = MemoryStorage::new();
        let mut person = Person::new(32);
        let notebook = person.make(&storage);
        person.keep(&notebook, &storage, &[put(1, b"words")]).unwrap();
        storage.replace(store, Default::default());
        let (again, opening) = Person::open(&storage).unwrap();
        assert!(!opening.is_older);
        assert_eq!(storage.records(store), storage.records(store.other()));
        person.keep(&again, &storage, &[put(2, b"more")]).unwrap();
        assert_eq!(storage.records(store), storage.records(store.other()));
    }
}

#[test]
fn a_store_that_failed_for_a_while_is_mended_before_it_is_written() {
    for store in Store::BOTH {
        let storage = MemoryStorage::new();
        let mut person = Person::new(33);
        let notebook = person.make(&storage);
        person.keep(&notebook, &storage, &[put(1, b"one")]).unwrap();
        storage.set_fault(store, Some(Fault::Broken));
        for n in 2..6 {
            person.keep(&notebook, &storage, &[put(n, b"while it failed")]).unwrap();
        }
        storage.set_fault(store, None);
        person.keep(&notebook, &storage, &[put(6, b"still not asked: it would have holes")]).unwrap();
        assert_eq!(notebook.borrow().fault(store), Some(Fault::Broken));
        let (again, _) = Person::open(&storage).unwrap();
        assert_eq!(seen(&again).len(), 6);
        let watched: Vec<_> = storage
            .records(store)
            .into_iter()
            .filter(|(name, bytes)| storage.records(store.other()).get(name) != Some(bytes))
            .collect();
        assert!(watched.len() < 40, "what counts was copied; old cells may differ");
        storage.set_fault(store.other(), Some(Fault::Broken));
        assert_eq!(seen(&Person::open(&storage).unwrap().0).len(), 6, "the mended store alone is complete");
    }
}

#[test]
fn an_empty_store_beside_an_unreadable_one_is_not_a_first_visit() {
    let storage = MemoryStorage::new();
    storage.set_fault(Store::Indexed, Some(Fault::Broken));
    assert!(matches!(pollster::block_on(look(&storage)), Presence::Unsure(Fault::Broken)));
}

#[test]
fn rubbish_without_a_header_is_damage_and_not_a_first_visit() {
    let storage = MemoryStorage::new();
    Person::new(34).make(&storage);
    let mut records = storage.records(Store::Local);
    records.retain(|name, _| !matches!(name, crate::Name::Header(_)));
    storage.replace(Store::Local, records);
    storage.replace(Store::Indexed, Default::default());
    assert!(matches!(pollster::block_on(look(&storage)), Presence::Damaged));
}

#[test]
fn no_store_at_all_is_an_error_and_so_is_a_notebook_that_is_there_already() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(35);
    let notebook = person.make(&storage);
    for store in Store::BOTH {
        storage.set_fault(store, Some(Fault::Broken));
    }
    assert_eq!(person.keep(&notebook, &storage, &[put(1, b"x")]).err(), Some(KeepError::Nowhere));
    for store in Store::BOTH {
        storage.set_fault(store, None);
    }
    let blank = crate::Blank::make(&mut person.entropy).unwrap();
    let again = pollster::block_on(crate::create(
        &storage,
        &blank,
        crate::kdf::Cost::FLOOR,
        &Person::ikm(),
        1,
        &mut person.entropy,
    ));
    assert_eq!(again.err(), Some(CreateError::AlreadyThere));
}

#[test]
fn two_containers_are_never_mixed() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(36);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, b"mine")]).unwrap();
    let stranger = MemoryStorage::new();
    let blank = crate::Blank::make(&mut person.entropy).unwrap();
    let other = crate::Ikm::from_bytes(&[7; 32]);
    pollster::block_on(crate::create(&stranger, &blank, crate::kdf::Cost::FLOOR, &other, 1, &mut person.entropy))
        .unwrap();
    let foreign = stranger.records(Store::Local);
    storage.replace(Store::Local, foreign.clone());
    let (mine, _) = Person::open(&storage).unwrap();
    assert_eq!(seen(&mine)[&id(1)], b"mine");
    person.keep(&mine, &storage, &[put(2, b"more")]).unwrap();
    assert_eq!(storage.records(Store::Local), foreign, "the other container was not touched");
    assert!(Person::open_with(&storage, &other).is_ok(), "and still opens with its own passphrase");
}
