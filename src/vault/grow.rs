//! Growth: both arenas double together, so that their size says nothing about either (`FORMAT.md`, section 9).

use crate::entropy::Entropy;
use crate::header::Header;
use crate::name::{Arena, Copy, Name};
use crate::notebook::{Notebook, Unplanned};
use crate::seal;
use crate::storage::Commit;

impl Notebook {
    /// Plans the doubling; `None` at the largest size. The root is left as it is: it may know a smaller size than the header.
    pub(crate) fn plan_growth(&mut self, entropy: &mut impl Entropy) -> Result<Option<Commit>, Unplanned> {
        let before = self.latest_header().clone();
        let Some(size) = before.size.doubled() else { return Ok(None) };
        let mut puts = Vec::new();
        for index in before.size.cells()..size.cells() {
            for arena in Arena::BOTH {
                puts.push((Name::Cell(arena, index), seal::filler(entropy)?));
            }
        }
        let header = Header { size, sequence: before.next_sequence(entropy)?, ..before };
        for copy in Copy::BOTH {
            puts.push((Name::Header(copy), header.to_bytes()));
        }
        let table = self.latest().clone();
        self.fly(table, Some(header), puts, true).map(Some)
    }
}
