//! The page is being left: nothing waits, and nothing that was under way is held up.

use super::person::{Person, id, noise, put, seen};
use super::slow::Work;
use crate::segment::MOST_RAW;
use crate::{Fault, KeepError, MemoryStorage, Notebook, Store};

#[test]
fn what_is_under_way_is_left_also_beside_words_that_cannot_be_kept() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(171);
    let notebook = person.make(&storage);
    let changes = [put(1, b"under way")];
    storage.hold(true);
    let mut keeping = Work::on(Notebook::keep(&notebook, &storage, &changes, 2, &mut person.entropy));
    assert!(keeping.go_on().is_none());
    let too_long = put(2, &vec![7; MOST_RAW]);
    let mut entropy = crate::memory::Seeded::new(172);
    let left = notebook.borrow_mut().keep_now(&storage, &[too_long], 3, &mut entropy);
    assert_eq!(left, Err(KeepError::TooLong));
    drop(keeping);
    storage.set_fault(Store::Indexed, Some(Fault::Refused));
    assert_eq!(seen(&Person::open(&storage).unwrap().0)[&id(1)], b"under way");
}

#[test]
fn growing_in_vain_leaves_no_cell_behind_and_the_notebook_goes_on() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(173);
    let notebook = person.make(&storage);
    while notebook.borrow().fill().used < 100 {
        let n = notebook.borrow().fill().used as u16;
        person.keep(&notebook, &storage, &[put(n, &noise(n.into(), 9_000))]).unwrap();
    }
    let before = storage.records(Store::Local);
    storage.set_room(Some(before.len() + 100));
    storage.set_fault(Store::Indexed, Some(Fault::Broken));
    let left = notebook.borrow_mut().keep_now(&storage, &[put(900, &noise(1, 60_000))], 3, &mut person.entropy);
    assert_eq!(left, Err(KeepError::Full));
    assert!(storage.records(Store::Local) == before, "byte for byte");
    assert!(!notebook.borrow().is_busy());
}
