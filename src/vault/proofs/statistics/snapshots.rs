//! The tests themselves; see the folder.

use super::containers::{Class, Kind, Sample, make};
use super::judge::{differences, objections};
use crate::memory::Seeded;
use crate::proofs::person::noise;
use crate::{Entropy, Store, text};
use std::collections::BTreeSet;

#[test]
fn containers_of_every_kind_have_the_same_names_and_sizes() {
    let shapes: Vec<_> = Kind::ALL
        .into_iter()
        .enumerate()
        .flat_map(|(seed, kind)| {
            let (storage, _) = make(kind, seed as u64);
            assert_eq!(storage.records(Store::Local), storage.records(Store::Indexed), "{kind:?}");
            Store::BOTH.map(|store| {
                let records = storage.records(store).into_iter();
                records
                    .map(|(name, bytes)| (name.to_string(), bytes.len(), text::encode(&bytes).encode_utf16().count()))
                    .collect::<Vec<_>>()
            })
        })
        .collect();
    assert_eq!(shapes[0].len(), 2 + 4 + 2 * 128);
    assert!(shapes.iter().all(|shape| *shape == shapes[0]));
}

#[test]
fn every_record_of_both_arenas_passes_for_random() {
    for kind in Kind::ALL {
        let sample = Sample::of(kind);
        for (arena, classes) in sample.arenas() {
            for (class, records) in classes.all() {
                assert!(records.len() >= 64, "{kind:?}, {arena} {class}");
                assert_eq!(objections(records), [""; 0], "{kind:?}, {arena} {class}");
            }
        }
    }
}

#[test]
fn nothing_tells_an_arena_in_use_from_one_that_is_not() {
    let samples = Kind::ALL.map(Sample::of);
    let arenas: Vec<_> = samples.iter().flat_map(|sample| [&sample.first, &sample.other]).collect();
    for (at, one) in arenas.iter().enumerate() {
        for other in &arenas[at + 1..] {
            for ((class, mine), (_, theirs)) in one.all().into_iter().zip(other.all()) {
                assert_eq!(differences(mine, theirs), [""; 0], "{class}");
            }
        }
    }
}

#[test]
fn no_two_records_begin_alike() {
    for kind in Kind::ALL {
        let (storage, _) = make(kind, 5);
        let mut salts = BTreeSet::new();
        for (name, bytes) in storage.records(Store::Local) {
            if bytes.len() == crate::seal::SIZE {
                assert!(salts.insert(bytes[..8].to_vec()), "{kind:?}, {name}");
            }
        }
    }
}

/// Records of a wrong filler, as many and as long as those of a class.
fn wrong(like: &Class, mut fill: impl FnMut(usize, &mut [u8])) -> Class {
    let mut entropy = Seeded::new(91);
    let mut all = like.clone();
    for (at, record) in all.iter_mut().enumerate() {
        entropy.fill(record).unwrap();
        fill(at, record);
    }
    all
}

#[test]
fn a_filler_that_is_not_random_is_caught() {
    let sample = Sample::of(Kind::Alone);
    let mut count = 0u8;
    for (class, like) in sample.other.all() {
        let fillers = [
            ("none of these", wrong(like, |_, _| {})),
            ("zeros", wrong(like, |_, record| record.fill(0))),
            ("letters", wrong(like, |_, record| record.iter_mut().for_each(|byte| *byte = b'a' + *byte % 26))),
            ("the top bit clear", wrong(like, |_, record| record.iter_mut().for_each(|byte| *byte &= 0x7f))),
            (
                "a counter",
                wrong(like, |_, record| {
                    for byte in record {
                        count = count.wrapping_add(1);
                        *byte = count;
                    }
                }),
            ),
            ("one record again and again", wrong(like, |_, record| record.copy_from_slice(&noise(92, record.len())))),
        ];
        for (name, records) in &fillers {
            assert_eq!(objections(records).is_empty(), *name == "none of these", "{name} in {class}");
        }
    }
}

#[test]
fn a_trace_in_one_place_of_a_cell_is_caught() {
    let sample = Sample::of(Kind::Alone);
    let traces = [
        ("a length in the clear", wrong(&sample.other.cells, |_, record| record[25] &= 7)),
        ("a number in the salt", wrong(&sample.other.cells, |at, record| record[..2].copy_from_slice(&[0, at as u8]))),
        ("one bit of the last byte", wrong(&sample.other.cells, |_, record| record[2099] |= 0x10)),
        (
            "a byte that never occurs",
            wrong(&sample.other.cells, |_, record| record.iter_mut().for_each(|byte| *byte -= u8::from(*byte == 0xff))),
        ),
    ];
    for (name, records) in &traces {
        assert!(!objections(records).is_empty(), "{name}");
        assert!(!differences(&sample.first.cells, records).is_empty(), "{name}");
    }
}
