//! While the notebook is open: a store that failed comes back, a commit whose outcome was not told is not taken for somebody else's, and a
//! cell that changed in one store is made good from the other.

use super::person::{Person, id, noise, put, seen};
use crate::storage::{Commit, CommitFault, Expected, Faces, Fault, Kept, Put, Storage};
use crate::{Checked, Ikm, KeepError, MemoryStorage, Name, NotRejoined, Notebook, PassphraseError, Store};
use std::cell::{Cell, RefCell};

/// Stores that take a commit and do not say so, as a browser does that answers too late.
#[derive(Default)]
struct Mute {
    inner: MemoryStorage,
    silent: Cell<bool>,
}

impl Storage for Mute {
    async fn load(&self) -> Faces {
        self.inner.load().await
    }

    async fn read(&self, store: Store, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        self.inner.read(store, names).await
    }

    async fn commit(&self, commit: &Commit) -> Result<Kept, CommitFault> {
        let kept = self.inner.commit(commit).await;
        if self.silent.get() { kept.and(Err(CommitFault::Nowhere)) } else { kept }
    }

    fn commit_now(&self, commit: &Commit) -> Result<(), CommitFault> {
        self.inner.commit_now(commit)
    }

    async fn mend(&self, store: Store, expected: &Expected, puts: &[Put]) -> Result<(), Fault> {
        self.inner.mend(store, expected, puts).await
    }
}

fn keep(
    person: &mut Person,
    notebook: &RefCell<Notebook>,
    storage: &impl Storage,
    n: u16,
    body: &[u8],
) -> Result<Kept, KeepError> {
    pollster::block_on(Notebook::keep(notebook, storage, &[put(n, body)], 2, &mut person.entropy))
}

#[test]
fn a_store_that_failed_for_a_while_serves_again_without_a_new_opening() {
    for store in Store::BOTH {
        let storage = MemoryStorage::new();
        let mut person = Person::new(81);
        let notebook = person.make(&storage);
        person.keep(&notebook, &storage, &[put(1, b"one")]).unwrap();
        storage.set_fault(store, Some(Fault::Hanging));
        person.keep(&notebook, &storage, &[put(2, b"while it hung")]).unwrap();
        assert!(notebook.borrow().may_rejoin());
        assert!(pollster::block_on(Notebook::rejoin(&notebook, &storage)).is_ok(), "it hangs on, and nothing is lost");
        assert!(notebook.borrow().may_rejoin());
        storage.set_fault(store, None);
        pollster::block_on(Notebook::rejoin(&notebook, &storage)).unwrap();
        assert_eq!(notebook.borrow().fault(store), None);
        assert_eq!(notebook.borrow().lost(), 0, "what was read stays read");
        let kept = person.keep(&notebook, &storage, &[put(3, b"in both")]).unwrap();
        assert_eq!((kept.local, kept.indexed), (Ok(()), Ok(())));
        storage.set_fault(store.other(), Some(Fault::Broken));
        assert_eq!(seen(&Person::open(&storage).unwrap().0).len(), 3, "{store:?} alone is complete");
    }
}

#[test]
fn a_commit_that_was_kept_and_not_told_is_no_conflict() {
    let storage = Mute::default();
    let mut person = Person::new(82);
    let notebook = person.make(&storage.inner);
    storage.silent.set(true);
    assert_eq!(keep(&mut person, &notebook, &storage, 1, b"once").err(), Some(KeepError::Nowhere));
    storage.silent.set(false);
    keep(&mut person, &notebook, &storage, 1, b"and once more").unwrap();
    keep(&mut person, &notebook, &storage, 2, b"another").unwrap();
    let (again, opening) = Person::open(&storage.inner).unwrap();
    assert_eq!(seen(&again)[&id(1)], b"and once more");
    assert_eq!((seen(&again).len(), opening.conflicts.len()), (2, 0));
}

#[test]
fn another_tab_s_commit_is_still_a_conflict() {
    let storage = Mute::default();
    let mut person = Person::new(83);
    let notebook = person.make(&storage.inner);
    let (other, _) = Person::open(&storage.inner).unwrap();
    storage.inner.set_fault(Store::Local, Some(Fault::Broken));
    storage.inner.set_fault(Store::Indexed, Some(Fault::Broken));
    assert_eq!(keep(&mut person, &notebook, &storage, 1, b"nowhere").err(), Some(KeepError::Nowhere));
    storage.inner.set_fault(Store::Local, None);
    storage.inner.set_fault(Store::Indexed, None);
    keep(&mut person, &other, &storage, 1, b"the other tab's").unwrap();
    assert_eq!(keep(&mut person, &notebook, &storage, 1, b"mine").err(), Some(KeepError::Conflict));
    assert_eq!(seen(&Person::open(&storage.inner).unwrap().0)[&id(1)], b"the other tab's");
}

#[test]
fn a_change_of_the_passphrase_that_was_kept_and_not_told_is_taken_up() {
    let storage = Mute::default();
    let mut person = Person::new(84);
    let notebook = person.make(&storage.inner);
    keep(&mut person, &notebook, &storage, 1, b"words").unwrap();
    let new = Ikm::from_bytes(&[43; 32]);
    storage.silent.set(true);
    let changed = Notebook::change_passphrase(&notebook, &storage, &new, 3, &mut person.entropy);
    assert_eq!(pollster::block_on(changed).err(), Some(PassphraseError::NotKept(KeepError::Nowhere)));
    storage.silent.set(false);
    keep(&mut person, &notebook, &storage, 2, b"more words").unwrap();
    assert!(notebook.borrow().is_rekeying());
    let (again, opening) = Person::open_with(&storage.inner, &new).unwrap();
    assert_eq!((seen(&again).len(), opening.lost), (2, 0));
}

#[test]
fn stores_that_another_passphrase_leads_to_by_now_are_not_written_with_these_keys() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(85);
    let notebook = person.make(&storage);
    person.keep(&notebook, &storage, &[put(1, b"words")]).unwrap();
    let (other, _) = Person::open(&storage).unwrap();
    let new = Ikm::from_bytes(&[43; 32]);
    person.change_passphrase(&other, &storage, &new).unwrap();
    let before = (storage.records(Store::Local), storage.records(Store::Indexed));
    assert_eq!(pollster::block_on(Notebook::rejoin(&notebook, &storage)).err(), Some(NotRejoined::Apart));
    assert_eq!((storage.records(Store::Local), storage.records(Store::Indexed)), before);
    assert_eq!(seen(&Person::open_with(&storage, &new).unwrap().0).len(), 1);
}

#[test]
fn leaving_twice_keeps_the_words_of_both_times() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(86);
    let notebook = person.make(&storage);
    for n in 1..4 {
        notebook.borrow_mut().keep_now(&storage, &[put(n, b"last words")], 3, &mut person.entropy).unwrap();
    }
    let (again, opening) = Person::open(&storage).unwrap();
    assert_eq!((seen(&again).len(), opening.lost, opening.conflicts.len()), (3, 0, 0));
}

#[test]
fn a_cell_that_changed_in_one_store_is_made_good_in_idle_time() {
    for store in Store::BOTH {
        let storage = MemoryStorage::new();
        let mut person = Person::new(87);
        let notebook = person.make(&storage);
        for n in 0..5 {
            person.keep(&notebook, &storage, &[put(n, &noise(n.into(), 5_000))]).unwrap();
        }
        let good = storage.records(store);
        let arena = notebook.borrow().arena();
        let mut bad = good.clone();
        for name in good.keys().filter(|name| matches!(name, Name::Cell(each, _) if *each == arena)) {
            bad.get_mut(name).unwrap()[500] ^= 4;
        }
        storage.replace(store, bad);
        let mut found = Vec::new();
        for at in 0.. {
            match pollster::block_on(Notebook::check(&notebook, &storage, at)) {
                Checked::End => break,
                checked => found.push(checked),
            }
        }
        assert!(found.len() >= 4 && found.iter().all(|checked| *checked == Checked::Mended), "{store:?}: {found:?}");
        assert_eq!(pollster::block_on(Notebook::check(&notebook, &storage, 0)), Checked::Whole);
        storage.set_fault(store.other(), Some(Fault::Broken));
        let (again, opening) = Person::open(&storage).unwrap();
        assert_eq!((seen(&again).len(), opening.lost), (5, 0), "{store:?} alone");
    }
}

#[test]
fn a_part_that_changed_in_both_stores_is_written_anew_from_memory() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(89);
    let notebook = person.make(&storage);
    for n in 0..5 {
        person.keep(&notebook, &storage, &[put(n, &noise(n.into(), 9_000))]).unwrap();
    }
    let arena = notebook.borrow().arena();
    for store in Store::BOTH {
        let mut records = storage.records(store);
        for (name, bytes) in &mut records {
            if matches!(name, Name::Cell(each, _) if *each == arena) {
                bytes[700] ^= 1;
            }
        }
        storage.replace(store, records);
    }
    let parts = notebook.borrow().table.segments.len() + 1;
    for at in 0..parts {
        // The first of these writes the directory anew, so that it is whole again.
        if pollster::block_on(Notebook::check(&notebook, &storage, at)) == Checked::Broken {
            pollster::block_on(Notebook::renew(&notebook, &storage, at, 7, &mut person.entropy)).unwrap();
        }
        assert_eq!(pollster::block_on(Notebook::check(&notebook, &storage, at)), Checked::Whole);
    }
    let (again, opening) = Person::open(&storage).unwrap();
    assert_eq!((seen(&again).len(), opening.lost), (5, 0));
}

#[test]
fn the_page_written_last_keeps_its_segment_after_an_opening() {
    let storage = MemoryStorage::new();
    let mut person = Person::new(88);
    person.make(&storage);
    // One page a sitting: without it, each would stay in a cell of its own.
    for n in 0..12 {
        let (notebook, _) = Person::open(&storage).unwrap();
        person.keep(&notebook, &storage, &[put(n, b"a line")]).unwrap();
    }
    let (notebook, _) = Person::open(&storage).unwrap();
    assert_eq!(notebook.borrow().fill().used, 3, "the pages so far, the last one, the directory");
}
