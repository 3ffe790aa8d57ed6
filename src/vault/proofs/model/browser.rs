//! The storage of the browser on a [`Disk`]: the vault's own order of writes, over two stores that note every single one, and any of them can
//! fail.

use super::disk::{Disk, Write};
use crate::{
    Commit, CommitFault, Expected, Faces, Fault, IndexedStore, Kept, LocalStore, Name, Pair, Put, Refusal, Storage,
    Store,
};
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;

/// See the file.
pub(super) struct Browser {
    machine: Rc<Machine>,
    pair: Pair<Items, Database>,
}

/// What both stores share.
#[derive(Default)]
struct Machine {
    disk: RefCell<Disk>,
    writes: RefCell<Vec<Write>>,
    local_fault: Cell<Option<Fault>>,
    indexed_fault: Cell<Option<Fault>>,
    failing: Cell<Option<Failing>>,
    /// How many items the local store holds at most.
    room: Cell<Option<usize>>,
    /// Transactions take their time: before they begin, and before they are told.
    is_slow: Cell<bool>,
    /// This item is taken and not given back.
    forgotten: Cell<Option<Name>>,
}

/// `localStorage`.
struct Items(Rc<Machine>);

/// IndexedDB.
struct Database(Rc<Machine>);

/// Which write does not come about. The local store counts items, the indexed one transactions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Failing {
    pub(super) store: Store,
    /// How many writes of that store still go well.
    pub(super) after: usize,
    pub(super) fault: Fault,
    /// Whether all that follow fail too.
    pub(super) for_good: bool,
}

impl Default for Browser {
    fn default() -> Self {
        Self::on(Disk::default())
    }
}

impl Browser {
    pub(super) fn on(disk: Disk) -> Self {
        let machine = Rc::new(Machine { disk: RefCell::new(disk), ..Machine::default() });
        let pair = Pair { local: Items(Rc::clone(&machine)), indexed: Database(Rc::clone(&machine)) };
        Self { machine, pair }
    }

    pub(super) fn with_faults(self, local: Option<Fault>, indexed: Option<Fault>) -> Self {
        self.set_fault(Store::Local, local);
        self.set_fault(Store::Indexed, indexed);
        self
    }

    pub(super) fn set_fault(&self, store: Store, fault: Option<Fault>) {
        match store {
            Store::Local => self.machine.local_fault.set(fault),
            Store::Indexed => self.machine.indexed_fault.set(fault),
        }
    }

    pub(super) fn fail(&self, failing: Option<Failing>) {
        self.machine.failing.set(failing);
    }

    pub(super) fn set_room(&self, items: Option<usize>) {
        self.machine.room.set(items);
    }

    /// From here on others can come in between, wherever a transaction waits.
    pub(super) fn set_slow(&self, is_slow: bool) {
        self.machine.is_slow.set(is_slow);
    }

    /// The local store takes this record and does not give it back.
    pub(super) fn forget(&self, name: Option<Name>) {
        self.machine.forgotten.set(name);
    }

    /// Whether the write that was to fail has not come: there were not that many.
    pub(super) fn never_failed(&self) -> bool {
        self.machine.failing.get().is_some_and(|failing| failing.after > 0)
    }

    pub(super) fn disk(&self) -> Disk {
        self.machine.disk.borrow().clone()
    }

    /// Something other than this program writes.
    pub(super) fn meddle(&self, meddle: impl FnOnce(&mut Disk)) {
        meddle(&mut self.machine.disk.borrow_mut());
    }

    /// The writes since this was last asked.
    pub(super) fn take_writes(&self) -> Vec<Write> {
        self.machine.writes.take()
    }
}

impl Machine {
    fn serves(&self, store: Store) -> Result<(), Fault> {
        let fault = match store {
            Store::Local => self.local_fault.get(),
            Store::Indexed => self.indexed_fault.get(),
        };
        fault.map_or(Ok(()), Err)
    }

    fn get(&self, store: Store, name: Name) -> Option<Vec<u8>> {
        self.disk.borrow().of(store).get(&name).map(|held| held.to_vec())
    }

    fn write(&self, write: Write) -> Result<(), Fault> {
        let store = if write.local().is_some() { Store::Local } else { Store::Indexed };
        self.serves(store)?;
        if let Write::Put(name, _) = &write
            && let Some(room) = self.room.get()
            && !self.disk.borrow().local.contains_key(name)
            && self.disk.borrow().local.len() >= room
        {
            return Err(Fault::Full);
        }
        if let Some(failing) = self.failing.get().filter(|failing| failing.store == store) {
            if failing.after == 0 {
                if !failing.for_good {
                    self.failing.set(None);
                }
                if failing.fault == Fault::Hanging {
                    // It answers too late, and comes about all the same.
                    write.apply(&mut self.disk.borrow_mut());
                }
                return Err(failing.fault);
            }
            self.failing.set(Some(Failing { after: failing.after - 1, ..failing }));
        }
        self.note(write);
        Ok(())
    }

    async fn pause(&self) {
        let mut waited = !self.is_slow.get();
        poll_fn(|context| {
            if waited {
                return Poll::Ready(());
            }
            waited = true;
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
    }

    fn note(&self, write: Write) {
        write.apply(&mut self.disk.borrow_mut());
        self.writes.borrow_mut().push(write);
    }
}

impl LocalStore for Items {
    fn get(&self, name: Name) -> Result<Option<Vec<u8>>, Fault> {
        self.0.serves(Store::Local)?;
        Ok(self.0.get(Store::Local, name))
    }

    fn put(&self, name: Name, bytes: &[u8]) -> Result<(), Fault> {
        if self.0.forgotten.get() == Some(name) {
            return Ok(());
        }
        self.0.write(Write::Put(name, bytes.into()))
    }

    fn remove(&self, name: Name) {
        self.0.note(Write::Remove(name));
    }
}

impl Database {
    fn put_at_once(&self, expected: &Expected, puts: &[Put]) -> Result<(), Refusal> {
        self.0.serves(Store::Indexed)?;
        if expected.iter().any(|(name, expected)| self.0.get(Store::Indexed, *name) != *expected) {
            return Err(Refusal::Conflict);
        }
        let together = puts.iter().map(|(name, bytes)| (*name, bytes.as_slice().into())).collect();
        Ok(self.0.write(Write::Together(together))?)
    }
}

impl IndexedStore for Database {
    async fn read(&self, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        self.0.serves(Store::Indexed)?;
        Ok(names.iter().map(|name| self.0.get(Store::Indexed, *name)).collect())
    }

    async fn put(&self, expected: &Expected, puts: &[Put]) -> Result<(), Refusal> {
        self.0.pause().await;
        let put = self.put_at_once(expected, puts);
        self.0.pause().await;
        put
    }

    fn put_unawaited(&self, expected: Expected, puts: Vec<Put>) {
        // There is nobody to tell.
        let _ = self.put_at_once(&expected, &puts);
    }
}

impl Storage for Browser {
    async fn load(&self) -> Faces {
        self.pair.load().await
    }

    async fn read(&self, store: Store, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        self.pair.read(store, names).await
    }

    async fn commit(&self, commit: &Commit) -> Result<Kept, CommitFault> {
        self.pair.commit(commit).await
    }

    fn commit_now(&self, commit: &Commit) -> Result<(), CommitFault> {
        self.pair.commit_now(commit)
    }

    async fn mend(&self, store: Store, expected: &Expected, puts: &[Put]) -> Result<(), Fault> {
        self.pair.mend(store, expected, puts).await
    }
}
