//! A second notebook beside the first: each opens with its own passphrase and knows nothing of the other.

use super::person::{Person, id, noise, put, seen};
use crate::{Ikm, MemoryStorage, Name, OpenError, PassphraseError, Store};

fn second_ikm() -> Ikm {
    Ikm::from_bytes(&[77; 32])
}

#[test]
fn each_passphrase_opens_its_own_notebook() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(71);
    let first = person.make(&storage);
    person.keep(&first, &storage, &[put(1, b"of the first")]).unwrap();
    person.make_second(&first, &storage, &second_ikm()).unwrap();
    // The first stays open and goes on.
    person.keep(&first, &storage, &[put(2, b"later, in the first")]).unwrap();
    let (second, opening) = Person::open_with(&storage, &second_ikm()).unwrap();
    assert!(seen(&second).is_empty() && opening.lost == 0 && !opening.is_older);
    person.keep(&second, &storage, &[put(1, b"of the second")]).unwrap();
    let (first, opening) = Person::open(&storage).unwrap();
    assert_eq!((seen(&first).len(), opening.lost, opening.is_older), (2, 0, false));
    assert_eq!(seen(&first)[&id(1)], b"of the first");
    assert_eq!(seen(&Person::open_with(&storage, &second_ikm()).unwrap().0)[&id(1)], b"of the second");
}

#[test]
fn both_grow_and_neither_loses_a_page() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(72);
    let first = person.make(&storage);
    person.keep(&first, &storage, &[put(1, b"of the first")]).unwrap();
    person.make_second(&first, &storage, &second_ikm()).unwrap();
    let before = storage.records(Store::Local).len();
    let (second, _) = Person::open_with(&storage, &second_ikm()).unwrap();
    for n in 0..20 {
        person.keep(&second, &storage, &[put(n, &noise(n.into(), 15_000))]).unwrap();
    }
    assert!(storage.records(Store::Local).len() > before, "the second made both grow");
    let (first, opening) = Person::open(&storage).unwrap();
    assert_eq!(
        (seen(&first)[&id(1)].as_slice(), opening.lost, opening.is_older),
        (b"of the first".as_slice(), 0, false)
    );
    for n in 0..20 {
        person.keep(&first, &storage, &[put(100 + n, &noise(n.into(), 15_000))]).unwrap();
    }
    let (second, opening) = Person::open_with(&storage, &second_ikm()).unwrap();
    assert_eq!((seen(&second).len(), opening.lost), (20, 0));
    assert_eq!(seen(&Person::open(&storage).unwrap().0).len(), 21);
}

#[test]
fn making_one_writes_over_what_stood_there() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(73);
    let first = person.make(&storage);
    person.make_second(&first, &storage, &second_ikm()).unwrap();
    let (second, _) = Person::open_with(&storage, &second_ikm()).unwrap();
    person.keep(&second, &storage, &[put(1, b"will be gone")]).unwrap();
    let arena = second.borrow().arena();
    let of_arena = |name: &Name| matches!(name, Name::Cell(a, _) | Name::Root(a, _) if *a == arena);
    let (first, _) = Person::open(&storage).unwrap();
    let before = storage.records(Store::Local);
    let third = Ikm::from_bytes(&[78; 32]);
    person.make_second(&first, &storage, &third).unwrap();
    for store in Store::BOTH {
        let after = storage.records(store);
        let kept = before.iter().filter(|(name, bytes)| of_arena(name) && after.get(name) == Some(bytes)).count();
        assert_eq!(kept, 0, "every cell and root of that arena is new in {store:?}");
    }
    assert_eq!(Person::open_with(&storage, &second_ikm()).err(), Some(OpenError::WrongPassphrase));
    assert!(seen(&Person::open_with(&storage, &third).unwrap().0).is_empty());
}

#[test]
fn a_passphrase_that_opens_something_here_is_refused() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(74);
    let first = person.make(&storage);
    person.make_second(&first, &storage, &second_ikm()).unwrap();
    for taken in [Person::ikm(), second_ikm()] {
        let refused = person.make_second(&first, &storage, &taken);
        assert_eq!(refused.err(), Some(PassphraseError::Taken));
    }
}

#[test]
fn wherever_the_making_is_cut_the_first_notebook_is_whole() {
    for writes in (0..300).step_by(9).chain(255..266) {
        for left in [None, Some(Store::Local), Some(Store::Indexed)] {
            let storage = MemoryStorage::new();
            let mut person = Person::new(75);
            let first = person.make(&storage);
            person.keep(&first, &storage, &[put(1, b"of the first")]).unwrap();
            storage.stop_after(Some(writes));
            let made = person.make_second(&first, &storage, &second_ikm()).is_ok_and(|kept| kept.durable());
            storage.stop_after(None);
            if let Some(store) = left {
                storage.replace(store, Default::default());
            }
            let (again, opening) = Person::open(&storage).unwrap();
            assert_eq!(seen(&again)[&id(1)], b"of the first", "{writes} writes, without {left:?}");
            assert!(!opening.is_older && opening.lost == 0);
            if made && left != Some(Store::Indexed) {
                assert!(Person::open_with(&storage, &second_ikm()).is_ok(), "{writes} writes, without {left:?}");
            }
        }
    }
}

#[test]
fn the_first_changes_its_passphrase_and_the_second_is_not_touched() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(76);
    let first = person.make(&storage);
    person.make_second(&first, &storage, &second_ikm()).unwrap();
    let (second, _) = Person::open_with(&storage, &second_ikm()).unwrap();
    person.keep(&second, &storage, &[put(1, b"of the second")]).unwrap();
    let arena = second.borrow().arena();
    let of_arena = |name: &Name| matches!(name, Name::Cell(a, _) | Name::Root(a, _) if *a == arena);
    let (first, _) = Person::open(&storage).unwrap();
    let before = storage.records(Store::Indexed);
    let new = Ikm::from_bytes(&[79; 32]);
    person.change_passphrase(&first, &storage, &new).unwrap();
    while person.rekey(&first, &storage).unwrap() != crate::Rekeying::Done {}
    let after = storage.records(Store::Indexed);
    assert!(before.iter().filter(|(name, _)| of_arena(name)).all(|(name, bytes)| after.get(name) == Some(bytes)));
    assert_eq!(seen(&Person::open_with(&storage, &second_ikm()).unwrap().0)[&id(1)], b"of the second");
}
