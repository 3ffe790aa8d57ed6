//! A change of the passphrase: from its one commit on only the new one opens, whatever is cut, and in the end nothing is left that the old
//! one could read.

use super::person::{Person, Seen, id, noise, put, seen};
use crate::key::Vmk;
use crate::name::Name;
use crate::seal::{self, Place, Purpose};
use crate::{Change, Fault, Ikm, MemoryStorage, Notebook, OpenError, PassphraseError, Rekeying, Store};
use std::cell::RefCell;

fn new_ikm() -> Ikm {
    Ikm::from_bytes(&[43; 32])
}

/// A notebook with pages in several segments, and some cells that were freed.
fn written(person: &mut Person, storage: &MemoryStorage) -> (RefCell<Notebook>, Seen) {
    let notebook = person.make(storage);
    for n in 0..12 {
        person.keep(&notebook, storage, &[put(n, &noise(n.into(), 3_000))]).unwrap();
    }
    person.keep(&notebook, storage, &[put(3, b"shorter now"), Change::Remove(id(4))]).unwrap();
    let pages = seen(&notebook);
    (notebook, pages)
}

/// Steps until it is done, and how many there were.
fn finish(person: &mut Person, storage: &MemoryStorage, notebook: &RefCell<Notebook>) -> usize {
    for steps in 1..1_000 {
        match person.rekey(notebook, storage).unwrap() {
            Rekeying::Done => return steps,
            Rekeying::More => {}
            Rekeying::Waiting => panic!("nothing to wait for after {steps} steps"),
        }
    }
    panic!("no end");
}

/// How many records of a store the key still opens.
fn opened_by(key: &Vmk, notebook: &RefCell<Notebook>, storage: &MemoryStorage, store: Store) -> usize {
    let keys = key.derive_keys();
    let immutable = notebook.borrow().header.immutable.clone();
    let opens = |name: &Name, bytes: &[u8]| match *name {
        Name::Header(_) => false,
        Name::Root(arena, copy) => seal::unseal(&keys.root, &immutable, Place::root(arena, copy), bytes).is_some(),
        Name::Cell(arena, index) => [Purpose::Directory, Purpose::Segment]
            .into_iter()
            .any(|purpose| seal::unseal(&keys.cell, &immutable, Place::cell(purpose, arena, index), bytes).is_some()),
    };
    storage.records(store).iter().filter(|(name, bytes)| opens(name, bytes)).count()
}

#[test]
fn from_the_change_on_only_the_new_passphrase_opens() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(51);
    let (notebook, pages) = written(&mut person, &storage);
    person.change_passphrase(&notebook, &storage, &new_ikm()).unwrap();
    assert_eq!(Person::open(&storage).err(), Some(OpenError::WrongPassphrase));
    let (again, opening) = Person::open_with(&storage, &new_ikm()).unwrap();
    assert_eq!((seen(&again), opening.lost, opening.is_older), (pages.clone(), 0, false));
    assert!(again.borrow().is_rekeying());
    finish(&mut person, &storage, &again);
    let (last, opening) = Person::open_with(&storage, &new_ikm()).unwrap();
    assert_eq!((seen(&last), opening.lost, opening.is_older), (pages, 0, false));
    assert!(!last.borrow().is_rekeying());
    assert_eq!(Person::open(&storage).err(), Some(OpenError::WrongPassphrase));
}

#[test]
fn when_it_is_done_the_old_key_opens_nothing_that_is_stored() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(52);
    let (notebook, _) = written(&mut person, &storage);
    let old = notebook.borrow().table.sealer.keys.master.clone();
    assert!(opened_by(&old, &notebook, &storage, Store::Local) > 20, "the measure works");
    person.change_passphrase(&notebook, &storage, &new_ikm()).unwrap();
    finish(&mut person, &storage, &notebook);
    for store in Store::BOTH {
        assert_eq!(opened_by(&old, &notebook, &storage, store), 0, "{store:?}");
    }
}

#[test]
fn pages_are_written_and_deleted_while_it_goes_on() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(53);
    let (notebook, mut pages) = written(&mut person, &storage);
    let old = notebook.borrow().table.sealer.keys.master.clone();
    person.change_passphrase(&notebook, &storage, &new_ikm()).unwrap();
    let mut n = 100;
    while person.rekey(&notebook, &storage).unwrap() == Rekeying::More {
        n += 1;
        let words = noise(n.into(), 700);
        person.keep(&notebook, &storage, &[put(n, &words), Change::Remove(id(n - 1))]).unwrap();
        pages.insert(id(n), words);
        pages.remove(&id(n - 1));
    }
    assert!(n > 103, "there were steps to write between");
    let (again, opening) = Person::open_with(&storage, &new_ikm()).unwrap();
    assert_eq!((seen(&again), opening.lost), (pages, 0));
    for store in Store::BOTH {
        assert_eq!(opened_by(&old, &notebook, &storage, store), 0, "{store:?}");
    }
}

#[test]
fn wherever_the_change_is_cut_one_of_the_two_passphrases_opens_all_of_it() {
    for indexed_is_there in [true, false] {
        let mut finished = false;
        for writes in 0..40 {
            let storage = MemoryStorage::new();
            let mut person = Person::new(54);
            let (notebook, pages) = written(&mut person, &storage);
            if !indexed_is_there {
                storage.set_fault(Store::Indexed, Some(Fault::Refused));
                storage.replace(Store::Indexed, Default::default());
            }
            // Opened anew, so that a missing store is known to be missing.
            let (notebook, _) = if indexed_is_there {
                (notebook, None)
            } else {
                let (notebook, opening) = Person::open(&storage).unwrap();
                (notebook, Some(opening))
            };
            storage.stop_after(Some(writes));
            let changed = person.change_passphrase(&notebook, &storage, &new_ikm());
            finished = !storage.stopped();
            storage.stop_after(None);
            let by_old = Person::open(&storage);
            let by_new = Person::open_with(&storage, &new_ikm());
            assert!(by_old.is_ok() != by_new.is_ok(), "{writes} writes: exactly one of them");
            assert!(changed.is_err() || by_new.is_ok(), "{writes} writes: told as changed");
            let (again, opening) = by_old.or(by_new).unwrap();
            assert_eq!((seen(&again), opening.lost), (pages, 0), "{writes} writes");
            person.keep(&again, &storage, &[put(500, b"and it goes on")]).unwrap();
        }
        assert!(finished, "the last place lies beyond the end");
    }
}

#[test]
fn wherever_the_moving_is_cut_it_goes_on_at_the_next_opening() {
    let mut writes = 0;
    loop {
        let storage = MemoryStorage::new();
        let mut person = Person::new(55);
        let (notebook, pages) = written(&mut person, &storage);
        let old = notebook.borrow().table.sealer.keys.master.clone();
        person.change_passphrase(&notebook, &storage, &new_ikm()).unwrap();
        storage.stop_after(Some(writes));
        while person.rekey(&notebook, &storage) == Ok(Rekeying::More) && !storage.stopped() {}
        let finished = !storage.stopped();
        storage.stop_after(None);
        let (again, opening) = Person::open_with(&storage, &new_ikm()).unwrap();
        assert_eq!((seen(&again), opening.lost), (pages, 0), "{writes} writes");
        finish(&mut person, &storage, &again);
        for store in Store::BOTH {
            assert_eq!(opened_by(&old, &again, &storage, store), 0, "{writes} writes, {store:?}");
        }
        if finished {
            assert!(writes > 100, "there were places to cut");
            return;
        }
        // Every place of the first steps, then some of each of the following.
        writes += if writes < 60 { 1 } else { 7 };
    }
}

#[test]
fn a_store_that_missed_the_change_does_not_let_the_old_passphrase_in() {
    for behind in Store::BOTH {
        let storage = MemoryStorage::new();
        let mut person = Person::new(56);
        let (notebook, pages) = written(&mut person, &storage);
        let stale = storage.records(behind);
        person.change_passphrase(&notebook, &storage, &new_ikm()).unwrap();
        storage.replace(behind, stale);
        assert_eq!(Person::open(&storage).err(), Some(OpenError::WrongPassphrase), "{behind:?} is behind");
        let (again, opening) = Person::open_with(&storage, &new_ikm()).unwrap();
        assert_eq!((seen(&again), opening.lost, opening.conflicts.len()), (pages, 0, 0));
        assert_eq!(storage.records(Store::Local), storage.records(Store::Indexed), "and it was brought up to date");
    }
}

#[test]
fn a_header_whose_root_was_never_written_leaves_the_old_passphrase_in_force() {
    // A store that reorders: of the change only the header arrived.
    let storage = MemoryStorage::new();
    let mut person = Person::new(57);
    let (notebook, pages) = written(&mut person, &storage);
    let mut torn = storage.records(Store::Local);
    person.change_passphrase(&notebook, &storage, &new_ikm()).unwrap();
    let first = Name::Header(crate::Copy::Zero);
    torn.insert(first, storage.records(Store::Local)[&first].clone());
    storage.replace(Store::Local, torn);
    storage.replace(Store::Indexed, Default::default());
    assert_eq!(Person::open_with(&storage, &new_ikm()).err(), Some(OpenError::Damaged));
    let (again, opening) = Person::open(&storage).unwrap();
    assert_eq!((seen(&again), opening.lost), (pages, 0));
    person.keep(&again, &storage, &[put(500, b"and it goes on")]).unwrap();
    let (last, _) = Person::open(&storage).unwrap();
    assert_eq!(seen(&last)[&id(500)], b"and it goes on");
    assert_eq!(Person::open_with(&storage, &new_ikm()).err(), Some(OpenError::WrongPassphrase), "the orphan is gone");
}

#[test]
fn a_passphrase_that_opens_something_here_is_refused() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(58);
    let (notebook, _) = written(&mut person, &storage);
    let before = storage.records(Store::Local);
    let again = person.change_passphrase(&notebook, &storage, &Person::ikm());
    assert_eq!(again.err(), Some(PassphraseError::Taken));
    person.make_second(&notebook, &storage, &new_ikm()).unwrap();
    assert_eq!(
        person.change_passphrase(&notebook, &storage, &new_ikm()).err(),
        Some(PassphraseError::Taken),
        "the second one's"
    );
    assert_ne!(storage.records(Store::Local), before, "the second was made");
}

#[test]
fn the_next_change_waits_until_this_one_is_done() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(59);
    let (notebook, _) = written(&mut person, &storage);
    person.change_passphrase(&notebook, &storage, &new_ikm()).unwrap();
    let third = Ikm::from_bytes(&[44; 32]);
    let again = person.change_passphrase(&notebook, &storage, &third);
    assert_eq!(again.err(), Some(PassphraseError::Unfinished));
    finish(&mut person, &storage, &notebook);
    person.change_passphrase(&notebook, &storage, &third).unwrap();
    assert!(Person::open_with(&storage, &third).is_ok());
}

#[test]
fn a_segment_that_does_not_read_keeps_the_old_key_and_its_cells() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(60);
    let (notebook, pages) = written(&mut person, &storage);
    let arena = notebook.borrow().arena();
    let broken = notebook.borrow().table.segments[0].entry.head.index;
    for store in Store::BOTH {
        let mut records = storage.records(store);
        records.get_mut(&Name::Cell(arena, broken)).unwrap()[900] ^= 1;
        storage.replace(store, records);
    }
    let (notebook, opening) = Person::open(&storage).unwrap();
    assert_eq!(opening.lost, 1);
    person.change_passphrase(&notebook, &storage, &new_ikm()).unwrap();
    let mut steps = 0;
    while person.rekey(&notebook, &storage).unwrap() == Rekeying::More {
        steps += 1;
        assert!(steps < 100);
    }
    assert!(notebook.borrow().is_rekeying());
    // Whoever repairs the bit has the words again.
    for store in Store::BOTH {
        let mut records = storage.records(store);
        records.get_mut(&Name::Cell(arena, broken)).unwrap()[900] ^= 1;
        storage.replace(store, records);
    }
    let (again, opening) = Person::open_with(&storage, &new_ikm()).unwrap();
    assert_eq!((seen(&again), opening.lost), (pages, 0));
    finish(&mut person, &storage, &again);
}

#[test]
fn the_old_key_stays_until_a_store_that_failed_was_cleared_too() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(61);
    let (notebook, pages) = written(&mut person, &storage);
    let old = notebook.borrow().table.sealer.keys.master.clone();
    storage.set_fault(Store::Local, Some(Fault::Broken));
    person.change_passphrase(&notebook, &storage, &new_ikm()).unwrap();
    while person.rekey(&notebook, &storage).unwrap() == Rekeying::More {}
    assert!(notebook.borrow().is_rekeying(), "the local store still holds what the old key opens");
    storage.set_fault(Store::Local, None);
    assert_eq!(Person::open(&storage).err(), Some(OpenError::WrongPassphrase));
    let (again, opening) = Person::open_with(&storage, &new_ikm()).unwrap();
    assert_eq!((seen(&again), opening.lost), (pages, 0));
    finish(&mut person, &storage, &again);
    for store in Store::BOTH {
        assert_eq!(opened_by(&old, &again, &storage, store), 0, "{store:?}");
    }
}

#[test]
fn a_crowded_container_is_moved_without_growing() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(62);
    let notebook = person.make(&storage);
    let mut n = 0;
    while notebook.borrow().fill().used < 100 {
        person.keep(&notebook, &storage, &[put(n, &noise(n.into(), 9_000))]).unwrap();
        n += 1;
    }
    let pages = seen(&notebook);
    let before = storage.records(Store::Local).len();
    person.change_passphrase(&notebook, &storage, &new_ikm()).unwrap();
    finish(&mut person, &storage, &notebook);
    assert_eq!(storage.records(Store::Local).len(), before, "the steps fit into what is free");
    assert_eq!(seen(&Person::open_with(&storage, &new_ikm()).unwrap().0), pages);
}
