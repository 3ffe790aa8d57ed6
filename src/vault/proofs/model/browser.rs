//! The storage of the browser, step for step as `platform` does it, on a [`Disk`]: it notes every single write, and any of them can fail.

use super::disk::{Disk, Records, Write};
use crate::{Commit, CommitFault, Face, Faces, Fault, Kept, Name, Storage, Store};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// See the file.
#[derive(Default)]
pub(super) struct Browser {
    disk: RefCell<Disk>,
    writes: RefCell<Vec<Write>>,
    local_fault: Cell<Option<Fault>>,
    indexed_fault: Cell<Option<Fault>>,
    failing: Cell<Option<Failing>>,
    /// How many items the local store holds at most.
    room: Cell<Option<usize>>,
}

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

impl Browser {
    pub(super) fn on(disk: Disk) -> Self {
        Self { disk: RefCell::new(disk), ..Self::default() }
    }

    pub(super) fn with_faults(self, local: Option<Fault>, indexed: Option<Fault>) -> Self {
        self.local_fault.set(local);
        self.indexed_fault.set(indexed);
        self
    }

    pub(super) fn set_fault(&self, store: Store, fault: Option<Fault>) {
        match store {
            Store::Local => self.local_fault.set(fault),
            Store::Indexed => self.indexed_fault.set(fault),
        }
    }

    pub(super) fn fail(&self, failing: Option<Failing>) {
        self.failing.set(failing);
    }

    pub(super) fn set_room(&self, items: Option<usize>) {
        self.room.set(items);
    }

    /// Whether the write that was to fail has not come: there were not that many.
    pub(super) fn never_failed(&self) -> bool {
        self.failing.get().is_some_and(|failing| failing.after > 0)
    }

    pub(super) fn disk(&self) -> Disk {
        self.disk.borrow().clone()
    }

    /// Something other than this program writes.
    pub(super) fn meddle(&self, meddle: impl FnOnce(&mut Disk)) {
        meddle(&mut self.disk.borrow_mut());
    }

    /// The writes since this was last asked.
    pub(super) fn take_writes(&self) -> Vec<Write> {
        self.writes.take()
    }

    fn fault(&self, store: Store) -> Option<Fault> {
        match store {
            Store::Local => self.local_fault.get(),
            Store::Indexed => self.indexed_fault.get(),
        }
    }

    fn serves(&self, store: Store) -> Result<(), Fault> {
        self.fault(store).map_or(Ok(()), Err)
    }

    fn write(&self, write: Write) -> Result<(), Fault> {
        let store = if write.local().is_some() { Store::Local } else { Store::Indexed };
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
        write.apply(&mut self.disk.borrow_mut());
        self.writes.borrow_mut().push(write);
        Ok(())
    }

    fn put_local(&self, puts: &[(Name, Vec<u8>)]) -> Result<(), Fault> {
        self.serves(Store::Local)?;
        puts.iter().try_for_each(|(name, bytes)| self.write(Write::Put(*name, bytes.as_slice().into())))
    }

    fn put_indexed(&self, puts: &[(Name, Vec<u8>)]) -> Result<(), Fault> {
        self.serves(Store::Indexed)?;
        self.write(Write::Together(puts.iter().map(|(name, bytes)| (*name, bytes.as_slice().into())).collect()))
    }

    fn remove(&self, names: &[Name]) {
        for name in names {
            let removed = Write::Remove(*name);
            removed.apply(&mut self.disk.borrow_mut());
            self.writes.borrow_mut().push(removed);
        }
    }

    /// New records first, taken back if there is no room for all of them.
    fn reserve(&self, puts: &[(Name, Vec<u8>)]) -> Result<Vec<Name>, Fault> {
        let mut fresh = Vec::new();
        for (name, bytes) in puts {
            if !self.disk.borrow().local.contains_key(name) {
                fresh.push(*name);
                if let Err(fault) = self.write(Write::Put(*name, bytes.as_slice().into())) {
                    self.remove(&fresh);
                    return Err(fault);
                }
            }
        }
        Ok(fresh)
    }

    fn conflicts(&self, store: Store, commit: &Commit, reserved: &[Name]) -> bool {
        let disk = self.disk.borrow();
        let differs = |(name, expected): (&Name, &Option<Vec<u8>>)| {
            !reserved.contains(name) && disk.of(store).get(name).map(|held| &held[..]) != expected.as_deref()
        };
        commit.expected.iter().any(differs)
    }

    fn face(&self, store: Store) -> Face {
        if let Some(fault) = self.fault(store) {
            return Face::Unreadable(fault);
        }
        let disk = self.disk.borrow();
        let held: &Records = disk.of(store);
        let found: std::collections::BTreeMap<Name, Vec<u8>> =
            Name::face().into_iter().filter_map(|name| Some((name, held.get(&name)?.to_vec()))).collect();
        if found.is_empty() { Face::Empty } else { Face::Present(found) }
    }
}

impl Storage for Browser {
    async fn load(&self) -> Faces {
        Faces { local: self.face(Store::Local), indexed: self.face(Store::Indexed) }
    }

    async fn read(&self, store: Store, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        self.serves(store)?;
        let disk = self.disk.borrow();
        let whole = |name: &Name| disk.of(store).get(name).filter(|held| held.len() == name.size()).map(Rc::clone);
        Ok(names.iter().map(|name| whole(name).map(|held| held.to_vec())).collect())
    }

    async fn commit(&self, commit: &Commit) -> Result<Kept, CommitFault> {
        let asked = |store| if commit.stores.contains(&store) { self.serves(store) } else { Err(Fault::Behind) };
        let mut local = asked(Store::Local);
        if local.is_ok() && self.conflicts(Store::Local, commit, &[]) {
            return Err(CommitFault::Conflict);
        }
        let mut reserved = Vec::new();
        if commit.grows && local.is_ok() {
            match self.reserve(&commit.puts) {
                Ok(fresh) => reserved = fresh,
                Err(Fault::Full) => return Err(CommitFault::Full),
                Err(fault) => local = Err(fault),
            }
        }
        let indexed = match asked(Store::Indexed) {
            Err(fault) => Err(fault),
            Ok(()) if self.conflicts(Store::Indexed, commit, &[]) => {
                self.remove(&reserved);
                return Err(CommitFault::Conflict);
            }
            Ok(()) => self.put_indexed(&commit.puts),
        };
        let local = match local.map(|()| self.conflicts(Store::Local, commit, &reserved)) {
            Ok(false) => self.put_local(&commit.puts),
            Ok(true) if indexed.is_ok() => Err(Fault::Behind),
            Ok(true) => return Err(CommitFault::Conflict),
            Err(fault) => Err(fault),
        };
        match (local, indexed) {
            (Err(local), Err(indexed)) => {
                self.remove(&reserved);
                let is_full = [local, indexed].contains(&Fault::Full);
                Err(if is_full { CommitFault::Full } else { CommitFault::Nowhere })
            }
            _ => Ok(Kept { local, indexed }),
        }
    }

    fn commit_now(&self, commit: &Commit) -> Result<(), CommitFault> {
        if !commit.stores.contains(&Store::Local) || self.serves(Store::Local).is_err() {
            return Err(CommitFault::Nowhere);
        }
        if self.conflicts(Store::Local, commit, &[]) {
            return Err(CommitFault::Conflict);
        }
        self.put_local(&commit.puts).map_err(|fault| match fault {
            Fault::Full => CommitFault::Full,
            _ => CommitFault::Nowhere,
        })
    }

    async fn mend(&self, store: Store, puts: &[(Name, Vec<u8>)]) -> Result<(), Fault> {
        match store {
            Store::Local => self.put_local(puts),
            Store::Indexed => self.put_indexed(puts),
        }
    }
}
