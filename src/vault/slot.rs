//! A slot: the notebook's master key, wrapped under the passphrase, with a commitment (`FORMAT.md`, section 4).
//!
//! The commitment makes a wrong passphrase different from damage, and leaves no room for one ciphertext that opens under two passphrases.

use crate::entropy::{Entropy, NoEntropy};
use crate::header::{Immutable, array_at};
use crate::key::{Ikm, Vmk, derive};
use crate::name::Arena;
use crate::seal::Place;
#[cfg(test)]
use crate::seal::Purpose;
use aes_gcm::aead::AeadInOut;
use aes_gcm::{Aes256Gcm, KeyInit};
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// The bytes of a slot.
pub(crate) const SIZE: usize = SALT + COMMIT + WRAPPED + TAG;
const SALT: usize = 24;
const COMMIT: usize = 32;
const WRAPPED: usize = 48;
const TAG: usize = 16;

/// A slot's bytes. One that opens nothing is random, and looks the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Slot(pub(crate) [u8; SIZE]);

/// What a passphrase made of the two slots.
#[derive(Debug)]
pub(crate) enum Verdict {
    Opens(Arena, Vmk),
    WrongPassphrase,
    Damaged,
}

struct SlotKeys {
    kek: Zeroizing<[u8; 32]>,
    nonce: [u8; 12],
    commit: [u8; COMMIT],
}

impl Slot {
    /// A slot that opens nothing.
    pub(crate) fn unused(entropy: &mut impl Entropy) -> Result<Self, NoEntropy> {
        Ok(Self(entropy.draw()?))
    }

    /// Wraps `vmk` for `arena` under `ikm`.
    pub(crate) fn wrap(
        ikm: &Ikm,
        immutable: &Immutable,
        arena: Arena,
        vmk: &Vmk,
        entropy: &mut impl Entropy,
    ) -> Result<Self, NoEntropy> {
        let salt: [u8; SALT] = entropy.draw()?;
        let keys = derive_slot_keys(ikm, immutable, arena, &salt);
        #[cfg(test)]
        crate::trace::note(crate::trace::Call::Seal(Purpose::Slot));
        let mut wrapped = Zeroizing::new([0; WRAPPED]);
        wrapped[..32].copy_from_slice(vmk.bytes());
        #[expect(clippy::expect_used, reason = "GCM refuses only texts of 64 GiB; this one has 48 bytes")]
        let tag = Aes256Gcm::new((&*keys.kek).into())
            .encrypt_inout_detached(
                &keys.nonce.into(),
                &Place::slot(arena).aad(immutable),
                wrapped.as_mut_slice().into(),
            )
            .expect("48 bytes are fewer than 64 GiB");
        let mut bytes = [0; SIZE];
        bytes[..SALT].copy_from_slice(&salt);
        bytes[SALT..SALT + COMMIT].copy_from_slice(&keys.commit);
        bytes[SALT + COMMIT..SIZE - TAG].copy_from_slice(wrapped.as_ref());
        bytes[SIZE - TAG..].copy_from_slice(&tag);
        Ok(Self(bytes))
    }

    fn unwrap_key(&self, keys: &SlotKeys, immutable: &Immutable, arena: Arena) -> Option<Vmk> {
        #[cfg(test)]
        crate::trace::note(crate::trace::Call::Open(Purpose::Slot));
        let mut plain: Zeroizing<[u8; WRAPPED]> = Zeroizing::new(array_at(&self.0, SALT + COMMIT)?);
        let tag: [u8; TAG] = array_at(&self.0, SIZE - TAG)?;
        Aes256Gcm::new((&*keys.kek).into())
            .decrypt_inout_detached(
                &keys.nonce.into(),
                &Place::slot(arena).aad(immutable),
                plain.as_mut_slice().into(),
                &tag.into(),
            )
            .ok()?;
        let (vmk, reserved) = plain.split_first_chunk::<32>()?;
        (*reserved == [0; WRAPPED - 32]).then(|| Vmk::from_bytes(vmk))
    }
}

/// Tries `ikm` on both slots. Both commitments are always derived and compared, whichever matches, so the time tells nothing.
pub(crate) fn try_slots(ikm: &Ikm, immutable: &Immutable, slots: &[Slot; 2]) -> Verdict {
    let tried = Arena::BOTH.map(|arena| {
        let slot = &slots[usize::from(arena.number())];
        let salt = array_at(&slot.0, 0).unwrap_or([0; SALT]);
        let keys = derive_slot_keys(ikm, immutable, arena, &salt);
        #[cfg(test)]
        crate::trace::note(crate::trace::Call::Compare(keys.commit.len()));
        let matches = keys.commit.ct_eq(&slot.0[SALT..SALT + COMMIT]);
        (arena, slot, keys, matches)
    });
    let mut verdict = Verdict::WrongPassphrase;
    for (arena, slot, keys, matches) in &tried {
        if bool::from(*matches) {
            match slot.unwrap_key(keys, immutable, *arena) {
                Some(vmk) => return Verdict::Opens(*arena, vmk),
                None => verdict = Verdict::Damaged,
            }
        }
    }
    verdict
}

fn derive_slot_keys(ikm: &Ikm, immutable: &Immutable, arena: Arena, salt: &[u8; SALT]) -> SlotKeys {
    let derived: Zeroizing<[u8; 76]> =
        derive(ikm.bytes(), &[b"nb1 slot", &[arena.number()], &immutable.container, salt]);
    let mut keys = SlotKeys { kek: Zeroizing::new([0; 32]), nonce: [0; 12], commit: [0; COMMIT] };
    keys.kek.copy_from_slice(&derived[..32]);
    keys.nonce.copy_from_slice(&derived[32..44]);
    keys.commit.copy_from_slice(&derived[44..]);
    keys
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::memory::Seeded;

    fn slots(ikm: &Ikm, arena: Arena) -> [Slot; 2] {
        let mut entropy = Seeded::new(5);
        let vmk = Vmk::from_bytes(&[8; 32]);
        Arena::BOTH.map(|each| {
            if each == arena {
                Slot::wrap(ikm, &Immutable::sample(), arena, &vmk, &mut entropy).unwrap()
            } else {
                Slot::unused(&mut entropy).unwrap()
            }
        })
    }

    #[test]
    fn the_right_passphrase_opens_its_arena_and_no_other_does() {
        for arena in Arena::BOTH {
            let ikm = Ikm::from_bytes(&[6; 32]);
            let slots = slots(&ikm, arena);
            assert!(
                matches!(try_slots(&ikm, &Immutable::sample(), &slots), Verdict::Opens(a, vmk) if a == arena && vmk.bytes() == &[8; 32])
            );
            let wrong = Ikm::from_bytes(&[7; 32]);
            assert!(matches!(try_slots(&wrong, &Immutable::sample(), &slots), Verdict::WrongPassphrase));
        }
    }

    #[test]
    fn a_changed_slot_is_damaged_or_unknown_and_never_opens() {
        let ikm = Ikm::from_bytes(&[6; 32]);
        let good = slots(&ikm, Arena::One);
        for at in 0..SIZE {
            let mut bad = good.clone();
            bad[1].0[at] ^= 1;
            let verdict = try_slots(&ikm, &Immutable::sample(), &bad);
            if at < SALT + COMMIT {
                assert!(matches!(verdict, Verdict::WrongPassphrase), "byte {at}");
            } else {
                assert!(matches!(verdict, Verdict::Damaged), "byte {at}");
            }
        }
    }

    #[test]
    fn a_slot_cannot_be_moved_to_the_other_place_or_another_container() {
        let ikm = Ikm::from_bytes(&[6; 32]);
        let [zero, one] = slots(&ikm, Arena::One);
        let swapped = [one.clone(), zero.clone()];
        assert!(matches!(try_slots(&ikm, &Immutable::sample(), &swapped), Verdict::WrongPassphrase));
        let foreign = Immutable { container: [9; 16], ..Immutable::sample() };
        assert!(matches!(try_slots(&ikm, &foreign, &[zero, one]), Verdict::WrongPassphrase));
    }
}
