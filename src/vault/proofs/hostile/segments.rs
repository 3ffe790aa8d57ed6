//! Segments: any content, stored or deflated, true or not to the length it states.

use crate::segment::{MOST_RAW, pack, raw_length, unpack};
use daybook_drivers::{Draw, Fate, drive, mutate, mutate_in_place};
use miniz_oxide::deflate::compress_to_vec;
use std::collections::BTreeSet;

fn raw(draw: &mut Draw) -> Vec<u8> {
    let mut raw = Vec::new();
    for _ in 0..draw.below(6) {
        // Few ids, so that some come twice.
        let mut id = [0; 16];
        id[0] = draw.below(24) as u8;
        let body = match draw.below(3) {
            0 => draw.bytes(30),
            1 => vec![draw.number() as u8; draw.below(900)],
            _ => Vec::new(),
        };
        raw.extend_from_slice(&id);
        raw.extend_from_slice(&(body.len() as u32).to_le_bytes());
        raw.extend(body);
    }
    if draw.once_in(3) {
        mutate(draw, &mut raw);
    }
    raw
}

/// The content of a segment: good, changed before or after deflating, with a length that lies, or any.
pub(super) fn content(draw: &mut Draw) -> Vec<u8> {
    let raw = raw(draw);
    let mut length = raw.len() as u32;
    let (method, mut data) = match draw.below(4) {
        0 => (0, raw),
        1 => (1, compress_to_vec(&raw, draw.below(11) as u8)),
        2 => (1, compress_to_vec(&raw, 6)),
        _ => (draw.pick(&[0, 1, 2, 0xff]), draw.bytes(60)),
    };
    match draw.below(9) {
        0 => mutate(draw, &mut data),
        1 => mutate_in_place(draw, &mut data),
        2 => length = draw.pick(&[0, 1, length + 1, length.saturating_sub(1), u32::MAX, MOST_RAW as u32 + 1]),
        // The most that may be asked for costs a moment each time.
        3 if draw.once_in(30) => length = MOST_RAW as u32,
        _ => {}
    }
    [&[method][..], &length.to_le_bytes(), &data].concat()
}

#[test]
fn a_segment_is_refused_or_its_records_come_back() {
    drive("segment", 12_000, |draw| {
        let content = content(draw);
        let unpacked = unpack(&content);
        if let Some(records) = &unpacked {
            let stated = u32::from_le_bytes(content[1..5].try_into().unwrap()) as usize;
            assert_eq!(raw_length(records), stated);
            assert!(stated <= MOST_RAW);
            assert_eq!(unpack(&pack(records).unwrap()).as_ref(), Some(records));
            let ids: BTreeSet<_> = records.iter().map(|(id, _)| id).collect();
            assert_eq!(ids.len(), records.len(), "an id twice");
            assert!(unpack(&[content.as_slice(), &[0]].concat()).is_none(), "something stands after its end");
        }
        Fate::of(&unpacked)
    });
}

#[test]
fn a_bomb_of_any_size_is_refused_unless_it_is_just_as_long_as_it_says() {
    for raw in [MOST_RAW + 1, 3 * MOST_RAW] {
        let data = compress_to_vec(&vec![0; raw], 6);
        assert!(data.len() < 40_000, "it is a bomb");
        for length in [0, 1, 1_000, MOST_RAW - 1, MOST_RAW, raw] {
            let content = [&[1][..], &(length as u32).to_le_bytes(), &data].concat();
            assert!(unpack(&content).is_none(), "{raw} said to be {length}");
        }
    }
}
