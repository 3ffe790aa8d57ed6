//! A save is all or nothing, wherever the machine stops; what the durable store took is never lost.

use super::person::{Person, Seen, id, noise, put, seen};
use crate::{Change, Fault, MemoryStorage, Store};

/// A notebook with some pages, and one more change to make to it.
fn scenario(person: &mut Person, storage: &MemoryStorage) -> (std::cell::RefCell<crate::Notebook>, Vec<Change>) {
    let notebook = person.make(storage);
    for n in 0..5 {
        person.keep(&notebook, storage, &[put(n, &noise(n.into(), 3_000))]).unwrap();
    }
    (notebook, vec![put(7, &noise(70, 5_000)), put(2, b"changed"), Change::Remove(id(4))])
}

fn after(before: &Seen) -> Seen {
    let mut after = before.clone();
    after.insert(id(7), noise(70, 5_000));
    after.insert(id(2), b"changed".to_vec());
    after.remove(&id(4));
    after
}

/// How the stores are found after the stop.
#[derive(Clone, Copy, Debug)]
enum Left {
    Both,
    OnlyLocal,
    OnlyIndexed,
    LocalUnreadable,
    IndexedUnreadable,
}

#[test]
fn wherever_a_commit_is_cut_the_notebook_opens_as_it_was_or_as_it_should_be() {
    use Left::{Both, IndexedUnreadable, LocalUnreadable, OnlyIndexed, OnlyLocal};
    let mut writes = 0;
    loop {
        for left in [Both, OnlyLocal, OnlyIndexed, LocalUnreadable, IndexedUnreadable] {
            let storage = MemoryStorage::new();
            let mut person = Person::new(11);
            let (notebook, changes) = scenario(&mut person, &storage);
            let before = seen(&notebook);
            storage.stop_after(Some(writes));
            let kept = person.keep(&notebook, &storage, &changes);
            let finished = !storage.stopped();
            storage.stop_after(None);
            match left {
                Both => {}
                OnlyLocal => storage.replace(Store::Indexed, Default::default()),
                OnlyIndexed => storage.replace(Store::Local, Default::default()),
                LocalUnreadable => storage.set_fault(Store::Local, Some(Fault::Broken)),
                IndexedUnreadable => storage.set_fault(Store::Indexed, Some(Fault::Hanging)),
            }
            let (again, opening) =
                Person::open(&storage).unwrap_or_else(|error| panic!("{writes} writes, {left:?}: {error}"));
            let found = seen(&again);
            assert!(found == before || found == after(&before), "{writes} writes, {left:?}: a mixture");
            assert_eq!((opening.lost, opening.conflicts.len()), (0, 0), "{writes} writes, {left:?}");
            let durable_is_there = !matches!(left, OnlyLocal | IndexedUnreadable);
            if kept.is_ok_and(|kept| kept.durable()) && durable_is_there {
                assert_eq!(found, after(&before), "{writes} writes, {left:?}: what was shown as kept is lost");
            }
            // And it can be written on.
            person.keep(&again, &storage, &[put(9, b"after the crash")]).unwrap();
            let (third, _) = Person::open(&storage).unwrap();
            assert_eq!(seen(&third)[&id(9)], b"after the crash");
            if finished && matches!(left, IndexedUnreadable) {
                assert!(writes > 8, "the scenario must have places to cut");
                return;
            }
        }
        writes += 1;
    }
}

#[test]
fn wherever_growth_is_cut_nothing_is_lost() {
    // Every seventh place of the reservation, every place around the transaction, the headers and the commit that follows.
    let places = (0..256).step_by(7).chain(254..264).chain((264..512).step_by(31)).chain(505..620);
    let mut finished = false;
    for writes in places {
        let storage = MemoryStorage::new();
        let mut person = Person::new(12);
        let notebook = person.make(&storage);
        let mut kept = 0;
        // Fill until the next page needs growth.
        while notebook.borrow().fill().used < 80 {
            person.keep(&notebook, &storage, &[put(kept, &noise(kept.into(), 9_000))]).unwrap();
            kept += 1;
        }
        let before = storage.records(Store::Indexed).len();
        storage.stop_after(Some(writes));
        let answer = person.keep(&notebook, &storage, &[put(900, &noise(1, 90_000))]);
        finished = !storage.stopped();
        storage.stop_after(None);
        let (again, opening) = Person::open(&storage).unwrap();
        assert_eq!(opening.lost, 0);
        for n in 0..kept {
            assert_eq!(seen(&again)[&id(n)], noise(n.into(), 9_000), "after {writes} writes");
        }
        assert!(
            answer.is_err() || seen(&again).contains_key(&id(900)),
            "shown as kept after {writes} writes, and lost"
        );
        person.keep(&again, &storage, &[put(901, &noise(2, 90_000))]).unwrap();
        assert_eq!(seen(&Person::open(&storage).unwrap().0)[&id(901)].len(), 90_000);
        assert!(storage.records(Store::Indexed).len() > before, "it has grown in the end");
    }
    assert!(finished, "the last place lies beyond the end");
}

#[test]
fn words_left_at_the_last_moment_are_there_at_the_next_opening() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(13);
    let (notebook, _) = scenario(&mut person, &storage);
    notebook.borrow_mut().keep_now(&storage, &[put(7, b"last words")], 3, &mut person.entropy).unwrap();
    let (again, opening) = Person::open(&storage).unwrap();
    assert_eq!(seen(&again)[&id(7)], b"last words");
    assert!(!opening.is_older);
    assert_eq!(
        storage.records(Store::Local),
        storage.records(Store::Indexed),
        "the durable store was brought up to date"
    );
}

#[test]
fn leaving_while_a_save_is_under_way_loses_neither() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(14);
    let (notebook, changes) = scenario(&mut person, &storage);
    let before = seen(&notebook);
    // The save was planned, and the stores have not answered when the page is left.
    notebook.borrow_mut().plan(&changes, 2, false, &mut person.entropy).unwrap();
    notebook.borrow_mut().keep_now(&storage, &[put(8, b"last words")], 3, &mut person.entropy).unwrap();
    let (again, opening) = Person::open(&storage).unwrap();
    let mut expected = after(&before);
    expected.insert(id(8), b"last words".to_vec());
    assert_eq!(seen(&again), expected);
    assert_eq!(opening.lost, 0);
}

#[test]
fn leaving_without_room_grows_at_once() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(16);
    let notebook = person.make(&storage);
    while notebook.borrow().fill().used < 100 {
        let n = notebook.borrow().fill().used as u16;
        person.keep(&notebook, &storage, &[put(n, &noise(n.into(), 9_000))]).unwrap();
    }
    notebook.borrow_mut().keep_now(&storage, &[put(900, &noise(1, 60_000))], 3, &mut person.entropy).unwrap();
    let (again, opening) = Person::open(&storage).unwrap();
    assert_eq!((seen(&again)[&id(900)].len(), opening.lost), (60_000, 0));
    let count = |store| storage.records(store).len();
    assert_eq!(count(Store::Local), count(Store::Indexed));
}

#[test]
fn a_creation_that_was_cut_is_never_taken_for_a_notebook_that_opens_wrongly() {
    for writes in [0, 1, 2, 100, 255, 256, 258, 260, 261, 262, 263] {
        let storage = MemoryStorage::new();
        storage.stop_after(Some(writes));
        let mut person = Person::new(15);
        let blank = crate::Blank::make(&mut person.entropy).unwrap();
        let made = pollster::block_on(crate::create(
            &storage,
            &blank,
            crate::kdf::Cost::FLOOR,
            &Person::ikm(),
            1,
            &mut person.entropy,
        ));
        storage.stop_after(None);
        match (made.is_ok(), Person::open(&storage)) {
            (_, Ok((notebook, _))) => assert!(seen(&notebook).is_empty()),
            (false, Err(_)) => {}
            (true, Err(error)) => panic!("made after {writes} writes, and then: {error}"),
        }
    }
}
