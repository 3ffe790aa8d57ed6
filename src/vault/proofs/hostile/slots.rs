//! Slots: any bytes, changed ones, and well sealed ones that hold something else than a key.

use crate::Arena;
use crate::header::Immutable;
use crate::key::{Ikm, Vmk, derive};
use crate::memory::Seeded;
use crate::seal::Place;
use crate::slot::{self, Slot, Verdict, try_slots};
use aes_gcm::aead::AeadInOut;
use aes_gcm::{Aes256Gcm, KeyInit};
use daybook_drivers::{Draw, Fate, drive, mutate_in_place};

/// A slot whose commitment and tag are right, whatever it holds.
fn sealed(draw: &mut Draw, ikm: &Ikm, immutable: &Immutable, arena: Arena, plain: [u8; 48]) -> Slot {
    let salt: [u8; 24] = draw.array();
    let keys = derive::<76>(ikm.bytes(), &[b"nb1 slot", &[arena.number()], &immutable.container, &salt]);
    let (kek, nonce): ([u8; 32], [u8; 12]) = (keys[..32].try_into().unwrap(), keys[32..44].try_into().unwrap());
    let mut text = plain;
    let cipher = Aes256Gcm::new(&kek.into());
    let aad = Place::slot(arena).aad(immutable);
    let tag = cipher.encrypt_inout_detached(&nonce.into(), &aad, text.as_mut_slice().into()).unwrap();
    Slot([&salt[..], &keys[44..], &text, &tag].concat().try_into().unwrap())
}

#[test]
fn a_slot_opens_only_with_what_was_wrapped_in_it() {
    let immutable = Immutable::sample();
    drive("slot", 12_000, |draw| {
        let (ikm, vmk) = (Ikm::from_bytes(&draw.array()), draw.array());
        let arena = draw.pick(&Arena::BOTH);
        let mut slots = [Slot(draw.array()), Slot(draw.array())];
        let mut plain = [0; 48];
        plain[..32].copy_from_slice(&vmk);
        let (mut good, mut reserved) = (true, true);
        let mut slot = if draw.once_in(2) {
            Slot::wrap(&ikm, &immutable, arena, &Vmk::from_bytes(&vmk), &mut Seeded::new(draw.number())).unwrap()
        } else {
            if draw.once_in(2) {
                mutate_in_place(draw, &mut plain);
            }
            reserved = plain[32..] == [0; 16];
            sealed(draw, &ikm, &immutable, arena, plain)
        };
        if draw.once_in(3) {
            let before = slot.clone();
            mutate_in_place(draw, &mut slot.0);
            good = slot == before;
        }
        slots[usize::from(arena.number())] = slot;
        let verdict = try_slots(&ikm, &immutable, &slots);
        match &verdict {
            Verdict::Opens(opened, key) => {
                assert!(good && reserved && *opened == arena);
                assert_eq!(key.bytes()[..], plain[..32]);
            }
            Verdict::Damaged => assert!(!good || !reserved),
            Verdict::WrongPassphrase => assert!(!good),
        }
        assert_eq!(slots[0].0.len(), slot::SIZE);
        Fate::of(&matches!(verdict, Verdict::Opens(..)).then_some(()))
    });
}
