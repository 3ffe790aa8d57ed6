//! Looking at the stores again while the notebook is open: a store that failed for a while serves again, and a commit whose outcome was not
//! told turns out to have been kept.

use crate::chain::Sealer;
use crate::decide::{Decision, decide};
use crate::header::Header;
use crate::look::{Presence, look};
use crate::mend::{Mended, mend};
use crate::notebook::{Content, Notebook};
use crate::read::Reader;
use crate::storage::{Fault, Storage, Store};
use std::cell::RefCell;
use std::fmt;

/// Why the notebook stays with the stores as it knows them. Nothing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotRejoined {
    /// A change is just being kept.
    Busy,
    /// Both stores are empty: everything was removed.
    Gone,
    /// What stands in the stores is not what is open: somebody else has written, or it cannot be read.
    Apart,
}

impl fmt::Display for NotRejoined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Busy => "a change is being kept",
            Self::Gone => "the stores are empty",
            Self::Apart => "the stores hold something else than what is open",
        })
    }
}

impl std::error::Error for NotRejoined {}

impl Notebook {
    /// Whether a store that this notebook began with, or could have, is not asked any more.
    #[must_use]
    pub fn may_rejoin(&self) -> bool {
        Store::BOTH.into_iter().any(|store| !matches!(self.fault(store), None | Some(Fault::Refused)))
    }

    /// Opens the stores anew with the keys at hand, and brings one that is behind up to date. What was read stays read.
    ///
    /// # Errors
    /// [`NotRejoined`].
    pub async fn rejoin<S: Storage>(notebook: &RefCell<Self>, storage: &S) -> Result<(), NotRejoined> {
        let generation = notebook.borrow().table.generation;
        let has_moved = || {
            let open = notebook.borrow();
            open.is_busy() || open.table.generation != generation
        };
        if has_moved() {
            return Err(NotRejoined::Busy);
        }
        let found = match look(storage).await {
            Presence::Found(found) => found,
            Presence::Nothing => return Err(NotRejoined::Gone),
            _ => return Err(NotRejoined::Apart),
        };
        let ours = found.containers.iter().find_map(|container| {
            let header = container.headers.first()?;
            Some((container, header.clone(), notebook.borrow().sealer_for(header)?))
        });
        let Some((container, header, sealer)) = ours else { return Err(NotRejoined::Apart) };
        let reader = Reader::new(storage);
        let decision = decide(&reader, &found, container, header, sealer).await.map_err(|_| NotRejoined::Apart)?;
        if has_moved() {
            return Err(NotRejoined::Busy);
        }
        if !notebook.borrow().is_own(&decision) {
            return Err(NotRejoined::Apart);
        }
        let mut again = decision.notebook();
        if mend(&reader, &decision, &mut again).await == Mended::Overtaken || has_moved() {
            return Err(NotRejoined::Busy);
        }
        {
            let mut open = notebook.borrow_mut();
            again.take_over(&mut open);
            *open = again;
        }
        // A commit whose outcome was not told brought segments that were never read.
        Self::read_all(notebook, storage, async || ()).await;
        Ok(())
    }

    /// The keys that the slot of `header` leads to: those in use, or those of a change that no store acknowledged. With any other slot
    /// these keys would write what nobody could open.
    fn sealer_for(&self, header: &Header) -> Option<Sealer> {
        let ours = std::iter::once((&self.header, &self.table.sealer));
        let doubtful = self.doubtful.iter().map(|doubt| (&doubt.header, &doubt.sealer));
        let slot = usize::from(self.arena().number());
        let fits = |known: &Header| known.immutable == header.immutable && known.slots[slot] == header.slots[slot];
        let (_, sealer) = ours.chain(doubtful).find(|(known, _)| fits(known))?;
        Some(Sealer { old_keys: None, ..sealer.clone() })
    }

    /// Whether what stands in the stores is this notebook as it is open, or a commit of it whose outcome was not told. Whatever else was
    /// built on it is somebody else's: with that as its own, a page that shows less would go over it.
    fn is_own(&self, decision: &Decision<'_>) -> bool {
        let shown = decision.shown();
        let is_doubtful = || {
            shown.root.ancestors.contains(&self.table.mark)
                && self.doubtful.iter().any(|doubt| doubt.mark == shown.mark())
        };
        !decision.has_forks && (shown.mark() == self.table.mark || is_doubtful())
    }

    /// What the notebook knew beyond what the stores tell.
    fn take_over(&mut self, before: &mut Self) {
        for segment in &mut self.table.segments {
            if let Some(same) = before.table.segments.iter().find(|same| same.entry == segment.entry) {
                // What did not read may read now.
                if matches!(same.content, Content::Read { .. }) {
                    segment.content = same.content.clone();
                }
            }
        }
        if self.table.mark == before.table.mark {
            self.table.hot = before.table.hot;
        }
        self.highest = self.highest.max(before.highest);
        self.absorbing = std::mem::take(&mut before.absorbing);
        // They may arrive late, and are known by their mark then.
        self.doubtful = std::mem::take(&mut before.doubtful);
    }
}
