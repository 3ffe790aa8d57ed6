//! The memory twin of the browser's two stores: for tests, and for a notebook that must leave nothing behind.
//!
//! It models what matters of the real ones: a store may be missing, full or broken; the local one takes records singly, so a crash can cut a
//! commit anywhere; the indexed one takes a commit whole. In which order they are asked is the same code for both.

use crate::name::Name;
use crate::pair::{IndexedStore, LocalStore, Pair};
use crate::storage::{Expected, Fault, Put, Refusal, Store};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

type Records = BTreeMap<Name, Vec<u8>>;

/// Two stores in memory.
pub type MemoryStorage = Pair<MemoryLocal, MemoryIndexed>;

/// The local one.
#[derive(Debug, Default)]
pub struct MemoryLocal {
    records: RefCell<Records>,
    fault: Cell<Option<Fault>>,
    /// How many records it holds at most.
    room: Cell<Option<usize>>,
    power: Power,
}

/// The durable one.
#[derive(Debug, Default)]
pub struct MemoryIndexed {
    records: RefCell<Records>,
    fault: Cell<Option<Fault>>,
    gate: Gate,
    power: Power,
}

/// How many more writes happen before the machine stops; a transaction counts as one. Both stores share it.
#[derive(Clone, Debug, Default)]
struct Power(Rc<Cell<Option<usize>>>);

impl Power {
    /// Spends one write; `Err` once the machine has stopped.
    fn spend(&self) -> Result<(), Fault> {
        match self.0.get() {
            Some(0) => Err(Fault::Broken),
            left => {
                self.0.set(left.map(|left| left - 1));
                Ok(())
            }
        }
    }
}

impl MemoryStorage {
    /// Two empty stores.
    #[must_use]
    pub fn new() -> Self {
        let power = Power::default();
        let local = MemoryLocal { power: power.clone(), ..MemoryLocal::default() };
        Self { local, indexed: MemoryIndexed { power, ..MemoryIndexed::default() } }
    }

    /// From here on `store` answers everything with `fault`, or serves again.
    pub fn set_fault(&self, store: Store, fault: Option<Fault>) {
        match store {
            Store::Local => self.local.fault.set(fault),
            Store::Indexed => self.indexed.fault.set(fault),
        }
    }

    /// The local store refuses a new record beyond this number.
    pub fn set_room(&self, records: Option<usize>) {
        self.local.room.set(records);
    }

    /// The machine stops after `writes` more writes: later ones are lost and answer [`Fault::Broken`].
    pub fn stop_after(&self, writes: Option<usize>) {
        self.local.power.0.set(writes);
    }

    /// While held, transactions wait, as they do for a slow disk.
    pub fn hold(&self, held: bool) {
        self.indexed.gate.hold(held);
    }

    /// Whether the machine has stopped.
    #[must_use]
    pub fn stopped(&self) -> bool {
        self.local.power.0.get() == Some(0)
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
            Store::Local => &self.local.records,
            Store::Indexed => &self.indexed.records,
        }
    }
}

fn serves(fault: &Cell<Option<Fault>>) -> Result<(), Fault> {
    fault.get().map_or(Ok(()), Err)
}

impl LocalStore for MemoryLocal {
    fn get(&self, name: Name) -> Result<Option<Vec<u8>>, Fault> {
        serves(&self.fault)?;
        Ok(self.records.borrow().get(&name).cloned())
    }

    fn put(&self, name: Name, bytes: &[u8]) -> Result<(), Fault> {
        serves(&self.fault)?;
        let mut records = self.records.borrow_mut();
        let is_new = !records.contains_key(&name);
        if is_new && self.room.get().is_some_and(|room| records.len() >= room) {
            return Err(Fault::Full);
        }
        self.power.spend()?;
        records.insert(name, bytes.to_vec());
        Ok(())
    }

    fn remove(&self, name: Name) {
        if self.power.0.get() != Some(0) {
            self.records.borrow_mut().remove(&name);
        }
    }
}

impl MemoryIndexed {
    fn put_at_once(&self, expected: &Expected, puts: &[Put]) -> Result<(), Refusal> {
        serves(&self.fault)?;
        let mut records = self.records.borrow_mut();
        if expected.iter().any(|(name, expected)| records.get(name) != expected.as_ref()) {
            return Err(Refusal::Conflict);
        }
        self.power.spend()?;
        records.extend(puts.iter().cloned());
        Ok(())
    }
}

impl IndexedStore for MemoryIndexed {
    async fn read(&self, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        serves(&self.fault)?;
        let records = self.records.borrow();
        Ok(names.iter().map(|name| records.get(name).cloned()).collect())
    }

    async fn put(&self, expected: &Expected, puts: &[Put]) -> Result<(), Refusal> {
        self.gate.pass().await;
        self.put_at_once(expected, puts)
    }

    fn put_unawaited(&self, expected: Expected, puts: Vec<Put>) {
        // There is nobody to tell.
        let _ = self.put_at_once(&expected, &puts);
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
