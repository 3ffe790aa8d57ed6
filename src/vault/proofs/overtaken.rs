//! Bringing a store up to date takes its time: what is written meanwhile is never written over.

use super::person::{Person, id, put, seen};
use super::slow::{Call, Slow, Work};
use crate::{Fault, Notebook, Presence, Store, look, open};
use std::cell::RefCell;

/// A notebook with two pages; the second is only in `there`, since the other store failed for a while.
fn one_store_lags(person: &mut Person, there: Store) -> (Slow, RefCell<Notebook>) {
    let storage = Slow::default();
    let notebook = person.make(&storage.inner);
    person.keep(&notebook, &storage.inner, &[put(1, b"one")]).unwrap();
    storage.inner.set_fault(there.other(), Some(Fault::Broken));
    person.keep(&notebook, &storage.inner, &[put(2, b"two")]).unwrap();
    storage.inner.set_fault(there.other(), None);
    (storage, notebook)
}

#[test]
fn words_left_while_the_stores_are_looked_at_again_stay() {
    let calls = Store::BOTH.into_iter().flat_map(|store| [Call::Read(store), Call::Mend(store)]);
    for call in calls {
        let mut person = Person::new(141);
        let (storage, notebook) = one_store_lags(&mut person, Store::Local);
        storage.wait(Some(call));
        let mut look = Work::on(Notebook::rejoin(&notebook, &storage));
        let looked = look.go_on();
        notebook.borrow_mut().keep_now(&storage, &[put(3, b"last words")], 3, &mut person.entropy).unwrap();
        storage.wait(None);
        assert!(looked.or_else(|| look.go_on()).is_some());
        let (again, opening) = Person::open(&storage.inner).unwrap();
        assert_eq!(seen(&again)[&id(3)], b"last words", "{call:?}");
        assert_eq!((seen(&again).len(), opening.lost, opening.is_older), (3, 0, false), "{call:?}");
    }
}

#[test]
fn what_another_tab_keeps_while_this_one_opens_is_shown_and_stays() {
    let calls = Store::BOTH.into_iter().flat_map(|store| [Call::Read(store), Call::Mend(store)]);
    for call in calls {
        for there in Store::BOTH {
            let mut person = Person::new(142);
            let (storage, other) = one_store_lags(&mut person, there);
            let Presence::Found(found) = pollster::block_on(look(&storage)) else { panic!("a notebook") };
            let ikm = Person::ikm();
            storage.wait(Some(call));
            let mut opening = Work::on(open(&storage, &found, &found.containers[0], &ikm));
            let opened = opening.go_on();
            let (waited, kept) = (opened.is_none(), person.keep(&other, &storage.inner, &[put(3, b"three")]));
            assert!(kept.is_ok() || !waited, "{call:?}, {there:?}: {kept:?}");
            storage.wait(None);
            let opened = opened.or_else(|| opening.go_on()).expect("nothing waits any more").unwrap();
            let mine = RefCell::new(opened.notebook);
            pollster::block_on(Notebook::read_all(&mine, &storage, async || ()));
            let mut expected = seen(&mine);
            let shows_all = expected.len() == if kept.is_ok() { 3 } else { 2 };
            if person.keep(&mine, &storage, &[put(4, b"four")]).is_ok() {
                assert!(shows_all, "{call:?}, {there:?}: only who shows all of it writes");
                expected.insert(id(4), b"four".to_vec());
            }
            let (again, opening) = Person::open(&storage.inner).unwrap();
            let bodies = opening.conflicts.iter().map(|(_, bytes)| bytes.to_vec());
            let all: Vec<Vec<u8>> = seen(&again).into_values().chain(bodies).collect();
            assert!(expected.values().all(|body| all.contains(body)), "{call:?}, {there:?}");
            assert!(kept.is_err() || all.contains(&b"three".to_vec()), "{call:?}, {there:?}: kept, and gone");
        }
    }
}
