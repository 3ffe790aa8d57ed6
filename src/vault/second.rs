//! A second notebook, in the other arena (`FORMAT.md`, section 12).
//!
//! Nobody can know whether one exists: making one writes over whatever stood there. It is one commit: every cell of the other arena, its two
//! roots, and the slot.

use crate::chain::Sealer;
use crate::commit::KeepError;
use crate::create::first_roots;
use crate::entropy::Entropy;
use crate::key::{Ikm, Vmk};
use crate::name::{Copy, Name};
use crate::notebook::Notebook;
use crate::rekey::{PassphraseError, refuse_if_taken};
use crate::seal;
use crate::slot::Slot;
use crate::storage::{Commit, Kept, Storage};
use std::cell::RefCell;

impl Notebook {
    /// Makes the other notebook, empty, for the passphrase that `ikm` was derived from, with the salt and the cost of this container. One
    /// that stood there before is gone. This notebook stays open and is not changed.
    ///
    /// # Errors
    /// [`PassphraseError`].
    pub async fn make_second<S: Storage>(
        notebook: &RefCell<Self>,
        storage: &S,
        ikm: &Ikm,
        now: i64,
        entropy: &mut impl Entropy,
    ) -> Result<Kept, PassphraseError> {
        let commit = notebook.borrow_mut().plan_second(ikm, now, entropy)?;
        Ok(Self::put(notebook, storage, commit).await?)
    }

    fn plan_second(&mut self, ikm: &Ikm, now: i64, entropy: &mut impl Entropy) -> Result<Commit, PassphraseError> {
        if self.is_busy() {
            return Err(KeepError::Busy.into());
        }
        refuse_if_taken(&self.header, ikm)?;
        let immutable = self.header.immutable.clone();
        let arena = self.arena().other();
        let vmk = Vmk::make(entropy)?;
        let slot = Slot::wrap(ikm, &immutable, arena, &vmk, entropy)?;
        let header = self.header.with_slot(arena, slot, self.header.next_sequence(entropy)?);
        let sealer = Sealer { immutable, arena, keys: vmk.derive_keys(), old_keys: None };
        let mut puts = Vec::new();
        for index in 0..header.size.cells() {
            puts.push((Name::Cell(arena, index), seal::filler(entropy)?));
        }
        puts.extend(first_roots(&sealer, header.size, now, entropy)?);
        puts.extend(Copy::BOTH.map(|copy| (Name::Header(copy), header.to_bytes())));
        let table = self.table.clone();
        Ok(self.fly(table, Some(header), puts, false)?)
    }
}
