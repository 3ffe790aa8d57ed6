//! What was kept is there at the next opening, byte for byte, whatever its size.

use super::person::{Person, Seen, id, noise, put, seen};
use crate::{Change, Fault, Ikm, KeepError, MemoryStorage, OpenError, Presence, Store, look};
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn a_first_visit_is_told_from_a_notebook() {
    let storage = MemoryStorage::new();
    assert!(matches!(pollster::block_on(look(&storage)), Presence::Nothing));
    Person::new(1).make(&storage);
    assert!(matches!(pollster::block_on(look(&storage)), Presence::Found(_)));
}

#[test]
fn a_new_notebook_opens_empty_and_a_wrong_passphrase_does_not_open_it() {
    for seed in 0..8 {
        let storage = MemoryStorage::new();
        Person::new(seed).make(&storage);
        let (notebook, opening) = Person::open(&storage).unwrap();
        assert!(seen(&notebook).is_empty() && !opening.is_older && opening.lost == 0);
        let wrong = Person::open_with(&storage, &Ikm::from_bytes(&[43; 32]));
        assert_eq!(wrong.err(), Some(OpenError::WrongPassphrase));
    }
}

#[test]
fn pages_of_every_size_come_back() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(2);
    let notebook = person.make(&storage);
    let sizes = [0, 1, 40, 2_000, 2_031, 2_032, 5_000, 16_384, 60_000, 150_000];
    for (n, size) in sizes.into_iter().enumerate() {
        person.keep(&notebook, &storage, &[put(n as u16, &noise(n as u64, size))]).unwrap();
    }
    let expected = seen(&notebook);
    assert_eq!(expected.len(), sizes.len());
    for (n, size) in sizes.into_iter().enumerate() {
        assert_eq!(expected[&id(n as u16)], noise(n as u64, size));
    }
    assert_eq!(seen(&Person::open(&storage).unwrap().0), expected);
}

#[test]
fn the_page_being_written_costs_a_few_cells_however_long_the_notebook_is() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(3);
    let notebook = person.make(&storage);
    for n in 0..60 {
        person.keep(&notebook, &storage, &[put(n, &noise(n.into(), 1_400))]).unwrap();
    }
    let before = storage.records(Store::Local);
    person.keep(&notebook, &storage, &[put(59, &noise(99, 1_500))]).unwrap();
    let after = storage.records(Store::Local);
    let written = after.iter().filter(|(name, bytes)| before.get(name) != Some(bytes)).count();
    assert!(written <= 4, "{written} records for one page: the page, the directory, the root");
}

#[test]
fn a_removed_page_is_gone_from_every_segment() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(4);
    let notebook = person.make(&storage);
    for n in 0..10 {
        person.keep(&notebook, &storage, &[put(n, b"some words")]).unwrap();
    }
    person.keep(&notebook, &storage, &[put(3, b"other words")]).unwrap();
    person.keep(&notebook, &storage, &[Change::Remove(id(3))]).unwrap();
    assert!(!seen(&notebook).contains_key(&id(3)));
    let (again, _) = Person::open(&storage).unwrap();
    assert_eq!(seen(&again).len(), 9);
}

#[test]
fn a_page_cannot_be_removed_while_some_were_not_read() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(5);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, b"one")]).unwrap();
    let opened = pollster::block_on(async {
        let Presence::Found(found) = look(&storage).await else { panic!("a notebook") };
        crate::open(&storage, &found, &found.containers[0], &Person::ikm()).await.unwrap().notebook
    });
    let unread = std::cell::RefCell::new(opened);
    assert_eq!(person.keep(&unread, &storage, &[Change::Remove(id(1))]).err(), Some(KeepError::NotAllRead));
    // Writing needs no reading: the newer record stands last and counts.
    person.keep(&unread, &storage, &[put(1, b"newer")]).unwrap();
    assert_eq!(seen(&Person::open(&storage).unwrap().0)[&id(1)], b"newer");
}

#[test]
fn a_notebook_grows_when_it_must_and_both_arenas_stay_equal() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(6);
    let notebook = person.make(&storage);
    let small = storage.records(Store::Local).len();
    for n in 0..40 {
        person.keep(&notebook, &storage, &[put(n, &noise(n.into(), 9_000))]).unwrap();
    }
    let records = storage.records(Store::Local);
    assert!(records.len() >= (small - 6) * 2, "doubled");
    let of_arena = |prefix| records.keys().filter(|name| name.to_string().starts_with(prefix)).count();
    assert_eq!(of_arena("c0"), of_arena("c1"));
    assert_eq!(records, storage.records(Store::Indexed), "both stores hold the same");
    assert_eq!(seen(&Person::open(&storage).unwrap().0).len(), 40);
}

#[test]
fn a_notebook_grows_as_far_as_it_may_and_is_whole_when_it_is_full() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(10);
    let notebook = person.make(&storage);
    let mut sizes = BTreeSet::new();
    let mut n = 0;
    let refused = loop {
        match person.keep(&notebook, &storage, &[put(n, &noise(n.into(), 60_000))]) {
            Ok(kept) => assert!(kept.local.is_ok() && kept.indexed.is_ok()),
            Err(error) => break error,
        }
        sizes.insert(storage.records(Store::Local).len());
        n += 1;
    };
    assert_eq!(refused, KeepError::Full);
    assert_eq!(sizes.into_iter().collect::<Vec<_>>(), [7, 8, 9, 10, 11].map(|k| 2 + 4 + (2 << k)));
    let fill = notebook.borrow().fill();
    assert!(fill.used > fill.most - 32, "{fill:?}: less than one such page is left");
    let assert_whole = |expected: &Seen| {
        for refused in [None, Some(Store::Local), Some(Store::Indexed)] {
            refused.inspect(|store| storage.set_fault(*store, Some(Fault::Refused)));
            let (again, opening) = Person::open(&storage).unwrap();
            assert!(seen(&again) == *expected && opening.lost == 0 && !opening.is_older, "without {refused:?}");
            refused.inspect(|store| storage.set_fault(*store, None));
        }
    };
    assert_eq!(seen(&notebook).len(), usize::from(n));
    assert_whole(&seen(&notebook));
    let left = notebook.borrow_mut().keep_now(&storage, &[put(n, &noise(0, 60_000))], 3, &mut person.entropy);
    assert_eq!(left, Err(KeepError::Full));
    // Deleting works, and makes room.
    for gone in 0..3 {
        person.keep(&notebook, &storage, &[Change::Remove(id(gone))]).unwrap();
    }
    person.keep(&notebook, &storage, &[put(n, &noise(0, 60_000))]).unwrap();
    assert_eq!(seen(&notebook).len(), usize::from(n) - 2);
    assert_whole(&seen(&notebook));
}

#[test]
fn a_full_store_refuses_growth_and_keeps_everything() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(7);
    let notebook = person.make(&storage);
    let names: Vec<_> = storage.records(Store::Local).into_keys().collect();
    storage.set_room(Some(names.len() + 10));
    let mut n = 0;
    let refused = loop {
        match person.keep(&notebook, &storage, &[put(n, &noise(n.into(), 9_000))]) {
            Ok(_) => n += 1,
            Err(error) => break error,
        }
    };
    assert_eq!(refused, KeepError::Full);
    assert_eq!(
        storage.records(Store::Local).into_keys().collect::<Vec<_>>(),
        names,
        "nothing half grown is left behind"
    );
    let (again, _) = Person::open(&storage).unwrap();
    assert_eq!(seen(&again).len(), usize::from(n));
    // Deleting still works, and makes room.
    person.keep(&again, &storage, &[Change::Remove(id(0)), Change::Remove(id(1)), Change::Remove(id(2))]).unwrap();
    person.keep(&again, &storage, &[put(500, &noise(1, 9_000))]).unwrap();
}

#[test]
fn a_page_of_more_than_eight_mebibytes_is_refused_before_anything_is_written() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(8);
    let notebook = person.make(&storage);
    let before = storage.records(Store::Indexed);
    let refused = person.keep(&notebook, &storage, &[put(1, &vec![0; 8 * 1024 * 1024])]);
    assert_eq!(refused.err(), Some(KeepError::TooLong));
    assert_eq!(storage.records(Store::Indexed), before);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_run_of_changes_is_what_the_next_opening_finds(
        steps in proptest::collection::vec((0u16..12, proptest::option::weighted(0.8, (any::<u64>(), 0usize..6_000))), 1..40)
    ) {
        let storage = MemoryStorage::new();
        let mut person = Person::new(9);
        let mut notebook = person.make(&storage);
        let mut model = super::person::Seen::new();
        for (at, (n, body)) in steps.into_iter().enumerate() {
            let change = match body {
                Some((seed, length)) => {
                    model.insert(id(n), noise(seed, length));
                    put(n, &noise(seed, length))
                }
                None => {
                    model.remove(&id(n));
                    Change::Remove(id(n))
                }
            };
            person.keep(&notebook, &storage, &[change]).unwrap();
            if at % 5 == 4 {
                notebook = Person::open(&storage).unwrap().0;
            }
            prop_assert_eq!(&seen(&notebook), &model);
        }
        prop_assert_eq!(&seen(&Person::open(&storage).unwrap().0), &model);
    }
}
