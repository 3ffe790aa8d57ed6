//! Reading the segments of an open notebook: late, in pieces, and beside what is being kept.

use crate::directory::Entry;
use crate::notebook::{Content, Notebook};
use crate::read::{Reader, Unread, read_segment};
use crate::storage::Storage;
use std::cell::RefCell;

impl Notebook {
    /// Reads every segment that was not read yet, newest first. Answers how many did not read.
    ///
    /// `pause` is awaited between segments, so that a long notebook leaves the page responsive.
    pub async fn read_all<S: Storage>(notebook: &RefCell<Self>, storage: &S, pause: impl AsyncFn()) -> usize {
        Self::read_some(notebook, storage, usize::MAX, pause).await;
        notebook.borrow().lost()
    }

    /// Reads segments that were not read yet, newest first, but not more than `most`. Answers whether there are more.
    pub async fn read_some<S: Storage>(
        notebook: &RefCell<Self>,
        storage: &S,
        most: usize,
        pause: impl AsyncFn(),
    ) -> bool {
        let reader = Reader::new(storage);
        let count = notebook.borrow().table.segments.len();
        // A commit that goes by meanwhile moves what is not read only towards the beginning, where this comes to it.
        let mut left = most;
        for at in (0..count).rev() {
            if left == 0 {
                break;
            }
            let (sealer, entry, size) = {
                let notebook = notebook.borrow();
                let Some(segment) = notebook.table.segments.get(at) else { continue };
                if !matches!(segment.content, Content::Unread) {
                    continue;
                }
                (notebook.table.sealer.clone(), segment.entry, notebook.table.size.cells())
            };
            left -= 1;
            let content = match read_segment(&reader, &sealer, entry, size).await {
                Ok((cells, records)) => Content::Read { cells: cells.into(), records },
                // A store did not answer: it may the next time.
                Err(Unread::Unanswered) => Content::Unread,
                Err(Unread::Damaged) => Content::Lost,
            };
            notebook.borrow_mut().take_read(entry, content);
            pause().await;
        }
        notebook.borrow().table.segments.iter().any(|segment| matches!(segment.content, Content::Unread))
    }

    /// Fills in a segment. A commit may have gone by meanwhile; only the very same segment takes what was read, also in a flight.
    fn take_read(&mut self, entry: Entry, content: Content) {
        let flying = self.flight.as_mut().map(|flight| &mut flight.table);
        for table in [Some(&mut self.table), flying].into_iter().flatten() {
            if let Some(at) = table.segments.iter().position(|segment| segment.entry == entry) {
                table.segments[at].content = content.clone();
                // What was read is in use, also where the bitmap misses it.
                table.live.add_all(&table.segments[at].cells().collect());
                table.find_hot(at);
            }
        }
    }
}
