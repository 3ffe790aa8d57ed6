//! While the notebook is open something else removes what is stored. The very next words are kept all the same, and all is made good.

use super::person::{Person, id, put, seen};
use crate::{KeepError, MemoryStorage, Name, NotRejoined, Notebook, Store};
use std::cell::RefCell;

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
