//! The roots that may be shown: those that unseal, in either store.

use crate::chain::Sealer;
use crate::look::{Container, Found};
use crate::name::{Copy, Name};
use crate::pointer::KeyAge;
use crate::root::{MOST_ANCESTORS, Mark, Root, mark_of};
use crate::storage::{Face, Store};

/// A root that unsealed, and where it stood.
pub(crate) struct Candidate {
    pub(crate) store: Store,
    pub(crate) copy: Copy,
    pub(crate) root: Root,
    pub(crate) sealed: Vec<u8>,
}

impl Candidate {
    pub(crate) fn mark(&self) -> Mark {
        mark_of(&self.sealed)
    }

    /// Whether `other` was built on something else than this one's line.
    pub(crate) fn is_fork(&self, other: &Self) -> bool {
        let behind = self.root.generation.checked_sub(other.root.generation);
        behind.is_some_and(|behind| behind < MOST_ANCESTORS as u64)
            && other.sealed != self.sealed
            && !self.root.ancestors.contains(&other.mark())
    }
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
