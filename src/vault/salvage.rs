//! Salvage: what can still be read of a notebook that does not open. It writes nothing.
//!
//! Without a root nobody can tell which write of a record was the last, so every version that reads is given; deleted ones may be among them.

use crate::Id;
use crate::chain::{Sealer, parse_cell};
use crate::key::{Ikm, Keys, Vmk};
use crate::look::{Container, Found};
use crate::name::{Copy, Name};
use crate::notebook::RecordBytes;
use crate::open::OpenError;
use crate::root::Root;
use crate::seal::{self, Place, Purpose, Salt};
use crate::segment::{self, Held};
use crate::slots::find_any_slot;
use crate::storage::{Face, Storage, Store};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use zeroize::Zeroizing;

/// How many cells are read between two pauses.
const BATCH: usize = 32;

/// What was found.
#[derive(Debug, Default)]
pub struct Salvaged {
    /// Every version of every record that reads, each once.
    pub records: Vec<(Id, Rc<RecordBytes>)>,
    /// How many pieces belong to this notebook and do not read to their end.
    pub broken: usize,
}

/// One particular write of a cell.
type Write = (u16, Salt);

/// What a cell that unsealed holds: which follows it, and what it carries.
struct Piece {
    next: Option<Write>,
    payload: Zeroizing<Vec<u8>>,
}

/// The cells that unsealed; without a piece where what came out of the seal is none.
type Pieces = BTreeMap<Write, Option<Piece>>;

/// Looks through every cell of the arena that `ikm` has a slot for, in both stores. `pause` is awaited now and then.
///
/// # Errors
/// [`OpenError::WrongPassphrase`]; [`OpenError::Damaged`] if the slot itself does not read: then nothing can.
pub async fn salvage<S: Storage>(
    storage: &S,
    found: &Found,
    container: &Container,
    ikm: &Ikm,
    pause: impl AsyncFn(),
) -> Result<Salvaged, OpenError> {
    let (header, arena, vmk) = find_any_slot(container, ikm)?;
    let sealer = Sealer { immutable: header.immutable, arena, keys: vmk.derive_keys(), old_keys: None };
    let size = container.headers.iter().map(|header| header.size).max().unwrap_or(header.size);
    let mut all_keys = vec![sealer.keys.clone()];
    all_keys.extend(find_old_key(found, &sealer).map(|old| old.derive_keys()));
    let mut salvaged = Salvaged::default();
    let mut known: BTreeMap<Id, Vec<Rc<RecordBytes>>> = BTreeMap::new();
    for keys in all_keys {
        let pieces = collect(storage, &Sealer { keys, ..sealer.clone() }, size.cells(), &pause).await;
        let followed: BTreeSet<Write> = pieces.values().flatten().filter_map(|piece| piece.next).collect();
        let mut visited = BTreeSet::new();
        for head in pieces.keys().filter(|write| !followed.contains(write)) {
            let Some(records) = read(&pieces, *head, &mut visited) else {
                salvaged.broken += 1;
                continue;
            };
            for (id, bytes) in records {
                let versions = known.entry(id).or_default();
                if !versions.contains(&bytes) {
                    versions.push(Rc::clone(&bytes));
                    salvaged.records.push((id, bytes));
                }
            }
        }
        salvaged.broken += count_circles(&pieces, visited);
        pause().await;
    }
    Ok(salvaged)
}

/// Every cell that unseals as part of a segment.
async fn collect<S: Storage>(storage: &S, sealer: &Sealer, cells: u16, pause: &impl AsyncFn()) -> Pieces {
    let mut pieces = Pieces::new();
    let names: Vec<Name> = (0..cells).map(|index| Name::Cell(sealer.arena, index)).collect();
    for store in Store::BOTH {
        for batch in names.chunks(BATCH) {
            // What one store does not give, the other may.
            let Ok(read) = storage.read(store, batch).await else { break };
            for (name, sealed) in batch.iter().zip(read) {
                if let (Name::Cell(_, index), Some(sealed)) = (name, sealed)
                    && let Some((write, piece)) = unseal(sealer, *index, &sealed, cells)
                {
                    pieces.insert(write, piece);
                }
            }
            pause().await;
        }
    }
    pieces
}

fn unseal(sealer: &Sealer, index: u16, sealed: &[u8], cells: u16) -> Option<(Write, Option<Piece>)> {
    let place = Place::cell(Purpose::Segment, sealer.arena, index);
    let plain = seal::unseal(&sealer.keys.cell, &sealer.immutable, place, sealed)?;
    let piece = parse_cell(&plain, cells).map(|(next, payload)| Piece {
        next: next.map(|next| (next.index, next.salt)),
        payload: Zeroizing::new(payload.to_vec()),
    });
    Some(((index, seal::salt_of(sealed)?), piece))
}

/// The records of the chain that begins with `head`; `None` if it does not read to its end.
fn read(pieces: &Pieces, head: Write, visited: &mut BTreeSet<Write>) -> Option<Vec<Held>> {
    let mut content = Zeroizing::new(Vec::new());
    let mut wanted = Some(head);
    // A chain never visits a cell twice, so it ends after as many steps as there are pieces.
    for _ in 0..pieces.len() {
        let Some(write) = wanted else { break };
        visited.insert(write);
        let piece = pieces.get(&write)?.as_ref()?;
        content.extend_from_slice(&piece.payload);
        wanted = piece.next;
    }
    if wanted.is_some() {
        return None;
    }
    segment::unpack(&content)
}

/// Pieces that lead round to themselves have no first one, so no chain has come by them. How many such circles there are.
fn count_circles(pieces: &Pieces, mut visited: BTreeSet<Write>) -> usize {
    let mut circles = 0;
    for first in pieces.keys() {
        circles += usize::from(!visited.contains(first));
        let mut wanted = Some(*first);
        while let Some(write) = wanted.filter(|write| visited.insert(*write)) {
            wanted = pieces.get(&write).and_then(Option::as_ref).and_then(|piece| piece.next);
        }
    }
    circles
}

/// The key that a change of the passphrase left behind, if a root still tells it.
fn find_old_key(found: &Found, sealer: &Sealer) -> Option<Vmk> {
    let Keys { root: key, .. } = &sealer.keys;
    Store::BOTH.into_iter().find_map(|store| {
        let Face::Present(records) = found.faces.of(store) else { return None };
        Copy::BOTH.into_iter().find_map(|copy| {
            let sealed = records.get(&Name::Root(sealer.arena, copy))?;
            Root::unseal(key, &sealer.immutable, sealer.arena, copy, sealed)?.old_key
        })
    })
}
