//! Any bytes at all, and any plaintext well sealed: read or refused by name, and what is read is sealed and read again.
//!
//! Inputs are drawn from seeds: see `tests/drivers`. `make soak` draws many more.

use super::sample::{framed, held, open_backup, open_link, repair, seal_backup, seal_link, sealed_backup, sealed_link};
use crate::parcel::backup::{BackupError, HEAD, MOST_RECORDS};
use crate::parcel::link::{BLOCK, LinkError, Lock, MARK, MOST, written};
use crate::segment::pack;
use base64ct::{Base64UrlUnpadded, Encoding};
use daybook_drivers::{Draw, Fate, drive, mutate, mutate_in_place};

fn lock(draw: &mut Draw) -> Lock {
    draw.pick(&[Lock::Words, Lock::None])
}

fn content(draw: &mut Draw) -> Vec<u8> {
    let length = draw.below(300);
    if draw.once_in(2) { draw.bytes(length) } else { vec![draw.number() as u8; length] }
}

fn reseal_link(content: &[u8]) {
    assert!(content.len() <= MOST);
    assert_eq!(open_link(&seal_link(Lock::Words, 9, content)).as_deref(), Ok(content));
}

#[test]
fn a_hostile_fragment_is_refused_or_is_what_was_sealed() {
    drive("fragment", 10_000, |draw| {
        let sealed = content(draw);
        let mut text = seal_link(lock(draw), draw.number(), &sealed).into_bytes();
        match draw.below(5) {
            // As it came.
            0 => {}
            1 => mutate(draw, &mut text),
            2 => mutate_in_place(draw, &mut text),
            3 => {
                text = MARK.as_bytes().to_vec();
                let count = draw.below(400);
                text.extend(draw.bytes(count).into_iter().map(|byte| b"AZaz09-_"[usize::from(byte % 8)]));
            }
            _ => {
                let count = draw.below(200);
                text = draw.bytes(count);
            }
        }
        // A browser hands over text.
        let opened = open_link(&String::from_utf8_lossy(&text));
        if let Ok(opened) = &opened {
            assert_eq!(*opened, sealed, "other words");
        }
        Fate::of(&opened.ok())
    });
}

#[test]
fn hostile_bytes_whose_checksum_fits_open_to_nothing_else() {
    drive("fragment, summed up", 10_000, |draw| {
        let sealed = content(draw);
        let text = seal_link(lock(draw), draw.number(), &sealed);
        let mut bytes = Base64UrlUnpadded::decode_vec(&text[MARK.len()..]).unwrap();
        bytes.truncate(bytes.len() - 4);
        match draw.below(3) {
            0 => {}
            1 => mutate(draw, &mut bytes),
            _ => mutate_in_place(draw, &mut bytes),
        }
        let opened = open_link(&written(bytes));
        if let Ok(opened) = &opened {
            assert_eq!(*opened, sealed, "other words");
        }
        Fate::of(&opened.ok())
    });
}

#[test]
fn whatever_is_well_sealed_into_a_link_is_refused_or_read() {
    drive("link, inside", 10_000, |draw| {
        let content = content(draw);
        let deflated = miniz_oxide::deflate::compress_to_vec(&content, 6);
        let (flag, data) = if draw.once_in(2) { (1 << 31, deflated) } else { (0, content.clone()) };
        let mut plain =
            [&(content.len() as u32 | flag).to_le_bytes()[..], &(data.len() as u32).to_le_bytes(), &data].concat();
        match draw.below(3) {
            0 => {}
            1 => mutate(draw, &mut plain),
            _ => mutate_in_place(draw, &mut plain),
        }
        plain.resize(plain.len().div_ceil(BLOCK) * BLOCK, 0);
        let opened = open_link(&sealed_link(lock(draw), draw.number(), &plain));
        match &opened {
            Ok(opened) => reseal_link(opened),
            Err(fault) => assert!(matches!(fault, LinkError::Damaged | LinkError::TooLong), "{fault:?}"),
        }
        Fate::of(&opened.ok())
    });
}

#[test]
fn a_hostile_file_is_refused_or_is_what_was_sealed() {
    drive("backup", 6_000, |draw| {
        let records = vec![held(1, content(draw)), held(2, content(draw))];
        let mut file = seal_backup(draw.number(), &records).unwrap();
        match draw.below(5) {
            0 => {}
            1 => mutate(draw, &mut file),
            2 => mutate_in_place(draw, &mut file),
            3 => {
                mutate_in_place(draw, &mut file[..HEAD]);
                repair(&mut file);
            }
            _ => {
                let count = draw.below(200);
                file = [b"nbk\x01", &draw.bytes(count)[..]].concat();
            }
        }
        let opened = open_backup(&file);
        if let Ok(opened) = &opened {
            assert_eq!(*opened, records, "other words");
        }
        Fate::of(&opened.ok())
    });
}

#[test]
fn whatever_is_well_sealed_into_a_backup_is_refused_or_read() {
    drive("backup, inside", 6_000, |draw| {
        let mut steps: Vec<Vec<u8>> = (0..draw.below(4) as u8)
            .map(|n| pack(&[held(2 * n, content(draw)), held(2 * n + 1, content(draw))]).unwrap().to_vec())
            .collect();
        let count = steps.len();
        match draw.below(4) {
            0 if count > 0 => {
                let at = draw.below(count);
                mutate(draw, &mut steps[at]);
            }
            1 if count > 0 => {
                let again = steps[draw.below(count)].clone();
                steps.push(again);
            }
            _ => {}
        }
        let mut plain = framed(&steps);
        if draw.once_in(3) {
            mutate_in_place(draw, &mut plain);
        }
        let opened = open_backup(&sealed_backup(draw.number(), &plain));
        match &opened {
            Ok(records) => {
                assert!(records.len() <= MOST_RECORDS);
                assert_eq!(open_backup(&seal_backup(9, records).unwrap()).as_ref(), Ok(records));
            }
            Err(fault) => assert!(matches!(fault, BackupError::Damaged | BackupError::TooLong), "{fault:?}"),
        }
        Fate::of(&opened.ok())
    });
}
