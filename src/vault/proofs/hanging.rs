//! A store that hangs after it was looked at is asked once, and not for every segment: each time would take seconds.

use super::person::{Person, id, noise, put, seen};
use super::slow::{Call, Slow, Work};
use crate::{MemoryStorage, Name, Notebook, Presence, Store, look, open};
use std::cell::RefCell;

#[test]
fn a_store_that_hangs_is_asked_once_by_each_reading() {
    let inner = MemoryStorage::new();
    let mut person = Person::new(181);
    let notebook = person.make(&inner);
    for n in 0..10 {
        person.keep(&notebook, &inner, &[put(n, &noise(n.into(), 12_000))]).unwrap();
    }
    let storage = Slow::on(inner);
    let opened = pollster::block_on(async {
        let Presence::Found(found) = look(&storage).await else { panic!("a notebook") };
        open(&storage, &found, &found.containers[0], &Person::ikm()).await.unwrap().notebook
    });
    let opened = RefCell::new(opened);
    // Only the store that hangs has the cells.
    let mut records = storage.inner.records(Store::Local);
    records.retain(|name, _| !matches!(name, Name::Cell(..)));
    storage.inner.replace(Store::Local, records);
    storage.unanswered.set(1_000);
    let before = storage.reads(Store::Indexed);
    let lost = pollster::block_on(Notebook::read_all(&opened, &storage, async || ()));
    assert!(lost >= 10, "none was read");
    assert_eq!(storage.reads(Store::Indexed) - before, 1);
    storage.unanswered.set(0);
    assert_eq!(pollster::block_on(Notebook::read_all(&opened, &storage, async || ())), 0, "none counts as damaged");
    assert_eq!(seen(&opened).len(), 10);
}

#[test]
fn an_opening_asks_a_store_that_hangs_a_few_times_at_most() {
    let inner = MemoryStorage::new();
    let mut person = Person::new(182);
    let notebook = person.make(&inner);
    for n in 0..10 {
        person.keep(&notebook, &inner, &[put(n, &noise(n.into(), 12_000))]).unwrap();
    }
    let late = inner.records(Store::Local);
    person.keep(&notebook, &inner, &[put(11, b"one more")]).unwrap();
    inner.replace(Store::Local, late);
    let storage = Slow::on(inner);
    storage.unanswered.set(1_000);
    let (again, _) = Person::open(&storage).unwrap();
    assert_eq!(seen(&again).len(), 10, "the state before is shown");
    assert!(storage.reads(Store::Indexed) <= 2, "{}", storage.reads(Store::Indexed));
}

#[test]
fn words_are_kept_while_a_store_takes_long_to_give_the_rest() {
    let inner = MemoryStorage::new();
    let mut person = Person::new(183);
    let notebook = person.make(&inner);
    for n in 0..6 {
        person.keep(&notebook, &inner, &[put(n, &noise(n.into(), 12_000))]).unwrap();
    }
    let storage = Slow::on(inner);
    let opened = pollster::block_on(async {
        let Presence::Found(found) = look(&storage).await else { panic!("a notebook") };
        open(&storage, &found, &found.containers[0], &Person::ikm()).await.unwrap().notebook
    });
    let opened = RefCell::new(opened);
    for n in 0..3 {
        storage.wait(Some(Call::Read(Store::Local)));
        let mut reading = Work::on(Notebook::read_some(&opened, &storage, 2, async || ()));
        assert!(reading.go_on().is_none());
        for line in 0..4 {
            person.keep(&opened, &storage, &[put(20 + n, &[line])]).unwrap();
        }
        storage.wait(None);
        assert!(reading.go_on().is_some());
    }
    assert_eq!(pollster::block_on(Notebook::read_all(&opened, &storage, async || ())), 0);
    assert_eq!(seen(&opened).len(), 9);
    let (again, opening) = Person::open(&storage.inner).unwrap();
    assert_eq!((seen(&again), opening.lost), (seen(&opened), 0));
    assert_eq!(seen(&again)[&id(22)], [3]);
}
