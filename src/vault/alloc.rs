//! Which cells a commit may write: those that no root names, in either store, nor a commit under way.

use crate::bitmap::Bitmap;
use crate::entropy::{Entropy, NoEntropy};
use crate::header::ArenaSize;

/// The free cells, in random order, so that places say nothing about age.
pub(crate) struct Free(Vec<u16>);

impl Free {
    /// All cells of an arena of `size` that are not in `taken`.
    pub(crate) fn find(size: ArenaSize, taken: &Bitmap, entropy: &mut impl Entropy) -> Result<Self, NoEntropy> {
        let mut cells: Vec<u16> = (0..size.cells()).filter(|index| !taken.has(*index)).collect();
        // Fisher and Yates; the small bias of the remainder tells nobody anything.
        for at in (1..cells.len()).rev() {
            let draw = u32::from_le_bytes(entropy.draw()?) as usize;
            cells.swap(at, draw % (at + 1));
        }
        Ok(Self(cells))
    }

    pub(crate) fn take(&mut self) -> Option<u16> {
        self.0.pop()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Seeded;

    #[test]
    fn only_cells_that_nothing_names_are_given_out_each_once() {
        let taken: Bitmap = (0..100).collect();
        let mut free = Free::find(ArenaSize::FIRST, &taken, &mut Seeded::new(1)).unwrap();
        let mut cells: Vec<_> = std::iter::from_fn(|| free.take()).collect();
        assert_ne!(cells, (100..128).rev().collect::<Vec<_>>(), "in random order");
        cells.sort_unstable();
        assert_eq!(cells, (100..128).collect::<Vec<_>>());
    }
}
