//! Cells that unseal and hold anything, and chains of them that lead anywhere.

use crate::Arena;
use crate::chain::{PAYLOAD, Sealer, Walk, parse_cell};
use crate::header::{ArenaSize, Immutable};
use crate::key::Vmk;
use crate::pointer::{self, KeyAge, Pointer};
use crate::seal::{self, Place, Plain, Purpose};
use daybook_drivers::{Draw, Fate, drive, mutate_in_place};
use std::collections::BTreeMap;

const HEAD: usize = pointer::SIZE + 2;

fn sealer() -> Sealer {
    Sealer {
        immutable: Immutable::sample(),
        arena: Arena::One,
        keys: Vmk::from_bytes(&[1; 32]).derive_keys(),
        old_keys: Some(Vmk::from_bytes(&[2; 32]).derive_keys()),
    }
}

/// The plaintext of a cell, as section 7 of the format lays it out.
fn cell(next: Option<Pointer>, payload: &[u8]) -> Plain {
    let mut plain = seal::blank();
    plain[..pointer::SIZE].copy_from_slice(&pointer::to_bytes(next));
    plain[pointer::SIZE..HEAD].copy_from_slice(&(payload.len() as u16).to_le_bytes());
    plain[HEAD..HEAD + payload.len()].copy_from_slice(payload);
    plain
}

#[test]
fn a_cell_is_refused_or_written_back_the_same() {
    drive("cell", 20_000, |draw| {
        let next = (!draw.once_in(3)).then(|| super::fields::pointer(draw, 2_048));
        let used = if draw.once_in(2) { PAYLOAD } else { 1 + draw.below(PAYLOAD) };
        let mut plain = cell(next, &vec![draw.number() as u8; used]);
        match draw.below(5) {
            0 => plain = Plain::new(draw.bytes(seal::PLAIN)),
            1..4 => mutate_in_place(draw, &mut plain),
            _ => {}
        }
        let cells = 128 << draw.below(5);
        let parsed = parse_cell(&plain, cells);
        if let Some((next, payload)) = parsed {
            assert!((1..=PAYLOAD).contains(&payload.len()));
            assert!(*cell(next, payload) == *plain, "not the same bytes");
        }
        Fate::of(&parsed)
    });
}

/// Some cells that point to each other, or nowhere, or out of the arena; circles and crossings among them.
struct Web {
    cells: BTreeMap<u16, Vec<u8>>,
    head: Pointer,
    length: u32,
}

fn web(draw: &mut Draw, sealer: &Sealer) -> Web {
    let old = draw.once_in(5);
    let key = |draw: &mut Draw| if old && draw.once_in(3) { KeyAge::Old } else { KeyAge::Current };
    let all: Vec<Pointer> = (0..1 + draw.below(7))
        .map(|_| Pointer { index: draw.below(16) as u16, key: key(draw), salt: draw.array() })
        .collect();
    let hostile = draw.once_in(2);
    let (mut cells, mut length) = (BTreeMap::new(), 0);
    for (at, here) in all.iter().enumerate() {
        let next = match draw.below(8) {
            0 if hostile => Some(draw.pick(&all)),
            1 if hostile => Some(*here),
            2 if hostile => Some(super::fields::pointer(draw, 4_000)),
            3 if hostile => None,
            _ => all.get(at + 1).copied(),
        };
        let used = if next.is_some() && !(hostile && draw.once_in(6)) { PAYLOAD } else { 1 + draw.below(PAYLOAD) };
        length += used as u32;
        let mut plain = cell(next, &vec![at as u8; used]);
        if hostile && draw.once_in(8) {
            mutate_in_place(draw, &mut plain);
        }
        let keys = match here.key {
            KeyAge::Current => &sealer.keys,
            KeyAge::Old => sealer.old_keys.as_ref().unwrap(),
        };
        let place = Place::cell(Purpose::Segment, sealer.arena, here.index);
        cells.insert(here.index, seal::seal(&keys.cell, &sealer.immutable, place, &here.salt, &plain));
    }
    if hostile && draw.once_in(3) {
        length = draw.pick(&[0, 1, length - 1, length + 1, 1 << 20, u32::MAX]);
    }
    Web { cells, head: all[0], length }
}

#[test]
fn a_walk_ends_and_never_holds_more_than_an_arena() {
    let sealer = sealer();
    let size = ArenaSize::FIRST;
    let most = usize::from(size.cells()) * PAYLOAD;
    drive("chain", 6_000, |draw| {
        let web = web(draw, &sealer);
        let mut walk = Walk::new(Purpose::Segment, Some(web.head), web.length, size.cells());
        let mut steps = 0;
        while let Some(wanted) = walk.wanted() {
            steps += 1;
            assert!(steps <= usize::from(size.cells()), "it goes round in circles");
            let Some(sealed) = web.cells.get(&wanted.index) else { break };
            if !walk.offer(&sealer, sealed) {
                break;
            }
        }
        let content = walk.finish();
        if let Some(content) = &content {
            assert_eq!(content.bytes.len(), web.length as usize);
            assert!(content.bytes.capacity() <= most, "{}", content.bytes.capacity());
            let mut cells = content.cells.clone();
            cells.sort_unstable();
            cells.dedup();
            assert_eq!((cells.len(), content.cells.len()), (steps, steps), "a cell twice");
            assert_eq!(steps, content.bytes.len().div_ceil(PAYLOAD));
        }
        Fate::of(&content)
    });
}
