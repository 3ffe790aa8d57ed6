//! Formats never rot: every frozen backup and every frozen link opens, for ever.

use crate::kdf;
use crate::parcel::backup::{self, BackupError};
use crate::parcel::link::{Link, LinkError, Lock};
use crate::{Id, Ikm};
use pollster::block_on;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;

fn vectors_with(file: &str) -> Vec<PathBuf> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/vectors"));
    let entries = std::fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    entries.filter(|path| path.join(file).exists()).collect()
}

fn normal(typed: &str) -> String {
    let normal: String = typed.nfkc().collect();
    normal.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As `domain::passphrase::share_words` does: what stands between words is a space.
fn normal_words(typed: &str) -> String {
    let is_between = |sign: char| sign.is_whitespace() || matches!(sign, '-' | ',' | '.' | '\u{2010}'..='\u{2015}');
    normal(&typed.split(is_between).map(str::to_lowercase).collect::<Vec<_>>().join(" "))
}

fn ikm(words: &str, salt: &[u8; kdf::SALT], cost: kdf::Cost) -> Ikm {
    Ikm::from_bytes(&kdf::derive(words.as_bytes(), salt, cost).unwrap())
}

fn hex(id: &Id) -> String {
    id.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn every_frozen_backup_opens() {
    let vectors = vectors_with("backup.bin");
    assert!(!vectors.is_empty(), "there is at least one frozen backup");
    for path in vectors {
        let file = std::fs::read(path.join("backup.bin")).unwrap();
        let passphrase = std::fs::read_to_string(path.join("passphrase.txt")).unwrap();
        let expected: Value =
            serde_json::from_str(&std::fs::read_to_string(path.join("expected.json")).unwrap()).unwrap();
        let head = backup::Head::read(&file).unwrap();
        let open = |words: &str| block_on(backup::open(&file, &ikm(words, head.salt(), head.cost()), async || {}));
        let found: BTreeMap<String, Value> = open(&normal(&passphrase))
            .unwrap()
            .into_iter()
            .map(|(id, bytes)| (hex(&id), serde_json::from_slice(&bytes).unwrap()))
            .collect();
        let wanted: BTreeMap<String, Value> = expected["records"].as_object().unwrap().clone().into_iter().collect();
        assert_eq!(found, wanted, "{path:?}");
        assert_eq!(open("another"), Err(BackupError::WrongPassphrase));
    }
}

#[test]
fn every_frozen_link_opens() {
    let vectors = vectors_with("link.txt");
    let mut locks = Vec::new();
    for path in vectors {
        let link = Link::read(&std::fs::read_to_string(path.join("link.txt")).unwrap()).unwrap();
        let expected = std::fs::read_to_string(path.join("expected.json")).unwrap();
        let derive = |words: &str| ikm(words, link.head().salt(), link.head().cost());
        let words = match link.head().lock() {
            Lock::Words => {
                assert_eq!(link.open(Some(&derive("another"))), Err(LinkError::WrongWords));
                Some(derive(&normal_words(&std::fs::read_to_string(path.join("words.txt")).unwrap())))
            }
            Lock::None => None,
        };
        let content = link.open(words.as_ref()).unwrap();
        assert_eq!(*content, *expected.trim_end_matches('\n').as_bytes(), "{path:?}");
        locks.push(link.head().lock());
    }
    assert!(locks.contains(&Lock::Words) && locks.contains(&Lock::None), "there is one of each");
}
