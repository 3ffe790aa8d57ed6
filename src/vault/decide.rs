//! What an opening decides before it writes anything: which generation is shown, what becomes copies, which stores are left alone.

use crate::bitmap::Bitmap;
use crate::candidate::{Candidate, find_roots};
use crate::chain::Sealer;
use crate::directory::Entry;
use crate::fork::{Copies, read_forks};
use crate::header::Header;
use crate::key::Vmk;
use crate::look::{Container, Found};
use crate::name::Copy;
use crate::notebook::{Content, Mirror, Notebook, Segment, Table};
use crate::open::OpenError;
use crate::read::{Reader, read_directory, read_segment_cells};
use crate::storage::{Expected, Face, Fault, Storage, Store};
use std::collections::BTreeMap;

/// See the file.
pub(crate) struct Decision<'f> {
    pub(crate) found: &'f Found,
    pub(crate) container: &'f Container,
    header: Header,
    sealer: Sealer,
    /// Every root that unseals, newest first.
    pub(crate) candidates: Vec<Candidate>,
    /// The one that is shown.
    choice: Choice,
    pub(crate) is_older: bool,
    pub(crate) has_forks: bool,
    pub(crate) copies: Copies,
    /// A store that did not answer, or whose newest root did not read, may hold more than was seen; one that holds a fork must keep it until
    /// its records are copies. None of these is written before the next opening.
    apart: BTreeMap<Store, Fault>,
}

/// Decides how the arena opens that `sealer` has the keys of.
pub(crate) async fn decide<'f, S: Storage>(
    reader: &Reader<'_, S>,
    found: &'f Found,
    container: &'f Container,
    header: Header,
    mut sealer: Sealer,
) -> Result<Decision<'f>, OpenError> {
    let (candidates, spoilt) = find_roots(found, container, &sealer);
    let choice = choose(reader, &mut sealer, &candidates).await.ok_or(OpenError::Damaged)?;
    let shown = &candidates[choice.at];
    // What arrived of a root that was passed over is another line too.
    let forks = candidates.iter().filter(|other| shown.is_fork(other));
    let forks: Vec<&Candidate> = choice.partial.iter().map(|at| &candidates[*at]).chain(forks).collect();
    let copies = read_forks(reader, &sealer, shown, &forks).await;
    let is_older = copies.is_torn
        || candidates.iter().take(choice.at).any(|skipped| skipped.sealed != shown.sealed)
        || spoilt.iter().any(|(store, copy)| may_have_been_newer(&candidates, shown, *store, *copy))
        || Store::BOTH.iter().any(|store| *found.faces.of(*store) == Face::Unreadable(Fault::Hanging));
    let mut apart = reader.failed();
    let others = candidates.iter().take(choice.at).chain(forks.iter().copied());
    for store in others.map(|other| other.store).filter(|store| *store != shown.store) {
        apart.entry(store).or_insert(Fault::Behind);
    }
    let has_forks = !forks.is_empty();
    Ok(Decision { found, container, header, sealer, choice, is_older, has_forks, copies, apart, candidates })
}

impl Decision<'_> {
    /// The root that is shown.
    pub(crate) fn shown(&self) -> &Candidate {
        &self.candidates[self.choice.at]
    }

    /// The notebook that opens. What the stores hold is known to it once they are mended.
    pub(crate) fn notebook(&self) -> Notebook {
        let Candidate { root, copy, .. } = self.shown();
        let segments =
            self.choice.entries.iter().map(|entry| Segment { entry: *entry, content: Content::Unread }).collect();
        let table = Table {
            generation: root.generation,
            copy: *copy,
            size: root.size,
            segments,
            live: root.live.clone(),
            head: root.directory,
            directory: self.choice.directory.clone(),
            hot: None,
            mark: self.shown().mark(),
            ancestors: root.ancestors.clone(),
            sealer: self.sealer.clone(),
        };
        // A root never knows more cells than there are, so a header that says less is an old one.
        let header = Header { size: self.header.size.max(root.size), ..self.header.clone() };
        let mirrors = [Store::Local, Store::Indexed].map(|store| self.mirror(store));
        let highest = self.candidates.iter().map(|each| each.root.generation).max().unwrap_or(root.generation);
        Notebook { highest, ..Notebook::of(header, table, mirrors, Expected::new()) }
    }

    fn mirror(&self, store: Store) -> Mirror {
        let fault = fault_of(self.found, self.container, store).or_else(|| self.apart.get(&store).copied());
        let mut mirror = Mirror { roots: [Bitmap::EMPTY, Bitmap::EMPTY], fault };
        for each in self.candidates.iter().filter(|each| each.store == store) {
            *mirror.root(each.copy) = each.root.live.clone();
        }
        mirror
    }
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
        let Ok((entries, directory)) = read_directory(reader, sealer, &candidate.root).await else { continue };
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
        if read_segment_cells(reader, sealer, *entry, cells).await.is_err() {
            return false;
        }
    }
    true
}

/// Whether a root copy that does not unseal may have been newer than the one that was opened: nobody can tell, unless the other store's
/// copy of the same name is the opened one.
fn may_have_been_newer(candidates: &[Candidate], opened: &Candidate, store: Store, copy: Copy) -> bool {
    let twin = candidates.iter().find(|other| other.store == store.other() && other.copy == copy);
    twin.is_none_or(|twin| twin.root.generation != opened.root.generation)
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
