//! Words that were put aside at the lock: sealed, for the notebook they are of alone, and never in a store.

use super::person::{Person, id, noise, put};
use crate::{Change, Entropy, Ikm, MemoryStorage, NoEntropy, Rekeying, Store};

struct Dry;

impl Entropy for Dry {
    fn fill(&mut self, _: &mut [u8]) -> Result<(), NoEntropy> {
        Err(NoEntropy)
    }
}

#[test]
fn the_same_notebook_opened_again_takes_them_back_and_no_store_saw_them() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(181);
    let notebook = person.make(&storage);
    let before = Store::BOTH.map(|store| storage.records(store));
    let words = noise(1, 30_000);
    let changes = [put(1, b"the last words"), Change::Remove(id(9)), put(2, &words), put(3, b"")];
    let aside = notebook.borrow().put_aside(&changes, &mut person.entropy).unwrap();
    drop(notebook);
    let (again, _) = Person::open(&storage).unwrap();
    let back = again.borrow().take_back(&aside).unwrap();
    let back: Vec<_> = back.into_iter().map(|(id, bytes)| (id, bytes.to_vec())).collect();
    assert_eq!(back, [(id(1), b"the last words".to_vec()), (id(2), words), (id(3), Vec::new())]);
    assert!(Store::BOTH.map(|store| storage.records(store)) == before);
}

#[test]
fn what_is_left_after_the_lock_shows_no_word_and_no_two_are_alike() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(182);
    let notebook = person.make(&storage);
    let words = b"the last words, and the last words again";
    let mut seal = || notebook.borrow().put_aside(&[put(1, words)], &mut person.entropy).unwrap();
    let (one, other) = (seal(), seal());
    let (one, other) = (one.bytes(), other.bytes());
    for length in 4..words.len() {
        assert!(!one.windows(length).any(|part| part == &words[..length]));
    }
    let same = one.iter().zip(other).filter(|(a, b)| a == b).count();
    assert!(same < one.len() / 8, "a fresh salt each time: {same} of {}", one.len());
}

#[test]
fn another_notebook_takes_nothing_and_a_changed_bit_neither() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(183);
    let first = person.make(&storage);
    let aside = first.borrow().put_aside(&[put(1, b"of the first")], &mut person.entropy).unwrap();
    let second = Ikm::from_bytes(&[77; 32]);
    person.make_second(&first, &storage, &second).unwrap();
    let (other, _) = Person::open_with(&storage, &second).unwrap();
    assert!(other.borrow().take_back(&aside).is_none());
    for at in 0..aside.bytes().len() {
        assert!(first.borrow().take_back(&aside.with_flipped(at)).is_none(), "byte {at}");
    }
    assert!(first.borrow().take_back(&aside).is_some());
}

#[test]
fn a_passphrase_that_changes_meanwhile_keeps_the_way_to_them_as_long_as_to_anything_old() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(184);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, b"kept")]).unwrap();
    let aside = notebook.borrow().put_aside(&[put(2, b"aside")], &mut person.entropy).unwrap();
    let new = Ikm::from_bytes(&[79; 32]);
    person.change_passphrase(&notebook, &storage, &new).unwrap();
    let (again, _) = Person::open_with(&storage, &new).unwrap();
    assert!(again.borrow().take_back(&aside).is_some());
    while person.rekey(&again, &storage).unwrap() != Rekeying::Done {}
    assert!(again.borrow().take_back(&aside).is_none());
}

#[test]
fn without_randomness_nothing_is_sealed() {
    let storage = MemoryStorage::new();
    let notebook = Person::new(185).make(&storage);
    let aside = notebook.borrow().put_aside(&[put(1, b"words")], &mut Dry);
    assert_eq!(aside.err(), Some(NoEntropy));
}
