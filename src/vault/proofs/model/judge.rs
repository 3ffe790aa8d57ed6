//! What an opening may answer, and that the notebook lives on after it.

use super::super::person::{Opening, Person, Seen, id, put, seen};
use super::browser::Browser;
use super::disk::Disk;
use super::story::key;
use crate::{Change, Fault, Id, Notebook, OpenError, Presence, Store, look};
use std::cell::RefCell;

/// What is true of a state of the stores.
pub(super) struct Truth<'t> {
    pub(super) what: &'t str,
    pub(super) key: u8,
    pub(super) words: &'t Seen,
    /// Whether the person has to be told that this may be older, may be told, or must not be.
    pub(super) notice: Notice,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notice {
    Never,
    Allowed,
    Due,
}

impl Notice {
    fn allows(self, told: bool) -> bool {
        match self {
            Self::Never => !told,
            Self::Allowed => true,
            Self::Due => told,
        }
    }
}

pub(super) fn open(browser: &Browser, with: u8) -> Result<(RefCell<Notebook>, Opening), OpenError> {
    Person::open_with(browser, &key(with))
}

pub(super) fn presence(browser: &Browser) -> Presence {
    pollster::block_on(look(browser))
}

/// Opens, and compares with the truth. Then the notebook is written and opened again, until both stores agree and each is whole alone.
pub(super) fn assert_opens_and_lives_on(browser: &Browser, truth: &Truth) -> Seen {
    let what = truth.what;
    let (notebook, opening) = open(browser, truth.key).unwrap_or_else(|error| panic!("{what}: {error}"));
    let found = seen(&notebook);
    assert!(found == *truth.words, "{what}: {}", differences(&found, truth.words));
    assert_eq!((opening.lost, opening.conflicts.len()), (0, 0), "{what}: lost, conflicts");
    assert!(truth.notice.allows(opening.is_older), "{what}: told older {}, {:?}", opening.is_older, truth.notice);
    live_on(browser, &notebook, truth)
}

/// Writes, opens again, and again: everything is there, and the second time nothing is left to mend.
pub(super) fn live_on(browser: &Browser, notebook: &RefCell<Notebook>, truth: &Truth) -> Seen {
    let what = truth.what;
    let mut person = Person::new(900);
    let kept = person.keep(notebook, browser, &[put(900, b"written after it")]);
    assert!(kept.is_ok(), "{what}: writing on: {kept:?}");
    let expected = seen(notebook);
    for time in ["the second", "the third"] {
        browser.take_writes();
        let (again, opening) = open(browser, truth.key).unwrap_or_else(|error| panic!("{what}, {time} time: {error}"));
        let found = seen(&again);
        assert!(found == expected, "{what}, {time} time: {}", differences(&found, &expected));
        assert_eq!((opening.lost, opening.conflicts.len()), (0, 0), "{what}, {time} time");
        if time == "the third" {
            assert!(browser.take_writes().is_empty(), "{what}: the third opening still mends");
        }
    }
    expected
}

/// Both stores serve: each alone is the whole notebook.
pub(super) fn assert_each_store_is_whole(disk: &Disk, truth: &Truth, words: &Seen) {
    for store in Store::BOTH {
        let alone = Browser::on(disk.clone());
        alone.set_fault(store.other(), Some(Fault::Refused));
        let (notebook, opening) =
            open(&alone, truth.key).unwrap_or_else(|error| panic!("{}, {store:?} alone: {error}", truth.what));
        assert!(seen(&notebook) == *words && opening.lost == 0, "{}: {store:?} alone", truth.what);
    }
}

/// A store that did not serve is back, with what it held. Nothing that stood in either is lost: it is shown, or comes as a copy, and when
/// the copies are kept both stores agree again.
pub(super) fn assert_nothing_is_lost(browser: &Browser, with: u8, what: &str, all: &[&Seen]) {
    let (notebook, opening) = open(browser, with).unwrap_or_else(|error| panic!("{what}, back again: {error}"));
    let shown = seen(&notebook);
    let copies: Vec<(Id, Vec<u8>)> = opening.conflicts.iter().map(|(id, bytes)| (*id, bytes.to_vec())).collect();
    for (id, bytes) in all.iter().flat_map(|seen| seen.iter()) {
        let there = shown.get(id) == Some(bytes) || copies.contains(&(*id, bytes.clone()));
        assert!(there, "{what}, back again: page {} is gone", id[0]);
    }
    assert_eq!(opening.lost, 0, "{what}, back again");
    take_over(browser, &notebook, opening);
    let expected = seen(&notebook);
    let (again, opening) = open(browser, with).unwrap();
    assert!(seen(&again) == expected, "{what}, after the copies: {}", differences(&seen(&again), &expected));
    assert_eq!((opening.lost, opening.conflicts.len()), (0, 0), "{what}, after the copies");
    browser.take_writes();
    let (_, opening) = open(browser, with).unwrap();
    assert_eq!((opening.lost, opening.conflicts.len()), (0, 0), "{what}, at last");
    assert!(browser.take_writes().is_empty(), "{what}: still mends at last");
}

/// Keeps conflicts as copies, as the app does.
pub(super) fn take_over(browser: &Browser, notebook: &RefCell<Notebook>, opening: Opening) {
    let copy = |(at, (_, bytes)): (usize, (Id, _))| Change::Put(id(2_000 + at as u16), bytes);
    let mut changes: Vec<Change> = opening.conflicts.into_iter().enumerate().map(copy).collect();
    notebook.borrow_mut().absorb(opening.forks);
    changes.push(put(901, b"and on"));
    Person::new(901).keep(notebook, browser, &changes).unwrap();
}

pub(super) fn differences(found: &Seen, expected: &Seen) -> String {
    let number = |id: &Id| u16::from_le_bytes([id[0], id[1]]);
    let missing: Vec<u16> = expected.keys().filter(|id| !found.contains_key(*id)).map(number).collect();
    let extra: Vec<u16> = found.keys().filter(|id| !expected.contains_key(*id)).map(number).collect();
    let both = found.iter().filter(|(id, _)| expected.contains_key(*id));
    let other: Vec<u16> = both.filter(|(id, bytes)| expected[*id] != **bytes).map(|(id, _)| number(id)).collect();
    format!("missing {missing:?}, too many {extra:?}, other words in {other:?}")
}
