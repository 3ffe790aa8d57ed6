//! Something other than this program changes what is stored: headers, whole records, places. Each kind of damage has its exact answers.

use super::super::person::{Person, id, put, seen};
use super::browser::Browser;
use super::disk::{Disk, Records, flip};
use super::findings::Findings;
use super::flips::assert_named;
use super::judge::{Notice, Truth, assert_opens_and_lives_on, open, presence};
use super::kinds::stories;
use super::soak;
use super::story::{FIRST, SECOND, Scene, Story, changes};
use crate::{Copy, Fault, Name, OpenError, Presence, Store};
use sha2::{Digest, Sha256};
use std::rc::Rc;

const CHECKSUM: usize = 299;
const SLOTS: usize = 59;

/// The records that the notebook depends on.
fn used(story: &Story) -> Vec<Name> {
    let arena = story.arena;
    let face = Name::face().into_iter().filter(|name| !matches!(name, Name::Root(other, _) if *other != arena));
    face.chain(story.live.iter().copied()).collect()
}

fn with_checksum(records: &mut Records, name: Name) {
    let mut bytes = records[&name].to_vec();
    let checksum = Sha256::digest(&bytes[..CHECKSUM]);
    bytes[CHECKSUM..].copy_from_slice(&checksum[..16]);
    records.insert(name, bytes.into());
}

#[test]
fn a_header_that_somebody_made_up_opens_or_is_named_for_what_it_is() {
    let mut findings = Findings::default();
    for story in stories() {
        let arena = story.arena;
        let slot = SLOTS + 120 * usize::from(arena.number());
        for offset in 0..CHECKSUM {
            for with in [1, 0x80] {
                let mut records = story.after.disk.local.clone();
                for copy in Copy::BOTH {
                    flip(&mut records, Name::Header(copy), offset, with);
                    with_checksum(&mut records, Name::Header(copy));
                }
                let what = format!("{}: header byte {offset} with {with:#x}", story.name);
                findings.run(|| {
                    let browser = Browser::on(Disk::twice(&records));
                    let found = presence(&browser);
                    let answer = open(&browser, story.after.key);
                    let told = answer.as_ref().err();
                    let (wrong, damaged) = (Some(&OpenError::WrongPassphrase), Some(&OpenError::Damaged));
                    // What this key's slot is bound to: the identity for its commitment, all that never changes for what it wraps.
                    let ok = match offset {
                        0..4 => matches!(found, Presence::Damaged),
                        4 => matches!(found, Presence::Newer | Presence::Damaged),
                        16..32 => told == wrong,
                        // The passphrase function would make another key of another salt or cost; with the same one it is the seal that tells.
                        32..48 | 6..14 => told == damaged || matches!(found, Presence::Damaged),
                        5..16 | 57..59 => matches!(found, Presence::Damaged),
                        // A size in bounds is believed until a root knows better.
                        48 => told.is_none() || matches!(found, Presence::Damaged),
                        49..57 => told.is_none() || matches!(found, Presence::Damaged),
                        _ if (slot..slot + 56).contains(&offset) => told == wrong,
                        _ if (slot + 56..slot + 120).contains(&offset) => told == damaged,
                        _ => told.is_none(),
                    };
                    assert!(ok, "{what}: {told:?}");
                    if let Ok((notebook, opening)) = answer {
                        assert!(seen(&notebook) == story.after.words && opening.lost == 0, "{what}");
                        Person::new(75).keep(&notebook, &browser, &[put(900, b"after it")]).unwrap();
                        assert_eq!(open(&browser, story.after.key).unwrap().1.lost, 0, "{what}");
                    }
                });
            }
        }
    }
    findings.close(1_000);
}

#[test]
fn records_in_the_wrong_place_are_not_taken() {
    let mut findings = Findings::default();
    let foreign = Scene::half_full(76).tell("foreign", |scene| scene.keep(&changes()));
    for story in stories() {
        let used = used(&story);
        let arena = story.arena;
        let older = &story.past[0].disk.local;
        let roots = Copy::BOTH.map(|copy| Name::Root(arena, copy));
        for (at, name) in used.iter().filter(|name| matches!(name, Name::Cell(..))).enumerate() {
            let Name::Cell(_, index) = *name else { continue };
            let beside = story.live.iter().nth((at + 1) % story.live.len()).copied().unwrap_or(*name);
            let good = &story.after.disk.local;
            let sources = [
                ("the next place", good.get(&beside)),
                ("the other arena", good.get(&Name::Cell(arena.other(), index))),
                // These two may have fewer cells.
                ("another container", foreign.after.disk.local.get(&Name::Cell(arena, index))),
                ("an older write", older.get(name)),
                ("a root", good.get(&roots[0])),
            ];
            let sources = sources.into_iter().filter_map(|(from, bytes)| Some((from, Rc::clone(bytes?))));
            for (from, bytes) in sources.filter(|(_, bytes)| *bytes != good[name]) {
                let mut records = good.clone();
                records.insert(*name, bytes);
                findings.run(|| assert_named(&story, &records, *name, &format!("{}: {name} from {from}", story.name)));
            }
        }
        findings.run(|| {
            let mut records = story.after.disk.local.clone();
            let swapped = roots.map(|name| Rc::clone(&records[&name]));
            records.insert(roots[0], Rc::clone(&swapped[1]));
            records.insert(roots[1], Rc::clone(&swapped[0]));
            let both = Browser::on(Disk::twice(&records));
            assert_eq!(open(&both, story.after.key).err(), Some(OpenError::Damaged), "{}: no root reads", story.name);
            for store in Store::BOTH {
                let mut disk = story.after.disk.clone();
                *disk.of_mut(store) = records.clone();
                let what = format!("{}: roots swapped in {store:?}", story.name);
                let truth =
                    Truth { what: &what, key: story.after.key, words: &story.after.words, notice: Notice::Allowed };
                assert_opens_and_lives_on(&Browser::on(disk), &truth);
            }
        });
    }
    findings.close(100);
}

#[test]
fn a_stranger_removes_any_record_also_while_it_is_open() {
    let mut findings = Findings::default();
    for story in stories() {
        let good = &story.after.disk;
        for name in used_and_some_others(&story) {
            for store in Store::BOTH {
                let what = format!("{}: {name} removed from {store:?}", story.name);
                findings.run(|| {
                    let mut disk = good.clone();
                    disk.of_mut(store).remove(&name);
                    let truth = Truth { what: &what, key: FIRST, words: &story.after.words, notice: Notice::Allowed };
                    assert_opens_and_lives_on(&Browser::on(disk), &truth);
                });
                findings.run(|| assert_goes_on_without(good, store, name, &story, &what));
            }
        }
    }
    findings.close(400);
}

/// Of many cells in use some, and one of each kind that is not.
fn used_and_some_others(story: &Story) -> Vec<Name> {
    let stride = (story.live.len() / (60 * soak())).max(1);
    let (face, cells): (Vec<Name>, Vec<Name>) =
        used(story).into_iter().partition(|name| !matches!(name, Name::Cell(..)));
    let free = story.after.disk.local.keys().find(|name| is_free(story, **name));
    let others = [Name::Cell(story.arena.other(), 9), Name::Root(story.arena.other(), Copy::One)];
    face.into_iter().chain(cells.into_iter().step_by(stride)).chain(free.copied()).chain(others).collect()
}

fn is_free(story: &Story, name: Name) -> bool {
    matches!(name, Name::Cell(arena, _) if arena == story.arena) && !story.live.contains(&name)
}

/// The record goes while the notebook is open; then more is written.
fn assert_goes_on_without(good: &Disk, store: Store, name: Name, story: &Story, what: &str) {
    let browser = Browser::on(good.clone());
    let (notebook, _) = open(&browser, FIRST).unwrap();
    browser.meddle(|disk| drop(disk.of_mut(store).remove(&name)));
    let mut person = Person::new(78);
    let mut words = story.after.words.clone();
    for n in 0..3 {
        let body = format!("written after it {n}").into_bytes();
        let kept = person.keep(&notebook, &browser, &[put(950 + n, &body)]);
        assert!(kept.is_ok_and(|kept| kept.local.is_ok() && kept.indexed.is_ok()), "{what}, open: {kept:?}");
        words.insert(id(950 + n), body);
    }
    let truth = Truth { what, key: FIRST, words: &words, notice: Notice::Allowed };
    assert_opens_and_lives_on(&browser, &truth);
}

#[test]
fn a_foreign_container_in_either_store_is_never_mixed_nor_written_over() {
    let foreign = Scene::moving(79, 0).tell("foreign", |scene| scene.keep(&changes()));
    for story in stories() {
        for store in Store::BOTH {
            let mut disk = story.after.disk.clone();
            *disk.of_mut(store) = foreign.after.disk.of(store).clone();
            let there = disk.of(store).clone();
            let browser = Browser::on(disk);
            let (notebook, opening) = open(&browser, FIRST).unwrap();
            assert_eq!((seen(&notebook), opening.lost), (story.after.words.clone(), 0), "{}", story.name);
            let mut person = Person::new(80);
            person.keep(&notebook, &browser, &[put(900, b"after it")]).unwrap();
            let left = notebook.borrow_mut().keep_now(&browser, &[put(901, b"left")], 3, &mut person.entropy);
            assert_eq!(left.is_ok(), store == Store::Indexed, "{}", story.name);
            assert!(*browser.disk().of(store) == there, "{}: written over", story.name);
            assert_eq!(open(&browser, FIRST).unwrap().1.lost, 0);
            browser.set_fault(store.other(), Some(Fault::Broken));
            assert_eq!(seen(&open(&browser, SECOND).unwrap().0), foreign.after.words);
        }
    }
}

/// Two tabs, and a root copy that reads in neither store, and differs: what one tab keeps the other does not write over.
#[test]
fn two_tabs_beside_a_root_that_is_spoilt_in_two_ways() {
    let story = Scene::half_full(81).tell("half full", |scene| scene.keep(&changes()));
    let arena = story.arena;
    for copy in Copy::BOTH {
        let mut disk = story.after.disk.clone();
        flip(&mut disk.local, Name::Root(arena, copy), 700, 1);
        flip(&mut disk.indexed, Name::Root(arena, copy), 900, 1);
        let browser = Browser::on(disk);
        let (one, _) = open(&browser, FIRST).unwrap();
        let (two, _) = open(&browser, FIRST).unwrap();
        let mut person = Person::new(82);
        assert!(person.keep(&one, &browser, &[put(900, b"the first tab's")]).unwrap().durable());
        let kept = person.keep(&two, &browser, &[put(901, b"the second tab's")]);
        let (again, opening) = open(&browser, FIRST).unwrap();
        let shown = seen(&again).contains_key(&id(900));
        let copied = opening.conflicts.iter().any(|(other, _)| *other == id(900));
        assert!(shown || copied, "copy {copy:?}: kept and durable, then written over by {kept:?}");
    }
}
