//! A changed, swapped or truncated record is named or made good from the other store; it never becomes other words.

use super::person::{Person, Seen, noise, put, seen};
use crate::{Arena, Copy, MemoryStorage, Name, OpenError, Store};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

type Records = BTreeMap<Name, Vec<u8>>;

fn written() -> (MemoryStorage, Seen, Seen) {
    let storage = MemoryStorage::new();
    let mut person = Person::new(21);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, &noise(1, 5_000)), put(2, b"a line")]).unwrap();
    let before = seen(&notebook);
    person.keep(&notebook, &storage, &[put(3, b"the last page")]).unwrap();
    let after = seen(&notebook);
    (storage, before, after)
}

/// The records that an opening of this notebook depends on: those whose loss changes something.
fn used(records: &Records, storage: &MemoryStorage) -> Vec<Name> {
    records
        .keys()
        .copied()
        .filter(|name| {
            let mut without = records.clone();
            without.remove(name);
            let probe = MemoryStorage::new();
            probe.replace(Store::Local, without);
            let whole = seen(&Person::open(storage).unwrap().0);
            Person::open(&probe).is_ok_and(|(found, _)| seen(&found) != whole) || Person::open(&probe).is_err()
        })
        .collect()
}

/// Whatever was done to both stores, an opening tells the truth.
fn assert_honest(records: Records, before: &Seen, after: &Seen, what: &str) {
    let storage = MemoryStorage::new();
    storage.replace(Store::Local, records.clone());
    storage.replace(Store::Indexed, records);
    match Person::open(&storage) {
        Err(OpenError::Damaged | OpenError::WrongPassphrase) => {}
        Ok((notebook, opening)) => {
            let found = seen(&notebook);
            let complete = found == *after;
            let older = found == *before && opening.is_older;
            let partial = opening.lost > 0
                && found.iter().all(|(id, bytes)| after.get(id) == Some(bytes) || before.get(id) == Some(bytes));
            assert!(
                complete || older || partial,
                "{what}: {} records, older {}, lost {}",
                found.len(),
                opening.is_older,
                opening.lost
            );
        }
    }
}

#[test]
fn every_changed_byte_in_one_store_is_made_good_from_the_other() {
    let (storage, _, after) = written();
    let good = storage.records(Store::Local);
    for name in used(&good, &storage) {
        for at in (0..name.size()).step_by(97) {
            for store in Store::BOTH {
                let mut bad = good.clone();
                bad.get_mut(&name).unwrap()[at] ^= 0x40;
                let storage = MemoryStorage::new();
                storage.replace(store, bad);
                storage.replace(store.other(), good.clone());
                let (notebook, opening) = Person::open(&storage).unwrap();
                assert_eq!((seen(&notebook), opening.lost), (after.clone(), 0), "{name} byte {at} in {store:?}");
            }
        }
    }
}

#[test]
fn a_changed_byte_in_both_stores_is_named() {
    let (storage, before, after) = written();
    let good = storage.records(Store::Local);
    let used = used(&good, &storage);
    assert!(used.len() >= 5, "root, directory and pages are in use");
    for name in good.keys() {
        let step = if used.contains(name) { 31 } else { 1_999 };
        for at in (0..name.size()).step_by(step) {
            let mut bad = good.clone();
            bad.get_mut(name).unwrap()[at] ^= 1;
            assert_honest(bad, &before, &after, &format!("{name} byte {at}"));
        }
    }
}

#[test]
fn swapped_missing_and_short_records_are_named() {
    let (storage, before, after) = written();
    let good = storage.records(Store::Local);
    let used = used(&good, &storage);
    let other = Name::Cell(Arena::One, 5);
    for name in &used {
        for with in used.iter().chain([&other]).filter(|with| with.size() == name.size()) {
            let mut bad = good.clone();
            let (a, b) = (bad[name].clone(), bad[with].clone());
            bad.insert(*name, b);
            bad.insert(*with, a);
            assert_honest(bad, &before, &after, &format!("{name} and {with} swapped"));
        }
        let mut missing = good.clone();
        missing.remove(name);
        assert_honest(missing, &before, &after, &format!("{name} missing"));
        let mut short = good.clone();
        short.get_mut(name).unwrap().pop();
        assert_honest(short, &before, &after, &format!("{name} short"));
    }
}

#[test]
fn records_of_another_container_are_not_taken() {
    let (storage, before, after) = written();
    let stranger = MemoryStorage::new();
    Person::new(99).make(&stranger);
    let (good, foreign) = (storage.records(Store::Local), stranger.records(Store::Local));
    for name in used(&good, &storage) {
        let mut bad = good.clone();
        bad.insert(name, foreign[&name].clone());
        assert_honest(bad, &before, &after, &format!("{name} of a stranger"));
    }
}

#[test]
fn one_cell_or_root_put_back_to_an_older_write_is_named() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(22);
    let notebook = person.make(&storage);
    let mut generations = Vec::new();
    for round in 0..6u64 {
        person.keep(&notebook, &storage, &[put(1, &noise(round, 2_500))]).unwrap();
        generations.push((storage.records(Store::Local), seen(&notebook)));
    }
    let (latest, after) = generations.last().unwrap().clone();
    let before = generations[generations.len() - 2].1.clone();
    for (older, _) in &generations {
        for name in latest.keys().filter(|name| older[name] != latest[name]) {
            if matches!(name, Name::Root(..)) {
                continue; // The last commit undone in both stores goes unnoticed, as FORMAT.md says.
            }
            let mut bad = latest.clone();
            bad.insert(*name, older[name].clone());
            assert_honest(bad, &before, &after, &format!("{name} rolled back"));
        }
    }
}

#[test]
fn a_newer_format_is_left_alone() {
    let (storage, _, _) = written();
    let mut records = storage.records(Store::Local);
    for copy in Copy::BOTH {
        // A newer program sums up its own number.
        let header = records.get_mut(&Name::Header(copy)).unwrap();
        header[4] = 2;
        let sum = Sha256::digest(&header[..299]);
        header[299..].copy_from_slice(&sum[..16]);
    }
    storage.replace(Store::Local, records.clone());
    storage.replace(Store::Indexed, records);
    assert!(matches!(pollster::block_on(crate::look(&storage)), crate::Presence::Newer));
}
