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
use crate::storage::{Fault, Storage, Store};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Cells from both stores, and which store failed to give them.
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

    /// The bytes that stand in one store under a name.
    async fn cell(&self, store: Store, name: Name) -> Option<Vec<u8>> {
        match self.storage.read(store, &[name]).await {
            Ok(mut answer) => answer.pop().flatten(),
            Err(fault) => {
                self.failed.borrow_mut().entry(store).or_insert(fault);
                None
            }
        }
    }

    /// Whether some store did not answer.
    pub(crate) fn has_failed(&self) -> bool {
        !self.failed.borrow().is_empty()
    }

    /// The stores that did not answer, and why.
    pub(crate) fn failed(&self) -> BTreeMap<Store, Fault> {
        self.failed.borrow().clone()
    }
}

/// All records of a root. A segment that does not read is passed over.
pub(crate) async fn read_records<S: Storage>(
    reader: &Reader<'_, S>,
    sealer: &Sealer,
    root: &Root,
) -> BTreeMap<Id, Rc<RecordBytes>> {
    let mut records = BTreeMap::new();
    let Some((entries, _)) = read_directory(reader, sealer, root).await else { return records };
    for entry in entries {
        if let Some((_, held)) = read_segment(reader, sealer, entry, root.size.cells()).await {
            records.extend(held);
        }
    }
    records
}

/// The directory of a root and the cells it occupies.
pub(crate) async fn read_directory<S: Storage>(
    reader: &Reader<'_, S>,
    sealer: &Sealer,
    root: &Root,
) -> Option<(Vec<Entry>, Occupied)> {
    let Some(head) = root.directory else { return Some((Vec::new(), Occupied::default())) };
    let cells = root.size.cells();
    let (chain, sealed) = read_chain(reader, sealer, Purpose::Directory, head, root.directory_length, cells).await?;
    let mut entries = directory::parse(&chain.bytes, cells)?;
    for entry in &mut entries {
        entry.head = entry.head.seen_from(head.key);
    }
    // A cell in use that the bitmap misses would be written over; one in two chains would be freed with the first of them.
    let is_live = |index: &u16| root.live.has(*index);
    let heads: Vec<u16> = entries.iter().map(|entry| entry.head.index).collect();
    if !chain.cells.iter().chain(&heads).all(is_live) || heads.iter().any(|head| chain.cells.contains(head)) {
        return None;
    }
    Some((entries, Occupied { cells: chain.cells, sealed }))
}

/// The cells that a chain occupies, and their bytes as they stand.
#[derive(Default)]
pub(crate) struct Occupied {
    pub(crate) cells: Vec<u16>,
    pub(crate) sealed: Vec<(Name, Vec<u8>)>,
}

/// The cells and records of a segment.
pub(crate) async fn read_segment<S: Storage>(
    reader: &Reader<'_, S>,
    sealer: &Sealer,
    entry: Entry,
    cells: u16,
) -> Option<(Vec<u16>, Vec<Held>)> {
    let (chain, _) = read_chain(reader, sealer, Purpose::Segment, entry.head, entry.length, cells).await?;
    Some((chain.cells, segment::unpack(&chain.bytes)?))
}

/// The cells of a segment as they stand.
pub(crate) async fn read_segment_cells<S: Storage>(
    reader: &Reader<'_, S>,
    sealer: &Sealer,
    entry: Entry,
    cells: u16,
) -> Option<Vec<(Name, Vec<u8>)>> {
    let (_, sealed) = read_chain(reader, sealer, Purpose::Segment, entry.head, entry.length, cells).await?;
    Some(sealed)
}

type ChainAndCells = (Content, Vec<(Name, Vec<u8>)>);

pub(crate) async fn read_chain<S: Storage>(
    reader: &Reader<'_, S>,
    sealer: &Sealer,
    purpose: Purpose,
    head: Pointer,
    length: u32,
    cells: u16,
) -> Option<ChainAndCells> {
    let mut walk = Walk::new(purpose, Some(head), length, cells);
    let mut passed = Vec::new();
    while let Some(pointer) = walk.wanted() {
        let name = Name::Cell(sealer.arena, pointer.index);
        let mut read = false;
        for &store in &reader.stores {
            if let Some(sealed) = reader.cell(store, name).await
                && walk.offer(sealer, &sealed)
            {
                passed.push((name, sealed));
                read = true;
                break;
            }
        }
        if !read {
            return None;
        }
    }
    Some((walk.finish()?, passed))
}
