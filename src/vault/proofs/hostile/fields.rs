//! What stands in a store or in a plaintext at fixed places: texts, headers, pointers, roots, directories.

use crate::bitmap::Bitmap;
use crate::directory::{self, Entry};
use crate::header::{self, ArenaSize, Header, HeaderError, Immutable};
use crate::kdf::Cost;
use crate::key::Vmk;
use crate::memory::Seeded;
use crate::pointer::{self, KeyAge, Pointer};
use crate::root::{MOST_ANCESTORS, Root};
use crate::seal::{self, Place, Plain};
use crate::slot::Slot;
use crate::{Arena, Copy, Entropy, text};
use daybook_drivers::{Draw, Fate, drive, mutate, mutate_in_place};
use sha2::{Digest, Sha256};

#[test]
fn a_text_is_refused_or_is_the_only_text_of_its_bytes() {
    drive("text", 4_000, |draw| {
        let bytes = draw.pick(&[0, 15, 30, header::SIZE, seal::SIZE]);
        let mut units: Vec<u32> = text::encode(&draw.bytes(bytes)).chars().map(u32::from).collect();
        match draw.below(4) {
            0 => units.truncate(draw.below(units.len() + 1)),
            1 if !units.is_empty() => {
                let at = draw.below(units.len());
                units[at] = draw.pick(&[0, 0x41, 0xff, 0x100, 0x80ff, 0x8100, 0xd7ff, 0xe000, 0xffff, 0x1_f600]);
            }
            2 => units.extend((0..draw.below(9)).map(|_| 0x100 + draw.below(0x8000) as u32)),
            _ => {}
        }
        let text: String = units.into_iter().filter_map(char::from_u32).collect();
        let length = if draw.once_in(3) { draw.below(2 * seal::SIZE) } else { bytes };
        let decoded = text::decode(&text, length);
        if let Some(decoded) = &decoded {
            assert_eq!(decoded.len(), length);
            assert_eq!(text::encode(decoded), text);
        }
        Fate::of(&decoded)
    });
}

pub(super) fn header(draw: &mut Draw) -> Header {
    let cost = Cost::new(19_456 + draw.below(250_000) as u32, 2 + draw.below(19) as u32).unwrap_or(Cost::FLOOR);
    Header {
        immutable: Immutable { cost, container: draw.array(), salt: draw.array() },
        size: ArenaSize::new(7 + draw.below(5) as u8).unwrap(),
        sequence: draw.number() >> 1,
        slots: [Slot(draw.array()), Slot(draw.array())],
    }
}

/// Gives bytes of the right length the checksum of a header.
pub(super) fn repair(bytes: &mut Vec<u8>) {
    bytes.resize(header::SIZE, 0);
    let checksum = Sha256::digest(&bytes[..header::SIZE - 16]);
    bytes[header::SIZE - 16..].copy_from_slice(&checksum[..16]);
}

#[test]
fn a_header_is_refused_or_written_back_the_same() {
    drive("header", 20_000, |draw| {
        let mut bytes = header(draw).to_bytes();
        match draw.below(6) {
            0 => {
                let count = draw.below(400);
                bytes = draw.bytes(count);
            }
            1 => mutate(draw, &mut bytes),
            2 | 3 => {
                mutate_in_place(draw, &mut bytes);
                repair(&mut bytes);
            }
            4 => {
                bytes = [&b"nb1\0\x01\x01"[..], &draw.bytes(300)].concat();
                repair(&mut bytes);
            }
            _ => {}
        }
        let parsed = Header::parse(&bytes);
        match &parsed {
            Ok(header) => {
                assert_eq!(header.to_bytes(), bytes);
                let cost = header.cost();
                assert!(u64::from(cost.memory_kib()) * u64::from(cost.passes()) <= 1 << 20);
                assert!((128..=2048).contains(&header.size.cells()) && header.sequence < 1 << 63);
                assert!(header.sequence_after(1 << 16) < 1 << 63);
            }
            Err(HeaderError::Newer) => assert!(bytes.starts_with(b"nb1\0") && bytes[4] > 1),
            Err(HeaderError::Damaged) => {}
        }
        Fate::of(&parsed.ok())
    });
}

pub(super) fn pointer(draw: &mut Draw, cells: u16) -> Pointer {
    let key = draw.pick(&[KeyAge::Current, KeyAge::Current, KeyAge::Old]);
    Pointer { index: draw.below(cells.into()) as u16, key, salt: draw.array() }
}

#[test]
fn a_pointer_is_refused_or_written_back_the_same() {
    drive("pointer", 20_000, |draw| {
        let cells = 128 << draw.below(5);
        let mut bytes = match draw.below(3) {
            0 => draw.bytes(40),
            1 => pointer::to_bytes(None).to_vec(),
            _ => pointer::to_bytes(Some(pointer(draw, cells))).to_vec(),
        };
        if draw.once_in(2) {
            mutate(draw, &mut bytes);
        }
        let at = if draw.once_in(4) { draw.below(50) } else { 0 };
        let parsed = pointer::parse(&bytes, at, cells);
        if let Some(pointer) = parsed {
            assert_eq!(pointer::to_bytes(pointer), bytes[at..at + pointer::SIZE]);
            assert!(pointer.is_none_or(|pointer| pointer.index < cells));
        }
        Fate::of(&parsed)
    });
}

pub(super) fn root(draw: &mut Draw) -> Root {
    let size = ArenaSize::new(7 + draw.below(5) as u8).unwrap();
    let live: Bitmap = (0..draw.below(size.most_live())).map(|_| draw.below(size.cells().into()) as u16).collect();
    let directory = (!draw.once_in(3)).then(|| pointer(draw, size.cells()));
    Root {
        directory,
        directory_length: directory.map_or(0, |_| 1 + draw.number() as u32 / 2),
        old_key: draw.once_in(2).then(|| Vmk::from_bytes(&draw.array())),
        live,
        ancestors: (0..draw.below(MOST_ANCESTORS + 1)).map(|_| draw.array()).collect(),
        ..Root::empty(size, draw.number() >> 1, draw.number() as i64)
    }
}

#[test]
fn a_sealed_root_is_refused_or_sealed_again_to_the_same_bytes() {
    let keys = Vmk::from_bytes(&[1; 32]).derive_keys();
    let immutable = Immutable::sample();
    drive("root", 12_000, |draw| {
        let (arena, copy, salt) = (draw.pick(&Arena::BOTH), draw.pick(&Copy::BOTH), draw.array());
        let place = Place::root(arena, copy);
        let mut sealed = root(draw).seal(&keys.root, &immutable, arena, copy, &salt);
        let mut plain = seal::unseal(&keys.root, &immutable, place, &sealed).unwrap();
        match draw.below(6) {
            0 => {
                plain = Plain::new(draw.bytes(seal::PLAIN));
                let head = [1, 7 + draw.below(5) as u8, draw.below(2) as u8, 0];
                plain[..4].copy_from_slice(&head);
            }
            1..4 => mutate_in_place(draw, &mut plain),
            _ => {}
        }
        if *plain != *seal::unseal(&keys.root, &immutable, place, &sealed).unwrap() {
            sealed = seal::seal(&keys.root, &immutable, place, &salt, &plain);
        }
        let read = Root::unseal(&keys.root, &immutable, arena, copy, &sealed);
        if let Some(root) = &read {
            assert!(root.seal(&keys.root, &immutable, arena, copy, &salt) == sealed, "not the same bytes");
            assert!(root.generation < 1 << 63 && root.live.count() <= root.size.most_live());
            assert!(root.directory.is_none_or(|pointer| pointer.index < root.size.cells()));
            assert!(root.ancestors.len() <= MOST_ANCESTORS && !root.ancestors.contains(&[0; 8]));
        }
        let fate = Fate::of(&read);
        mutate(draw, &mut sealed);
        let changed = Root::unseal(&keys.root, &immutable, arena, copy, &sealed);
        // A mutation may leave things as they were; it never makes another root.
        let same = changed.is_none_or(|root| root.seal(&keys.root, &immutable, arena, copy, &salt) == sealed);
        assert!(same, "a changed seal opened");
        fate
    });
}

fn entries(draw: &mut Draw, cells: u16) -> Vec<Entry> {
    let length = |draw: &mut Draw| draw.pick(&[1, 40, 2_031, 2_032, 9_000_000, u32::MAX]);
    (0..1 + draw.below(12)).map(|_| Entry { head: pointer(draw, cells), length: length(draw) }).collect()
}

/// Directory bytes: good ones, changed ones, any.
pub(super) fn directory_bytes(draw: &mut Draw, cells: u16) -> Vec<u8> {
    let mut bytes = directory::to_bytes(&entries(draw, cells));
    match draw.below(6) {
        0 => {
            let count = draw.below(400);
            bytes = draw.bytes(count);
        }
        1 => mutate(draw, &mut bytes),
        2 => mutate_in_place(draw, &mut bytes),
        _ => {}
    }
    bytes
}

#[test]
fn a_directory_is_refused_or_written_back_the_same() {
    drive("directory", 20_000, |draw| {
        let cells = 128 << draw.below(5);
        let bytes = directory_bytes(draw, cells);
        let parsed = directory::parse(&bytes, cells);
        if let Some(entries) = &parsed {
            assert_eq!(directory::to_bytes(entries), bytes);
            let mut heads: Vec<_> = entries.iter().map(|entry| entry.head.index).collect();
            heads.sort_unstable();
            heads.dedup();
            assert_eq!(heads.len(), entries.len());
            assert!(entries.iter().all(|entry| entry.length > 0 && entry.head.index < cells));
        }
        Fate::of(&parsed)
    });
}

#[test]
fn what_is_drawn_for_these_drivers_is_valid() {
    let mut entropy = Seeded::new(1);
    let mut draw = Draw::new(u64::from_le_bytes(entropy.draw().unwrap()), "valid");
    for _ in 0..50 {
        assert!(Header::parse(&header(&mut draw).to_bytes()).is_ok());
    }
}
