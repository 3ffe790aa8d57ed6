//! A set of cells: one bit for each cell of the largest arena.

/// The bytes of a bitmap.
pub(crate) const SIZE: usize = 256;

/// Which cells are in use.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Bitmap([u8; SIZE]);

impl Bitmap {
    pub(crate) const EMPTY: Self = Self([0; SIZE]);

    pub(crate) fn from_bytes(bytes: [u8; SIZE]) -> Self {
        Self(bytes)
    }

    pub(crate) fn bytes(&self) -> &[u8; SIZE] {
        &self.0
    }

    pub(crate) fn has(&self, index: u16) -> bool {
        let index = usize::from(index);
        self.0.get(index / 8).is_some_and(|byte| byte >> (index % 8) & 1 == 1)
    }

    /// Adds a cell; `false` if it was there already.
    pub(crate) fn add(&mut self, index: u16) -> bool {
        let fresh = !self.has(index);
        if let Some(byte) = self.0.get_mut(usize::from(index) / 8) {
            *byte |= 1 << (index % 8);
        }
        fresh
    }

    pub(crate) fn add_all(&mut self, other: &Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine |= theirs;
        }
    }

    pub(crate) fn count(&self) -> usize {
        self.0.iter().map(|byte| byte.count_ones() as usize).sum()
    }
}

impl std::fmt::Debug for Bitmap {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Bitmap({} cells)", self.count())
    }
}

impl FromIterator<u16> for Bitmap {
    fn from_iter<I: IntoIterator<Item = u16>>(cells: I) -> Self {
        let mut bitmap = Self::EMPTY;
        for index in cells {
            bitmap.add(index);
        }
        bitmap
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_bit_of_the_first_byte_is_cell_zero() {
        let bitmap: Bitmap = [0, 9, 2047].into_iter().collect();
        assert_eq!((bitmap.bytes()[0], bitmap.bytes()[1], bitmap.bytes()[255]), (1, 2, 0x80));
        assert_eq!(bitmap.count(), 3);
        assert!(bitmap.has(9) && !bitmap.has(8));
    }

    #[test]
    fn adding_tells_whether_the_cell_was_new() {
        let mut bitmap = Bitmap::EMPTY;
        assert!(bitmap.add(4));
        assert!(!bitmap.add(4));
    }
}
