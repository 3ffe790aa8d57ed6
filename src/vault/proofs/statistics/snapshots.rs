//! The tests themselves; see the folder.

use super::containers::{Class, Kind, Past, Sample, make};
use super::filler::{Place, WRONG};
use super::judge::{differences, objections};
use crate::memory::Seeded;
use crate::{Entropy, Store, text};
use std::collections::BTreeSet;

#[test]
fn containers_of_every_kind_have_the_same_names_and_sizes() {
    for past in Past::ALL {
        let shapes: Vec<_> = Kind::ALL
            .into_iter()
            .enumerate()
            .flat_map(|(seed, kind)| {
                let (storage, _) = make(kind, past, seed as u64);
                assert_eq!(storage.records(Store::Local), storage.records(Store::Indexed), "{kind:?}, {past:?}");
                Store::BOTH.map(|store| {
                    let records = storage.records(store).into_iter();
                    records
                        .map(|(name, bytes)| {
                            (name.to_string(), bytes.len(), text::encode(&bytes).encode_utf16().count())
                        })
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        let cells = if past == Past::Grown { 256 } else { 128 };
        assert_eq!(shapes[0].len(), 2 + 4 + 2 * cells, "{past:?}");
        assert!(shapes.iter().all(|shape| *shape == shapes[0]), "{past:?}");
    }
}

fn assert_passes_for_random(past: Past) {
    for kind in Kind::ALL {
        let sample = Sample::of(kind, past);
        for (arena, classes) in sample.arenas() {
            for (class, records) in classes.all() {
                assert!(records.len() >= 64, "{kind:?}, {past:?}, {arena} {class}");
                assert_eq!(objections(records), [""; 0], "{kind:?}, {past:?}, {arena} {class}");
            }
        }
    }
}

#[test]
fn every_record_of_both_arenas_passes_for_random() {
    assert_passes_for_random(Past::Fresh);
}

#[test]
fn every_record_of_a_grown_container_passes_for_random() {
    assert_passes_for_random(Past::Grown);
}

#[test]
fn every_record_after_a_change_of_the_passphrase_passes_for_random() {
    assert_passes_for_random(Past::Rekeyed);
}

#[test]
fn every_record_of_a_mended_store_passes_for_random() {
    assert_passes_for_random(Past::Mended);
}

fn assert_nothing_tells(past: Past) {
    let samples = Kind::ALL.map(|kind| Sample::of(kind, past));
    let arenas: Vec<_> = samples.iter().flat_map(|sample| [&sample.first, &sample.other]).collect();
    for (at, one) in arenas.iter().enumerate() {
        for other in &arenas[at + 1..] {
            for ((class, mine), (_, theirs)) in one.all().into_iter().zip(other.all()) {
                assert_eq!(differences(mine, theirs), [""; 0], "{past:?}, {class}");
            }
        }
    }
}

#[test]
fn nothing_tells_an_arena_in_use_from_one_that_is_not() {
    assert_nothing_tells(Past::Fresh);
}

#[test]
fn nothing_tells_it_in_a_grown_container() {
    assert_nothing_tells(Past::Grown);
}

#[test]
fn nothing_tells_it_after_a_change_of_the_passphrase() {
    assert_nothing_tells(Past::Rekeyed);
}

#[test]
fn nothing_tells_it_in_a_mended_store() {
    assert_nothing_tells(Past::Mended);
}

#[test]
fn no_two_records_begin_alike() {
    for (kind, past) in Kind::ALL.into_iter().flat_map(|kind| Past::ALL.map(|past| (kind, past))) {
        let (storage, _) = make(kind, past, 5);
        let mut salts = BTreeSet::new();
        for (name, bytes) in storage.records(Store::Local) {
            if bytes.len() == crate::seal::SIZE {
                assert!(salts.insert(bytes[..8].to_vec()), "{kind:?}, {past:?}, {name}");
            }
        }
    }
}

/// Not replaced afterwards: drawn by the program itself, in each place where it writes fillers.
#[test]
fn a_wrong_filler_is_caught_wherever_the_program_takes_it() {
    for (name, spoil) in WRONG {
        let made = Sample::with(Kind::Alone, Past::Fresh, Some((Place::Creation, spoil)));
        for (class, records) in made.other.all() {
            assert!(!objections(records).is_empty(), "{name} at the creation, {class}");
        }
        let grown = Sample::with(Kind::Alone, Past::Grown, Some((Place::Growth, spoil)));
        let second = Sample::with(Kind::SecondMade, Past::Fresh, Some((Place::Second, spoil)));
        let swept = Sample::with(Kind::Alone, Past::Rekeyed, Some((Place::Sweep, spoil)));
        for (place, cells, sound) in [
            ("growth", &grown.other.cells, None),
            ("growth, beside pages", &grown.first.cells, None),
            ("a second notebook", &second.other.cells, Some(&second.first.cells)),
            ("the sweep", &swept.first.cells, Some(&swept.other.cells)),
        ] {
            assert!(!objections(cells).is_empty(), "{name} in {place}");
            assert!(sound.is_none_or(|sound| objections(sound).is_empty()), "{name}: only in {place}");
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
    let sample = Sample::of(Kind::Alone, Past::Fresh);
    for (class, like) in sample.other.all() {
        assert_eq!(objections(&wrong(like, |_, _| {})), [""; 0], "none of these in {class}");
        for (name, spoil) in WRONG {
            assert!(!objections(&wrong(like, |_, record| spoil(record))).is_empty(), "{name} in {class}");
        }
    }
}

#[test]
fn a_trace_in_one_place_of_a_cell_is_caught() {
    let sample = Sample::of(Kind::Alone, Past::Fresh);
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
