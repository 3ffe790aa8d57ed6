//! Reading the forks of the generation that is shown: their records become copies (`FORMAT.md`, section 10).

use crate::Id;
use crate::candidate::Candidate;
use crate::chain::Sealer;
use crate::notebook::RecordBytes;
use crate::read::{Reader, read_records};
use crate::root::Root;
use crate::storage::Storage;
use std::rc::Rc;

pub(crate) async fn read_conflicts<S: Storage>(
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
