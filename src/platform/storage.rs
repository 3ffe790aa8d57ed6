//! The browser's two stores together, as the vault asks for them.

use super::indexed::{IndexedStore, Refusal};
use super::local;
use vault::{Commit, CommitFault, Faces, Fault, Kept, Name, Storage, Store};

/// `localStorage` and IndexedDB.
#[derive(Debug, Default)]
pub struct BrowserStorage {
    indexed: IndexedStore,
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
        let mut local = asked(Store::Local);
        match local.and_then(|()| local::conflicts(commit)) {
            Ok(true) => return Err(CommitFault::Conflict),
            Ok(false) => {}
            Err(fault) => local = Err(fault),
        }
        if commit.grows {
            local = local.and_then(|()| local::reserve(&commit.puts));
            if local == Err(Fault::Full) {
                return Err(CommitFault::Full);
            }
        }
        let indexed = match asked(Store::Indexed) {
            Err(fault) => Err(fault),
            Ok(()) => match self.indexed.commit(commit).await {
                Ok(()) => Ok(()),
                Err(Refusal::Conflict) => return Err(CommitFault::Conflict),
                Err(Refusal::Fault(fault)) => Err(fault),
            },
        };
        let local = local.and_then(|()| local::put(&commit.puts));
        match (local, indexed) {
            (Err(Fault::Full), Err(_)) | (Err(_), Err(Fault::Full)) => Err(CommitFault::Full),
            (Err(_), Err(_)) => Err(CommitFault::Nowhere),
            _ => Ok(Kept { local, indexed }),
        }
    }

    fn commit_now(&self, commit: &Commit) -> Result<(), Fault> {
        local::put(&commit.puts)
    }

    async fn mend(&self, store: Store, puts: &[(Name, Vec<u8>)]) -> Result<(), Fault> {
        match store {
            Store::Local => local::put(puts),
            Store::Indexed => self.indexed.put(puts).await,
        }
    }
}
