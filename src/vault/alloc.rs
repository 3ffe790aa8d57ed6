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
        // Drawn at once: each call to the browser's generator costs more than its bytes.
        let mut draws = vec![[0; 4]; cells.len()];
        entropy.fill(draws.as_flattened_mut())?;
        // Fisher and Yates; the small bias of the remainder tells nobody anything.
        for (at, draw) in draws.into_iter().enumerate().skip(1).rev() {
            cells.swap(at, u32::from_le_bytes(draw) as usize % (at + 1));
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
