//! The header: format, cost, container id, salt, arena size and the two slots (`FORMAT.md`, section 3).

use crate::entropy::{Entropy, NoEntropy};
use crate::kdf::{self, Cost};
use crate::name::Arena;
use crate::slot::{self, Slot};
use sha2::{Digest, Sha256};

/// The bytes of a header.
pub const SIZE: usize = 315;
const MAGIC: [u8; 4] = *b"nb1\0";
const FORMAT: u8 = 1;
const ARGON2ID: u8 = 1;
const IMMUTABLE: usize = 48;
const SLOTS: usize = 59;
/// Sequences stay below this, so that counting on never overflows.
const END_OF_SEQUENCE: u64 = 1 << 63;
const CHECKSUM: usize = SIZE - 16;

/// The part that never changes in the life of a container; every seal is bound to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Immutable {
    pub(crate) cost: Cost,
    pub(crate) container: [u8; 16],
    pub(crate) salt: [u8; kdf::SALT],
}

/// A header as read or to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    pub(crate) immutable: Immutable,
    pub(crate) size: ArenaSize,
    pub(crate) sequence: u64,
    pub(crate) slots: [Slot; 2],
}

/// The size of both arenas: 2^k cells, k from 7 to 11.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ArenaSize(u8);

/// Why bytes are no header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderError {
    /// Magic, length, checksum or a bound is wrong.
    Damaged,
    /// A later format, which this version cannot read and must not touch.
    Newer,
}

impl ArenaSize {
    /// 128 cells: where every notebook starts.
    pub const FIRST: Self = Self(7);
    /// 2,048 cells: what the quota of every known browser still holds, twice.
    pub const LAST: Self = Self(11);

    /// Checks `k`.
    #[must_use]
    pub fn new(k: u8) -> Option<Self> {
        (Self::FIRST.0..=Self::LAST.0).contains(&k).then_some(Self(k))
    }

    pub(crate) const fn k(self) -> u8 {
        self.0
    }

    /// The number of cells in each arena.
    #[must_use]
    pub const fn cells(self) -> u16 {
        1 << self.0
    }

    /// The most cells that may be in use: 7/8, so that a commit finds room beside what it replaces, unless a single page is very long.
    pub(crate) const fn most_live(self) -> usize {
        self.cells() as usize / 8 * 7
    }

    pub(crate) fn doubled(self) -> Option<Self> {
        Self::new(self.0 + 1)
    }
}

impl Immutable {
    /// Draws a new container's identity.
    ///
    /// # Errors
    /// [`NoEntropy`].
    pub fn make(cost: Cost, salt: [u8; kdf::SALT], entropy: &mut impl Entropy) -> Result<Self, NoEntropy> {
        Ok(Self { cost, container: entropy.draw()?, salt })
    }

    pub(crate) fn to_bytes(&self) -> [u8; IMMUTABLE] {
        let mut bytes = [0; IMMUTABLE];
        bytes[..4].copy_from_slice(&MAGIC);
        bytes[4] = FORMAT;
        bytes[5] = ARGON2ID;
        bytes[6..10].copy_from_slice(&self.cost.memory_kib().to_le_bytes());
        bytes[10..14].copy_from_slice(&self.cost.passes().to_le_bytes());
        bytes[14] = 1;
        bytes[16..32].copy_from_slice(&self.container);
        bytes[32..48].copy_from_slice(&self.salt);
        bytes
    }

    #[cfg(test)]
    pub(crate) fn sample() -> Self {
        Self { cost: Cost::FLOOR, container: [2; 16], salt: [3; 16] }
    }
}

impl Header {
    /// The header of a new container.
    pub(crate) fn make(immutable: Immutable, slots: [Slot; 2], entropy: &mut impl Entropy) -> Result<Self, NoEntropy> {
        let sequence = u64::from_le_bytes(entropy.draw()?) >> 2;
        Ok(Self { immutable, size: ArenaSize::FIRST, sequence, slots })
    }

    /// This header with one slot replaced. The bytes of the other are not touched: it may be another notebook's.
    pub(crate) fn with_slot(&self, arena: Arena, slot: Slot, sequence: u64) -> Self {
        let mut header = Self { sequence, ..self.clone() };
        header.slots[usize::from(arena.number())] = slot;
        header
    }

    /// The sequence of the next header: a random step on, so that it does not count the changes.
    pub(crate) fn next_sequence(&self, entropy: &mut impl Entropy) -> Result<u64, NoEntropy> {
        Ok(self.sequence_after(1 + u64::from(u16::from_le_bytes(entropy.draw()?))))
    }

    /// A sequence `step` later. It stays within bounds, also after one that somebody made up: what is written must be readable.
    pub(crate) fn sequence_after(&self, step: u64) -> u64 {
        (self.sequence + step).min(END_OF_SEQUENCE - 1)
    }

    /// The 315 bytes, checksum included.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(SIZE);
        bytes.extend_from_slice(&self.immutable.to_bytes());
        bytes.push(self.size.k());
        bytes.extend_from_slice(&self.sequence.to_le_bytes());
        bytes.extend_from_slice(&[0; 2]);
        for slot in &self.slots {
            bytes.extend_from_slice(&slot.0);
        }
        let checksum = Sha256::digest(&bytes);
        bytes.extend_from_slice(&checksum[..16]);
        bytes
    }

    /// Reads a header.
    ///
    /// # Errors
    /// [`HeaderError`]; a newer format is told from damage before anything else is looked at.
    pub fn parse(bytes: &[u8]) -> Result<Self, HeaderError> {
        use HeaderError::{Damaged, Newer};

        let format = *bytes.strip_prefix(&MAGIC).ok_or(Damaged)?.first().ok_or(Damaged)?;
        if format > FORMAT {
            return Err(if is_of_this_format_but_for_its_number(bytes) { Damaged } else { Newer });
        }
        if format != FORMAT || bytes.len() != SIZE || Sha256::digest(&bytes[..CHECKSUM])[..16] != bytes[CHECKSUM..] {
            return Err(Damaged);
        }
        if bytes[5] != ARGON2ID || bytes[14] != 1 || bytes[15] != 0 || bytes[57..SLOTS] != [0; 2] {
            return Err(Damaged);
        }
        let cost = Cost::new(u32_at(bytes, 6), u32_at(bytes, 10)).map_err(|_| Damaged)?;
        let sequence = u64::from_le_bytes(array_at(bytes, 49).ok_or(Damaged)?);
        if sequence >= END_OF_SEQUENCE {
            return Err(Damaged);
        }
        let slot = |at: usize| array_at::<{ slot::SIZE }>(bytes, at).map(Slot).ok_or(Damaged);
        Ok(Self {
            immutable: Immutable {
                cost,
                container: array_at(bytes, 16).ok_or(Damaged)?,
                salt: array_at(bytes, 32).ok_or(Damaged)?,
            },
            size: ArenaSize::new(bytes[48]).ok_or(Damaged)?,
            sequence,
            slots: [slot(SLOTS)?, slot(SLOTS + slot::SIZE)?],
        })
    }

    /// The cost of the passphrase function, for the worker.
    #[must_use]
    pub fn cost(&self) -> Cost {
        self.immutable.cost
    }

    /// The salt of the passphrase function, for the worker.
    #[must_use]
    pub fn salt(&self) -> [u8; kdf::SALT] {
        self.immutable.salt
    }
}

/// A newer version sums up its own number. Where the sum fits this one's, a bit of the number has flipped.
fn is_of_this_format_but_for_its_number(bytes: &[u8]) -> bool {
    let Some((held, checksum)) = bytes.split_at_checked(CHECKSUM) else { return false };
    let mut mended = held.to_vec();
    mended[MAGIC.len()] = FORMAT;
    Sha256::digest(&mended)[..16] == *checksum
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    array_at(bytes, at).map_or(0, u32::from_le_bytes)
}

/// The `N` bytes that start at `at`, if they are all there.
pub(crate) fn array_at<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..)?.first_chunk().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> Header {
        Header {
            immutable: Immutable::sample(),
            size: ArenaSize::FIRST,
            sequence: 77,
            slots: [Slot([4; slot::SIZE]), Slot([5; slot::SIZE])],
        }
    }

    /// Repairs the checksum, so that the parser's own bounds are what refuses.
    fn repaired(mut bytes: Vec<u8>) -> Vec<u8> {
        let checksum = Sha256::digest(&bytes[..CHECKSUM]);
        bytes[CHECKSUM..].copy_from_slice(&checksum[..16]);
        bytes
    }

    #[test]
    fn a_header_comes_back() {
        assert_eq!(Header::parse(&header().to_bytes()), Ok(header()));
    }

    #[test]
    fn every_flipped_byte_is_noticed() {
        for at in 0..SIZE {
            let mut bytes = header().to_bytes();
            bytes[at] ^= 0x10;
            assert!(Header::parse(&bytes).is_err(), "byte {at}");
        }
    }

    #[test]
    fn bounds_hold_even_when_the_checksum_is_right() {
        for (at, value) in
            [(5, 2), (8, 0xff), (10, 1), (14, 2), (15, 1), (48, 6), (48, 12), (56, 0x80), (57, 1), (58, 9)]
        {
            let mut bytes = header().to_bytes();
            bytes[at] = value;
            assert_eq!(Header::parse(&repaired(bytes)), Err(HeaderError::Damaged), "byte {at}");
        }
    }

    #[test]
    fn a_newer_format_is_named_whatever_follows() {
        assert_eq!(Header::parse(b"nb1\0\x02"), Err(HeaderError::Newer));
        assert_eq!(Header::parse(b"nb1\0\x00"), Err(HeaderError::Damaged));
        assert_eq!(Header::parse(b"nb1"), Err(HeaderError::Damaged));
    }

    #[test]
    fn a_flipped_bit_of_the_format_is_damage_and_a_newer_header_says_so_itself() {
        for bit in 0..8 {
            let mut bytes = header().to_bytes();
            bytes[4] ^= 1 << bit;
            assert_eq!(Header::parse(&bytes), Err(HeaderError::Damaged), "bit {bit}");
        }
        let mut newer = header().to_bytes();
        newer[4] = 2;
        assert_eq!(Header::parse(&repaired(newer.clone())), Err(HeaderError::Newer));
        assert_eq!(Header::parse(&newer[..200]), Err(HeaderError::Newer), "of another size");
    }

    #[test]
    fn the_sequence_rises_by_an_uneven_step() {
        let mut entropy = crate::memory::Seeded::new(3);
        let steps: Vec<_> = (0..8).map(|_| header().next_sequence(&mut entropy).unwrap() - 77).collect();
        assert!(steps.iter().all(|step| (1..=65_536).contains(step)));
        assert!(steps.windows(2).any(|pair| pair[0] != pair[1]));
    }
}
