//! Bringing a store up to date with the other before anything new is written (`FORMAT.md`, section 10).
//!
//! What is copied was verified first: a cell goes over another only if it is the one that a root's chains name.

use crate::chain::Sealer;
use crate::create::watched;
use crate::look::{Container, Found};
use crate::name::{Arena, Copy, Name};
use crate::notebook::Notebook;
use crate::open::{Candidate, read_directory, read_segment_cells};
use crate::storage::{Face, Fault, Storage, Store};
use std::collections::BTreeMap;

/// How many records are read at once: enough to be quick, few enough to stay small.
const BATCH: usize = 128;

/// Makes both stores hold what the opened notebook needs: live cells, its roots, the headers. A store that cannot be mended is not asked
/// again until the next opening.
pub(crate) async fn mend<S: Storage>(
    storage: &S,
    found: &Found,
    container: &Container,
    candidates: &[Candidate],
    lead: Store,
    notebook: &mut Notebook,
) {
    let serving = |notebook: &Notebook| {
        Store::BOTH.into_iter().filter(|store| notebook.fault(*store).is_none()).collect::<Vec<_>>()
    };
    let truth_watched = truth_of_watched(found, notebook, lead);
    let lags = serving(notebook).into_iter().any(|store| face_differs(found, store, &truth_watched));
    notebook.seen = truth_watched.clone().into_iter().map(|(name, bytes)| (name, Some(bytes))).collect();
    if !lags {
        return;
    }
    let mut cells = BTreeMap::new();
    for candidate in candidates.iter().filter(|candidate| candidate.store == lead) {
        collect(storage, &notebook.sealer, candidate, &mut cells).await;
    }
    for target in serving(notebook) {
        let whole = !container.stores.contains(&target);
        if let Err(fault) = bring_up(storage, notebook, target, whole, &cells, &truth_watched).await {
            notebook.mirror(target).fault = Some(fault);
            continue;
        }
        for candidate in candidates.iter().filter(|candidate| candidate.store == lead) {
            *notebook.mirror(target).root(candidate.copy) = candidate.root.live.clone();
        }
    }
}

/// Headers and own roots as both stores should hold them.
fn truth_of_watched(found: &Found, notebook: &Notebook, lead: Store) -> BTreeMap<Name, Vec<u8>> {
    let header = notebook.header.to_bytes();
    let mut truth = BTreeMap::new();
    for name in watched(notebook.arena()) {
        let bytes = match (name, found.faces.of(lead)) {
            (Name::Header(_), _) => Some(header.clone()),
            (_, Face::Present(records)) => records.get(&name).cloned(),
            (_, Face::Empty | Face::Unreadable(_)) => None,
        };
        if let Some(bytes) = bytes {
            truth.insert(name, bytes);
        }
    }
    truth
}

fn face_differs(found: &Found, store: Store, truth: &BTreeMap<Name, Vec<u8>>) -> bool {
    match found.faces.of(store) {
        Face::Present(records) => truth.iter().any(|(name, bytes)| records.get(name) != Some(bytes)),
        Face::Empty | Face::Unreadable(_) => true,
    }
}

/// Every cell that a root names, verified, from whichever store has it.
async fn collect<S: Storage>(storage: &S, sealer: &Sealer, candidate: &Candidate, cells: &mut BTreeMap<Name, Vec<u8>>) {
    let old_keys = candidate.root.old_key.as_ref().map(crate::Vmk::derive_keys);
    let sealer = Sealer { old_keys, ..sealer.clone() };
    let Some((entries, directory)) = read_directory(storage, &sealer, &candidate.root).await else { return };
    cells.extend(directory.sealed);
    for entry in entries {
        if let Some(sealed) = read_segment_cells(storage, &sealer, entry, candidate.root.size.cells()).await {
            cells.extend(sealed);
        }
    }
}

async fn bring_up<S: Storage>(
    storage: &S,
    notebook: &Notebook,
    target: Store,
    whole: bool,
    cells: &BTreeMap<Name, Vec<u8>>,
    truth_watched: &BTreeMap<Name, Vec<u8>>,
) -> Result<(), Fault> {
    let size = notebook.header.size.cells();
    let mut wanted: BTreeMap<Name, Vec<u8>> = BTreeMap::new();
    if whole {
        // Both arenas, since nobody can tell whether the other one holds something.
        let roots = Arena::BOTH.into_iter().flat_map(|arena| Copy::BOTH.map(|copy| Name::Root(arena, copy)));
        let all = Arena::BOTH.into_iter().flat_map(|arena| (0..size).map(move |index| Name::Cell(arena, index)));
        wanted.extend(read_present(storage, target.other(), &roots.chain(all).collect::<Vec<_>>()).await?);
    }
    wanted.extend(cells.iter().map(|(name, bytes)| (*name, bytes.clone())));
    wanted.extend(truth_watched.iter().map(|(name, bytes)| (*name, bytes.clone())));
    let names: Vec<Name> = wanted.keys().copied().collect();
    let held: BTreeMap<Name, Vec<u8>> = read_present(storage, target, &names).await?.into_iter().collect();
    wanted.retain(|name, bytes| held.get(name) != Some(bytes));
    let mut puts: Vec<(Name, Vec<u8>)> = wanted.into_iter().collect();
    puts.sort_by_key(|(name, _)| match name {
        Name::Cell(..) => 0,
        Name::Root(..) => 1,
        Name::Header(_) => 2,
    });
    storage.mend(target, &puts).await
}

async fn read_present<S: Storage>(storage: &S, store: Store, names: &[Name]) -> Result<Vec<(Name, Vec<u8>)>, Fault> {
    let mut records = Vec::new();
    for batch in names.chunks(BATCH) {
        let answer = storage.read(store, batch).await?;
        records.extend(batch.iter().zip(answer).filter_map(|(name, bytes)| Some((*name, bytes?))));
    }
    Ok(records)
}
