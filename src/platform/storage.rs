//! The browser's two stores together, as the vault asks for them.

use super::indexed::{IndexedStore, Refusal};
use super::local;
use std::rc::Rc;
use vault::{Commit, CommitFault, Faces, Fault, Kept, Name, Storage, Store};

/// `localStorage` and IndexedDB.
#[derive(Debug, Default)]
pub struct BrowserStorage {
    indexed: Rc<IndexedStore>,
}

impl Storage for BrowserStorage {
    async fn load(&self) -> Faces {
        // IndexedDB first: it waits, and meanwhile nothing has touched the other one.
        let indexed = self.indexed.face().await;
        Faces { local: local::face(), indexed }
    }

    async fn read(&self, store: Store, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        match store {
            Store::Local => local::read(names),
            Store::Indexed => {
                let read = self.indexed.read(names).await?;
                Ok(names
                    .iter()
                    .zip(read)
                    .map(|(name, bytes)| bytes.filter(|bytes| bytes.len() == name.size()))
                    .collect())
            }
        }
    }

    async fn commit(&self, commit: &Commit) -> Result<Kept, CommitFault> {
        let asked = |store| if commit.stores.contains(&store) { Ok(()) } else { Err(Fault::Behind) };
        let mut local = asked(Store::Local).and_then(|()| local::conflicts(commit));
        if local == Ok(true) {
            return Err(CommitFault::Conflict);
        }
        let mut reserved = Vec::new();
        if commit.grows && local.is_ok() {
            match local::reserve(&commit.puts) {
                Ok(fresh) => reserved = fresh,
                Err(Fault::Full) => return Err(CommitFault::Full),
                Err(fault) => local = Err(fault),
            }
        }
        let indexed = match asked(Store::Indexed) {
            Err(fault) => Err(fault),
            Ok(()) => match self.indexed.commit(commit).await {
                Ok(()) => Ok(()),
                Err(Refusal::Conflict) => {
                    local::remove(&reserved);
                    return Err(CommitFault::Conflict);
                }
                Err(Refusal::Fault(fault)) => Err(fault),
            },
        };
        // The other store may have taken its time, and another tab may have used it.
        let local = match local.and_then(|_| local::conflicts_beside(commit, &reserved)) {
            Ok(false) => local::put(&commit.puts),
            Ok(true) if indexed.is_ok() => Err(Fault::Behind),
            Ok(true) => return Err(CommitFault::Conflict),
            Err(fault) => Err(fault),
        };
        match (local, indexed) {
            (Err(local), Err(indexed)) => {
                local::remove(&reserved);
                let is_full = [local, indexed].contains(&Fault::Full);
                Err(if is_full { CommitFault::Full } else { CommitFault::Nowhere })
            }
            _ => Ok(Kept { local, indexed }),
        }
    }

    fn commit_now(&self, commit: &Commit) -> Result<(), CommitFault> {
        let put = || {
            if !commit.stores.contains(&Store::Local) {
                return Err(CommitFault::Nowhere);
            }
            match local::conflicts(commit) {
                Ok(true) => return Err(CommitFault::Conflict),
                Ok(false) => {}
                Err(_) => return Err(CommitFault::Nowhere),
            }
            local::put(&commit.puts).map_err(|fault| match fault {
                Fault::Full => CommitFault::Full,
                _ => CommitFault::Nowhere,
            })
        };
        let taken = put();
        if matches!(taken, Err(CommitFault::Full | CommitFault::Nowhere)) && commit.stores.contains(&Store::Indexed) {
            // Nobody waits for the answer, and there may be time for it all the same.
            let (indexed, commit) = (Rc::clone(&self.indexed), commit.clone());
            wasm_bindgen_futures::spawn_local(async move { drop(indexed.commit(&commit).await) });
        }
        taken
    }

    async fn mend(&self, store: Store, puts: &[(Name, Vec<u8>)]) -> Result<(), Fault> {
        match store {
            Store::Local => local::put(puts),
            Store::Indexed => self.indexed.put(puts).await,
        }
    }
}
