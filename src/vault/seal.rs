//! Sealing one root or cell: AES-256-GCM under a key and nonce that each write derives from a fresh random salt (`FORMAT.md`, section 5).
//!
//! No counters: a cloned profile or a second tab would make them collide.

use crate::entropy::{Entropy, NoEntropy};
use crate::header::Immutable;
use crate::key::{SubKey, derive};
use crate::name::{Arena, Copy};
use aes_gcm::aead::AeadInOut;
use aes_gcm::{Aes256Gcm, KeyInit};
use zeroize::Zeroizing;

/// The bytes of a sealed root or cell.
pub(crate) const SIZE: usize = SALT + PLAIN + TAG;
/// The bytes of the salt that opens each sealed record.
pub(crate) const SALT: usize = 24;
/// The bytes inside.
pub(crate) const PLAIN: usize = 2060;
/// The bytes of the authentication tag.
pub(crate) const TAG: usize = 16;

/// A salt, which also names one particular write of a cell.
pub(crate) type Salt = [u8; SALT];

/// What a sealed record is for. Bound into its associated data, so that one can never pass as another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    Slot = 1,
    Root = 2,
    Directory = 3,
    Segment = 4,
    /// In memory only, see `aside`.
    Aside = 5,
}

/// Where a sealed record stands. Bound into its associated data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) purpose: Purpose,
    pub(crate) arena: Arena,
    pub(crate) index: u16,
    pub(crate) copy: Copy,
}

impl Place {
    pub(crate) fn slot(arena: Arena) -> Self {
        Self { purpose: Purpose::Slot, arena, index: 0, copy: Copy::Zero }
    }

    pub(crate) fn root(arena: Arena, copy: Copy) -> Self {
        Self { purpose: Purpose::Root, arena, index: 0, copy }
    }

    pub(crate) fn aside(arena: Arena) -> Self {
        Self { purpose: Purpose::Aside, arena, index: 0, copy: Copy::Zero }
    }

    pub(crate) fn cell(purpose: Purpose, arena: Arena, index: u16) -> Self {
        Self { purpose, arena, index, copy: Copy::Zero }
    }

    /// The 56 bytes of associated data.
    pub(crate) fn aad(self, immutable: &Immutable) -> [u8; 56] {
        let mut aad = [0; 56];
        aad[..3].copy_from_slice(b"nb1");
        aad[3] = self.purpose as u8;
        aad[4..52].copy_from_slice(&immutable.to_bytes());
        aad[52] = self.arena.number();
        aad[53..55].copy_from_slice(&self.index.to_le_bytes());
        aad[55] = self.copy.number();
        aad
    }
}

/// The plaintext of a root or cell, wiped when dropped.
pub(crate) type Plain = Zeroizing<Vec<u8>>;

/// A plaintext of zeros.
pub(crate) fn blank() -> Plain {
    Zeroizing::new(vec![0; PLAIN])
}

/// Seals `plain` (of [`PLAIN`] bytes) for `place` under a key derived from `key` and `salt`, which must be fresh.
pub(crate) fn seal(key: &SubKey, immutable: &Immutable, place: Place, salt: &Salt, plain: &Plain) -> Vec<u8> {
    debug_assert_eq!(plain.len(), PLAIN);
    seal_any(key, immutable, place, salt, plain)
}

/// The same for a plaintext of any length: for what never stands in a store.
pub(crate) fn seal_any(key: &SubKey, immutable: &Immutable, place: Place, salt: &Salt, plain: &Plain) -> Vec<u8> {
    #[cfg(test)]
    crate::trace::note(crate::trace::Call::Seal(place.purpose));
    // Of the full size from the start: it holds the plaintext for a moment.
    let mut out = Vec::with_capacity(SALT + plain.len() + TAG);
    out.extend_from_slice(salt);
    out.extend_from_slice(plain);
    let (cipher, nonce) = cipher(key, place.purpose, salt);
    #[expect(clippy::expect_used, reason = "GCM refuses only texts of 64 GiB, which no memory of a page holds")]
    let tag = cipher
        .encrypt_inout_detached(&nonce.into(), &place.aad(immutable), (&mut out[SALT..]).into())
        .expect("it is shorter than 64 GiB");
    out.extend_from_slice(&tag);
    out
}

/// Unseals a record; `None` if it has the wrong size, was changed, or belongs somewhere else.
pub(crate) fn unseal(key: &SubKey, immutable: &Immutable, place: Place, sealed: &[u8]) -> Option<Plain> {
    (sealed.len() == SIZE).then(|| unseal_any(key, immutable, place, sealed)).flatten()
}

/// Unseals what [`seal_any`] sealed.
pub(crate) fn unseal_any(key: &SubKey, immutable: &Immutable, place: Place, sealed: &[u8]) -> Option<Plain> {
    let (salt, rest) = sealed.split_first_chunk::<SALT>()?;
    let (ciphertext, tag) = rest.split_last_chunk::<TAG>()?;
    #[cfg(test)]
    crate::trace::note(crate::trace::Call::Open(place.purpose));
    let mut plain = Zeroizing::new(ciphertext.to_vec());
    let (cipher, nonce) = cipher(key, place.purpose, salt);
    cipher
        .decrypt_inout_detached(&nonce.into(), &place.aad(immutable), plain.as_mut_slice().into(), &(*tag).into())
        .ok()?;
    Some(plain)
}

/// The salt of a sealed record, without opening it.
pub(crate) fn salt_of(sealed: &[u8]) -> Option<Salt> {
    (sealed.len() == SIZE).then(|| sealed.first_chunk().copied()).flatten()
}

/// A record that holds nothing: random bytes of the right size, which is what a sealed one looks like.
pub(crate) fn filler(entropy: &mut impl Entropy) -> Result<Vec<u8>, NoEntropy> {
    let mut bytes = vec![0; SIZE];
    entropy.fill(&mut bytes)?;
    Ok(bytes)
}

fn cipher(key: &SubKey, purpose: Purpose, salt: &Salt) -> (Aes256Gcm, [u8; 12]) {
    let derived: Zeroizing<[u8; 44]> = derive(key.bytes(), &[b"nb1", &[purpose as u8], salt]);
    let mut key = Zeroizing::new([0; 32]);
    let mut nonce = [0; 12];
    key.copy_from_slice(&derived[..32]);
    nonce.copy_from_slice(&derived[32..]);
    (Aes256Gcm::new((&*key).into()), nonce)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::Vmk;
    use crate::memory::Seeded;

    fn sealed() -> (SubKey, Immutable, Place, Vec<u8>) {
        let key = Vmk::from_bytes(&[1; 32]).derive_keys().cell;
        let immutable = Immutable::sample();
        let place = Place::cell(Purpose::Segment, Arena::Zero, 5);
        let mut plain = blank();
        plain[..5].copy_from_slice(b"words");
        let bytes = seal(&key, &immutable, place, &[9; SALT], &plain);
        (key, immutable, place, bytes)
    }

    #[test]
    fn what_was_sealed_opens() {
        let (key, immutable, place, bytes) = sealed();
        assert_eq!(bytes.len(), SIZE);
        assert_eq!(unseal(&key, &immutable, place, &bytes).map(|plain| plain[..5].to_vec()), Some(b"words".to_vec()));
    }

    #[test]
    fn every_flipped_bit_is_noticed() {
        let (key, immutable, place, bytes) = sealed();
        for at in 0..SIZE {
            let mut bad = bytes.clone();
            bad[at] ^= 1 << (at % 8);
            assert!(unseal(&key, &immutable, place, &bad).is_none(), "byte {at}");
        }
    }

    #[test]
    fn a_cell_cannot_pass_for_another() {
        let (key, immutable, place, bytes) = sealed();
        let mut foreign = immutable.clone();
        foreign.container[0] ^= 1;
        assert!(unseal(&key, &foreign, place, &bytes).is_none(), "another container");
        let others = [
            Place { purpose: Purpose::Directory, ..place },
            Place { arena: Arena::One, ..place },
            Place { index: 6, ..place },
            Place { copy: Copy::One, ..place },
        ];
        for other in others {
            assert!(unseal(&key, &immutable, other, &bytes).is_none(), "{other:?}");
        }
    }

    #[test]
    fn other_lengths_are_refused() {
        let (key, immutable, place, bytes) = sealed();
        for length in [0, 1, SALT, SALT + TAG, SIZE - 1] {
            assert!(unseal(&key, &immutable, place, &bytes[..length]).is_none());
        }
        assert!(unseal(&key, &immutable, place, &[bytes.as_slice(), &[0]].concat()).is_none());
    }

    #[test]
    fn filler_is_as_long_as_a_sealed_record() {
        let mut entropy = Seeded::new(1);
        assert_eq!(filler(&mut entropy).map(|bytes| bytes.len()), Ok(SIZE));
    }
}
