//! Bringing a store up to date with the other before anything new is written (`FORMAT.md`, section 10).
//!
//! What goes over another record was verified first: a root that unseals, a cell that a root's chains name. Cells that nothing names follow:
//! where the two stores differ in them, it shows in which arena something was written.

use crate::Vmk;
use crate::candidate::Candidate;
use crate::chain::Sealer;
use crate::create::watched;
use crate::decide::Decision;
use crate::look::Found;
use crate::name::{Arena, Copy, Name};
use crate::notebook::Notebook;
use crate::read::{Reader, read_directory, read_segment_cells};
use crate::storage::{Expected, Face, Fault, Put, Storage, Store};
use std::collections::BTreeMap;

/// How many records are read at once: enough to be quick, few enough to stay small.
const BATCH: usize = 128;

type Records = BTreeMap<Name, Vec<u8>>;

/// Whether the stores are as the opening left them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mended {
    Yes,
    /// Somebody else wrote meanwhile, and was not written over: what was found is not what stands there.
    Overtaken,
}

/// Makes both stores hold what the opened notebook needs: live cells, its roots, the headers. A store that cannot be mended is not asked
/// again until the next opening.
pub(crate) async fn mend<S: Storage>(
    reader: &Reader<'_, S>,
    decision: &Decision<'_>,
    notebook: &mut Notebook,
) -> Mended {
    let found = decision.found;
    let targets = notebook.stores();
    let mut roots = roots_to_hold(decision);
    let mut truth = truth_of(decision, notebook, &roots);
    notebook.seen = watched_in(found, &targets, &truth);
    if !targets.iter().any(|store| face_differs(found, *store, &truth)) {
        return Mended::Yes;
    }
    let (mut cells, _) = collect(reader, &notebook.table.sealer, decision.shown()).await;
    if let Some(older) = roots.get(1) {
        let (others, is_whole) = collect(reader, &notebook.table.sealer, older).await;
        let agrees = others.iter().all(|(name, bytes)| cells.get(name).is_none_or(|mine| mine == bytes));
        if is_whole && agrees {
            cells.extend(others);
        } else {
            // Left over from long ago in a store that missed commits: its cells are in use again, and the opened root needs them.
            roots.truncate(1);
            truth = truth_of(decision, notebook, &roots);
            notebook.seen = watched_in(found, &targets, &truth);
        }
    }
    cells.extend(free_cells(reader, decision, notebook, &roots).await.unwrap_or_default());
    let mut mended = Mended::Yes;
    for target in targets {
        if let Err(fault) = bring_up(reader, decision, notebook, target, &cells, &truth).await {
            notebook.mirror(target).fault = Some(fault);
            if fault == Fault::Behind {
                mended = Mended::Overtaken;
            }
            continue;
        }
        for root in &roots {
            *notebook.mirror(target).root(root.copy) = root.root.live.clone();
        }
        notebook.seen.extend(truth.iter().map(|(name, bytes)| (*name, Some(bytes.clone()))));
    }
    mended
}

/// The cells that neither root names, as the store of the shown one has them, if the other has them otherwise. Both roots have to read in
/// both stores: cells of one that does not are what is left of it.
async fn free_cells<S: Storage>(
    reader: &Reader<'_, S>,
    decision: &Decision<'_>,
    notebook: &Notebook,
    roots: &[&Candidate],
) -> Result<Records, Fault> {
    let reads =
        |store: &Store| decision.candidates.iter().filter(|each| each.store == *store).count() == Copy::BOTH.len();
    if notebook.stores().len() < Store::BOTH.len() || !Store::BOTH.iter().all(reads) {
        return Ok(Records::new());
    }
    let is_free = |index: &u16| roots.iter().all(|root| !root.root.live.has(*index));
    let free = (0..notebook.header.size.cells()).filter(is_free);
    let names: Vec<Name> = free.map(|index| Name::Cell(notebook.arena(), index)).collect();
    let from = decision.shown().store;
    let held: Records = read_present(reader, from.other(), &names).await?.into_iter().collect();
    let good = read_present(reader, from, &names).await?;
    Ok(good.into_iter().filter(|(name, bytes)| held.get(name).is_some_and(|held| held != bytes)).collect())
}

/// The opened root, and for the other copy the newest root that unseals and is not newer: the opened one's own store first.
fn roots_to_hold<'d>(decision: &'d Decision<'_>) -> Vec<&'d Candidate> {
    let opened = decision.shown();
    let older =
        |candidate: &&Candidate| candidate.copy != opened.copy && candidate.root.generation < opened.root.generation;
    let mut others: Vec<&Candidate> = decision.candidates.iter().filter(older).collect();
    others.sort_by_key(|candidate| candidate.store != opened.store);
    std::iter::once(opened).chain(others.into_iter().take(1)).collect()
}

/// Headers and own roots as both stores should hold them. Of a root copy that reads nowhere nothing is said: the next commit goes over it.
fn truth_of(decision: &Decision<'_>, notebook: &Notebook, roots: &[&Candidate]) -> Records {
    let header = notebook.header.to_bytes();
    let headers = Copy::BOTH.map(|copy| (Name::Header(copy), header.clone()));
    let roots = roots.iter().map(|root| (Name::Root(notebook.arena(), root.copy), root.sealed.clone()));
    let mut truth: Records = headers.into_iter().chain(roots).collect();
    truth.extend(undecided(decision.found, &notebook.stores(), notebook.arena(), &truth));
    truth
}

/// Of a root copy that nothing is said about, and that differs, both stores get the same bytes: otherwise no commit could compare it, and a
/// second tab would go over what the first one puts there.
fn undecided(found: &Found, targets: &[Store], arena: Arena, truth: &Records) -> Records {
    let names = Copy::BOTH.map(|copy| Name::Root(arena, copy)).into_iter().filter(|name| !truth.contains_key(name));
    let decided = names.filter_map(|name| {
        let held: Vec<_> = targets.iter().map(|store| as_found(found, *store, name)).collect();
        let differs = held.iter().any(|other| Some(other) != held.first());
        let whole = held.into_iter().flatten().find(|bytes| bytes.len() == name.size());
        Some((name, whole.filter(|_| differs)?))
    });
    decided.collect()
}

/// What a commit compares: the records that every store asked agrees about, or will after mending.
fn watched_in(found: &Found, targets: &[Store], truth: &Records) -> Expected {
    let arena = truth.keys().find_map(|name| match name {
        Name::Root(arena, _) => Some(*arena),
        Name::Header(_) | Name::Cell(..) => None,
    });
    let names = arena.map(watched).into_iter().flatten();
    let mut seen = Expected::new();
    for name in names {
        if let Some(bytes) = truth.get(&name) {
            seen.insert(name, Some(bytes.clone()));
            continue;
        }
        let held: Vec<_> = targets
            .iter()
            // Whatever its size: what was torn must not look like a write of somebody else.
            .map(|store| as_found(found, *store, name))
            .collect();
        if let Some(first) = held.first()
            && held.iter().all(|other| other == first)
        {
            seen.insert(name, first.clone());
        }
    }
    seen
}

fn face_differs(found: &Found, store: Store, truth: &Records) -> bool {
    match found.faces.of(store) {
        Face::Present(records) => truth.iter().any(|(name, bytes)| records.get(name) != Some(bytes)),
        Face::Empty | Face::Unreadable(_) => true,
    }
}

/// Every cell that a root names, verified, from whichever store has it; and whether these are all.
async fn collect<S: Storage>(reader: &Reader<'_, S>, sealer: &Sealer, candidate: &Candidate) -> (Records, bool) {
    let old_keys = candidate.root.old_key.as_ref().map(Vmk::derive_keys);
    let sealer = Sealer { old_keys, ..sealer.clone() };
    let mut cells = Records::new();
    let Ok((entries, directory)) = read_directory(reader, &sealer, &candidate.root).await else {
        return (cells, false);
    };
    cells.extend(directory.sealed);
    let mut is_whole = true;
    for entry in entries {
        match read_segment_cells(reader, &sealer, entry, candidate.root.size.cells()).await {
            Ok(sealed) => cells.extend(sealed),
            Err(_) => is_whole = false,
        }
    }
    (cells, is_whole)
}

/// Brings one store up to date, if it still holds what was found in it.
async fn bring_up<S: Storage>(
    reader: &Reader<'_, S>,
    decision: &Decision<'_>,
    notebook: &Notebook,
    target: Store,
    cells: &Records,
    truth: &Records,
) -> Result<(), Fault> {
    let size = notebook.header.size.cells();
    // Whatever is missing comes from the other store, of both arenas alike: nobody can tell whether the other one holds something, and
    // nobody shall see which of them was written. What is there already stays, since of the other arena it may be the newer.
    let roots = Arena::BOTH.into_iter().flat_map(|arena| Copy::BOTH.map(|copy| Name::Root(arena, copy)));
    let all = Arena::BOTH.into_iter().flat_map(|arena| (0..size).map(move |index| Name::Cell(arena, index)));
    let last = [Name::Cell(Arena::Zero, size - 1), Name::Cell(Arena::One, size - 1)];
    let is_whole = decision.container.stores.contains(&target);
    let mut wanted = Records::new();
    if !is_whole || read_present(reader, target, &last).await?.len() < last.len() {
        let names: Vec<Name> = roots.chain(all).collect();
        let there: Records = read_present(reader, target, &names).await?.into_iter().collect();
        let missing: Vec<Name> = names.into_iter().filter(|name| !there.contains_key(name)).collect();
        wanted.extend(read_present(reader, target.other(), &missing).await?);
    }
    wanted.extend(cells.iter().map(|(name, bytes)| (*name, bytes.clone())));
    wanted.extend(truth.iter().map(|(name, bytes)| (*name, bytes.clone())));
    let names: Vec<Name> = wanted.keys().copied().collect();
    let held: Records = read_present(reader, target, &names).await?.into_iter().collect();
    wanted.retain(|name, bytes| held.get(name) != Some(bytes));
    let mut puts: Vec<Put> = wanted.into_iter().collect();
    puts.sort_by_key(|(name, _)| match name {
        Name::Cell(..) => 0,
        Name::Root(..) => 1,
        Name::Header(_) => 2,
    });
    if puts.is_empty() {
        return Ok(());
    }
    let is_put = |name: &Name| puts.iter().any(|(put, _)| put == name);
    let compared = Name::face().into_iter().filter(|name| watched(notebook.arena()).contains(name) || is_put(name));
    let expected = compared.map(|name| (name, as_found(decision.found, target, name))).collect();
    reader.storage.mend(target, &expected, &puts).await
}

/// What a store was found to hold under a name, whatever its size.
fn as_found(found: &Found, store: Store, name: Name) -> Option<Vec<u8>> {
    match found.faces.of(store) {
        Face::Present(records) => records.get(&name).cloned(),
        Face::Empty | Face::Unreadable(_) => None,
    }
}

async fn read_present<S: Storage>(reader: &Reader<'_, S>, store: Store, names: &[Name]) -> Result<Vec<Put>, Fault> {
    let mut records = Vec::new();
    for batch in names.chunks(BATCH) {
        let answer = reader.read(store, batch).await?;
        records.extend(batch.iter().zip(answer).filter_map(|(name, bytes)| Some((*name, bytes?))));
    }
    Ok(records)
}
