//! A root: one generation of a notebook, the only thing a commit replaces (`FORMAT.md`, section 6).

use crate::bitmap::{self, Bitmap};
use crate::header::{ArenaSize, Immutable, array_at};
use crate::key::{SubKey, Vmk};
use crate::name::{Arena, Copy};
use crate::pointer::{self, Pointer};
use crate::seal::{self, PLAIN, Place, Plain, Salt};
use zeroize::Zeroizing;

const VERSION: u8 = 1;
const REKEYING: u8 = 1;
const DIRECTORY: usize = 20;
const OLD_KEY: usize = 51;
const BITMAP: usize = 83;
const ANCESTORS: usize = BITMAP + bitmap::SIZE;
/// How many ancestors a root names.
pub(crate) const MOST_ANCESTORS: usize = (PLAIN - ANCESTORS) / MARK;
const END: usize = ANCESTORS + MOST_ANCESTORS * MARK;
const MARK: usize = 8;
/// Generations stay below this, so that counting on never overflows.
pub(crate) const END_OF_GENERATIONS: u64 = 1 << 63;

/// What one root is known by to its descendants: the first bytes of its salt.
pub(crate) type Mark = [u8; MARK];

/// The mark of a root as it stands, or of its salt alone.
pub(crate) fn mark_of(sealed: &[u8]) -> Mark {
    array_at(sealed, 0).unwrap_or_default()
}

/// One generation.
#[derive(Clone, Debug)]
pub(crate) struct Root {
    pub(crate) size: ArenaSize,
    pub(crate) generation: u64,
    /// Of the commit, in ms since 1970-01-01 UTC.
    pub(crate) time: i64,
    pub(crate) directory: Option<Pointer>,
    pub(crate) directory_length: u32,
    pub(crate) old_key: Option<Vmk>,
    pub(crate) live: Bitmap,
    /// The marks of the generations it was built on, newest first.
    pub(crate) ancestors: Vec<Mark>,
}

impl Root {
    pub(crate) fn empty(size: ArenaSize, generation: u64, time: i64) -> Self {
        Self {
            size,
            generation,
            time,
            directory: None,
            directory_length: 0,
            old_key: None,
            live: Bitmap::EMPTY,
            ancestors: Vec::new(),
        }
    }

    pub(crate) fn seal(&self, key: &SubKey, immutable: &Immutable, arena: Arena, copy: Copy, salt: &Salt) -> Vec<u8> {
        seal::seal(key, immutable, Place::root(arena, copy), salt, &self.to_plain())
    }

    /// `None` if the record is no root of this notebook, or breaks the format.
    pub(crate) fn unseal(key: &SubKey, immutable: &Immutable, arena: Arena, copy: Copy, sealed: &[u8]) -> Option<Self> {
        Self::parse(&seal::unseal(key, immutable, Place::root(arena, copy), sealed)?)
    }

    fn to_plain(&self) -> Plain {
        let mut plain = seal::blank();
        plain[0] = VERSION;
        plain[1] = self.size.k();
        plain[4..12].copy_from_slice(&self.generation.to_le_bytes());
        plain[12..20].copy_from_slice(&self.time.to_le_bytes());
        plain[DIRECTORY..47].copy_from_slice(&pointer::to_bytes(self.directory));
        plain[47..OLD_KEY].copy_from_slice(&self.directory_length.to_le_bytes());
        if let Some(old) = &self.old_key {
            plain[2] = REKEYING;
            plain[OLD_KEY..BITMAP].copy_from_slice(old.bytes());
        }
        plain[BITMAP..ANCESTORS].copy_from_slice(self.live.bytes());
        for (place, mark) in plain[ANCESTORS..END].chunks_exact_mut(MARK).zip(&self.ancestors) {
            place.copy_from_slice(mark);
        }
        plain
    }

    fn parse(plain: &[u8]) -> Option<Self> {
        let size = ArenaSize::new(plain[1])?;
        let sound = plain[0] == VERSION
            && plain[2] & !REKEYING == 0
            && plain[3] == 0
            && plain[END..].iter().all(|byte| *byte == 0);
        let old: Zeroizing<[u8; 32]> = Zeroizing::new(array_at(plain, OLD_KEY)?);
        let rekeying = plain[2] & REKEYING != 0;
        let directory = pointer::parse(plain, DIRECTORY, size.cells())?;
        let directory_length = u32::from_le_bytes(array_at(plain, 47)?);
        let live = Bitmap::from_bytes(array_at(plain, BITMAP)?);
        let generation = u64::from_le_bytes(array_at(plain, 4)?);
        let marks: Vec<Mark> = plain[ANCESTORS..END].chunks_exact(MARK).map(mark_of).collect();
        let ancestors: Vec<Mark> = marks.iter().copied().take_while(|mark| *mark != Mark::default()).collect();
        let sound = sound
            && (rekeying || *old == [0; 32])
            && generation < END_OF_GENERATIONS
            && marks[ancestors.len()..].iter().all(|mark| *mark == Mark::default())
            && directory.is_some() == (directory_length > 0)
            && (size.cells()..ArenaSize::LAST.cells()).all(|index| !live.has(index))
            && live.count() <= size.most_live();
        sound.then(|| Self {
            size,
            generation,
            time: array_at(plain, 12).map_or(0, i64::from_le_bytes),
            directory,
            directory_length,
            old_key: rekeying.then(|| Vmk::from_bytes(&old)),
            live,
            ancestors,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pointer::KeyAge;

    fn root() -> Root {
        Root {
            directory: Some(Pointer { index: 3, key: KeyAge::Current, salt: [1; 24] }),
            directory_length: 99,
            live: [3, 4].into_iter().collect(),
            ancestors: vec![[1; 8], [2; 8]],
            ..Root::empty(ArenaSize::FIRST, 12, -5)
        }
    }

    #[test]
    fn a_root_comes_back() {
        let keys = Vmk::from_bytes(&[1; 32]).derive_keys();
        let sealed = root().seal(&keys.root, &Immutable::sample(), Arena::One, Copy::Zero, &[2; 24]);
        let back = Root::unseal(&keys.root, &Immutable::sample(), Arena::One, Copy::Zero, &sealed).unwrap();
        assert_eq!((back.generation, back.time, back.directory, back.directory_length), (12, -5, root().directory, 99));
        assert_eq!((back.live, back.ancestors), (root().live, root().ancestors));
    }

    #[test]
    fn the_two_copies_cannot_be_swapped() {
        let keys = Vmk::from_bytes(&[1; 32]).derive_keys();
        let sealed = root().seal(&keys.root, &Immutable::sample(), Arena::One, Copy::Zero, &[2; 24]);
        assert!(Root::unseal(&keys.root, &Immutable::sample(), Arena::One, Copy::One, &sealed).is_none());
        assert!(Root::unseal(&keys.root, &Immutable::sample(), Arena::Zero, Copy::Zero, &sealed).is_none());
        assert!(Root::unseal(&keys.cell, &Immutable::sample(), Arena::One, Copy::Zero, &sealed).is_none());
    }

    #[test]
    fn a_sealed_root_that_breaks_the_format_is_refused() {
        for (at, value) in [
            (0, 2),
            (1, 6),
            (1, 12),
            (2, 2),
            (3, 1),
            (21, 4),
            (22, 2),
            (51, 1),
            (BITMAP + 16, 1),
            (11, 0x80),
            (ANCESTORS + 24, 1),
            (END, 1),
        ] {
            let mut plain = root().to_plain();
            plain[at] = value;
            assert!(Root::parse(&plain).is_none(), "byte {at}");
        }
        let crowded = Root { live: (0..113).collect(), ..root() };
        assert!(Root::parse(&crowded.to_plain()).is_none(), "more than 7/8 in use");
    }
}
