//! Opens what is hostile, from stores that count how often they are asked.

use super::model::Records;
use crate::proofs::person::Person;
use crate::{
    Commit, CommitFault, Expected, Faces, Fault, Kept, MemoryStorage, Name, Notebook, OpenError, Opened, Presence, Put,
    Storage, Store, look, open,
};
use pollster::block_on;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

type Seen = BTreeMap<crate::Id, Vec<u8>>;

/// No opening of 128 cells, from two stores, with four roots, needs more.
const MOST_READS: usize = 100_000;

/// A store that gives up on whoever does not stop reading.
pub(super) struct Patient {
    pub(super) inner: MemoryStorage,
    pub(super) reads: Cell<usize>,
}

impl Patient {
    /// `hostile` in these stores, `sound` in the others.
    pub(super) fn holding(hostile: &Records, stores: &[Store], sound: &Records) -> Self {
        let inner = MemoryStorage::new();
        for store in Store::BOTH {
            inner.replace(store, if stores.contains(&store) { hostile } else { sound }.clone());
        }
        Self { inner, reads: Cell::new(0) }
    }
}

impl Storage for Patient {
    async fn load(&self) -> Faces {
        self.inner.load().await
    }

    async fn read(&self, store: Store, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        self.reads.set(self.reads.get() + names.len());
        assert!(self.reads.get() < MOST_READS, "the opening does not end");
        self.inner.read(store, names).await
    }

    async fn commit(&self, commit: &Commit) -> Result<Kept, CommitFault> {
        self.inner.commit(commit).await
    }

    fn commit_now(&self, commit: &Commit) -> Result<(), CommitFault> {
        self.inner.commit_now(commit)
    }

    async fn mend(&self, store: Store, expected: &Expected, puts: &[Put]) -> Result<(), Fault> {
        self.inner.mend(store, expected, puts).await
    }
}

pub(super) struct Shown {
    pub(super) notebook: RefCell<Notebook>,
    pub(super) records: Seen,
    pub(super) lost: usize,
    pub(super) is_older: bool,
}

pub(super) fn opening(storage: &Patient) -> Result<Shown, OpenError> {
    storage.reads.set(0);
    block_on(async {
        let Presence::Found(found) = look(storage).await else { return Err(OpenError::Damaged) };
        let mut answer = Err(OpenError::WrongPassphrase);
        for container in &found.containers {
            answer = open(storage, &found, container, &Person::ikm()).await;
            if answer.is_ok() {
                break;
            }
        }
        let Opened { notebook, is_older, .. } = answer?;
        let notebook = RefCell::new(notebook);
        let lost = Notebook::read_all(&notebook, storage, async || ()).await;
        let records: Seen = notebook.borrow().records().into_iter().map(|(id, bytes)| (id, bytes.to_vec())).collect();
        Ok(Shown { notebook, records, lost, is_older })
    })
}
