//! Keeping everything anew where all that was stored is gone, from what lies open: only if the person asks for it, as it may have been meant
//! to go.
//!
//! It is made as a first visit makes a container, but with the header, the keys and the records of the open notebook, so that the same
//! passphrase opens it. Of a second notebook nothing is left: what its arena holds is filler, as it is where there never was one.

use crate::bitmap::Bitmap;
use crate::chain::Sealer;
use crate::commit::KeepError;
use crate::entropy::Entropy;
use crate::header::Header;
use crate::name::{Arena, Copy, Name};
use crate::notebook::{Mirror, Notebook, Table};
use crate::plan::Next;
use crate::root::{MOST_ANCESTORS, Root, mark_of};
use crate::seal::{self, Salt};
use crate::storage::{Commit, Expected, Kept, Put, Storage, Store};
use std::cell::RefCell;
use std::collections::BTreeSet;

impl Notebook {
    /// Puts all records that were read into stores that are empty by now. `now` is in ms since 1970-01-01 UTC.
    ///
    /// # Errors
    /// [`KeepError`]; a [`KeepError::Conflict`] is something that stands there. The notebook is then as it was.
    pub async fn put_back<S: Storage>(
        notebook: &RefCell<Self>,
        storage: &S,
        now: i64,
        entropy: &mut impl Entropy,
    ) -> Result<Kept, KeepError> {
        let (mut again, puts) = notebook.borrow().plan_back(now, entropy)?;
        let expected = Name::face().into_iter().map(|name| (name, None)).collect();
        let commit = Commit { expected, puts, grows: true, stores: Store::BOTH.to_vec() };
        let kept = storage.commit(&commit).await?;
        again.settle(&kept);
        *notebook.borrow_mut() = again;
        Ok(kept)
    }

    /// This notebook as it would be in empty stores, and what to put there.
    fn plan_back(&self, now: i64, entropy: &mut impl Entropy) -> Result<(Self, Vec<Put>), KeepError> {
        if self.is_busy() {
            return Err(KeepError::Busy);
        }
        let header = Header { sequence: self.header.next_sequence(entropy)?, ..self.header.clone() };
        let sealer = Sealer { old_keys: None, ..self.table.sealer.clone() };
        let (size, arena) = (header.size, sealer.arena);
        // A generation without a record first: of two root copies both have to read.
        let salt: Salt = entropy.draw()?;
        let mut ancestors = [&[self.table.mark], self.table.ancestors.as_slice()].concat();
        ancestors.truncate(MOST_ANCESTORS);
        let generation = self.highest.max(self.table.generation) + 1;
        let root = Root { ancestors: ancestors.clone(), ..Root::empty(size, generation, now) };
        let root = root.seal(&sealer.keys.root, &sealer.immutable, arena, Copy::Zero, &salt);
        let table = Table {
            generation,
            copy: Copy::Zero,
            size,
            segments: Vec::new(),
            live: Bitmap::EMPTY,
            head: None,
            directory: Vec::new(),
            hot: None,
            mark: mark_of(&salt),
            ancestors,
            sealer: sealer.clone(),
        };
        let fixed: Vec<Put> = std::iter::once((Name::Root(arena, Copy::Zero), root))
            .chain(Copy::BOTH.map(|copy| (Name::Header(copy), header.to_bytes())))
            .collect();
        let seen: Expected = fixed.iter().map(|(name, bytes)| (*name, Some(bytes.clone()))).collect();
        let mirrors = [(); 2].map(|()| Mirror { roots: [Bitmap::EMPTY, Bitmap::EMPTY], fault: None });
        let mut again = Self::of(header, table, mirrors, seen);
        let known = self.table.segments.iter().map(|segment| segment.records().to_vec());
        let records = known.filter(|records| !records.is_empty()).map(Next::New).collect();
        let mut puts = again.build(records, None, sealer, 0..0, now, entropy)?.puts;

        // Filler goes first and the headers last, so that what was cut is never taken for a notebook.
        let taken: BTreeSet<Name> = puts.iter().map(|(name, _)| *name).collect();
        let cells = (0..size.cells()).flat_map(|index| Arena::BOTH.map(|each| Name::Cell(each, index)));
        let roots = Copy::BOTH.map(|copy| Name::Root(arena.other(), copy));
        let mut all = Vec::new();
        for name in cells.chain(roots).filter(|name| !taken.contains(name)) {
            all.push((name, seal::filler(entropy)?));
        }
        all.append(&mut puts);
        all.extend(fixed);
        Ok((again, all))
    }
}
