//! Links: round trips, every byte and every sign changed, every end missing, something behind the end.

use super::sample::{TAG, ikm, link_head, noise, open_link, other_ikm, seal_link};
use crate::parcel::link::{BLOCK, BOUND, CHECK, HEAD, Link, LinkError, Lock, MARK, MOST, MOST_SIGNS, seal, written};
use base64ct::{Base64UrlUnpadded, Encoding};
use proptest::prelude::*;

const LOCKS: [Lock; 2] = [Lock::Words, Lock::None];
const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn bytes_of(text: &str) -> Vec<u8> {
    Base64UrlUnpadded::decode_vec(text.strip_prefix(MARK).unwrap()).unwrap()
}

fn text_of(bytes: &[u8]) -> String {
    format!("{MARK}{}", Base64UrlUnpadded::encode_string(bytes))
}

#[test]
fn what_was_sealed_opens_with_the_words_and_with_no_others() {
    for content in [b"".as_slice(), b"Words.", &[b'a'; 5_000], &noise(1, 5_000)] {
        let head = link_head(Lock::Words, 1);
        let link = Link::read(&seal(&head, Some(&ikm()), content).unwrap()).unwrap();
        assert_eq!(link.head(), &head);
        assert_eq!(link.open(Some(&ikm())).unwrap().as_slice(), content);
        assert_eq!(link.open(Some(&other_ikm())), Err(LinkError::WrongWords));
        assert_eq!(link.open(None), Err(LinkError::WrongWords));
    }
    assert_eq!(seal(&link_head(Lock::Words, 1), None, b"Words."), Err(LinkError::WrongWords));
}

#[test]
fn without_a_lock_it_opens_to_whoever_has_it() {
    let link = Link::read(&seal(&link_head(Lock::None, 1), None, b"Words.").unwrap()).unwrap();
    assert_eq!(link.open(None).unwrap().as_slice(), b"Words.");
    assert_eq!(link.open(Some(&other_ikm())).unwrap().as_slice(), b"Words.");
}

#[test]
fn the_most_that_a_link_holds_comes_back_and_more_is_refused() {
    let content = noise(3, MOST + 1);
    let text = seal_link(Lock::Words, 1, &content[..MOST]);
    assert!(text.len() <= MOST_SIGNS);
    assert_eq!(open_link(&text).unwrap(), &content[..MOST]);
    assert_eq!(seal(&link_head(Lock::Words, 1), Some(&ikm()), &content), Err(LinkError::TooLong));
    let long = format!("{MARK}{}", "A".repeat(MOST_SIGNS + 1));
    assert_eq!(Link::read(&long), Err(LinkError::TooLong));
}

#[test]
fn every_changed_byte_is_named_before_any_words_are_asked_for() {
    for lock in LOCKS {
        let bytes = bytes_of(&seal_link(lock, 2, b"Some words of one's own."));
        for at in 0..bytes.len() {
            for bit in 0..8 {
                let mut bad = bytes.clone();
                bad[at] ^= 1 << bit;
                let fault = Link::read(&text_of(&bad)).expect_err("it was changed");
                let is_length = (BOUND..BOUND + 2).contains(&at);
                let is_named = fault == LinkError::Damaged
                    || is_length && matches!(fault, LinkError::CutShort | LinkError::TooLong);
                assert!(is_named, "bit {bit} of byte {at}: {fault:?}");
            }
        }
    }
}

#[test]
fn every_changed_byte_whose_checksum_fits_again_opens_nothing() {
    for lock in LOCKS {
        let mut bytes = bytes_of(&seal_link(lock, 2, b"Some words of one's own."));
        bytes.truncate(bytes.len() - CHECK);
        for at in 0..bytes.len() {
            for bit in if at < HEAD { 0..8 } else { at % 8..at % 8 + 1 } {
                let mut bad = bytes.clone();
                bad[at] ^= 1 << bit;
                let fault = open_link(&written(bad)).expect_err("it was changed");
                let is_named = match at {
                    0..2 => fault == LinkError::Newer,
                    BOUND | 19 => matches!(fault, LinkError::CutShort | LinkError::TooLong | LinkError::Damaged),
                    // Without a lock there are no words to be wrong.
                    2..HEAD => fault == if lock == Lock::Words { LinkError::WrongWords } else { LinkError::Damaged },
                    _ => fault == LinkError::Damaged,
                };
                assert!(is_named, "bit {bit} of byte {at}: {fault:?}");
            }
        }
    }
}

#[test]
fn every_changed_sign_is_named() {
    let text = seal_link(Lock::Words, 4, b"Words.");
    for at in MARK.len()..text.len() {
        for sign in SIGNS.iter().copied().chain(*b"+/=% .#\n\0") {
            let mut bad = text.clone().into_bytes();
            if std::mem::replace(&mut bad[at], sign) == sign {
                continue;
            }
            let fault = Link::read(std::str::from_utf8(&bad).unwrap()).expect_err("it was changed");
            let is_named = matches!(fault, LinkError::Damaged | LinkError::CutShort | LinkError::TooLong);
            assert!(is_named, "{} at {at}: {fault:?}", sign as char);
        }
    }
}

#[test]
fn a_lock_cannot_be_taken_off() {
    let mut bytes = bytes_of(&seal_link(Lock::Words, 2, b"Words."));
    bytes.truncate(bytes.len() - CHECK);
    (bytes[0], bytes[1]) = (1, 0);
    let link = Link::read(&written(bytes)).unwrap();
    assert_eq!(link.open(None), Err(LinkError::Damaged));
    assert_eq!(link.open(Some(&ikm())), Err(LinkError::Damaged));
}

#[test]
fn every_end_that_is_missing_is_named() {
    for lock in LOCKS {
        for content in [&b"Words."[..], &noise(5, 300), &noise(6, 301)] {
            let text = seal_link(lock, 3, content);
            for length in 0..text.len() {
                let wanted = if length < MARK.len() { LinkError::NotOne } else { LinkError::CutShort };
                assert_eq!(Link::read(&text[..length]), Err(wanted), "{length}");
            }
        }
    }
}

#[test]
fn what_stands_behind_the_end_is_named() {
    let text = seal_link(Lock::Words, 3, b"Words.");
    for more in ["A", "AA", "AAAA", ".", "=", "\n", " ", "&utm=1", "%", "é", &text] {
        assert_eq!(Link::read(&format!("{text}{more}")), Err(LinkError::Damaged), "{more:?}");
    }
}

#[test]
fn a_newer_one_is_named_by_its_mark_or_by_its_first_bytes() {
    for newer in ["s2.", "s2.abc", "s10.A", "s9999."] {
        assert_eq!(Link::read(newer), Err(LinkError::Newer), "{newer}");
    }
    for other in ["", "s", "s1", "S1.AAAA", "s0.", "s01.", "s+2.", "s-2.", "s99999.", "s².A", "settings", "s.", "x s2."]
    {
        assert_eq!(Link::read(other), Err(LinkError::NotOne), "{other}");
    }
    for (flags, preset) in [(2, 1), (0, 2), (1, 1), (0, 0), (255, 255)] {
        let mut bytes = vec![0; HEAD + 7];
        (bytes[0], bytes[1]) = (flags, preset);
        let text = written(bytes);
        assert_eq!(Link::read(&text), Err(LinkError::Newer), "{flags} {preset}");
        assert_eq!(Link::read(&text[..text.len() - 1]), Err(LinkError::Damaged), "it may be one of ours, changed");
    }
}

#[test]
fn its_length_is_that_of_the_format() {
    for (length, blocks) in [(0, 1), (56, 1), (57, 2), (120, 2)] {
        let bytes = bytes_of(&seal_link(Lock::Words, 1, &noise(1, length)));
        assert_eq!(bytes.len(), HEAD + blocks * BLOCK + TAG + CHECK);
        assert_eq!(bytes[BOUND..BOUND + 2], [blocks as u8, 0]);
    }
}

proptest! {
    #[test]
    fn any_content_comes_back(content in proptest::collection::vec(any::<u8>(), 0..3_000), repeat in 1..40usize, seed: u64) {
        let content = content.repeat(repeat);
        for lock in LOCKS {
            prop_assert_eq!(open_link(&seal_link(lock, seed, &content)), Ok(content.clone()));
        }
    }
}
