//! Looking for what is left, and copying it as it stands, where something was sealed that no Daybook would seal: both end, write nothing,
//! and what belongs to the notebook and does not read is counted.

use super::model::{Model, Records, model};
use super::patient::Patient;
use crate::chain::parse_cell;
use crate::proofs::person::{Person, id, noise};
use crate::seal::{self, Place, Plain, Purpose, Salt};
use crate::{Fault, Name, OpenError, Presence, Salvaged, Store, look, raw_copy, salvage, segment, text};
use daybook_drivers::{Draw, Fate, drive, mutate};
use pollster::block_on;
use std::collections::{BTreeMap, BTreeSet};

/// Both stores, every cell of the largest arena, two keys.
const MOST_READS: usize = 2 * 2_048 * 2;

fn salvaged(storage: &Patient) -> Result<Salvaged, OpenError> {
    block_on(async {
        let Presence::Found(found) = look(storage).await else { return Err(OpenError::Damaged) };
        salvage(storage, &found, &found.containers[0], &Person::ikm(), async || ()).await
    })
}

fn has_page(found: &Salvaged, n: u16, body: &[u8]) -> bool {
    found.records.iter().any(|(other, bytes)| *other == id(n) && bytes[..] == *body)
}

/// The three pages of the model.
fn pages() -> [(u16, Vec<u8>); 3] {
    [(1, noise(1, 9_000)), (2, noise(2, 70_000)), (3, b"a line".to_vec())]
}

type Write = (u16, Salt);
/// What follows, and what it carries; nothing if it is no part of a chain.
type Piece = Option<(Option<Write>, Vec<u8>)>;

/// Every write that unseals as a piece of a segment.
fn pieces(model: &Model, stores: &[&Records]) -> BTreeMap<Write, Piece> {
    let mut pieces = BTreeMap::new();
    for (name, sealed) in stores.iter().copied().flatten() {
        let Name::Cell(arena, index) = *name else { continue };
        let place = Place::cell(Purpose::Segment, arena, index);
        let plain = seal::unseal(&model.sealer.keys.cell, &model.sealer.immutable, place, sealed);
        let Some(plain) = plain.filter(|_| arena == model.sealer.arena) else { continue };
        let piece = parse_cell(&plain, 128);
        let piece = piece.map(|(next, payload)| (next.map(|next| (next.index, next.salt)), payload.to_vec()));
        pieces.insert((index, seal::salt_of(sealed).unwrap()), piece);
    }
    pieces
}

/// How many of them have to be told: chains that do not read, and circles.
fn to_be_told(model: &Model, stores: &[&Records]) -> usize {
    let pieces = pieces(model, stores);
    let next = |write: &Write| pieces.get(write)?.as_ref()?.0;
    let followed: BTreeSet<Write> = pieces.keys().filter_map(next).collect();
    let mut told = 0;
    for first in pieces.keys() {
        let (mut walked, mut content, mut whole) = (vec![*first], Vec::new(), false);
        while let Some(Some((next, payload))) = walked.last().and_then(|last| pieces.get(last)) {
            content.extend_from_slice(payload);
            whole = next.is_none();
            match next {
                Some(next) if !walked.contains(next) => walked.push(*next),
                _ => break,
            }
        }
        if !followed.contains(first) {
            told += usize::from(!whole || segment::unpack(&content).is_none());
        } else if walked.last().and_then(next) == Some(*first) && walked.iter().min() == Some(first) {
            // A circle, by its smallest member, and only if nothing leads into it from without.
            let into = pieces.keys().filter(|write| !walked.contains(write)).filter_map(next);
            told += usize::from(!into.into_iter().any(|into| walked.contains(&into)));
        }
    }
    told
}

#[test]
fn a_salvage_of_anything_ends_writes_nothing_and_counts_what_it_does_not_give() {
    let model = model();
    let pages = pages();
    drive("salvage", 600, |draw| {
        let mut hostile = model.records.clone();
        let ways: Vec<usize> = (0..=draw.below(3)).map(|_| model.spoil(draw, &mut hostile)).collect();
        if draw.once_in(3) {
            spoil_chain(&model, draw, &mut hostile);
        }
        let stores = draw.pick(&[&Store::BOTH[..], &[Store::Local], &[Store::Indexed]]);
        let storage = Patient::holding(&hostile, stores, &model.records);
        let Ok(found) = salvaged(&storage) else { return Fate::Refused };
        assert!(storage.reads.get() <= MOST_READS, "{}", storage.reads.get());
        let held = Store::BOTH.map(|store| if stores.contains(&store) { &hostile } else { &model.records });
        for (store, held) in Store::BOTH.into_iter().zip(held) {
            assert!(storage.inner.records(store) == *held, "something was written");
        }
        assert_eq!(found.broken, to_be_told(&model, &held), "{ways:?} in {stores:?}");
        let given = pages.iter().filter(|(n, body)| has_page(&found, *n, body)).count();
        // Only who seals other words into a cell makes a page say something else.
        assert!(
            given == pages.len() || found.broken > 0 || ways.contains(&6),
            "a page is gone, nothing told: {ways:?}"
        );
        if given == pages.len() && found.broken == 0 { Fate::Read } else { Fate::Refused }
    });
}

/// A cell of a segment is sealed anew under its own salt.
fn reseal(model: &Model, records: &mut Records, index: u16, change: impl FnOnce(&mut Plain)) {
    let name = Name::Cell(model.sealer.arena, index);
    let place = Place::cell(Purpose::Segment, model.sealer.arena, index);
    let key = &model.sealer.keys.cell;
    let salt = seal::salt_of(&records[&name]).unwrap();
    let mut plain = seal::unseal(key, &model.sealer.immutable, place, &records[&name]).unwrap();
    change(&mut plain);
    records.insert(name, seal::seal(key, &model.sealer.immutable, place, &salt, &plain));
}

/// A pointer to another cell, or to this one.
fn lead_to(model: &Model, records: &Records, index: u16) -> impl Fn(&mut Plain) + use<> {
    let salt = seal::salt_of(&records[&Name::Cell(model.sealer.arena, index)]).unwrap();
    move |plain| {
        plain[..2].copy_from_slice(&index.to_le_bytes());
        plain[2] = 0;
        plain[3..27].copy_from_slice(&salt);
        // Whole, so that it may lead on.
        plain[27..29].copy_from_slice(&2_031u16.to_le_bytes());
    }
}

/// Cells of the segments lead to each other in any way, round in circles among them.
fn spoil_chain(model: &Model, draw: &mut Draw, records: &mut Records) {
    let cells: Vec<u16> = model.chains.iter().flatten().copied().collect();
    // Some were spoilt before, and are no piece of a segment any more.
    let mut at = |records: &Records| loop {
        let index = draw.pick(&cells);
        let place = Place::cell(Purpose::Segment, model.sealer.arena, index);
        let sealed = &records[&Name::Cell(model.sealer.arena, index)];
        if seal::unseal(&model.sealer.keys.cell, &model.sealer.immutable, place, sealed).is_some() {
            return index;
        }
    };
    for _ in 0..3 {
        let (from, to) = (at(records), at(records));
        let lead = lead_to(model, records, to);
        reseal(model, records, from, lead);
    }
}

#[test]
fn cells_that_lead_round_to_themselves_are_counted() {
    let model = model();
    for length in [1, 2, 5] {
        let mut records = model.records.clone();
        let long = &model.chains[1];
        // The first ones of the long page lead round; the rest of it has lost its beginning.
        let lead = lead_to(&model, &records, long[0]);
        reseal(&model, &mut records, long[length - 1], lead);
        let found = salvaged(&Patient::holding(&records, &Store::BOTH, &records)).unwrap();
        assert_eq!(found.broken, 2, "the circle of {length}, and the rest");
        for (n, body) in pages() {
            assert_eq!(has_page(&found, n, &body), n != 2, "page {n}");
        }
    }
}

#[test]
fn a_cell_that_unseals_and_holds_nonsense_is_counted() {
    let model = model();
    let mut records = model.records.clone();
    let [only] = model.chains[2][..] else { panic!("one cell") };
    reseal(&model, &mut records, only, |plain| plain[27..29].fill(0));
    let found = salvaged(&Patient::holding(&records, &Store::BOTH, &records)).unwrap();
    assert_eq!(found.broken, 1);
    assert!(pages().iter().all(|(n, body)| has_page(&found, *n, body) == (*n != 3)));
}

#[test]
fn a_raw_copy_of_anything_is_json_and_has_every_record_of_the_right_size() {
    let model = model();
    drive("raw copy", 60, |draw| {
        let mut whole = true;
        let mut stores = [model.records.clone(), model.records.clone()];
        for records in &mut stores {
            let names: Vec<Name> = records.keys().copied().collect();
            for _ in 0..draw.below(3) {
                match draw.below(3) {
                    0 => drop(records.remove(&draw.pick(&names))),
                    1 => drop(model.spoil(draw, records)),
                    _ => records
                        .entry(draw.pick(&names))
                        .and_modify(|bytes| mutate(draw, bytes))
                        .or_default()
                        .shrink_to_fit(),
                }
            }
            whole &= names.iter().all(|name| records.get(name).is_some_and(|bytes| bytes.len() == name.size()));
        }
        let storage = Patient::holding(&stores[0], &[Store::Indexed], &stores[1]);
        let silent = draw.once_in(4).then(|| draw.pick(&Store::BOTH));
        if let Some(store) = silent {
            storage.inner.set_fault(store, Some(Fault::Broken));
        }
        let copy = block_on(raw_copy(&storage, async || ()));
        type Texts = BTreeMap<String, String>;
        let mut copy: BTreeMap<String, Option<Texts>> = serde_json::from_str(&copy).unwrap();
        for (field, store, records) in [("indexed", Store::Indexed, &stores[0]), ("local", Store::Local, &stores[1])] {
            let right = records.iter().filter(|(name, bytes)| bytes.len() == name.size());
            let texts: Texts = right.map(|(name, bytes)| (name.to_string(), text::encode(bytes))).collect();
            assert!(copy.remove(field).unwrap() == (silent != Some(store)).then_some(texts), "{field}");
        }
        assert!(copy.is_empty());
        if whole && silent.is_none() { Fate::Read } else { Fate::Refused }
    });
}
