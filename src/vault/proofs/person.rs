//! A person who makes, writes and opens notebooks, with a key that was derived once; the passphrase function has its own tests.

use crate::kdf::Cost;
use crate::memory::Seeded;
use crate::{
    Blank, Change, Entropy, Forks, Id, Ikm, KeepError, Kept, Notebook, OpenError, Opened, PassphraseError, Presence,
    RecordBytes, Rekeying, Storage, create, look, open,
};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// See the file.
pub(super) struct Person<E = Seeded> {
    pub(super) entropy: E,
}

/// Records as a person sees them.
pub(super) type Seen = BTreeMap<Id, Vec<u8>>;

impl Person {
    pub(super) fn new(seed: u64) -> Self {
        Self { entropy: Seeded::new(seed) }
    }

    pub(super) fn ikm() -> Ikm {
        Ikm::from_bytes(&[42; 32])
    }

    /// Opens and reads everything.
    pub(super) fn open(storage: &impl Storage) -> Result<(RefCell<Notebook>, Opening), OpenError> {
        Self::open_with(storage, &Self::ikm())
    }

    pub(super) fn open_with(storage: &impl Storage, ikm: &Ikm) -> Result<(RefCell<Notebook>, Opening), OpenError> {
        pollster::block_on(async {
            let Presence::Found(found) = look(storage).await else { return Err(OpenError::Damaged) };
            let mut answer = Err(OpenError::WrongPassphrase);
            for container in &found.containers {
                answer = open(storage, &found, container, ikm).await;
                if answer.is_ok() {
                    break;
                }
            }
            let Opened { notebook, is_older, conflicts, forks } = answer?;
            let notebook = RefCell::new(notebook);
            let lost = Notebook::read_all(&notebook, storage, async || ()).await;
            Ok((notebook, Opening { is_older, conflicts, forks, lost }))
        })
    }
}

impl<E: Entropy> Person<E> {
    pub(super) fn make(&mut self, storage: &impl Storage) -> RefCell<Notebook> {
        let blank = Blank::make(&mut self.entropy).unwrap();
        let made = pollster::block_on(create(storage, &blank, Cost::FLOOR, &Person::ikm(), 1, &mut self.entropy));
        RefCell::new(made.unwrap().0)
    }

    pub(super) fn keep(
        &mut self,
        notebook: &RefCell<Notebook>,
        storage: &impl Storage,
        changes: &[Change],
    ) -> Result<Kept, KeepError> {
        pollster::block_on(Notebook::keep(notebook, storage, changes, 2, &mut self.entropy))
    }

    pub(super) fn change_passphrase(
        &mut self,
        notebook: &RefCell<Notebook>,
        storage: &impl Storage,
        new: &Ikm,
    ) -> Result<Kept, PassphraseError> {
        pollster::block_on(Notebook::change_passphrase(notebook, storage, new, 9, &mut self.entropy))
    }

    pub(super) fn rekey(
        &mut self,
        notebook: &RefCell<Notebook>,
        storage: &impl Storage,
    ) -> Result<Rekeying, KeepError> {
        pollster::block_on(Notebook::rekey(notebook, storage, 10, &mut self.entropy))
    }

    pub(super) fn make_second(
        &mut self,
        notebook: &RefCell<Notebook>,
        storage: &impl Storage,
        ikm: &Ikm,
    ) -> Result<Kept, PassphraseError> {
        pollster::block_on(Notebook::make_second(notebook, storage, ikm, 5, &mut self.entropy))
    }
}

pub(super) struct Opening {
    pub(super) is_older: bool,
    pub(super) conflicts: Vec<(Id, Rc<RecordBytes>)>,
    pub(super) forks: Forks,
    pub(super) lost: usize,
}

pub(super) fn seen(notebook: &RefCell<Notebook>) -> Seen {
    notebook.borrow().records().into_iter().map(|(id, bytes)| (id, bytes.to_vec())).collect()
}

pub(super) fn id(n: u16) -> Id {
    let mut id = [0; 16];
    id[..2].copy_from_slice(&n.to_le_bytes());
    id
}

pub(super) fn put(n: u16, body: &[u8]) -> Change {
    Change::Put(id(n), Rc::new(RecordBytes::from(body.to_vec())))
}

/// Bytes that do not deflate.
pub(super) fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    Seeded::new(seed).fill(&mut bytes).unwrap();
    bytes
}
