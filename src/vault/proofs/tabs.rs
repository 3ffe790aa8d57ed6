//! Two tabs never lose each other's words.

use super::person::{Person, id, put, seen};
use crate::{KeepError, MemoryStorage, Store};

#[test]
fn the_second_of_two_writers_is_refused_and_the_first_one_s_words_stay() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(41);
    person.make(&storage);
    let (one, _) = Person::open(&storage).unwrap();
    let (two, _) = Person::open(&storage).unwrap();
    person.keep(&one, &storage, &[put(1, b"from the first")]).unwrap();
    assert_eq!(person.keep(&two, &storage, &[put(2, b"from the second")]).err(), Some(KeepError::Conflict));
    let (again, _) = Person::open(&storage).unwrap();
    assert_eq!(seen(&again).len(), 1);
    person.keep(&again, &storage, &[put(2, b"from the second")]).unwrap();
    assert_eq!(seen(&Person::open(&storage).unwrap().0).len(), 2);
}

#[test]
fn words_that_a_stale_tab_left_at_its_last_moment_come_back_as_a_conflict() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(42);
    let first = person.make(&storage);
    person.keep(&first, &storage, &[put(1, b"both know this")]).unwrap();
    let (one, _) = Person::open(&storage).unwrap();
    let (two, _) = Person::open(&storage).unwrap();
    person.keep(&one, &storage, &[put(1, b"the first tab's version")]).unwrap();
    two.borrow_mut().keep_now(&storage, &[put(1, b"the second tab's version")], 5, &mut person.entropy).unwrap();
    let (again, opening) = Person::open(&storage).unwrap();
    assert_eq!(seen(&again)[&id(1)], b"the first tab's version");
    let conflicts: Vec<_> = opening.conflicts.iter().map(|(id, bytes)| (*id, bytes.to_vec())).collect();
    assert_eq!(conflicts, [(id(1), b"the second tab's version".to_vec())]);
    assert_eq!(seen(&Person::open(&storage).unwrap().0)[&id(1)], b"the first tab's version");
    assert_eq!(storage.records(Store::Indexed).len(), storage.records(Store::Local).len());
}
