//! Deleting everything begins with the keys: after that step alone nothing opens, and cut anywhere it is all there or locked out for good.

use super::person::{Person, id, put, seen};
use crate::{Fault, Ikm, MemoryStorage, Name, OpenError, Presence, Store, lock_out, lock_out_now, look, salvage};

fn second_ikm() -> Ikm {
    Ikm::from_bytes(&[77; 32])
}

/// Two notebooks with a page each.
fn written(seed: u64) -> (Person, MemoryStorage) {
    let storage = MemoryStorage::new();
    let mut person = Person::new(seed);
    let first = person.make(&storage);
    person.keep(&first, &storage, &[put(1, b"of the first")]).unwrap();
    person.make_second(&first, &storage, &second_ikm()).unwrap();
    let (second, _) = Person::open_with(&storage, &second_ikm()).unwrap();
    person.keep(&second, &storage, &[put(1, b"of the second")]).unwrap();
    (person, storage)
}

fn opens(storage: &MemoryStorage) -> [Option<OpenError>; 2] {
    [Person::ikm(), second_ikm()].map(|ikm| Person::open_with(storage, &ikm).err())
}

#[test]
fn after_the_first_step_alone_no_passphrase_opens_anything_in_either_store() {
    let (mut person, storage) = written(81);
    let kept = pollster::block_on(lock_out(&storage, &mut person.entropy)).unwrap();
    assert_eq!((kept.local, kept.indexed), (Ok(()), Ok(())));
    assert_eq!(opens(&storage), [Some(OpenError::WrongPassphrase); 2]);
    for alone in Store::BOTH {
        let other = MemoryStorage::new();
        other.replace(alone, storage.records(alone));
        assert_eq!(opens(&other), [Some(OpenError::WrongPassphrase); 2], "{alone:?} alone");
    }
}

#[test]
fn nor_can_anything_be_salvaged() {
    let (mut person, storage) = written(82);
    pollster::block_on(lock_out(&storage, &mut person.entropy)).unwrap();
    let Presence::Found(found) = pollster::block_on(look(&storage)) else { panic!("a container, locked out") };
    for ikm in [Person::ikm(), second_ikm()] {
        let left = pollster::block_on(salvage(&storage, &found, &found.containers[0], &ikm, async || ()));
        assert!(left.is_err(), "nothing to read");
    }
}

#[test]
fn cut_anywhere_both_notebooks_are_whole_or_neither_opens() {
    for writes in 0..8 {
        for only in [None, Some(Store::Local)] {
            let (mut person, storage) = written(83);
            if only.is_some() {
                storage.set_fault(Store::Indexed, Some(Fault::Refused));
            }
            storage.stop_after(Some(writes));
            pollster::block_on(lock_out(&storage, &mut person.entropy)).unwrap();
            storage.stop_after(None);
            let after = opens(&storage);
            match after {
                [None, None] => {
                    let (first, opening) = Person::open(&storage).unwrap();
                    assert_eq!(seen(&first)[&id(1)], b"of the first", "{writes} writes, {only:?}");
                    assert_eq!(opening.lost, 0);
                }
                [Some(_), Some(_)] => {}
                _ => panic!("{writes} writes, {only:?}: one opens and the other does not"),
            }
            // The transaction of the durable store is one write, and decides.
            if only.is_none() && writes > 0 {
                assert!(after.iter().all(Option::is_some), "{writes} writes");
            }
        }
    }
}

#[test]
fn cut_while_the_records_are_taken_away_it_is_locked_out_or_nothing() {
    let (mut person, storage) = written(84);
    pollster::block_on(lock_out(&storage, &mut person.entropy)).unwrap();
    // As the browser's stores do it: roots, cells, headers of the one; the other as a whole, before or after.
    let order = |name: &Name| match name {
        Name::Root(..) => 0,
        Name::Cell(..) => 1,
        Name::Header(_) => 2,
    };
    let mut records: Vec<_> = storage.records(Store::Local).into_iter().collect();
    records.sort_by_key(|(name, _)| order(name));
    for cut in (0..=records.len()).step_by(7) {
        for is_there in [true, false] {
            let left = MemoryStorage::new();
            left.replace(Store::Local, records[cut..].iter().cloned().collect());
            if is_there {
                left.replace(Store::Indexed, storage.records(Store::Indexed));
            }
            assert!(opens(&left).iter().all(Option::is_some), "{cut} taken away");
        }
    }
}

#[test]
fn a_store_that_does_not_serve_is_named() {
    let (mut person, storage) = written(85);
    storage.set_fault(Store::Local, Some(Fault::Broken));
    let kept = pollster::block_on(lock_out(&storage, &mut person.entropy)).unwrap();
    assert_eq!((kept.local, kept.indexed), (Err(Fault::Broken), Ok(())));
    storage.set_fault(Store::Local, None);
    assert!(opens(&storage).iter().all(Option::is_some), "what still stands there opens no more beside the other");
}

#[test]
fn where_nothing_stands_nothing_is_written() {
    let storage = MemoryStorage::new();
    pollster::block_on(lock_out(&storage, &mut Person::new(86).entropy)).unwrap();
    assert!(Store::BOTH.into_iter().all(|store| storage.records(store).is_empty()));
}

#[test]
fn at_once_the_quick_store_alone_locks_both_out_and_cut_in_it_each_opens_or_is_locked_out() {
    for writes in [None, Some(0), Some(1), Some(2), Some(3), Some(4), Some(5)] {
        let (mut person, storage) = written(87);
        storage.stop_after(writes);
        let said = lock_out_now(&storage, &mut person.entropy).unwrap();
        storage.stop_after(None);
        assert_eq!(said.is_ok(), writes.is_none());
        let after = opens(&storage);
        // Their roots are records of their own, written one after the other.
        let is_either = |error: &Option<OpenError>| matches!(error, None | Some(OpenError::WrongPassphrase));
        assert!(after.iter().all(is_either), "{writes:?}: {after:?}");
        if said.is_ok() {
            assert_eq!(after, [Some(OpenError::WrongPassphrase); 2]);
        }
    }
}

#[test]
fn at_once_an_empty_store_is_left_empty_and_one_that_does_not_serve_is_named() {
    let storage = MemoryStorage::new();
    assert_eq!(lock_out_now(&storage, &mut Person::new(88).entropy), Ok(Ok(())));
    assert!(storage.records(Store::Local).is_empty());
    let (mut person, storage) = written(89);
    storage.set_fault(Store::Local, Some(Fault::Refused));
    assert_eq!(lock_out_now(&storage, &mut person.entropy), Ok(Err(Fault::Refused)));
}
