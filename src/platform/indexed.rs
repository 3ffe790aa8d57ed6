//! IndexedDB as a store: bytes, in transactions that are on disk when they complete.

use super::deadline::within;
use indexed_db_futures::Build;
use indexed_db_futures::database::Database;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions};
use js_sys::Uint8Array;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use vault::{Commit, Face, Fault, Name};
use wasm_bindgen::{JsCast, JsValue};

const DATABASE: &str = "notebook";
const CELLS: &str = "cells";
/// After this many milliseconds the store counts as hanging.
const PATIENCE: u32 = 3000;
/// Creating, growing and filling up write megabytes.
const LONG_PATIENCE: u32 = 20_000;
const MANY: usize = 200;

/// Why a commit was not taken.
pub(super) enum Refusal {
    Conflict,
    Fault(Fault),
}

/// The database, opened at the first need.
#[derive(Default)]
pub(super) struct IndexedStore {
    database: RefCell<Option<Rc<Database>>>,
}

impl IndexedStore {
    /// What IndexedDB holds of headers and roots.
    pub(super) async fn face(&self) -> Face {
        match self.read(&Name::face()).await {
            Err(fault) => Face::Unreadable(fault),
            Ok(read) => {
                let found: BTreeMap<_, _> =
                    Name::face().into_iter().zip(read).filter_map(|(name, bytes)| Some((name, bytes?))).collect();
                if found.is_empty() { Face::Empty } else { Face::Present(found) }
            }
        }
    }

    /// Records by name, whatever their size.
    pub(super) async fn read(&self, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        let work = async {
            let database = self.open().await?;
            let transaction =
                database.transaction(CELLS).with_mode(TransactionMode::Readonly).build().map_err(fault_of)?;
            let read = read_in(&transaction, names).await?;
            transaction.commit().await.map_err(fault_of)?;
            Ok(read)
        };
        within(PATIENCE, work).await.unwrap_or(Err(Fault::Hanging))
    }

    /// Puts a commit, whole, if the records it expects are there. Complete means on disk.
    pub(super) async fn commit(&self, commit: &Commit) -> Result<(), Refusal> {
        self.put_expecting(&commit.expected, &commit.puts).await
    }

    /// Puts records, whole.
    pub(super) async fn put(&self, puts: &[(Name, Vec<u8>)]) -> Result<(), Fault> {
        self.put_expecting(&BTreeMap::new(), puts).await.map_err(|refusal| match refusal {
            Refusal::Fault(fault) => fault,
            // Nothing was expected.
            Refusal::Conflict => Fault::Broken,
        })
    }

    async fn put_expecting(
        &self,
        expected: &BTreeMap<Name, Option<Vec<u8>>>,
        puts: &[(Name, Vec<u8>)],
    ) -> Result<(), Refusal> {
        let work = async {
            let database = self.open().await?;
            let options = TransactionOptions::new().with_durability(TransactionDurability::Strict);
            // Dropped before it is committed, a transaction is aborted.
            let transaction = database
                .transaction(CELLS)
                .with_mode(TransactionMode::Readwrite)
                .with_options(options)
                .build()
                .map_err(fault_of)?;
            let names: Vec<Name> = expected.keys().copied().collect();
            let held = read_in(&transaction, &names).await?;
            if expected.values().zip(&held).any(|(expected, held)| expected != held) {
                return Err(Refusal::Conflict);
            }
            let store = transaction.object_store(CELLS).map_err(fault_of)?;
            let mut last = None;
            for (name, bytes) in puts {
                let bytes: JsValue = Uint8Array::from(bytes.as_slice()).into();
                last =
                    Some(store.put(bytes).with_key(name.to_string()).without_key_type().primitive().map_err(fault_of)?);
            }
            // Requests run in order, and one that fails aborts the transaction: the last one and the commit tell of all.
            if let Some(last) = last {
                last.await.map_err(fault_of)?;
            }
            transaction.commit().await.map_err(fault_of)?;
            Ok(())
        };
        let patience = if puts.len() > MANY { LONG_PATIENCE } else { PATIENCE };
        within(patience, work).await.unwrap_or(Err(Refusal::Fault(Fault::Hanging)))
    }

    async fn open(&self) -> Result<Rc<Database>, Fault> {
        if let Some(database) = self.database.borrow().as_ref() {
            return Ok(Rc::clone(database));
        }
        let opened = Database::open(DATABASE)
            .with_version(1u8)
            .with_on_upgrade_needed(|_, database| {
                database.create_object_store(CELLS).build()?;
                Ok(())
            })
            .build()
            .map_err(|_| Fault::Refused)?
            .await
            .map_err(|_| Fault::Broken)?;
        let database = Rc::new(opened);
        *self.database.borrow_mut() = Some(Rc::clone(&database));
        Ok(database)
    }
}

impl std::fmt::Debug for IndexedStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IndexedStore(..)")
    }
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

async fn read_in(transaction: &Transaction<'_>, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
    let store: ObjectStore<'_> = transaction.object_store(CELLS).map_err(fault_of)?;
    let mut read = Vec::with_capacity(names.len());
    for name in names {
        let held: Option<JsValue> =
            store.get(name.to_string()).primitive().map_err(fault_of)?.await.map_err(fault_of)?;
        let bytes = held.and_then(|held| held.dyn_into::<Uint8Array>().ok());
        read.push(bytes.map(|bytes| bytes.to_vec()));
    }
    Ok(read)
}

fn fault_of(error: indexed_db_futures::error::Error) -> Fault {
    use indexed_db_futures::error::{DomException, Error};
    match error {
        Error::DomException(DomException::Other(thrown)) if thrown.name() == "QuotaExceededError" => Fault::Full,
        _ => Fault::Broken,
    }
}
