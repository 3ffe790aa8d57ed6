//! IndexedDB as a store: bytes, in transactions that are on disk when they complete.

use super::deadline::within;
use futures::FutureExt;
use futures::future::{LocalBoxFuture, Shared};
use gloo_events::EventListener;
use indexed_db_futures::Build;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::{DomException, Error};
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{Transaction, TransactionDurability, TransactionMode, TransactionOptions};
use js_sys::Uint8Array;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use vault::{Expected, Fault, IndexedStore, Name, Put, Refusal};
use wasm_bindgen::{JsCast, JsValue};

const DATABASE: &str = "notebook";
const CELLS: &str = "cells";
/// After this many milliseconds the store counts as hanging.
const PATIENCE: u32 = 3000;
/// Creating, growing and filling up write megabytes.
const LONG_PATIENCE: u32 = 20_000;
const MANY: usize = 200;

/// `None`: there is no such database.
type Opening = Shared<LocalBoxFuture<'static, Result<Option<Rc<Database>>, Fault>>>;

/// IndexedDB.
#[derive(Clone, Default)]
pub struct IndexedDb(Rc<Connection>);

impl IndexedStore for IndexedDb {
    async fn read(&self, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        within(PATIENCE, self.0.read(names)).await.unwrap_or(Err(Fault::Hanging))
    }

    async fn put(&self, expected: &Expected, puts: &[Put]) -> Result<(), Refusal> {
        let patience = if puts.len() > MANY { LONG_PATIENCE } else { PATIENCE };
        within(patience, self.0.put(expected, puts)).await.unwrap_or(Err(Refusal::Fault(Fault::Hanging)))
    }

    fn put_unawaited(&self, expected: Expected, puts: Vec<Put>) {
        let this = self.clone();
        wasm_bindgen_futures::spawn_local(async move {
            // There is nobody to tell.
            let _ = this.put(&expected, &puts).await;
        });
    }
}

/// The database, opened at the first need.
#[derive(Default)]
struct Connection {
    opening: RefCell<Option<Opening>>,
    /// There were records in it, or this page has put some.
    has_records: Cell<bool>,
    /// With records in it, it was deleted, or made another version of, while this page had it open: it is not made again by this page.
    is_gone: Cell<bool>,
}

impl Connection {
    async fn read(self: &Rc<Self>, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        let Some(database) = self.open(Need::Reading).await? else { return Ok(vec![None; names.len()]) };
        let transaction = database
            .transaction(CELLS)
            .with_mode(TransactionMode::Readonly)
            .build()
            .map_err(|error| self.forget(error))?;
        let read = read_in(&transaction, names).await?;
        transaction.commit().await.map_err(fault_of)?;
        if read.iter().any(Option::is_some) {
            self.has_records.set(true);
        }
        Ok(read)
    }

    async fn put(self: &Rc<Self>, expected: &Expected, puts: &[Put]) -> Result<(), Refusal> {
        let database = self.open(Need::Writing).await?.ok_or(Fault::Broken)?;
        let options = TransactionOptions::new().with_durability(TransactionDurability::Strict);
        // Dropped before it is committed, a transaction is aborted.
        let transaction = database
            .transaction(CELLS)
            .with_mode(TransactionMode::Readwrite)
            .with_options(options)
            .build()
            .map_err(|error| self.forget(error))?;
        let names: Vec<Name> = expected.keys().copied().collect();
        let held = read_in(&transaction, &names).await?;
        if expected.values().zip(&held).any(|(expected, held)| expected != held) {
            return Err(Refusal::Conflict);
        }
        self.has_records.set(true);
        let store = transaction.object_store(CELLS).map_err(fault_of)?;
        for (name, bytes) in puts {
            let bytes: JsValue = Uint8Array::from(bytes.as_slice()).into();
            let put = store.put(bytes).with_key(name.to_string()).without_key_type();
            // A request that fails aborts the transaction, so the commit tells of all of them.
            drop(put.primitive().map_err(fault_of)?);
        }
        transaction.commit().await.map_err(fault_of)?;
        Ok(())
    }

    /// Opens the database once. The request is never dropped before it is answered, however long that takes: a new database would then
    /// stand there without its object store, for good.
    async fn open(self: &Rc<Self>, need: Need) -> Result<Option<Rc<Database>>, Fault> {
        let known = self.opening.borrow().clone();
        if let Some(known) = known {
            let opened = known.await?;
            if opened.is_some() || need == Need::Reading {
                return Ok(opened);
            }
        }
        if self.is_gone.get() && need == Need::Writing {
            return Err(Fault::Broken);
        }
        let opening = Rc::clone(self).open_anew(need).boxed_local().shared();
        *self.opening.borrow_mut() = Some(opening.clone());
        wasm_bindgen_futures::spawn_local(opening.clone().map(drop));
        opening.await
    }

    async fn open_anew(self: Rc<Self>, need: Need) -> Result<Option<Rc<Database>>, Fault> {
        let opened = open_database(need).await;
        match &opened {
            Ok(Some(database)) => self.give_way(database),
            // The next need asks again: what failed once may not the next time.
            Ok(None) | Err(_) => drop(self.opening.borrow_mut().take()),
        }
        opened
    }

    /// Whoever deletes the database in another tab is not kept waiting: the connection is closed. Another tab that only looked, and made it
    /// by looking, deletes it too; with nothing in it, it may be made again.
    fn give_way(self: &Rc<Self>, database: &Rc<Database>) {
        let (this, open) = (Rc::clone(self), Rc::clone(database));
        EventListener::once(database.as_sys(), "versionchange", move |_| {
            this.is_gone.set(this.has_records.get());
            this.opening.borrow_mut().take();
            open.as_sys().close();
        })
        .forget();
    }

    /// A connection that gives no transaction is lost (cleared data, a sleeping phone): the next need opens another.
    fn forget(&self, error: Error) -> Fault {
        self.opening.borrow_mut().take();
        fault_of(error)
    }
}

/// A database that is not there is made for writing only: looking leaves no trace.
async fn open_database(need: Need) -> Result<Option<Rc<Database>>, Fault> {
    let (is_new, is_made) = (Rc::new(Cell::new(false)), Rc::new(Cell::new(true)));
    let (told, made) = (Rc::clone(&is_new), Rc::clone(&is_made));
    let opened = Database::open(DATABASE)
        .with_version(1u8)
        .with_on_upgrade_needed(move |_, database| {
            told.set(true);
            // A fault that is thrown from here goes through the wasm, and counts as a fall of the app.
            made.set(database.create_object_store(CELLS).build().is_ok());
            Ok(())
        })
        .build()
        .map_err(|_| Fault::Refused)?
        .await
        .map_err(|_| Fault::Broken)?;
    if is_new.get() && (need == Need::Reading || !is_made.get()) {
        opened.delete().map_err(|_| Fault::Broken)?.await.map_err(fault_of)?;
        return if is_made.get() { Ok(None) } else { Err(Fault::Broken) };
    }
    Ok(Some(Rc::new(opened)))
}

/// Deletes the database; this page's own connection gives way. Answers whether it is gone.
pub(super) async fn delete() -> bool {
    match Database::delete_by_name(DATABASE) {
        Ok(deleting) => deleting.await.is_ok(),
        // Where the browser has no such store, nothing is in it.
        Err(_) => true,
    }
}

/// What the database is opened for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Need {
    Reading,
    Writing,
}

impl std::fmt::Debug for IndexedDb {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IndexedDb(..)")
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

fn fault_of(error: Error) -> Fault {
    match error {
        Error::DomException(DomException::Other(thrown)) if thrown.name() == "QuotaExceededError" => Fault::Full,
        _ => Fault::Broken,
    }
}
