//! Words that could not be kept when the lock fell, put aside in memory: sealed under the notebook's own key, so that after the lock only
//! ciphertext is left. The same notebook, opened again in the same tab, takes them back. None of it ever reaches a store.

use crate::Id;
use crate::entropy::{Entropy, NoEntropy};
use crate::notebook::{Change, Notebook, RecordBytes};
use crate::seal::{self, Place, Salt};
use std::rc::Rc;
use zeroize::Zeroizing;

/// The length of an id and of the number that tells a record's length.
const HEAD: usize = 16 + 4;

/// Records put aside. Without the notebook's key they are noise.
pub struct Aside(Vec<u8>);

#[cfg(test)]
impl Aside {
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    pub(crate) fn with_flipped(&self, at: usize) -> Self {
        let mut bytes = self.0.clone();
        bytes[at] ^= 1;
        Self(bytes)
    }
}

impl std::fmt::Debug for Aside {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Aside(..)")
    }
}

impl Notebook {
    /// Seals what `changes` put, to be taken back when this notebook is opened again.
    ///
    /// # Errors
    /// [`NoEntropy`].
    pub fn put_aside(&self, changes: &[Change], entropy: &mut impl Entropy) -> Result<Aside, NoEntropy> {
        let puts = || {
            changes.iter().filter_map(|change| match change {
                Change::Put(id, bytes) => Some((id, bytes)),
                Change::Remove(_) => None,
            })
        };
        // Of the full size from the start: a buffer that grows leaves copies behind.
        let size = puts().map(|(_, bytes)| HEAD + bytes.len()).sum();
        let mut plain = Zeroizing::new(Vec::with_capacity(size));
        for (id, bytes) in puts() {
            // A record is at most 8 MiB.
            let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
            plain.extend_from_slice(id);
            plain.extend_from_slice(&length.to_le_bytes());
            plain.extend_from_slice(bytes);
        }
        let salt: Salt = entropy.draw()?;
        let sealer = &self.table.sealer;
        Ok(Aside(seal::seal_any(&sealer.keys.cell, &sealer.immutable, self.place_aside(), &salt, &plain)))
    }

    /// What was put aside; `None` if it was another notebook that did, or this one under another passphrase.
    #[must_use]
    pub fn take_back(&self, aside: &Aside) -> Option<Vec<(Id, Rc<RecordBytes>)>> {
        let sealer = &self.table.sealer;
        let keys = [Some(&sealer.keys), sealer.old_keys.as_ref()];
        let unseal =
            |keys: &crate::key::Keys| seal::unseal_any(&keys.cell, &sealer.immutable, self.place_aside(), &aside.0);
        let plain = keys.into_iter().flatten().find_map(unseal)?;
        let mut rest = plain.as_slice();
        let mut records = Vec::new();
        while let Some((id, after)) = rest.split_first_chunk::<16>() {
            let (length, after) = after.split_first_chunk::<4>()?;
            let (bytes, after) = after.split_at_checked(u32::from_le_bytes(*length) as usize)?;
            records.push((*id, Rc::new(RecordBytes::from(bytes.to_vec()))));
            rest = after;
        }
        rest.is_empty().then_some(records)
    }

    fn place_aside(&self) -> Place {
        Place::aside(self.arena())
    }
}
