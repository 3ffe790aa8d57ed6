//! Reading the forks of the generation that is shown: their records become copies (`FORMAT.md`, section 10).

use crate::Id;
use crate::candidate::Candidate;
use crate::chain::Sealer;
use crate::key::Vmk;
use crate::notebook::{Forks, RecordBytes};
use crate::read::{Reader, Unread, read_records};
use crate::root::Root;
use crate::storage::Storage;
use std::rc::Rc;

/// What was read of the forks.
#[derive(Default)]
pub(crate) struct Copies {
    /// Records that the shown generation has not, or has with other bytes.
    pub(crate) records: Vec<(Id, Rc<RecordBytes>)>,
    /// The forks that these are all of: they may be named as taken over once the copies are kept.
    pub(crate) of: Forks,
    /// A part of a fork did not read.
    pub(crate) is_torn: bool,
}

/// Reads what the forks of `shown` have beyond it. One that a store did not answer for stays where it is, and comes again at the next opening.
pub(crate) async fn read_forks<S: Storage>(
    reader: &Reader<'_, S>,
    sealer: &Sealer,
    shown: &Candidate,
    forks: &[&Candidate],
) -> Copies {
    let mut copies = Copies::default();
    if forks.is_empty() {
        return copies;
    }
    let (ours, is_whole) = read_all(reader, sealer, &shown.root).await;
    if is_whole == Err(Unread::Unanswered) {
        // Everything would seem to differ.
        copies.is_torn = true;
        return copies;
    }
    let mut taken: Vec<(&Candidate, bool)> = Vec::new();
    for fork in forks {
        // Of one line in the other store only the newest counts, and goes for all of them.
        let of_one_line = |(newer, _): &&(&Candidate, bool)| {
            newer.root.ancestors.contains(&fork.mark()) || newer.sealed == fork.sealed
        };
        if let Some((_, is_taken)) = taken.iter().find(of_one_line) {
            copies.of.0.extend(is_taken.then(|| fork.mark()));
            continue;
        }
        let (mut theirs, is_whole) = read_all(reader, sealer, &fork.root).await;
        copies.is_torn |= is_whole.is_err();
        // In the store that is written next it cannot be kept apart: then what there is of it is taken.
        let is_taken = is_whole != Err(Unread::Unanswered) || fork.store == shown.store;
        if is_taken {
            theirs.retain(|id, bytes| ours.get(id) != Some(bytes));
            copies.records.extend(theirs);
            copies.of.0.push(fork.mark());
        }
        taken.push((fork, is_taken));
    }
    copies
}

type Records = std::collections::BTreeMap<Id, Rc<RecordBytes>>;

/// The records of a root, with the keys that this very root leads to.
async fn read_all<S: Storage>(reader: &Reader<'_, S>, sealer: &Sealer, root: &Root) -> (Records, Result<(), Unread>) {
    let old_keys = root.old_key.as_ref().map(Vmk::derive_keys);
    read_records(reader, &Sealer { old_keys, ..sealer.clone() }, root).await
}
