//! An open notebook: its keys, what stands where, and what the stores are known to hold. It plans commits; it does no input or output itself.

use crate::Id;
use crate::bitmap::Bitmap;
use crate::chain::Sealer;
use crate::create::watched;
use crate::directory::Entry;
use crate::entropy::NoEntropy;
use crate::header::{ArenaSize, Header};
use crate::name::{Arena, Copy};
use crate::pointer::Pointer;
use crate::root::Mark;
use crate::segment::Held;
use crate::storage::{Expected, Fault, Kept, Put, Store};
use std::collections::BTreeMap;
use std::ops::Deref;
use std::rc::Rc;
use zeroize::Zeroizing;

/// The bytes of a record, wiped when dropped, never printed.
#[derive(PartialEq, Eq)]
pub struct RecordBytes(Zeroizing<Vec<u8>>);

impl From<Vec<u8>> for RecordBytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

impl Deref for RecordBytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl std::fmt::Debug for RecordBytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecordBytes(..)")
    }
}

/// One change to the records.
#[derive(Clone, Debug)]
pub enum Change {
    /// Add the record or replace it.
    Put(Id, Rc<RecordBytes>),
    /// Remove the record.
    Remove(Id),
}

/// Why a commit could not be planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unplanned {
    NoEntropy,
    /// Too few free cells at the present size.
    NoRoom,
    /// One record is longer than a segment may be.
    TooLong,
    /// A removal needs all segments read, or the record could come back from one that was not.
    NotAllRead,
    /// Another commit is under way.
    Busy,
}

impl From<NoEntropy> for Unplanned {
    fn from(_: NoEntropy) -> Self {
        Self::NoEntropy
    }
}

/// A segment as the notebook knows it.
#[derive(Clone, Debug)]
pub(crate) struct Segment {
    pub(crate) entry: Entry,
    pub(crate) content: Content,
}

#[derive(Clone, Debug)]
pub(crate) enum Content {
    /// Not read yet: opening stays quick.
    Unread,
    /// Its cells and its records.
    Read { cells: Rc<[u16]>, records: Vec<Held> },
    /// It did not read. It keeps its place, so that nothing is silently dropped.
    Lost,
}

impl Segment {
    pub(crate) fn records(&self) -> &[Held] {
        match &self.content {
            Content::Read { records, .. } => records,
            Content::Unread | Content::Lost => &[],
        }
    }

    /// The cells that it is known to occupy.
    pub(crate) fn cells(&self) -> impl Iterator<Item = u16> {
        let cells: &[u16] = match &self.content {
            Content::Read { cells, .. } => cells,
            Content::Unread | Content::Lost => &[],
        };
        cells.iter().copied()
    }
}

/// Generations that two tabs, or two stores, built on one base without knowing of each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Forks(pub(crate) Vec<Mark>);

/// One generation, in memory.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) generation: u64,
    /// Which root copy holds it.
    pub(crate) copy: Copy,
    pub(crate) size: ArenaSize,
    pub(crate) segments: Vec<Segment>,
    pub(crate) live: Bitmap,
    /// The first cell of the directory, and all of its cells.
    pub(crate) head: Option<Pointer>,
    pub(crate) directory: Vec<u16>,
    /// The last segment holds just this record, which is being written.
    pub(crate) hot: Option<Id>,
    /// The mark of its root, and those of the generations before it.
    pub(crate) mark: Mark,
    pub(crate) ancestors: Vec<Mark>,
    /// What seals it and what comes after it.
    pub(crate) sealer: Sealer,
}

impl Table {
    /// The last segment may hold one record only, the page that was written last: then it is still that page's own.
    pub(crate) fn find_hot(&mut self, at: usize) {
        if let Some([(id, _)]) = self.segments.get(at).map(Segment::records)
            && at + 1 == self.segments.len()
        {
            self.hot = self.hot.or(Some(*id));
        }
    }
}

/// What a store is known to hold of this notebook.
#[derive(Clone, Debug)]
pub(crate) struct Mirror {
    /// The cells that its two roots name; they are not written over.
    pub(crate) roots: [Bitmap; 2],
    /// Why it is not asked any more.
    pub(crate) fault: Option<Fault>,
}

impl Mirror {
    pub(crate) fn root(&mut self, copy: Copy) -> &mut Bitmap {
        &mut self.roots[usize::from(copy.number())]
    }
}

/// A commit that was planned and not yet settled.
#[derive(Clone, Debug)]
pub(crate) struct Flight {
    pub(crate) table: Table,
    pub(crate) header: Option<Header>,
    pub(crate) puts: Vec<Put>,
}

/// A commit of this notebook whose outcome is not known: what it would have led to.
#[derive(Clone, Debug)]
pub(crate) struct Doubt {
    pub(crate) mark: Mark,
    pub(crate) sealer: Sealer,
    pub(crate) header: Header,
}

/// An open notebook.
///
/// Dropping it wipes its keys and records.
#[derive(Debug)]
pub struct Notebook {
    pub(crate) header: Header,
    pub(crate) table: Table,
    pub(crate) flight: Option<Flight>,
    pub(crate) local: Mirror,
    pub(crate) indexed: Mirror,
    /// Headers and own roots as last seen in, or put into, the stores.
    pub(crate) seen: Expected,
    /// The highest generation met anywhere; the next commit goes beyond it.
    pub(crate) highest: u64,
    /// Generations of another line whose records are being taken over; the next commit names them as ancestors.
    pub(crate) absorbing: Vec<Mark>,
    /// Commits that no store acknowledged. One of them may stand there all the same.
    pub(crate) doubtful: Vec<Doubt>,
    /// During a change of the passphrase: up to which cell the free ones were filled anew.
    pub(crate) swept: Option<u16>,
}

/// How full a notebook is, in cells of its own arena.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fill {
    /// In use.
    pub used: usize,
    /// The most that may be in use when the arenas have grown as far as they can.
    pub most: usize,
}

impl Notebook {
    /// A notebook of which one generation is known, and nothing is under way.
    pub(crate) fn of(header: Header, table: Table, [local, indexed]: [Mirror; 2], seen: Expected) -> Self {
        Self {
            highest: table.generation,
            header,
            table,
            flight: None,
            local,
            indexed,
            seen,
            absorbing: Vec::new(),
            doubtful: Vec::new(),
            swept: None,
        }
    }

    /// The arena that holds this notebook. Nothing a person sees may depend on it.
    pub(crate) fn arena(&self) -> Arena {
        self.table.sealer.arena
    }

    /// The generation that was committed last.
    #[must_use]
    pub fn generation(&self) -> u64 {
        self.table.generation
    }

    /// How full it is.
    #[must_use]
    pub fn fill(&self) -> Fill {
        Fill { used: self.table.live.count(), most: ArenaSize::LAST.most_live() }
    }

    /// The fault of a store that is no longer asked.
    #[must_use]
    pub fn fault(&self, store: Store) -> Option<Fault> {
        self.mirror_of(store).fault
    }

    /// All records that were read, newest segment first. An id comes once.
    #[must_use]
    pub fn records(&self) -> Vec<(Id, Rc<RecordBytes>)> {
        let mut found: BTreeMap<Id, Rc<RecordBytes>> = BTreeMap::new();
        let mut order = Vec::new();
        for segment in self.latest().segments.iter().rev() {
            for (id, bytes) in segment.records() {
                if !found.contains_key(id) {
                    found.insert(*id, Rc::clone(bytes));
                    order.push(*id);
                }
            }
        }
        order.into_iter().filter_map(|id| found.remove_entry(&id)).collect()
    }

    /// How many segments did not read, or could not be asked for. Their records are not shown, and not dropped either.
    #[must_use]
    pub fn lost(&self) -> usize {
        self.table.segments.iter().filter(|segment| !matches!(segment.content, Content::Read { .. })).count()
    }

    /// The generation that the next plan builds on: one under way, or the settled one.
    pub(crate) fn latest(&self) -> &Table {
        self.flight.as_ref().map_or(&self.table, |flight| &flight.table)
    }

    /// The header as it will stand when what is under way has been kept.
    pub(crate) fn latest_header(&self) -> &Header {
        self.flight.as_ref().and_then(|flight| flight.header.as_ref()).unwrap_or(&self.header)
    }

    /// From here on commits say that the records of `forks` were taken over, so that no later opening brings them again. To be called
    /// together with keeping them, and with nothing when they could not be kept.
    pub fn absorb(&mut self, forks: Forks) {
        self.absorbing = forks.0;
    }

    pub(crate) fn mirror(&mut self, store: Store) -> &mut Mirror {
        match store {
            Store::Local => &mut self.local,
            Store::Indexed => &mut self.indexed,
        }
    }

    fn mirror_of(&self, store: Store) -> &Mirror {
        match store {
            Store::Local => &self.local,
            Store::Indexed => &self.indexed,
        }
    }

    /// The stores that are asked.
    pub(crate) fn stores(&self) -> Vec<Store> {
        Store::BOTH.into_iter().filter(|store| self.mirror_of(*store).fault.is_none()).collect()
    }

    /// Every cell that a root names, in either store or in flight.
    pub(crate) fn taken(&self) -> Bitmap {
        let mut taken = self.table.live.clone();
        if let Some(flight) = &self.flight {
            taken.add_all(&flight.table.live);
        }
        for root in self.local.roots.iter().chain(&self.indexed.roots) {
            taken.add_all(root);
        }
        taken
    }

    /// Whether a commit is under way.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.flight.is_some()
    }

    /// Takes note of where the flight was kept.
    pub(crate) fn settle(&mut self, kept: &Kept) {
        let Some(flight) = self.flight.take() else { return };
        for store in Store::BOTH {
            match kept.by(store) {
                Ok(()) => *self.mirror(store).root(flight.table.copy) = flight.table.live.clone(),
                Err(fault) => {
                    // It may hold half of it: what it named before and what it may name now both stay untouched.
                    self.mirror(store).root(flight.table.copy).add_all(&flight.table.live);
                    self.mirror(store).fault.get_or_insert(fault);
                }
            }
        }
        let watched = watched(self.arena());
        for (name, bytes) in flight.puts {
            if watched.contains(&name) {
                self.seen.insert(name, Some(bytes));
            }
        }
        if let Some(header) = flight.header {
            self.header = header;
        }
        self.highest = self.highest.max(flight.table.generation);
        if flight.table.mark != self.table.mark {
            // A new root names them. One that only grew, or that made a second notebook, brought none.
            self.absorbing.clear();
        }
        self.table = flight.table;
    }

    /// Forgets a flight that was kept nowhere, as far as the stores told.
    pub(crate) fn abandon(&mut self) {
        if let Some(flight) = self.flight.take() {
            self.doubtful.push(self.doubt_of(&flight));
        }
    }

    pub(crate) fn doubt_of(&self, flight: &Flight) -> Doubt {
        let header = flight.header.clone().unwrap_or_else(|| self.header.clone());
        Doubt { mark: flight.table.mark, sealer: flight.table.sealer.clone(), header }
    }
}
