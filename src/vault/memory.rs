//! The memory twin of the browser's two stores: for tests, and for a notebook that must leave nothing behind.
//!
//! It models what matters of the real ones: a store may be missing, full or broken; the local one takes records singly, so a crash can cut a
//! commit anywhere; the indexed one takes a commit whole.

use crate::name::Name;
use crate::storage::{Commit, CommitFault, Face, Faces, Fault, Kept, Storage, Store};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::task::{Poll, Waker};

type Records = BTreeMap<Name, Vec<u8>>;

/// Two stores in memory.
#[derive(Debug, Default)]
pub struct MemoryStorage {
    local: RefCell<Records>,
    indexed: RefCell<Records>,
    local_fault: Cell<Option<Fault>>,
    indexed_fault: Cell<Option<Fault>>,
    /// How many records the local store holds at most.
    room: Cell<Option<usize>>,
    gate: Gate,
    /// How many more writes happen before the machine stops; a transaction counts as one.
    writes_left: Cell<Option<usize>>,
}

impl MemoryStorage {
    /// Two empty stores.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// From here on `store` answers everything with `fault`, or serves again.
    pub fn set_fault(&self, store: Store, fault: Option<Fault>) {
        self.fault(store).set(fault);
    }

    /// The local store refuses a new record beyond this number.
    pub fn set_room(&self, records: Option<usize>) {
        self.room.set(records);
    }

    /// The machine stops after `writes` more writes: later ones are lost and answer [`Fault::Broken`].
    pub fn stop_after(&self, writes: Option<usize>) {
        self.writes_left.set(writes);
    }

    /// While held, commits wait, as they do for a slow disk.
    pub fn hold(&self, held: bool) {
        self.gate.hold(held);
    }

    /// Whether the machine has stopped.
    #[must_use]
    pub fn stopped(&self) -> bool {
        self.writes_left.get() == Some(0)
    }

    /// All records of a store, to look at or to copy.
    #[must_use]
    pub fn records(&self, store: Store) -> BTreeMap<Name, Vec<u8>> {
        self.of(store).borrow().clone()
    }

    /// Replaces all records of a store.
    pub fn replace(&self, store: Store, records: BTreeMap<Name, Vec<u8>>) {
        *self.of(store).borrow_mut() = records;
    }

    fn of(&self, store: Store) -> &RefCell<Records> {
        match store {
            Store::Local => &self.local,
            Store::Indexed => &self.indexed,
        }
    }

    fn fault(&self, store: Store) -> &Cell<Option<Fault>> {
        match store {
            Store::Local => &self.local_fault,
            Store::Indexed => &self.indexed_fault,
        }
    }

    /// Spends one write; `Err` once the machine has stopped.
    fn spend(&self) -> Result<(), Fault> {
        match self.writes_left.get() {
            Some(0) => Err(Fault::Broken),
            left => {
                self.writes_left.set(left.map(|left| left - 1));
                Ok(())
            }
        }
    }

    fn put_local(&self, puts: &[(Name, Vec<u8>)]) -> Result<(), Fault> {
        for (name, bytes) in puts {
            let mut records = self.local.borrow_mut();
            let is_new = !records.contains_key(name);
            if is_new && self.room.get().is_some_and(|room| records.len() >= room) {
                return Err(Fault::Full);
            }
            self.spend()?;
            records.insert(*name, bytes.clone());
        }
        Ok(())
    }

    /// New records first, taken back if there is no room for all of them.
    fn reserve_local(&self, puts: &[(Name, Vec<u8>)]) -> Result<(), Fault> {
        let fresh: Vec<_> = puts.iter().filter(|(name, _)| !self.local.borrow().contains_key(name)).cloned().collect();
        self.put_local(&fresh).inspect_err(|_| {
            for (name, _) in &fresh {
                self.local.borrow_mut().remove(name);
            }
        })
    }

    fn put_indexed(&self, puts: &[(Name, Vec<u8>)]) -> Result<(), Fault> {
        self.spend()?;
        self.indexed.borrow_mut().extend(puts.iter().cloned());
        Ok(())
    }

    fn conflicts(&self, store: Store, commit: &Commit) -> bool {
        let records = self.of(store).borrow();
        commit.expected.iter().any(|(name, expected)| records.get(name) != expected.as_ref())
    }

    fn face(&self, store: Store) -> Face {
        if let Some(fault) = self.fault(store).get() {
            return Face::Unreadable(fault);
        }
        let records = self.of(store).borrow();
        let found: Records =
            Name::face().into_iter().filter_map(|name| Some((name, records.get(&name)?.clone()))).collect();
        if found.is_empty() { Face::Empty } else { Face::Present(found) }
    }
}

impl Storage for MemoryStorage {
    async fn load(&self) -> Faces {
        Faces { local: self.face(Store::Local), indexed: self.face(Store::Indexed) }
    }

    async fn read(&self, store: Store, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        if let Some(fault) = self.fault(store).get() {
            return Err(fault);
        }
        let records = self.of(store).borrow();
        Ok(names.iter().map(|name| records.get(name).filter(|bytes| bytes.len() == name.size()).cloned()).collect())
    }

    async fn commit(&self, commit: &Commit) -> Result<Kept, CommitFault> {
        self.gate.pass().await;
        let fault_of = |store: Store| {
            if commit.stores.contains(&store) { self.fault(store).get() } else { Some(Fault::Behind) }
        };
        let ready = |store: Store| fault_of(store).map_or(Ok(()), Err);
        if Store::BOTH.into_iter().any(|store| ready(store).is_ok() && self.conflicts(store, commit)) {
            return Err(CommitFault::Conflict);
        }
        let reserved =
            ready(Store::Local).and_then(|()| if commit.grows { self.reserve_local(&commit.puts) } else { Ok(()) });
        if commit.grows && reserved == Err(Fault::Full) {
            return Err(CommitFault::Full);
        }
        let indexed = ready(Store::Indexed).and_then(|()| self.put_indexed(&commit.puts));
        let local = reserved.and_then(|()| self.put_local(&commit.puts));
        match (local, indexed) {
            (Err(Fault::Full), Err(_)) | (Err(_), Err(Fault::Full)) => Err(CommitFault::Full),
            (Err(_), Err(_)) => Err(CommitFault::Nowhere),
            _ => Ok(Kept { local, indexed }),
        }
    }

    fn commit_now(&self, commit: &Commit) -> Result<(), CommitFault> {
        if self.local_fault.get().is_some() || !commit.stores.contains(&Store::Local) {
            return Err(CommitFault::Nowhere);
        }
        if self.conflicts(Store::Local, commit) {
            return Err(CommitFault::Conflict);
        }
        self.put_local(&commit.puts).map_err(|fault| match fault {
            Fault::Full => CommitFault::Full,
            _ => CommitFault::Nowhere,
        })
    }

    async fn mend(&self, store: Store, puts: &[(Name, Vec<u8>)]) -> Result<(), Fault> {
        self.fault(store).get().map_or(Ok(()), Err)?;
        match store {
            Store::Local => self.put_local(puts),
            Store::Indexed => self.put_indexed(puts),
        }
    }
}

/// What makes commits wait.
#[derive(Debug, Default)]
struct Gate {
    held: Cell<bool>,
    waiting: RefCell<Vec<Waker>>,
}

impl Gate {
    fn hold(&self, held: bool) {
        self.held.set(held);
        for waker in self.waiting.take() {
            waker.wake();
        }
    }

    async fn pass(&self) {
        poll_fn(|context| {
            if !self.held.get() {
                return Poll::Ready(());
            }
            self.waiting.borrow_mut().push(context.waker().clone());
            Poll::Pending
        })
        .await;
    }
}

/// A repeatable source for tests (SplitMix64). Not secure, so it exists in tests only.
#[cfg(test)]
pub(crate) struct Seeded(u64);

#[cfg(test)]
impl Seeded {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }
}

#[cfg(test)]
impl crate::entropy::Entropy for Seeded {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), crate::entropy::NoEntropy> {
        for chunk in bytes.chunks_mut(8) {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.0;
            z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
            chunk.copy_from_slice(&(z ^ z >> 31).to_le_bytes()[..chunk.len()]);
        }
        Ok(())
    }
}
