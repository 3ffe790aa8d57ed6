//! Planning a commit: which segments change, where they go, and the root that makes it so.
//!
//! The page being written has the last segment to itself, so a save costs a few cells however long the notebook is. When another record is
//! written, that page is packed together with its neighbours.

use crate::Id;
use crate::alloc::Free;
use crate::bitmap::Bitmap;
use crate::chain::{Sealed, Sealer};
use crate::directory::{self, Entry};
use crate::entropy::Entropy;
use crate::header::Header;
use crate::name::{Copy, Name};
use crate::notebook::{Change, Content, Flight, Notebook, Segment, Table, Unplanned};
use crate::root::{END_OF_GENERATIONS, MOST_ANCESTORS, Root, mark_of};
use crate::seal::{self, Purpose, Salt};
use crate::segment::{self, Held};
use crate::storage::{Commit, Put};
use std::ops::Range;
use std::rc::Rc;

/// Records are packed together up to this many bytes before deflating: large enough to deflate well, small enough to rewrite at once.
const PACK: usize = 16 * 1024;

/// A segment of the next generation: one that stays, or records to be sealed anew.
pub(crate) enum Next {
    Stays(Segment),
    New(Vec<Held>),
}

impl Next {
    fn records(&self) -> &[Held] {
        match self {
            Self::Stays(segment) => segment.records(),
            Self::New(records) => records,
        }
    }

    /// Its records are known, so it may be replaced.
    fn is_known(&self) -> bool {
        !matches!(self, Self::Stays(Segment { content: Content::Unread | Content::Lost, .. }))
    }
}

impl Notebook {
    /// Plans a commit of `changes`, on top of a flight if there is one and `stacked` allows it.
    pub(crate) fn plan(
        &mut self,
        changes: &[Change],
        now: i64,
        stacked: bool,
        entropy: &mut impl Entropy,
    ) -> Result<Commit, Unplanned> {
        if self.flight.is_some() && !stacked {
            return Err(Unplanned::Busy);
        }
        let (next, hot) = self.apply(changes)?;
        let sealer = self.latest().sealer.clone();
        self.build(next, hot, sealer, 0..0, now, entropy)
    }

    /// Plans the generation that holds `next`, sealed and rooted by `sealer`. Free cells in `sweep` get fresh filler.
    pub(crate) fn build(
        &mut self,
        next: Vec<Next>,
        hot: Option<Id>,
        sealer: Sealer,
        sweep: Range<u16>,
        now: i64,
        entropy: &mut impl Entropy,
    ) -> Result<Commit, Unplanned> {
        let base = self.latest();
        let size = self.latest_header().size;
        let taken = self.taken();
        let mut free = Free::find(size, &taken, entropy)?;
        let mut puts = Vec::new();
        let mut segments = Vec::new();
        for next in next {
            segments.push(match next {
                Next::Stays(segment) => segment,
                Next::New(records) => seal_segment(&sealer, records, &mut free, &mut puts, entropy)?,
            });
        }
        let entries: Vec<Entry> = segments.iter().map(|segment| segment.entry).collect();
        let directory = (!entries.is_empty())
            .then(|| sealer.seal(Purpose::Directory, &directory::to_bytes(&entries), &mut free, entropy))
            .transpose()?;
        let head = directory.as_ref().map(|sealed| sealed.head);
        let directory = directory.map_or_else(Vec::new, |Sealed { cells, puts: cell_puts, .. }| {
            puts.extend(cell_puts);
            cells
        });
        let live = live_cells(base, &segments, &directory);
        if live.count() > size.most_live() {
            return Err(Unplanned::NoRoom);
        }
        for index in sweep.filter(|index| !taken.has(*index) && !live.has(*index)) {
            puts.push((Name::Cell(sealer.arena, index), seal::filler(entropy)?));
        }
        let table = Table { size, segments, live, head, directory, hot, sealer, ..base.clone() };
        self.follow(table, None, puts, now, entropy)
    }

    /// Seals the root of `table`, which is to follow the latest generation, and lets it fly, with `header` if that changes too.
    pub(crate) fn follow(
        &mut self,
        mut table: Table,
        header: Option<Header>,
        mut puts: Vec<Put>,
        now: i64,
        entropy: &mut impl Entropy,
    ) -> Result<Commit, Unplanned> {
        let base = self.latest();
        let salt: Salt = entropy.draw()?;
        table.generation = self.highest.max(base.generation) + 1;
        if table.generation >= END_OF_GENERATIONS {
            // Nothing that this program wrote ever counts as far; what it cannot read again it does not write.
            return Err(Unplanned::NoRoom);
        }
        table.copy = base.copy.other();
        table.ancestors = [&[base.mark], self.absorbing.as_slice(), base.ancestors.as_slice()].concat();
        table.ancestors.truncate(MOST_ANCESTORS);
        table.mark = mark_of(&salt);
        let Sealer { immutable, arena, keys, old_keys } = &table.sealer;
        let root = Root {
            ancestors: table.ancestors.clone(),
            old_key: old_keys.as_ref().map(|old| old.master.clone()),
            directory: table.head,
            // At most 2,048 entries of 31 bytes.
            directory_length: directory::length_for(table.segments.len()) as u32,
            live: table.live.clone(),
            ..Root::empty(table.size, table.generation, now)
        };
        let sealed = root.seal(&keys.root, immutable, *arena, table.copy, &salt);
        puts.push((Name::Root(*arena, table.copy), sealed));
        if let Some(header) = &header {
            puts.extend(Copy::BOTH.map(|copy| (Name::Header(copy), header.to_bytes())));
        }
        self.fly(table, header, puts, false)
    }

    /// Makes a flight of it and says what to put where. A flight that was under way is carried along: its records come first.
    pub(crate) fn fly(
        &mut self,
        table: Table,
        header: Option<Header>,
        puts: Vec<Put>,
        grows: bool,
    ) -> Result<Commit, Unplanned> {
        let (mut all, header) = match self.flight.take() {
            Some(under_way) => {
                // It may be told as failed together with this one, and have arrived alone.
                self.doubtful.push(self.doubt_of(&under_way));
                (under_way.puts, header.or(under_way.header))
            }
            None => (Vec::new(), header),
        };
        all.extend(puts);
        self.flight = Some(Flight { table, header, puts: all.clone() });
        Ok(self.commit_of(all, grows))
    }

    /// A commit of these records, to the stores that are asked.
    pub(crate) fn commit_of(&self, puts: Vec<Put>, grows: bool) -> Commit {
        Commit { expected: self.seen.clone(), puts, grows, stores: self.stores() }
    }

    /// The segments after `changes`, and the record that has the last one to itself.
    fn apply(&self, changes: &[Change]) -> Result<(Vec<Next>, Option<Id>), Unplanned> {
        let base = self.latest();
        let mut next: Vec<Next> = base.segments.iter().cloned().map(Next::Stays).collect();
        let mut hot = base.hot;
        for change in changes {
            match change {
                Change::Put(id, bytes) => {
                    if hot.is_some_and(|hot| hot != *id) {
                        pack_last(&mut next);
                    }
                    take_out(&mut next, id);
                    next.push(Next::New(vec![(*id, Rc::clone(bytes))]));
                    hot = Some(*id);
                }
                Change::Remove(id) => {
                    if !next.iter().all(Next::is_known) {
                        return Err(Unplanned::NotAllRead);
                    }
                    take_out(&mut next, id);
                    hot = hot.filter(|hot| hot != id);
                }
            }
        }
        Ok((next, hot))
    }
}

fn seal_segment(
    sealer: &Sealer,
    records: Vec<Held>,
    free: &mut Free,
    puts: &mut Vec<Put>,
    entropy: &mut impl Entropy,
) -> Result<Segment, Unplanned> {
    let content = segment::pack(&records).ok_or(Unplanned::TooLong)?;
    let sealed = sealer.seal(Purpose::Segment, &content, free, entropy)?;
    puts.extend(sealed.puts);
    Ok(Segment {
        // At most 8 MiB and 5 bytes.
        entry: Entry { head: sealed.head, length: content.len() as u32 },
        content: Content::Read { cells: sealed.cells.into(), records },
    })
}

/// Takes a record out of every segment that is known to hold it; a segment left empty goes.
fn take_out(next: &mut Vec<Next>, id: &Id) {
    for each in next.iter_mut() {
        if each.records().iter().any(|(held, _)| held == id) {
            let rest = each.records().iter().filter(|(held, _)| held != id).cloned().collect();
            *each = Next::New(rest);
        }
    }
    next.retain(|each| !matches!(each, Next::New(records) if records.is_empty()));
}

/// Packs the last segment into the one before it, if both are known and small.
fn pack_last(next: &mut Vec<Next>) {
    let Some([before, last]) = next.last_chunk::<2>() else { return };
    let small = segment::raw_length(before.records()) + segment::raw_length(last.records()) <= PACK;
    if small && before.is_known() && last.is_known() {
        // Of a record that stands in both, the later one counts.
        let outvoted = |(id, _): &&Held| last.records().iter().any(|(later, _)| later == id);
        let mut packed: Vec<Held> = before.records().iter().filter(|held| !outvoted(held)).cloned().collect();
        packed.extend_from_slice(last.records());
        next.truncate(next.len() - 2);
        next.push(Next::New(packed));
    }
}

/// The cells of the next generation. A segment that was not read keeps its cells: they are what remains of the old set when everything
/// known is taken away.
fn live_cells(base: &Table, segments: &[Segment], directory: &[u16]) -> Bitmap {
    let mut known_before = Bitmap::EMPTY;
    let read = base.segments.iter().flat_map(|segment| match &segment.content {
        Content::Read { cells, .. } => cells.iter(),
        Content::Unread | Content::Lost => [].iter(),
    });
    for index in read.chain(&base.directory) {
        known_before.add(*index);
    }
    let unknown = (0..base.size.cells()).filter(|index| base.live.has(*index) && !known_before.has(*index));
    let mut live: Bitmap = unknown.collect();
    for segment in segments {
        // Of one that was not read the head at least is known.
        live.add(segment.entry.head.index);
        for index in segment.cells() {
            live.add(index);
        }
    }
    for index in directory {
        live.add(*index);
    }
    live
}
