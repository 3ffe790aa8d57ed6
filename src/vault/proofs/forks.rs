//! Two lines that grew from one base without knowing of each other: neither is lost, whichever is longer.
//!
//! A store that answers late, a tab that sees `localStorage` late, a browser that was killed: each can make one.

use super::person::{Opening, Person, id, noise, put, seen};
use super::slow::Slow;
use crate::{Change, Fault, Id, Ikm, MemoryStorage, Name, Notebook, Presence, Rekeying, Storage, Store, look, open};
use std::cell::RefCell;

/// Keeps conflicts as copies, as the app does.
fn take_over(person: &mut Person, notebook: &RefCell<Notebook>, storage: &impl Storage, opening: Opening) {
    let copy = |(mut id, bytes): (Id, _)| {
        id[15] ^= 0xff;
        Change::Put(id, bytes)
    };
    notebook.borrow_mut().absorb(opening.forks);
    let changes: Vec<Change> = opening.conflicts.into_iter().map(copy).collect();
    person.keep(notebook, storage, &changes).unwrap();
}

/// A notebook with a page, and the local store as it was before a further, durable page: the browser was killed, and it was late.
fn late_local(seed: u64) -> (MemoryStorage, Person) {
    let storage = MemoryStorage::new();
    let mut person = Person::new(seed);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, b"one")]).unwrap();
    let late = storage.records(Store::Local);
    assert!(person.keep(&notebook, &storage, &[put(2, b"kept, and durable")]).unwrap().durable());
    storage.replace(Store::Local, late);
    (storage, person)
}

#[test]
fn a_durable_page_survives_an_opening_at_which_its_store_hangs_however_much_is_written_then() {
    for more in 0..5 {
        let (storage, mut person) = late_local(51);
        storage.set_fault(Store::Indexed, Some(Fault::Hanging));
        let (notebook, opening) = Person::open(&storage).unwrap();
        assert!(opening.is_older, "the person is told");
        for n in 0..more {
            person.keep(&notebook, &storage, &[put(10 + n, b"written meanwhile")]).unwrap();
        }
        storage.set_fault(Store::Indexed, None);
        let (again, opening) = Person::open(&storage).unwrap();
        let brought = opening.conflicts.iter().any(|(other, _)| *other == id(2));
        assert!(seen(&again).contains_key(&id(2)) || brought, "{more} pages written meanwhile");
        take_over(&mut person, &again, &storage, opening);
        for round in 0..2 {
            let (last, opening) = Person::open(&storage).unwrap();
            let bodies: Vec<Vec<u8>> = seen(&last).into_values().collect();
            assert!(bodies.contains(&b"kept, and durable".to_vec()) && bodies.contains(&b"one".to_vec()));
            assert_eq!((opening.conflicts.len(), opening.lost), (0, 0), "round {round}");
        }
        assert_eq!(storage.records(Store::Local).len(), storage.records(Store::Indexed).len());
    }
}

#[test]
fn words_left_in_a_tab_that_saw_the_store_late_come_back_and_stay_until_they_are_kept() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(52);
    let first = person.make(&storage);
    person.keep(&first, &storage, &[put(1, b"both know this")]).unwrap();
    let (one, _) = Person::open(&storage).unwrap();
    let (two, _) = Person::open(&storage).unwrap();
    let late = storage.records(Store::Local);
    person.keep(&one, &storage, &[put(1, b"the first tab's version")]).unwrap();
    storage.replace(Store::Local, late);
    two.borrow_mut().keep_now(&storage, &[put(1, b"the second tab's version")], 5, &mut person.entropy).unwrap();
    // The browser stops between the opening and the copies, again and again.
    for _ in 0..3 {
        let (again, opening) = Person::open(&storage).unwrap();
        assert_eq!(seen(&again)[&id(1)], b"the first tab's version");
        let conflicts: Vec<_> = opening.conflicts.iter().map(|(id, bytes)| (*id, bytes.to_vec())).collect();
        assert_eq!(conflicts, [(id(1), b"the second tab's version".to_vec())]);
    }
    let (again, opening) = Person::open(&storage).unwrap();
    take_over(&mut person, &again, &storage, opening);
    let (last, opening) = Person::open(&storage).unwrap();
    assert_eq!((seen(&last).len(), opening.conflicts.len()), (2, 0));
    assert!(Person::open(&storage).unwrap().1.conflicts.is_empty());
}

#[test]
fn one_read_that_is_not_answered_undoes_nothing() {
    for unanswered in 1..6 {
        let (inner, _) = late_local(53);
        let flaky = Slow::on(inner);
        flaky.unanswered.set(unanswered);
        let opened = pollster::block_on(async {
            let Presence::Found(found) = look(&flaky).await else { panic!("a notebook") };
            open(&flaky, &found, &found.containers[0], &Person::ikm()).await.unwrap()
        });
        assert!(opened.is_older || opened.notebook.generation() == 4);
        let (again, opening) = Person::open(&flaky.inner).unwrap();
        assert_eq!((seen(&again).len(), opening.lost), (2, 0), "{unanswered} reads not answered");
    }
}

#[test]
fn a_store_with_another_container_is_left_alone_also_when_the_page_is_left() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(54);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, b"mine")]).unwrap();
    let stranger = MemoryStorage::new();
    Person::new(55).make(&stranger);
    let foreign = stranger.records(Store::Local);
    storage.replace(Store::Local, foreign.clone());
    let (mine, _) = Person::open(&storage).unwrap();
    assert!(mine.borrow_mut().keep_now(&storage, &[put(2, b"last words")], 3, &mut person.entropy).is_err());
    assert_eq!(storage.records(Store::Local), foreign);
}

#[test]
fn a_spoilt_root_in_one_store_is_not_copied_over_the_good_one_and_writing_goes_on() {
    for store in Store::BOTH {
        for which in [0, 1] {
            let storage = MemoryStorage::new();
            let mut person = Person::new(56);
            let notebook = person.make(&storage);
            person.keep(&notebook, &storage, &[put(1, b"one")]).unwrap();
            let mut records = storage.records(store);
            let good = storage.records(store.other());
            let roots: Vec<Name> = records.keys().copied().filter(|name| matches!(name, Name::Root(..))).collect();
            for name in roots.into_iter().skip(which).step_by(2) {
                records.get_mut(&name).unwrap()[1_000] ^= 1;
            }
            storage.replace(store, records);
            let (again, _) = Person::open(&storage).unwrap();
            for (name, bytes) in storage.records(store.other()) {
                assert_eq!(bytes, good[&name], "{name}");
            }
            person.keep(&again, &storage, &[put(2, b"two")]).unwrap();
            person.keep(&again, &storage, &[put(3, b"three")]).unwrap();
            assert_eq!(seen(&Person::open(&storage).unwrap().0).len(), 3);
        }
    }
}

#[test]
fn after_mending_a_grown_notebook_both_stores_have_all_cells_of_both_arenas() {
    for store in Store::BOTH {
        let storage = MemoryStorage::new();
        let mut person = Person::new(57);
        let notebook = person.make(&storage);
        storage.set_fault(store, Some(Fault::Broken));
        for n in 0..30 {
            let body = noise(n.into(), 9_000);
            person.keep(&notebook, &storage, &[put(n, &body)]).unwrap();
        }
        storage.set_fault(store, None);
        Person::open(&storage).unwrap();
        let names = |store| storage.records(store).into_keys().collect::<Vec<_>>();
        assert_eq!(names(store), names(store.other()), "{store:?}");
    }
}

#[test]
fn a_record_that_stands_in_two_segments_is_packed_once() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(58);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, b"older")]).unwrap();
    let opened = pollster::block_on(async {
        let Presence::Found(found) = look(&storage).await else { panic!("a notebook") };
        open(&storage, &found, &found.containers[0], &Person::ikm()).await.unwrap().notebook
    });
    let unread = RefCell::new(opened);
    person.keep(&unread, &storage, &[put(1, b"newer")]).unwrap();
    pollster::block_on(Notebook::read_all(&unread, &storage, async || ()));
    person.keep(&unread, &storage, &[put(2, b"another")]).unwrap();
    let (again, opening) = Person::open(&storage).unwrap();
    assert_eq!((seen(&again)[&id(1)].as_slice(), opening.lost), (&b"newer"[..], 0));
}

/// The local store went on alone from before the last page, which only the durable one has.
fn two_lines(seed: u64) -> (MemoryStorage, Person) {
    let (storage, mut person) = late_local(seed);
    storage.set_fault(Store::Indexed, Some(Fault::Hanging));
    let (notebook, _) = Person::open(&storage).unwrap();
    person.keep(&notebook, &storage, &[put(10, b"written meanwhile")]).unwrap();
    person.keep(&notebook, &storage, &[put(11, b"and more")]).unwrap();
    storage.set_fault(Store::Indexed, None);
    (storage, person)
}

#[test]
fn a_fork_that_a_store_did_not_answer_for_comes_again() {
    let (inner, mut person) = two_lines(151);
    let flaky = Slow::on(inner);
    flaky.unanswered.set(1);
    let (notebook, opening) = Person::open(&flaky).unwrap();
    assert!(opening.conflicts.is_empty() && opening.is_older, "it was not read, and that is told");
    take_over(&mut person, &notebook, &flaky, opening);
    for n in 0..3 {
        person.keep(&notebook, &flaky, &[put(20 + n, b"and on")]).unwrap();
    }
    let (again, opening) = Person::open(&flaky).unwrap();
    let brought: Vec<_> = opening.conflicts.iter().map(|(id, _)| *id).collect();
    assert_eq!(brought, [id(2)]);
    take_over(&mut person, &again, &flaky, opening);
    let (last, opening) = Person::open(&flaky).unwrap();
    assert!(seen(&last).into_values().any(|body| body == b"kept, and durable"));
    assert_eq!((opening.conflicts.len(), opening.is_older), (0, false));
}

#[test]
fn of_a_fork_that_is_damaged_what_reads_is_kept_and_the_rest_is_told() {
    let (good, _) = two_lines(152);
    let local = good.records(Store::Local);
    let indexed = good.records(Store::Indexed);
    let differ =
        indexed.iter().filter(|(name, bytes)| matches!(name, Name::Cell(..)) && local.get(name) != Some(bytes));
    let differ: Vec<Name> = differ.map(|(name, _)| *name).collect();
    assert!(differ.len() > 1);
    for name in differ {
        let storage = MemoryStorage::new();
        let mut damaged = indexed.clone();
        damaged.get_mut(&name).unwrap()[900] ^= 1;
        storage.replace(Store::Local, local.clone());
        storage.replace(Store::Indexed, damaged);
        let mut person = Person::new(153);
        let (notebook, opening) = Person::open(&storage).unwrap();
        let brought = opening.conflicts.iter().any(|(other, _)| *other == id(2));
        assert!(brought || opening.is_older, "{name}");
        take_over(&mut person, &notebook, &storage, opening);
        let (_, opening) = Person::open(&storage).unwrap();
        assert_eq!((opening.conflicts.len(), opening.lost, opening.is_older), (0, 0, false), "{name}: told once");
    }
}

#[test]
fn a_fork_in_the_middle_of_a_change_of_the_passphrase_is_read_with_its_own_old_key() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(154);
    let new = Ikm::from_bytes(&[43; 32]);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, b"one")]).unwrap();
    person.change_passphrase(&notebook, &storage, &new).unwrap();
    let late = storage.records(Store::Local);
    // The first page still is under the old key here.
    person.keep(&notebook, &storage, &[put(2, &noise(2, 3_000))]).unwrap();
    storage.replace(Store::Local, late);
    storage.set_fault(Store::Indexed, Some(Fault::Refused));
    let (alone, _) = Person::open_with(&storage, &new).unwrap();
    while person.rekey(&alone, &storage).unwrap() != Rekeying::Done {}
    person.keep(&alone, &storage, &[put(1, b"changed meanwhile")]).unwrap();
    storage.set_fault(Store::Indexed, None);
    let (_, opening) = Person::open_with(&storage, &new).unwrap();
    let mut brought: Vec<_> = opening.conflicts.iter().map(|(id, _)| *id).collect();
    brought.sort_unstable();
    assert_eq!(brought, [id(1), id(2)]);
}

#[test]
fn a_fork_whose_copies_make_the_notebook_grow_is_taken_over_once() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(155);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, &noise(1, 90_000))]).unwrap();
    let late = storage.records(Store::Local);
    person.keep(&notebook, &storage, &[put(2, &noise(2, 60_000))]).unwrap();
    storage.replace(Store::Local, late);
    storage.set_fault(Store::Indexed, Some(Fault::Hanging));
    let (alone, _) = Person::open(&storage).unwrap();
    person.keep(&alone, &storage, &[put(3, &noise(3, 60_000))]).unwrap();
    person.keep(&alone, &storage, &[put(4, b"a line")]).unwrap();
    storage.set_fault(Store::Indexed, None);
    let before = storage.records(Store::Local).len();
    let (again, opening) = Person::open(&storage).unwrap();
    assert_eq!(opening.conflicts.len(), 1);
    take_over(&mut person, &again, &storage, opening);
    assert!(storage.records(Store::Local).len() > before, "it has grown");
    let (last, opening) = Person::open(&storage).unwrap();
    assert_eq!((seen(&last).len(), opening.conflicts.len(), opening.lost), (4, 0, 0));
}
