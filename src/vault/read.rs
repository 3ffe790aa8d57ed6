//! Reading what a root leads to: its directory, its segments, their records, cell by cell from whichever store has the one that is meant.

use crate::Id;
use crate::chain::{Content, Sealer, Walk};
use crate::directory::{self, Entry};
use crate::name::Name;
use crate::notebook::RecordBytes;
use crate::pointer::Pointer;
use crate::root::Root;
use crate::seal::Purpose;
use crate::segment::{self, Held};
use crate::storage::{Fault, Put, Storage, Store};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Why something was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unread {
    /// A store that may have it did not answer.
    Unanswered,
    /// It stands nowhere as it should.
    Damaged,
}

/// Cells from both stores, and which store failed to give them. One that hung is not asked again: each time would take seconds.
pub(crate) struct Reader<'s, S> {
    pub(crate) storage: &'s S,
    stores: Vec<Store>,
    failed: RefCell<BTreeMap<Store, Fault>>,
}

impl<'s, S: Storage> Reader<'s, S> {
    pub(crate) fn new(storage: &'s S) -> Self {
        // The local store answers at once, so it is asked first; the salt tells whether its cell is the one meant.
        Self::of(storage, &[Store::Local, Store::Indexed])
    }

    /// Asks these stores only, in this order.
    pub(crate) fn of(storage: &'s S, stores: &[Store]) -> Self {
        Self { storage, stores: stores.to_vec(), failed: RefCell::default() }
    }

    /// What stands in one store under these names.
    pub(crate) async fn read(&self, store: Store, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        if let Some(Fault::Hanging) = self.failed.borrow().get(&store) {
            return Err(Fault::Hanging);
        }
        self.storage.read(store, names).await.inspect_err(|fault| {
            let mut failed = self.failed.borrow_mut();
            match fault {
                Fault::Hanging => drop(failed.insert(store, *fault)),
                _ => drop(failed.entry(store).or_insert(*fault)),
            }
        })
    }

    /// The stores that did not answer, and why.
    pub(crate) fn failed(&self) -> BTreeMap<Store, Fault> {
        self.failed.borrow().clone()
    }
}

/// The records of a root, as far as they read, and what the first segment that did not is missing for.
pub(crate) async fn read_records<S: Storage>(
    reader: &Reader<'_, S>,
    sealer: &Sealer,
    root: &Root,
) -> (BTreeMap<Id, Rc<RecordBytes>>, Result<(), Unread>) {
    let mut records = BTreeMap::new();
    let entries = match read_directory(reader, sealer, root).await {
        Ok((entries, _)) => entries,
        Err(unread) => return (records, Err(unread)),
    };
    let mut is_whole = Ok(());
    for entry in entries {
        match read_segment(reader, sealer, entry, root.size.cells()).await {
            Ok((_, held)) => records.extend(held),
            // What a store may still give counts for more than what is gone.
            Err(Unread::Unanswered) => is_whole = Err(Unread::Unanswered),
            Err(unread) => is_whole = is_whole.and(Err(unread)),
        }
    }
    (records, is_whole)
}

/// The directory of a root and the cells it occupies.
pub(crate) async fn read_directory<S: Storage>(
    reader: &Reader<'_, S>,
    sealer: &Sealer,
    root: &Root,
) -> Result<(Vec<Entry>, Occupied), Unread> {
    let Some(head) = root.directory else { return Ok((Vec::new(), Occupied::default())) };
    let cells = root.size.cells();
    let (chain, sealed) = read_chain(reader, sealer, Purpose::Directory, head, root.directory_length, cells).await?;
    let mut entries = directory::parse(&chain.bytes, cells).ok_or(Unread::Damaged)?;
    for entry in &mut entries {
        entry.head = entry.head.seen_from(head.key);
    }
    // A cell in use that the bitmap misses would be written over; one in two chains would be freed with the first of them.
    let is_live = |index: &u16| root.live.has(*index);
    let heads: Vec<u16> = entries.iter().map(|entry| entry.head.index).collect();
    if !chain.cells.iter().chain(&heads).all(is_live) || heads.iter().any(|head| chain.cells.contains(head)) {
        return Err(Unread::Damaged);
    }
    Ok((entries, Occupied { cells: chain.cells, sealed }))
}

/// The cells that a chain occupies, and their bytes as they stand.
#[derive(Default)]
pub(crate) struct Occupied {
    pub(crate) cells: Vec<u16>,
    pub(crate) sealed: Vec<Put>,
}

/// The cells and records of a segment.
pub(crate) async fn read_segment<S: Storage>(
    reader: &Reader<'_, S>,
    sealer: &Sealer,
    entry: Entry,
    cells: u16,
) -> Result<(Vec<u16>, Vec<Held>), Unread> {
    let (chain, _) = read_chain(reader, sealer, Purpose::Segment, entry.head, entry.length, cells).await?;
    Ok((chain.cells, segment::unpack(&chain.bytes).ok_or(Unread::Damaged)?))
}

/// The cells of a segment as they stand.
pub(crate) async fn read_segment_cells<S: Storage>(
    reader: &Reader<'_, S>,
    sealer: &Sealer,
    entry: Entry,
    cells: u16,
) -> Result<Vec<Put>, Unread> {
    let (_, sealed) = read_chain(reader, sealer, Purpose::Segment, entry.head, entry.length, cells).await?;
    Ok(sealed)
}

type ChainAndCells = (Content, Vec<Put>);

pub(crate) async fn read_chain<S: Storage>(
    reader: &Reader<'_, S>,
    sealer: &Sealer,
    purpose: Purpose,
    head: Pointer,
    length: u32,
    cells: u16,
) -> Result<ChainAndCells, Unread> {
    let mut walk = Walk::new(purpose, Some(head), length, cells);
    let mut passed = Vec::new();
    while let Some(pointer) = walk.wanted() {
        let name = Name::Cell(sealer.arena, pointer.index);
        let mut missing = Some(Unread::Damaged);
        for &store in &reader.stores {
            match reader.read(store, &[name]).await {
                Ok(answer) => {
                    if let Some(sealed) = answer.into_iter().next().flatten()
                        && walk.offer(sealer, &sealed)
                    {
                        passed.push((name, sealed));
                        missing = None;
                        break;
                    }
                }
                Err(_) => missing = Some(Unread::Unanswered),
            }
        }
        if let Some(unread) = missing {
            return Err(unread);
        }
    }
    Ok((walk.finish().ok_or(Unread::Damaged)?, passed))
}
