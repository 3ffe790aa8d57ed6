//! An attempt with one passphrase looks like an attempt with another: the same primitives are called, in the same order, until it is known
//! which slot opens.

use super::person::{Person, noise, put, seen};
use crate::header::Immutable;
use crate::key::Vmk;
use crate::memory::Seeded;
use crate::seal::Purpose;
use crate::slot::{Slot, Verdict, try_slots};
use crate::trace::{Call, calls_of};
use crate::{Arena, Ikm, MemoryStorage, OpenError};

const FIRST: [u8; 32] = [42; 32];
const SECOND: [u8; 32] = [77; 32];
const WRONG: [u8; 32] = [13; 32];

/// Until the verdict: both slots derived and compared, whichever of them fits.
fn attempt() -> Vec<Call> {
    let one = [Call::Derive(b"nb1 slot".to_vec(), 76), Call::Compare(32)];
    [one.clone(), one].concat()
}

fn slots(of: [Option<[u8; 32]>; 2]) -> [Slot; 2] {
    let mut entropy = Seeded::new(81);
    let vmk = Vmk::from_bytes(&[8; 32]);
    let [zero, one] = of.map(|bytes| bytes.map(|bytes| Ikm::from_bytes(&bytes)));
    [(Arena::Zero, zero), (Arena::One, one)].map(|(arena, ikm)| match ikm {
        Some(ikm) => Slot::wrap(&ikm, &Immutable::sample(), arena, &vmk, &mut entropy).unwrap(),
        None => Slot::unused(&mut entropy).unwrap(),
    })
}

#[test]
fn both_slots_are_derived_and_compared_whichever_fits_or_neither() {
    let containers = [
        ("the first alone", slots([Some(FIRST), None])),
        ("the first alone, in the other arena", slots([None, Some(FIRST)])),
        ("both", slots([Some(FIRST), Some(SECOND)])),
        ("both, the other way round", slots([Some(SECOND), Some(FIRST)])),
    ];
    for (name, slots) in &containers {
        for typed in [FIRST, SECOND, WRONG] {
            let ikm = Ikm::from_bytes(&typed);
            let (verdict, calls) = calls_of(|| try_slots(&ikm, &Immutable::sample(), slots));
            let after = match verdict {
                // Once the verdict stands, the one slot that fits is opened.
                Verdict::Opens(..) => vec![Call::Open(Purpose::Slot)],
                Verdict::WrongPassphrase => Vec::new(),
                Verdict::Damaged => panic!("nothing was changed"),
            };
            assert_eq!(calls, [attempt(), after].concat(), "{name}, {}", typed[0]);
        }
    }
}

/// Two notebooks, with as much written in each.
fn two_notebooks() -> MemoryStorage {
    let storage = MemoryStorage::new();
    let mut person = Person::new(82);
    let first = person.make(&storage);
    person.make_second(&first, &storage, &Ikm::from_bytes(&SECOND)).unwrap();
    for ikm in [FIRST, SECOND] {
        let (notebook, _) = Person::open_with(&storage, &Ikm::from_bytes(&ikm)).unwrap();
        for n in 0..3 {
            person.keep(&notebook, &storage, &[put(n, &noise(n.into(), 3_000))]).unwrap();
        }
    }
    storage
}

#[test]
fn an_opening_of_either_notebook_makes_the_same_calls_and_a_wrong_passphrase_only_the_first_of_them() {
    let storage = two_notebooks();
    let open = |typed: [u8; 32]| calls_of(|| Person::open_with(&storage, &Ikm::from_bytes(&typed)));
    let (first, calls_of_first) = open(FIRST);
    let (second, calls_of_second) = open(SECOND);
    let (wrong, calls_of_wrong) = open(WRONG);
    assert_eq!((seen(&first.unwrap().0).len(), seen(&second.unwrap().0).len()), (3, 3));
    assert_eq!(wrong.err(), Some(OpenError::WrongPassphrase));
    assert_eq!(calls_of_first, calls_of_second);
    assert_eq!(calls_of_wrong, attempt());
    assert_eq!(calls_of_first[..5], [attempt(), vec![Call::Open(Purpose::Slot)]].concat());
    let opened = |purpose| calls_of_first.contains(&Call::Open(purpose));
    assert!(opened(Purpose::Root) && opened(Purpose::Directory) && opened(Purpose::Segment));
}

#[test]
fn a_wrong_passphrase_makes_the_same_calls_whether_there_is_a_second_notebook_or_not() {
    let alone = MemoryStorage::new();
    Person::new(82).make(&alone);
    for storage in [alone, two_notebooks()] {
        let (answer, calls) = calls_of(|| Person::open_with(&storage, &Ikm::from_bytes(&WRONG)));
        assert_eq!(answer.err(), Some(OpenError::WrongPassphrase));
        assert_eq!(calls, attempt());
    }
}
