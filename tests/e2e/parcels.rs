//! Backups and links: made here with the app's own vault, and read by the independent reader, `tests/vectors/parcels.py`.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::rc::Rc;

use domain::shared::{Piece, PiecePart, Shared};
use domain::{Day, Page, PageDraft, Record, RecordId, Sort, Timestamp};
use serde_json::Value;
use vault::kdf::{self, Cost};
use vault::parcel::{backup, link};
use vault::{Entropy as _, Ikm, RecordBytes};

use crate::chance::System;
use crate::reader::python;

/// When the pages of a backup that is made here were written.
const BEGAN: i64 = 1_700_000_000_000;

/// To whom a link opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sealed<'a> {
    /// Whoever has these share words too.
    Words(&'a str),
    /// Nobody: words that nobody knows. It is made at once.
    Nobody,
    /// Whoever has the link.
    Open,
}

/// What follows the `#` in the address of a link with one page in it.
pub fn link_to(title: &str, words: &str, sealed: Sealed<'_>) -> String {
    let part = PiecePart { heading: String::new(), words: words.to_owned() };
    let piece = Piece { title: title.to_owned(), date: String::new(), parts: vec![part] };
    let content = Shared { pieces: vec![piece] }.to_json();
    let lock = if sealed == Sealed::Open { link::Lock::None } else { link::Lock::Words };
    let head = link::Head::make(lock, &mut System).unwrap();
    let ikm = match sealed {
        Sealed::Words(words) => {
            Some(Ikm::from_bytes(&kdf::derive(words.as_bytes(), head.salt(), head.cost()).unwrap()))
        }
        Sealed::Nobody => Some(Ikm::from_bytes(&System.draw().unwrap())),
        Sealed::Open => None,
    };
    link::seal(&head, ikm.as_ref(), content.as_bytes()).unwrap()
}

/// A backup of a notebook with these pages, each a title and its words.
pub async fn backup_of(pages: &[(&str, &str)], passphrase: &str) -> Vec<u8> {
    let page = |(at, (title, body)): (usize, &(&str, &str))| {
        let id = RecordId::from_bytes(System.draw().unwrap());
        let now = Timestamp::from_millis(BEGAN + at as i64);
        let day = Day::from_timestamp(now, 0);
        let draft = PageDraft { title: (*title).to_owned(), body: (*body).to_owned(), ..PageDraft::empty(day) };
        let json = Record::Page(Page::new(id, Sort::Journal, now, draft)).to_json().unwrap();
        (*id.as_bytes(), Rc::new(RecordBytes::from(json.into_bytes())))
    };
    let records: Vec<_> = pages.iter().enumerate().map(page).collect();
    let head = backup::Head::make(Cost::FLOOR, &mut System).unwrap();
    let ikm = kdf::derive(passphrase.as_bytes(), head.salt(), head.cost()).unwrap();
    backup::seal(&head, &Ikm::from_bytes(&ikm), &records, async || {}).await.unwrap()
}

/// The records of a backup, by id, read given only the passphrase.
pub fn read_backup(file: &[u8], passphrase: &str) -> BTreeMap<String, Value> {
    let answer = read(file, passphrase);
    assert_eq!(answer["unread"], 0, "{answer}");
    serde_json::from_value(answer["records"].clone()).unwrap_or_else(|fault| panic!("{fault}: {answer}"))
}

/// The pieces of a link, read given only what follows its `#`, and the share words if it needs any.
pub fn read_link(text: &str, words: &str) -> Vec<Value> {
    let answer = read(text.as_bytes(), words);
    answer["pieces"].as_array().unwrap_or_else(|| panic!("pieces: {answer}")).clone()
}

fn read(parcel: &[u8], passphrase: &str) -> Value {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), parcel).unwrap();
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../vectors/parcels.py");
    let mut reader = Command::new(python())
        .arg(script)
        .arg(file.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("Python with the packages of tests/vectors: run `make setup`");
    // One that has ended already says why.
    _ = reader.stdin.take().unwrap().write_all(passphrase.as_bytes());
    let output = reader.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "the reader could not read it: {} {said}",
        String::from_utf8_lossy(&output.stdout)
    );
    serde_json::from_slice(&output.stdout).expect("the reader answers in JSON")
}
