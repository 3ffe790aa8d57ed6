//! What the outside of a backup and of a link tells: that it is one, and about how long. Nothing of two of them is alike but that.

use super::sample::{TAG, held, noise, seal_backup, seal_link};
use crate::parcel::backup::{CHECKED, HEAD, padded};
use crate::parcel::link::{self, Lock};
use crate::segment::Held;
use base64ct::{Base64UrlUnpadded, Encoding};
use std::collections::BTreeSet;

/// Magic, version and cost, which are the same by design, and the length.
const SALT: usize = 12;
const LENGTH: std::ops::Range<usize> = CHECKED - 4..CHECKED;

#[test]
fn two_backups_of_the_same_records_share_nothing_but_the_magic_the_cost_and_the_length() {
    let records = [held(1, noise(1, 3_000)), held(2, vec![b'a'; 60_000])];
    let [one, other] = [1, 2].map(|seed| seal_backup(seed, &records).unwrap());
    assert_eq!(one.len(), other.len());
    assert_eq!((&one[..SALT], &one[LENGTH]), (&other[..SALT], &other[LENGTH]));
    let alike = (SALT..one.len()).filter(|at| !LENGTH.contains(at) && one[*at] == other[*at]).count();
    // One in 256 by chance: here about 18 of 4,600, with a spread of 4.
    assert!(alike < 2 * one.len() / 256 + 20, "{alike} of {}", one.len());
    let pieces: BTreeSet<&[u8]> = one[SALT..].windows(5).collect();
    let shared = other[SALT..].windows(5).filter(|piece| pieces.contains(piece)).count();
    assert_eq!(shared, 0, "no five bytes of one stand anywhere in the other");
}

#[test]
fn the_same_words_shared_twice_give_links_that_share_nothing() {
    for lock in [Lock::Words, Lock::None] {
        let [one, other] = [1, 2].map(|seed| {
            let text = seal_link(lock, seed, &noise(7, 900));
            Base64UrlUnpadded::decode_vec(&text[link::MARK.len()..]).unwrap()
        });
        assert_eq!((one.len(), &one[..2]), (other.len(), &other[..2]));
        let pieces: BTreeSet<&[u8]> = one.windows(5).collect();
        assert!(!other.windows(5).any(|piece| pieces.contains(piece)));
    }
}

#[test]
fn the_length_of_a_backup_tells_a_bucket_and_nothing_more() {
    let length = |lengths: &[usize]| {
        // Noise does not deflate, so the content is as long as the records and what frames them.
        let records: Vec<Held> = lengths.iter().zip(1..).map(|(length, n)| held(n, noise(n.into(), *length))).collect();
        seal_backup(3, &records).unwrap().len()
    };
    // 4 for the content, 4 for a step, 5 for a segment, 20 for a record.
    let empty = length(&[]);
    assert_eq!(empty, HEAD + 4096 + TAG);
    for same in [&[0][..], &[1], &[4_063], &[1_000, 2_000], &[10; 40]] {
        assert_eq!(length(same), empty, "{same:?}");
    }
    assert!(length(&[4_064]) > empty);
    let mut lengths = BTreeSet::new();
    for content in (0..120_000).step_by(371) {
        let whole = length(&[content]);
        assert_eq!(whole, HEAD + padded(33 + content) + TAG, "{content}");
        lengths.insert(whole);
    }
    assert!(lengths.len() < 90, "{} lengths", lengths.len());
    // How the same number of bytes is cut into records does not show.
    assert_eq!(length(&[50_020]), length(&[25_000, 25_000]));
    assert_eq!(length(&[50_020]), length(&[10_000, 40_000]));
}

#[test]
fn a_byte_at_any_place_of_a_backup_is_as_often_one_as_any_other() {
    // Bits at each place over many backups of the same records: none is always, or mostly, the same.
    let records = [held(1, b"A line.")];
    let backups: Vec<Vec<u8>> = (0..128).map(|seed| seal_backup(seed, &records).unwrap()).collect();
    for at in (SALT..HEAD + 600).filter(|at| !LENGTH.contains(at)) {
        for bit in 0..8 {
            let set = backups.iter().filter(|file| file[at] >> bit & 1 == 1).count();
            // Six times the spread, which is half the root of 128.
            assert!((64 - 34..=64 + 34).contains(&set), "bit {bit} of byte {at}: {set} of 128");
        }
    }
}
