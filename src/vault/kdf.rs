//! Passphrase to key material: Argon2id (RFC 9106), its bounds, and how its cost is chosen on a given device.

use std::fmt;

/// The cost of Argon2id. One lane always: WebAssembly runs lanes one after the other, so more would help only an attacker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    memory_kib: u32,
    passes: u32,
}

/// The bytes of the salt of a container.
pub const SALT: usize = 16;
/// The most passes that calibration chooses.
const MOST_PASSES: u32 = 12;
/// What one derivation should take on the device that made the notebook, in milliseconds.
const TARGET_MS: f64 = 800.0;
/// Beyond this, in milliseconds, less memory is used.
const TOO_SLOW_MS: f64 = 3000.0;

/// Bounds are those of `FORMAT.md`, section 3: below, guessing is cheap; above, a forged header could freeze the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfBounds;

impl fmt::Display for OutOfBounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the cost of the passphrase function is out of bounds")
    }
}

impl std::error::Error for OutOfBounds {}

impl Cost {
    /// Where calibration starts: 64 MiB, three passes (RFC 9106, section 4, second recommendation, with one lane).
    pub const FIRST: Self = Self { memory_kib: 65_536, passes: 3 };
    /// For a device that has not the memory, or not the time, for [`Cost::FIRST`].
    pub const SMALL: Self = Self { memory_kib: 32_768, passes: 4 };
    /// The floor (OWASP's minimum).
    pub const FLOOR: Self = Self { memory_kib: 19_456, passes: 2 };

    /// Checks a cost that was read from a header.
    ///
    /// # Errors
    /// [`OutOfBounds`].
    pub fn new(memory_kib: u32, passes: u32) -> Result<Self, OutOfBounds> {
        let within = (19_456..=262_144).contains(&memory_kib)
            && (2..=20).contains(&passes)
            && u64::from(memory_kib) * u64::from(passes) <= 1_048_576;
        within.then_some(Self { memory_kib, passes }).ok_or(OutOfBounds)
    }

    /// Memory, in KiB.
    #[must_use]
    pub const fn memory_kib(self) -> u32 {
        self.memory_kib
    }

    /// Passes over that memory.
    #[must_use]
    pub const fn passes(self) -> u32 {
        self.passes
    }

    /// The cost to use on this device, given that one derivation at `self` took `taken_ms`: more passes up to about 0.8 s, or less memory when
    /// it was too slow. `None` when `self` is right as it is, so its result can be used.
    #[must_use]
    pub fn calibrated(self, taken_ms: f64) -> Option<Self> {
        if taken_ms > TOO_SLOW_MS && self.memory_kib > Self::SMALL.memory_kib {
            return Some(Self::SMALL);
        }
        let per_pass = (taken_ms / f64::from(self.passes)).max(1.0);
        let most = MOST_PASSES.min(1_048_576 / self.memory_kib);
        let mut passes = self.passes;
        while passes < most && per_pass * f64::from(passes + 1) <= TARGET_MS {
            passes += 1;
        }
        (passes != self.passes).then_some(Self { passes, ..self })
    }

    /// What to try when memory ran out at `self`; `None` below the floor.
    #[must_use]
    pub fn smaller(self) -> Option<Self> {
        [Self::SMALL, Self::FLOOR].into_iter().find(|cost| cost.memory_kib < self.memory_kib)
    }
}

/// Why no key could be derived.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeriveError {
    /// The device did not give the memory.
    NoMemory,
    /// Argon2 refused its input, such as a passphrase of 4 GiB.
    Refused,
}

/// Derives the 32 bytes of input key material. `passphrase` is UTF-8 in normal form NFKC; the caller wipes it.
///
/// The work memory is our own, because the crate frees its buffer unwiped.
///
/// # Errors
/// [`DeriveError`].
#[cfg(feature = "kdf")]
pub fn derive(passphrase: &[u8], salt: &[u8; SALT], cost: Cost) -> Result<zeroize::Zeroizing<[u8; 32]>, DeriveError> {
    use argon2::{Algorithm, Argon2, Block, Params, Version};

    let params = Params::new(cost.memory_kib, cost.passes, 1, Some(32)).map_err(|_| DeriveError::Refused)?;
    let count = params.block_count();
    let mut memory: Vec<Block> = Vec::new();
    memory.try_reserve_exact(count).map_err(|_| DeriveError::NoMemory)?;
    memory.resize(count, Block::default());
    let mut out = zeroize::Zeroizing::new([0; 32]);
    let derived = Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into_with_memory(
        passphrase,
        salt,
        out.as_mut(),
        &mut memory,
    );
    for block in &mut memory {
        block.as_mut().fill(0);
    }
    // The compiler must not see that nobody reads the zeros.
    std::hint::black_box(&memory);
    derived.map(|()| out).map_err(|_| DeriveError::Refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bounds_are_those_of_the_format() {
        for (memory, passes) in [(19_456, 2), (262_144, 4), (65_536, 3), (65_536, 16), (52_428, 20)] {
            assert!(Cost::new(memory, passes).is_ok(), "{memory} {passes}");
        }
        for (memory, passes) in
            [(19_455, 2), (262_145, 2), (19_456, 1), (19_456, 21), (65_536, 17), (0, 0), (u32::MAX, u32::MAX)]
        {
            assert_eq!(Cost::new(memory, passes), Err(OutOfBounds), "{memory} {passes}");
        }
    }

    #[test]
    fn a_fast_device_gets_more_passes_up_to_twelve() {
        assert_eq!(Cost::FIRST.calibrated(3.0), Cost::new(65_536, 12).ok());
        assert_eq!(Cost::FIRST.calibrated(240.0), Cost::new(65_536, 10).ok());
        assert_eq!(Cost::FIRST.calibrated(800.0), None);
        assert_eq!(Cost::FIRST.calibrated(2900.0), None);
    }

    #[test]
    fn a_slow_or_small_device_gets_less_memory_but_never_less_than_the_floor() {
        assert_eq!(Cost::FIRST.calibrated(3100.0), Some(Cost::SMALL));
        assert_eq!(Cost::SMALL.calibrated(5000.0), None);
        assert_eq!(Cost::FIRST.smaller(), Some(Cost::SMALL));
        assert_eq!(Cost::SMALL.smaller(), Some(Cost::FLOOR));
        assert_eq!(Cost::FLOOR.smaller(), None);
    }

    #[test]
    fn every_calibrated_cost_can_be_opened_again() {
        for taken in 1..4000 {
            for start in [Cost::FIRST, Cost::SMALL, Cost::FLOOR] {
                if let Some(cost) = start.calibrated(f64::from(taken)) {
                    assert!(Cost::new(cost.memory_kib, cost.passes).is_ok());
                }
            }
        }
    }
}
