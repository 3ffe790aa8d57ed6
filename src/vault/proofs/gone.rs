//! While the notebook is open something else removes what is stored. The very next words are kept all the same, and all is made good.

use super::person::{Person, id, noise, put, seen};
use crate::{Ikm, KeepError, MemoryStorage, Name, NotRejoined, Notebook, Store};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// An open notebook with a page, and ways to remove something from one store: a single header or root, or everything.
fn each_way(run: impl Fn(&mut Person, &MemoryStorage, &RefCell<Notebook>, &str)) {
    let face = Name::face().map(Some);
    for name in face.into_iter().chain([None]) {
        for store in Store::BOTH {
            let storage = MemoryStorage::new();
            let mut person = Person::new(161);
            let notebook = person.make(&storage);
            person.keep(&notebook, &storage, &[put(1, b"one")]).unwrap();
            let mut records = storage.records(store);
            records.retain(|other, _| name.is_some_and(|name| *other != name));
            storage.replace(store, records);
            run(&mut person, &storage, &notebook, &format!("{name:?} in {store:?}"));
        }
    }
}

#[test]
fn the_next_words_are_kept_and_all_is_made_good() {
    each_way(|person, storage, notebook, what| {
        let kept = person.keep(notebook, storage, &[put(2, b"two")]);
        assert!(kept.is_ok_and(|kept| kept.local.is_ok() && kept.indexed.is_ok()), "{what}: {kept:?}");
        let arena = notebook.borrow().arena();
        let own = |store| {
            let mut records = storage.records(store);
            records.retain(|name, _| !matches!(name, Name::Root(other, _) if *other != arena));
            records
        };
        assert!(own(Store::Local) == own(Store::Indexed), "{what}: both stores agree");
        let (again, opening) = Person::open(storage).unwrap();
        assert_eq!((seen(&again).len(), opening.lost, opening.is_older), (2, 0, false), "{what}");
    });
}

#[test]
fn words_left_at_the_last_moment_go_to_the_store_that_is_as_it_was() {
    each_way(|person, storage, notebook, what| {
        // Whether it was told or not.
        let _ = notebook.borrow_mut().keep_now(storage, &[put(2, b"last words")], 3, &mut person.entropy);
        let (again, opening) = Person::open(storage).unwrap();
        assert_eq!((seen(&again).len(), opening.lost), (2, 0), "{what}");
        // And the page may come back instead of being gone.
        person.keep(notebook, storage, &[put(3, b"three")]).ok();
        let (again, _) = Person::open(storage).unwrap();
        assert_eq!(seen(&again)[&id(2)], b"last words", "{what}");
    });
}

#[test]
fn what_another_tab_built_on_it_is_never_taken_for_its_own() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(162);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, b"one")]).unwrap();
    let (other, _) = Person::open(&storage).unwrap();
    person.keep(&other, &storage, &[put(1, b"the other tab's")]).unwrap();
    assert_eq!(pollster::block_on(Notebook::rejoin(&notebook, &storage)), Err(NotRejoined::Apart));
    assert_eq!(
        person.keep(&notebook, &storage, &[put(1, b"from a page that shows less")]).err(),
        Some(KeepError::Conflict)
    );
    assert_eq!(seen(&Person::open(&storage).unwrap().0)[&id(1)], b"the other tab's");
}

/// A notebook of two pages and a draft that is not kept, and stores that were emptied meanwhile.
fn emptied(person: &mut Person) -> (MemoryStorage, RefCell<Notebook>) {
    let storage = MemoryStorage::new();
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, b"one")]).unwrap();
    person.keep(&notebook, &storage, &[put(2, &noise(7, 60_000))]).unwrap();
    Store::BOTH.into_iter().for_each(|store| storage.replace(store, BTreeMap::new()));
    (storage, notebook)
}

#[test]
fn where_all_of_it_is_gone_that_is_told_and_nothing_is_written_unasked() {
    let mut person = Person::new(163);
    let (storage, notebook) = emptied(&mut person);
    assert_eq!(person.keep(&notebook, &storage, &[put(3, b"three")]), Err(KeepError::Gone));
    assert_eq!(seen(&notebook).len(), 2, "what was read is still there");
    let _ = notebook.borrow_mut().keep_now(&storage, &[put(3, b"three")], 3, &mut person.entropy);
    assert!(Store::BOTH.into_iter().all(|store| storage.records(store).is_empty()));
}

#[test]
fn put_back_it_opens_with_the_same_passphrase_and_both_stores_agree() {
    let mut person = Person::new(164);
    let (storage, notebook) = emptied(&mut person);
    let before = seen(&notebook);
    let kept = pollster::block_on(Notebook::put_back(&notebook, &storage, 3, &mut person.entropy)).unwrap();
    assert!(kept.local.is_ok() && kept.indexed.is_ok());
    assert!(storage.records(Store::Local) == storage.records(Store::Indexed));
    let (again, opening) = Person::open(&storage).unwrap();
    assert_eq!((seen(&again), opening.lost, opening.is_older, opening.conflicts.len()), (before, 0, false, 0));
    // And it goes on, in the tab that was open and in the next.
    person.keep(&notebook, &storage, &[put(3, b"three")]).unwrap();
    person.keep(&notebook, &storage, &[put(1, b"one, changed")]).unwrap();
    let (again, opening) = Person::open(&storage).unwrap();
    assert_eq!((seen(&again).len(), opening.lost, opening.is_older), (3, 0, false));
    assert_eq!(seen(&again)[&id(1)], b"one, changed");
}

#[test]
fn in_the_middle_of_a_change_of_the_passphrase_it_comes_back_with_the_new_one() {
    let mut person = Person::new(165);
    let storage = MemoryStorage::new();
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, b"one")]).unwrap();
    person.change_passphrase(&notebook, &storage, &Ikm::from_bytes(&[9; 32])).unwrap();
    Store::BOTH.into_iter().for_each(|store| storage.replace(store, BTreeMap::new()));
    pollster::block_on(Notebook::put_back(&notebook, &storage, 3, &mut person.entropy)).unwrap();
    assert!(Person::open(&storage).is_err());
    let (again, opening) = Person::open_with(&storage, &Ikm::from_bytes(&[9; 32])).unwrap();
    assert_eq!((seen(&again).len(), opening.lost, again.borrow().is_rekeying()), (1, 0, false));
}

#[test]
fn nothing_is_put_over_what_stands_there() {
    let mut person = Person::new(166);
    let (storage, notebook) = emptied(&mut person);
    // Somebody has begun another one.
    let other = person.make(&storage);
    person.keep(&other, &storage, &[put(9, b"nine")]).unwrap();
    let stands = Store::BOTH.map(|store| storage.records(store));
    assert_eq!(person.keep(&notebook, &storage, &[put(3, b"three")]), Err(KeepError::Conflict));
    let put_back = pollster::block_on(Notebook::put_back(&notebook, &storage, 3, &mut person.entropy));
    assert_eq!(put_back, Err(KeepError::Conflict));
    assert!(Store::BOTH.map(|store| storage.records(store)) == stands);
}

#[test]
fn one_store_without_room_for_it_leaves_both_empty() {
    let mut person = Person::new(167);
    let (storage, notebook) = emptied(&mut person);
    storage.set_room(Some(40));
    assert_eq!(
        pollster::block_on(Notebook::put_back(&notebook, &storage, 3, &mut person.entropy)),
        Err(KeepError::Full)
    );
    assert!(Store::BOTH.into_iter().all(|store| storage.records(store).is_empty()));
    assert_eq!(seen(&notebook).len(), 2);
}
