//! Two stores as one [`Storage`]: in which order a commit compares, reserves and writes (`FORMAT.md`, section 9).
//!
//! The browser's stores, the memory twin and the model of the proofs differ only in what a single store does, so this stands here once.

use crate::name::Name;
use crate::storage::{Commit, CommitFault, Expected, Face, Faces, Fault, Kept, Put, Refusal, Storage, Store};
use std::collections::BTreeMap;

/// A store that answers at once and takes records one by one.
pub trait LocalStore {
    /// What stands under a name. What is no record of the right size is told too, as bytes of another length.
    ///
    /// # Errors
    /// [`Fault`] if the store cannot be read.
    fn get(&self, name: Name) -> Result<Option<Vec<u8>>, Fault>;

    /// Puts one record.
    ///
    /// # Errors
    /// [`Fault`] if the store did not take it.
    fn put(&self, name: Name, bytes: &[u8]) -> Result<(), Fault>;

    /// Removes one record. One that cannot be removed stays as filler that nothing names.
    fn remove(&self, name: Name);
}

/// A store that takes records whole, in a transaction that is on disk when it completes.
#[allow(async_fn_in_trait, reason = "one thread: the browser's; nothing needs Send")]
pub trait IndexedStore {
    /// Records by name, whatever their size.
    ///
    /// # Errors
    /// [`Fault`] if the store cannot be read.
    async fn read(&self, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault>;

    /// Puts records, if what is expected stands there. Both in one transaction.
    ///
    /// # Errors
    /// [`Refusal`]; nothing was put then, unless the store only answers too late.
    async fn put(&self, expected: &Expected, puts: &[Put]) -> Result<(), Refusal>;

    /// The same, and nobody waits for the answer.
    fn put_unawaited(&self, expected: Expected, puts: Vec<Put>);
}

/// The two of them.
#[derive(Debug, Default)]
pub struct Pair<L, I> {
    /// [`Store::Local`].
    pub local: L,
    /// [`Store::Indexed`].
    pub indexed: I,
}

impl<L: LocalStore, I> Pair<L, I> {
    /// The face of the local store, at once.
    pub(crate) fn local_face(&self) -> Face {
        face_of(Name::face().into_iter().map(|name| self.local.get(name)).collect())
    }

    /// Puts records into the local store, in their order, and reads each back: a store that takes a record and does not give it back is broken,
    /// and gets no root that needs it.
    pub(crate) fn put_local(&self, puts: &[Put]) -> Result<(), Fault> {
        for (name, bytes) in puts {
            self.local.put(*name, bytes)?;
            if self.local.get(*name)?.as_ref() != Some(bytes) {
                return Err(Fault::Broken);
            }
        }
        Ok(())
    }
}

impl<L: LocalStore, I: IndexedStore> Pair<L, I> {
    /// Whether something else stands in the local store than is expected, beside what was reserved for this very commit.
    fn differs(&self, expected: &Expected, reserved: &[Name]) -> Result<bool, Fault> {
        for (name, expected) in expected {
            if !reserved.contains(name) && self.local.get(*name)? != *expected {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Puts those records that are new, and names them. Without room for all of them it removes what it put, so that nothing has changed.
    fn reserve(&self, puts: &[Put]) -> Result<Vec<Name>, Fault> {
        let mut fresh = Vec::new();
        for (name, bytes) in puts {
            if self.local.get(*name)?.is_none() {
                fresh.push(*name);
                if let Err(fault) = self.local.put(*name, bytes) {
                    self.remove(&fresh);
                    return Err(fault);
                }
            }
        }
        Ok(fresh)
    }

    /// Removes what was reserved for a commit that came to nothing.
    fn remove(&self, reserved: &[Name]) {
        for name in reserved {
            self.local.remove(*name);
        }
    }

    fn take_now(&self, commit: &Commit) -> Result<(), CommitFault> {
        if !commit.stores.contains(&Store::Local) {
            return Err(CommitFault::Nowhere);
        }
        match self.differs(&commit.expected, &[]) {
            Ok(true) => return Err(CommitFault::Conflict),
            Ok(false) => {}
            Err(_) => return Err(CommitFault::Nowhere),
        }
        let put = self
            .reserve(&commit.puts)
            .and_then(|reserved| self.put_local(&commit.puts).inspect_err(|_| self.remove(&reserved)));
        put.map_err(|fault| match fault {
            Fault::Full => CommitFault::Full,
            _ => CommitFault::Nowhere,
        })
    }
}

/// The face of a store that gave these records.
fn face_of(read: Result<Vec<Option<Vec<u8>>>, Fault>) -> Face {
    let read = match read {
        Ok(read) => read,
        Err(fault) => return Face::Unreadable(fault),
    };
    // One by one: a map that is collected brings a sort along, and these are a few records that the first screen reads.
    let mut found = BTreeMap::new();
    for (name, bytes) in Name::face().into_iter().zip(read) {
        if let Some(bytes) = bytes {
            found.insert(name, bytes);
        }
    }
    if found.is_empty() { Face::Empty } else { Face::Present(found) }
}

impl<L: LocalStore, I: IndexedStore> Storage for Pair<L, I> {
    async fn load(&self) -> Faces {
        // The indexed store first: it waits, and meanwhile nothing has touched the other one.
        let indexed = face_of(self.indexed.read(&Name::face()).await);
        Faces { local: self.local_face(), indexed }
    }

    async fn read(&self, store: Store, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        let read = match store {
            Store::Local => names.iter().map(|name| self.local.get(*name)).collect::<Result<Vec<_>, _>>()?,
            Store::Indexed => self.indexed.read(names).await?,
        };
        Ok(names.iter().zip(read).map(|(name, bytes)| bytes.filter(|bytes| bytes.len() == name.size())).collect())
    }

    async fn commit(&self, commit: &Commit) -> Result<Kept, CommitFault> {
        let asked = |store| if commit.stores.contains(&store) { Ok(()) } else { Err(Fault::Behind) };
        let mut local = asked(Store::Local).and_then(|()| self.differs(&commit.expected, &[]));
        if local == Ok(true) {
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
            Ok(()) => match self.indexed.put(&commit.expected, &commit.puts).await {
                Ok(()) => Ok(()),
                Err(Refusal::Conflict) => {
                    self.remove(&reserved);
                    return Err(CommitFault::Conflict);
                }
                Err(Refusal::Fault(fault)) => Err(fault),
            },
        };
        // The indexed store may have taken its time, and another tab may have used it.
        let local = match local.and_then(|_| self.differs(&commit.expected, &reserved)) {
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
        let taken = self.take_now(commit);
        if taken.is_err() && commit.stores.contains(&Store::Indexed) {
            // Nobody waits for the answer, and there may be time for it all the same. Where another tab has written, it is refused.
            self.indexed.put_unawaited(commit.expected.clone(), commit.puts.clone());
        }
        taken
    }

    async fn mend(&self, store: Store, expected: &Expected, puts: &[Put]) -> Result<(), Fault> {
        match store {
            Store::Local if self.differs(expected, &[])? => Err(Fault::Behind),
            Store::Local => self.put_local(puts),
            Store::Indexed => self.indexed.put(expected, puts).await.map_err(|refusal| match refusal {
                Refusal::Fault(fault) => fault,
                Refusal::Conflict => Fault::Behind,
            }),
        }
    }
}
