//! Two tabs never lose each other's words.

use super::person::{Person, put, seen};
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
fn a_tab_that_sees_another_s_words_leaves_them_alone_when_it_is_left() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(42);
    let first = person.make(&storage);
    person.keep(&first, &storage, &[put(1, b"both know this")]).unwrap();
    let (one, _) = Person::open(&storage).unwrap();
    let (two, _) = Person::open(&storage).unwrap();
    person.keep(&one, &storage, &[put(2, b"from the first")]).unwrap();
    let before = storage.records(Store::Local);
    let left = two.borrow_mut().keep_now(&storage, &[put(3, b"from the second")], 5, &mut person.entropy);
    assert_eq!(left, Err(KeepError::Conflict));
    assert_eq!(storage.records(Store::Local), before);
}
