//! Opening a notebook: slot, newest root that reads, then the other store brought up to date (`FORMAT.md`, section 10).

use crate::Id;
use crate::bitmap::Bitmap;
use crate::chain::Sealer;
use crate::directory::Entry;
use crate::header::Header;
use crate::key::{Ikm, Vmk};
use crate::look::{Container, Found};
use crate::mend::mend;
use crate::name::{Arena, Copy, Name};
use crate::notebook::{Content, Forks, Mirror, Notebook, RecordBytes, Segment, Table};
use crate::pointer::KeyAge;
use crate::read::{Reader, read_directory, read_records, read_segment, read_segment_cells};
use crate::root::{MOST_ANCESTORS, Mark, Root, mark_of};
use crate::slot::{Verdict, try_slots};
use crate::storage::{Face, Fault, Storage, Store};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::rc::Rc;

/// Why a container did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// No slot is for this passphrase.
    WrongPassphrase,
    /// A slot is for this passphrase, and what it leads to does not read.
    Damaged,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::WrongPassphrase => "wrong passphrase",
            Self::Damaged => "the notebook is damaged",
        })
    }
}

impl std::error::Error for OpenError {}

/// A notebook that opened, and what the person should be told.
#[derive(Debug)]
pub struct Opened {
    /// The notebook. Its segments are not read yet: see [`Notebook::read_all`].
    pub notebook: Notebook,
    /// This may be an older state: something newer did not read, or could not be asked for.
    pub is_older: bool,
    /// Records of a generation that is not an ancestor of the opened one, as far as they differ: two tabs, or two stores, went on from one
    /// base without knowing of each other. They are to be kept as copies.
    pub conflicts: Vec<(Id, Rc<RecordBytes>)>,
    /// The generations they come from, for [`Notebook::absorb`]. The store that holds them is not written before the next opening.
    pub forks: Forks,
}

/// A root that unsealed, and where it stood.
pub(crate) struct Candidate {
    pub(crate) store: Store,
    pub(crate) copy: Copy,
    pub(crate) root: Root,
    pub(crate) sealed: Vec<u8>,
}

impl Candidate {
    fn mark(&self) -> Mark {
        mark_of(&self.sealed)
    }

    /// Whether `other` was built on something else than this one's line.
    fn is_fork(&self, other: &Self) -> bool {
        let behind = self.root.generation.checked_sub(other.root.generation);
        behind.is_some_and(|behind| behind < MOST_ANCESTORS as u64)
            && other.sealed != self.sealed
            && !self.root.ancestors.contains(&other.mark())
    }
}

/// Opens `container` with `ikm`.
///
/// # Errors
/// [`OpenError`].
pub async fn open<S: Storage>(
    storage: &S,
    found: &Found,
    container: &Container,
    ikm: &Ikm,
) -> Result<Opened, OpenError> {
    let (header, arena, vmk) = find_slot(found, container, ikm)?;
    let sealer = Sealer { immutable: header.immutable.clone(), arena, keys: vmk.derive_keys(), old_keys: None };
    open_arena(storage, found, container, header, sealer).await
}

/// Opens the arena that `sealer` has the keys of.
pub(crate) async fn open_arena<S: Storage>(
    storage: &S,
    found: &Found,
    container: &Container,
    header: Header,
    mut sealer: Sealer,
) -> Result<Opened, OpenError> {
    let (candidates, spoilt) = find_roots(found, container, &sealer);
    let reader = Reader::new(storage);

    let Some(Choice { at, entries, directory, partial }) = choose(&reader, &mut sealer, &candidates).await else {
        return Err(OpenError::Damaged);
    };
    let candidate = &candidates[at];
    // What arrived of a root that was passed over is another line too.
    let forks = candidates.iter().filter(|other| candidate.is_fork(other));
    let forks: Vec<&Candidate> = partial.iter().map(|at| &candidates[*at]).chain(forks).collect();
    let conflicts = read_conflicts(&reader, &sealer, &candidate.root, &forks).await;
    let is_older = candidates.iter().take(at).any(|skipped| skipped.sealed != candidate.sealed)
        || spoilt.iter().any(|(store, copy)| may_have_been_newer(&candidates, candidate, *store, *copy))
        || Store::BOTH.iter().any(|store| *found.faces.of(*store) == Face::Unreadable(Fault::Hanging));
    let mut notebook = assemble(found, container, sealer, header, candidate, &candidates, entries, directory);
    // A store that did not answer, or whose newest root did not read, may hold more than was seen; one that holds a fork must keep it
    // until its records are copies. None of these is brought up to date now.
    let failed = reader.failed();
    let kept_apart = candidates.iter().take(at).chain(forks.iter().copied());
    let kept_apart = kept_apart.map(|other| other.store).filter(|store| *store != candidate.store);
    for (store, fault) in failed.into_iter().chain(kept_apart.map(|store| (store, Fault::Behind))) {
        notebook.mirror(store).fault.get_or_insert(fault);
    }
    mend(storage, found, container, &candidates, candidate, &mut notebook).await;
    let forks = Forks(forks.iter().map(|fork| fork.mark()).collect());
    Ok(Opened { notebook, is_older, conflicts, forks })
}

/// The root that is shown, and what its directory said.
struct Choice {
    at: usize,
    entries: Vec<Entry>,
    directory: Vec<u16>,
    /// Newer ones that were passed over because only parts of them arrived.
    partial: Vec<usize>,
}

/// The newest root whose directory reads. One that only the local store holds may have arrived without all of its cells: then an older one
/// that is whole goes before it. The keys of a change of the passphrase come with the root.
async fn choose<S: Storage>(reader: &Reader<'_, S>, sealer: &mut Sealer, candidates: &[Candidate]) -> Option<Choice> {
    let mut first: Option<Choice> = None;
    let mut partial = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        sealer.old_keys = candidate.root.old_key.as_ref().map(Vmk::derive_keys);
        let Some((entries, directory)) = read_directory(reader, sealer, &candidate.root).await else { continue };
        let is_durable =
            candidates.iter().any(|other| other.store == Store::Indexed && other.sealed == candidate.sealed);
        let sure = is_durable && first.is_none();
        if sure || reads_whole(reader, sealer, &entries, candidate.root.size.cells()).await {
            return Some(Choice { at, entries, directory: directory.cells, partial });
        }
        partial.push(at);
        first.get_or_insert(Choice { at, entries, directory: directory.cells, partial: Vec::new() });
    }
    let first = first?;
    sealer.old_keys = candidates[first.at].root.old_key.as_ref().map(Vmk::derive_keys);
    Some(first)
}

async fn reads_whole<S: Storage>(reader: &Reader<'_, S>, sealer: &Sealer, entries: &[Entry], cells: u16) -> bool {
    for entry in entries {
        if read_segment_cells(reader, sealer, *entry, cells).await.is_none() {
            return false;
        }
    }
    true
}

impl Notebook {
    /// Reads every segment that was not read yet, newest first. Answers how many did not read.
    ///
    /// `pause` is awaited between segments, so that a long notebook leaves the page responsive.
    pub async fn read_all<S: Storage>(notebook: &RefCell<Self>, storage: &S, pause: impl AsyncFn()) -> usize {
        Self::read_some(notebook, storage, usize::MAX, pause).await;
        notebook.borrow().lost()
    }

    /// Reads segments that were not read yet, newest first, but not more than `most`. Answers whether there are more.
    pub async fn read_some<S: Storage>(
        notebook: &RefCell<Self>,
        storage: &S,
        most: usize,
        pause: impl AsyncFn(),
    ) -> bool {
        let count = notebook.borrow().table.segments.len();
        for at in (0..count).rev().take(most) {
            let (sealer, entry, size) = {
                let notebook = notebook.borrow();
                let Some(segment) = notebook.table.segments.get(at) else { continue };
                if !matches!(segment.content, Content::Unread) {
                    continue;
                }
                (notebook.table.sealer.clone(), segment.entry, notebook.table.size.cells())
            };
            let reader = Reader::new(storage);
            let content = match read_segment(&reader, &sealer, entry, size).await {
                Some((cells, records)) => Content::Read { cells: cells.into(), records },
                // A store did not answer: it may the next time.
                None if reader.has_failed() => Content::Unread,
                None => Content::Lost,
            };
            notebook.borrow_mut().take_read(entry, content);
            pause().await;
        }
        most < count
    }

    /// Fills in a segment. A commit may have gone by meanwhile; only the very same segment takes what was read, also in a flight.
    fn take_read(&mut self, entry: Entry, content: Content) {
        let flying = self.flight.as_mut().map(|flight| &mut flight.table);
        for table in [Some(&mut self.table), flying].into_iter().flatten() {
            if let Some(at) = table.segments.iter().position(|segment| segment.entry == entry) {
                table.segments[at].content = content.clone();
                // What was read is in use, also where the bitmap misses it.
                table.live.add_all(&table.segments[at].cells().collect());
                table.find_hot(at);
            }
        }
    }
}

pub(crate) fn find_slot(found: &Found, container: &Container, ikm: &Ikm) -> Result<(Header, Arena, Vmk), OpenError> {
    let mut error = OpenError::WrongPassphrase;
    let mut newer: Vec<&Header> = Vec::new();
    for header in &container.headers {
        match try_slots(ikm, &header.immutable, &header.slots) {
            Verdict::Opens(arena, vmk) => {
                let Some(newest) = newer.first() else { return Ok((header.clone(), arena, vmk)) };
                if !was_replaced(found, &newer, header, arena, &vmk) {
                    // The slots are this header's and count again; the size is that of the newest.
                    let header = Header { size: newest.size, sequence: newest.sequence_after(1), ..header.clone() };
                    return Ok((header, arena, vmk));
                }
            }
            Verdict::Damaged => error = OpenError::Damaged,
            Verdict::WrongPassphrase => {}
        }
        newer.push(header);
    }
    Err(error)
}

/// Any slot that opens, also one that was replaced: for whoever only wants to read what is left.
pub(crate) fn find_any_slot(container: &Container, ikm: &Ikm) -> Result<(Header, Arena, Vmk), OpenError> {
    let mut error = OpenError::WrongPassphrase;
    for header in &container.headers {
        match try_slots(ikm, &header.immutable, &header.slots) {
            Verdict::Opens(arena, vmk) => return Ok((header.clone(), arena, vmk)),
            Verdict::Damaged => error = OpenError::Damaged,
            Verdict::WrongPassphrase => {}
        }
    }
    Err(error)
}

/// Whether the slot that an older header still has was replaced for good: then, where a newer header stands, so does a root that this key
/// does not open. Otherwise that header was written and its root was not (a store that tears or reorders writes), and only the older
/// passphrase leads to anything.
fn was_replaced(found: &Found, newer: &[&Header], header: &Header, arena: Arena, vmk: &Vmk) -> bool {
    let keys = vmk.derive_keys();
    Store::BOTH.into_iter().any(|store| {
        let Face::Present(records) = found.faces.of(store) else { return false };
        let parsed = |copy| records.get(&Name::Header(copy)).and_then(|bytes| Header::parse(bytes).ok());
        let stands = Copy::BOTH.into_iter().filter_map(parsed).any(|there| newer.contains(&&there));
        let opens = |copy| {
            let sealed = records.get(&Name::Root(arena, copy));
            sealed.is_some_and(|sealed| Root::unseal(&keys.root, &header.immutable, arena, copy, sealed).is_some())
        };
        stands && !Copy::BOTH.into_iter().all(opens)
    })
}

/// All roots that unseal, newest first, the durable store first among equals; and the copies that should unseal and do not.
pub(crate) fn find_roots(
    found: &Found,
    container: &Container,
    sealer: &Sealer,
) -> (Vec<Candidate>, Vec<(Store, Copy)>) {
    let mut candidates = Vec::new();
    let mut spoilt = Vec::new();
    for copy in Copy::BOTH {
        for store in Store::BOTH {
            let Face::Present(records) = found.faces.of(store) else { continue };
            let sealed = records.get(&Name::Root(sealer.arena, copy));
            let root = sealed.and_then(|sealed| {
                let root = Root::unseal(&sealer.keys.root, &sealer.immutable, sealer.arena, copy, sealed)?;
                Some(Candidate { store, copy, root, sealed: sealed.clone() })
            });
            match root {
                // Also in a store whose headers are gone: a root that unseals is of this container, wherever it stands.
                Some(candidate) => candidates.push(candidate),
                // Both copies are always there, so one that is missing is as bad as one that was changed.
                None if container.stores.contains(&store) => spoilt.push((store, copy)),
                None => {}
            }
        }
    }
    retry_with_old_key(found, sealer, &mut candidates, &mut spoilt);
    candidates
        .sort_by_key(|candidate| (std::cmp::Reverse(candidate.root.generation), candidate.store != Store::Indexed));
    (candidates, spoilt)
}

/// During a change of the passphrase the older root is still sealed under the old key, which the newer one carries.
fn retry_with_old_key(
    found: &Found,
    sealer: &Sealer,
    candidates: &mut Vec<Candidate>,
    spoilt: &mut Vec<(Store, Copy)>,
) {
    let Some(old) = candidates.iter().find_map(|candidate| candidate.root.old_key.clone()) else { return };
    let keys = old.derive_keys();
    spoilt.retain(|(store, copy)| {
        let Face::Present(records) = found.faces.of(*store) else { return true };
        let Some(sealed) = records.get(&Name::Root(sealer.arena, *copy)) else { return true };
        let Some(root) = Root::unseal(&keys.root, &sealer.immutable, sealer.arena, *copy, sealed) else { return true };
        // In such a root the old key was the only one.
        let directory = root.directory.map(|pointer| pointer.seen_from(KeyAge::Old));
        let root = Root { directory, old_key: Some(old.clone()), ..root };
        candidates.push(Candidate { store: *store, copy: *copy, root, sealed: sealed.clone() });
        false
    });
}

/// Whether a root copy that does not unseal may have been newer than the one that was opened: nobody can tell, unless the other store's
/// copy of the same name is the opened one.
fn may_have_been_newer(candidates: &[Candidate], opened: &Candidate, store: Store, copy: Copy) -> bool {
    let twin = candidates.iter().find(|other| other.store == store.other() && other.copy == copy);
    twin.is_none_or(|twin| twin.root.generation != opened.root.generation)
}

async fn read_conflicts<S: Storage>(
    reader: &Reader<'_, S>,
    sealer: &Sealer,
    mine: &Root,
    forks: &[&Candidate],
) -> Vec<(Id, Rc<RecordBytes>)> {
    if forks.is_empty() {
        return Vec::new();
    }
    let ours = read_records(reader, sealer, mine).await;
    let mut conflicts = Vec::new();
    for (at, fork) in forks.iter().enumerate() {
        // Of one line in the other store only the newest counts.
        if forks.iter().take(at).any(|newer| newer.root.ancestors.contains(&fork.mark()) || newer.sealed == fork.sealed)
        {
            continue;
        }
        let mut theirs = read_records(reader, sealer, &fork.root).await;
        theirs.retain(|id, bytes| ours.get(id) != Some(bytes));
        conflicts.extend(theirs);
    }
    conflicts
}

#[expect(clippy::too_many_arguments, reason = "the one place where everything that was found comes together")]
fn assemble(
    found: &Found,
    container: &Container,
    sealer: Sealer,
    header: Header,
    candidate: &Candidate,
    candidates: &[Candidate],
    entries: Vec<Entry>,
    directory: Vec<u16>,
) -> Notebook {
    let mirror = |store: Store| {
        let mut mirror = Mirror { roots: [Bitmap::EMPTY, Bitmap::EMPTY], fault: fault_of(found, container, store) };
        for each in candidates.iter().filter(|each| each.store == store) {
            *mirror.root(each.copy) = each.root.live.clone();
        }
        mirror
    };
    let root = &candidate.root;
    // A root never knows more cells than there are, so a header that says less is an old one.
    let header = Header { size: header.size.max(root.size), ..header };
    Notebook {
        table: Table {
            generation: root.generation,
            copy: candidate.copy,
            size: root.size,
            segments: entries.into_iter().map(|entry| Segment { entry, content: Content::Unread }).collect(),
            live: root.live.clone(),
            head: root.directory,
            directory,
            hot: None,
            mark: candidate.mark(),
            ancestors: root.ancestors.clone(),
            sealer,
        },
        absorbing: Vec::new(),
        doubtful: Vec::new(),
        swept: None,
        highest: candidates.iter().map(|each| each.root.generation).max().unwrap_or(root.generation),
        local: mirror(Store::Local),
        indexed: mirror(Store::Indexed),
        // Filled in by mending, which decides what both stores should hold.
        seen: BTreeMap::new(),
        header,
        flight: None,
    }
}

/// Why a store is not to be written: it cannot be read, or it holds a container that is not this one.
fn fault_of(found: &Found, container: &Container, store: Store) -> Option<Fault> {
    match found.faces.of(store) {
        Face::Unreadable(fault) => Some(*fault),
        Face::Empty => None,
        Face::Present(_) if container.stores.contains(&store) => None,
        // Another container stands there, and two are never mixed.
        Face::Present(_) if found.containers.iter().any(|other| other.stores.contains(&store)) => Some(Fault::Behind),
        // No header there reads, so nothing could ever be opened from it: it is brought up to date.
        Face::Present(_) => None,
    }
}
