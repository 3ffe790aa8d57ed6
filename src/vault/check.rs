//! Looking after what is kept: in idle time every cell in use is read from each store, and one that changed is made good from the other.

use crate::commit::KeepError;
use crate::directory::{Entry, length_for};
use crate::entropy::Entropy;
use crate::notebook::{Content, Notebook, Segment};
use crate::plan::Next;
use crate::read::{Reader, read_chain};
use crate::seal::Purpose;
use crate::storage::{Kept, Storage};
use std::cell::RefCell;

/// What a look at one segment, or at the directory, found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// It reads in every store that serves.
    Whole,
    /// It did not in one store, and was made good from the other.
    Mended,
    /// It does not, and cannot be made good now.
    Broken,
    /// There is nothing left to look at.
    End,
}

impl Notebook {
    /// Looks at the `at`-th part: the segments, then the directory. No change may be kept meanwhile.
    pub async fn check<S: Storage>(notebook: &RefCell<Self>, storage: &S, at: usize) -> Checked {
        let (sealer, purpose, entry, cells, stores, seen) = {
            let open = notebook.borrow();
            let table = &open.table;
            let segment = table.segments.get(at).map(|segment| (Purpose::Segment, segment.entry));
            let length = length_for(table.segments.len()) as u32;
            let directory = table.head.filter(|_| at == table.segments.len());
            let directory = directory.map(|head| (Purpose::Directory, Entry { head, length }));
            let Some((purpose, entry)) = segment.or(directory) else { return Checked::End };
            (table.sealer.clone(), purpose, entry, table.size.cells(), open.stores(), open.seen.clone())
        };
        let read =
            async |reader: &Reader<'_, S>| read_chain(reader, &sealer, purpose, entry.head, entry.length, cells).await;
        let mut mended = false;
        for store in stores {
            if read(&Reader::of(storage, &[store])).await.is_ok() {
                continue;
            }
            let Ok((_, good)) = read(&Reader::new(storage)).await else { return Checked::Broken };
            // The cells of this chain are in use, so nothing else writes them.
            if storage.mend(store, &seen, &good).await.is_err() {
                return Checked::Broken;
            }
            mended = true;
        }
        if mended { Checked::Mended } else { Checked::Whole }
    }

    /// Seals the `at`-th part anew from memory, where it was read before it broke.
    ///
    /// # Errors
    /// [`KeepError`].
    pub async fn renew<S: Storage>(
        notebook: &RefCell<Self>,
        storage: &S,
        at: usize,
        now: i64,
        entropy: &mut impl Entropy,
    ) -> Result<Kept, KeepError> {
        let commit = {
            let mut open = notebook.borrow_mut();
            if open.is_busy() {
                return Err(KeepError::Busy);
            }
            let anew = |(index, segment): (usize, &Segment)| match &segment.content {
                Content::Read { records, .. } if index == at => Next::New(records.clone()),
                _ => Next::Stays(segment.clone()),
            };
            let next = open.table.segments.iter().enumerate().map(anew).collect();
            let (hot, sealer) = (open.table.hot, open.table.sealer.clone());
            // The directory is new with every commit.
            open.build(next, hot, sealer, 0..0, now, entropy)?
        };
        Self::put(notebook, storage, commit).await
    }
}
