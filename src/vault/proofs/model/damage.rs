//! Something other than this program changes what is stored: bytes, whole records, places. Each kind of damage has its exact answers.

use super::super::person::{Person, Seen, id, noise, put, seen};
use super::browser::Browser;
use super::disk::{Disk, Records, flip};
use super::findings::Findings;
use super::judge::{Notice, Truth, assert_opens_and_lives_on, open, presence};
use super::soak;
use super::story::{FIRST, SECOND, Scene, Story, changes};
use crate::{Arena, Copy, Fault, Name, OpenError, Presence, Store};
use sha2::{Digest, Sha256};
use std::rc::Rc;

const CHECKSUM: usize = 299;
const SLOTS: usize = 59;

fn stories() -> Vec<Story> {
    let keep = |scene: &mut Scene| scene.keep(&[put(70, &noise(70, 5_000)), put(71, b"a line")]);
    vec![
        Scene::empty(71).tell("empty", keep),
        Scene::half_full(72).tell("half full", |scene| scene.keep(&changes())),
        Scene::moving(73, 1).tell("moving", |scene| scene.keep(&changes())),
    ]
}

/// The records that the notebook depends on.
fn used(story: &Story) -> Vec<Name> {
    let arena = arena_of(story);
    let face = Name::face().into_iter().filter(|name| !matches!(name, Name::Root(other, _) if *other != arena));
    face.chain(story.live.iter().copied()).collect()
}

fn arena_of(story: &Story) -> Arena {
    let of = |name: &Name| if let Name::Cell(arena, _) = name { Some(*arena) } else { None };
    story.live.iter().find_map(of).unwrap()
}

/// The copy that the last commit wrote.
fn newest(story: &Story) -> Name {
    let root = |write: &super::disk::Write| write.local().filter(|name| matches!(name, Name::Root(..)));
    story.writes.iter().filter_map(root).next_back().unwrap()
}

fn with_checksum(records: &mut Records, name: Name) {
    let mut bytes = records[&name].to_vec();
    let checksum = Sha256::digest(&bytes[..CHECKSUM]);
    bytes[CHECKSUM..].copy_from_slice(&checksum[..16]);
    records.insert(name, bytes.into());
}

/// Offsets that matter: every one of headers and, in a soak, of roots; of cells the bounds and some between.
fn offsets(name: Name) -> Vec<usize> {
    let bounds = [0, 23, 24, 50, 51, 52, 53, 1_000, 2_082, 2_083, 2_084, 2_098, 2_099];
    match name {
        Name::Header(_) => (0..name.size()).step_by((2 / soak()).max(1)).collect(),
        Name::Root(..) => (0..name.size()).step_by((60 / soak()).max(1)).chain([2_083, 2_084, 2_099]).collect(),
        Name::Cell(..) => bounds.into_iter().step_by((4 / soak()).max(1)).collect(),
    }
}

#[test]
fn every_changed_byte_in_one_store_is_made_good_from_the_other() {
    let mut findings = Findings::default();
    for story in stories() {
        for name in used(&story) {
            for (at, offset) in offsets(name).into_iter().enumerate() {
                let store = Store::BOTH[at % 2];
                let mut disk = story.after.disk.clone();
                flip(disk.of_mut(store), name, offset, 0x40);
                let what = format!("{}: {name} byte {offset} in {store:?}", story.name);
                findings.run(|| assert_made_good(&story, disk, name, &what));
            }
        }
    }
    findings.close(500);
}

/// With the other store whole there is one answer. Also a newer format in one header counts, which nothing may touch.
fn assert_made_good(story: &Story, disk: Disk, name: Name, what: &str) {
    let browser = Browser::on(disk.clone());
    if matches!(presence(&browser), Presence::Newer) {
        assert!(matches!(name, Name::Header(_)) && browser.disk() == disk, "{what}");
        return;
    }
    // The other copy may have been newer than what is shown, as far as one can tell from a copy that does not read; its twin can tell.
    let truth = Truth { what, key: story.after.key, words: &story.after.words, notice: Notice::Never };
    let (notebook, opening) = open(&browser, truth.key).unwrap_or_else(|error| panic!("{what}: {error}"));
    assert!(seen(&notebook) == *truth.words && opening.lost == 0 && opening.conflicts.is_empty(), "{what}");
    let older_copy = matches!(name, Name::Root(..)) && name != newest(story);
    assert!(!opening.is_older || older_copy, "{what}: told older");
    super::judge::live_on(&browser, &notebook, &truth);
}

/// What both stores hold, damaged alike, and what may come of it.
fn assert_named(story: &Story, records: &Records, name: Name, what: &str) {
    let browser = Browser::on(Disk::twice(records));
    let key = story.after.key;
    let (before, after) = (&story.before().words, &story.after.words);
    match (name, presence(&browser)) {
        (Name::Header(_), Presence::Newer) => {}
        // The other header copy is whole.
        (Name::Header(_), _) => {
            let truth = Truth { what, key, words: after, notice: Notice::Never };
            assert_opens_and_lives_on(&browser, &truth);
        }
        (Name::Root(..), _) if name == newest(story) => {
            // The generation before, as the person is told. In a change of the passphrase it needs the old key, which went with the root.
            let truth = Truth { what, key, words: before, notice: Notice::Due };
            assert_opens_and_lives_on(&browser, &truth);
        }
        (Name::Root(..), _) => {
            let truth = Truth { what, key, words: after, notice: Notice::Due };
            assert_opens_and_lives_on(&browser, &truth);
        }
        (Name::Cell(..), _) => {
            let (notebook, opening) = open(&browser, key).unwrap_or_else(|error| panic!("{what}: {error}"));
            let found = seen(&notebook);
            let older = opening.is_older && found == *before && opening.lost == 0;
            let older_in_part = opening.is_older && opening.lost > 0 && is_true(&found, story);
            let in_part = !opening.is_older && opening.lost > 0 && is_true(&found, story) && found.len() < after.len();
            assert!(older || older_in_part || in_part, "{what}: lost {}, older {}", opening.lost, opening.is_older);
            // What still reads is kept on, and what is lost stays counted.
            let kept = Person::new(74).keep(&notebook, &browser, &[put(900, b"after it")]);
            assert!(kept.is_ok(), "{what}: {kept:?}");
            let (again, opening_again) = open(&browser, key).unwrap();
            assert_eq!((seen(&again), opening_again.lost), (seen(&notebook), opening.lost), "{what}, again");
        }
    }
}

/// Every word shown is one that was written, in the last generations.
fn is_true(found: &Seen, story: &Story) -> bool {
    found.iter().all(|(id, bytes)| story.long_past.iter().chain([&story.after.words]).any(|w| w.get(id) == Some(bytes)))
}

#[test]
fn a_changed_byte_in_both_stores_is_named() {
    let mut findings = Findings::default();
    for story in stories() {
        for name in used(&story) {
            for offset in offsets(name) {
                let mut records = story.after.disk.local.clone();
                flip(&mut records, name, offset, 1);
                let what = format!("{}: {name} byte {offset} in both", story.name);
                findings.run(|| assert_named(&story, &records, name, &what));
            }
        }
    }
    findings.close(500);
}

#[test]
fn a_header_that_somebody_made_up_opens_or_is_named_for_what_it_is() {
    let mut findings = Findings::default();
    for story in stories() {
        let arena = arena_of(&story);
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
        let arena = arena_of(&story);
        let older = &story.past[0].disk.local;
        let roots = Copy::BOTH.map(|copy| Name::Root(arena, copy));
        for (at, name) in used.iter().filter(|name| matches!(name, Name::Cell(..))).enumerate() {
            let Name::Cell(_, index) = *name else { continue };
            let beside = story.live.iter().nth((at + 1) % story.live.len()).copied().unwrap_or(*name);
            let good = &story.after.disk.local;
            let sources = [
                ("the next place", good[&beside].clone()),
                ("the other arena", good[&Name::Cell(arena.other(), index)].clone()),
                ("another container", foreign.after.disk.local[&Name::Cell(arena, index)].clone()),
                ("an older write", older[name].clone()),
                ("a root", good[&roots[0]].clone()),
            ];
            for (from, bytes) in sources.into_iter().filter(|(_, bytes)| *bytes != good[name]) {
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
    let story = Scene::half_full(77).tell("half full", |scene| scene.keep(&changes()));
    let good = &story.after.disk;
    for name in used(&story).into_iter().chain([Name::Cell(arena_of(&story).other(), 9)]) {
        for store in Store::BOTH {
            let what = format!("{name} removed from {store:?}");
            findings.run(|| {
                let mut disk = good.clone();
                disk.of_mut(store).remove(&name);
                let truth = Truth { what: &what, key: FIRST, words: &story.after.words, notice: Notice::Allowed };
                assert_opens_and_lives_on(&Browser::on(disk), &truth);
            });
            findings.run(|| assert_goes_on_without(good, store, name, &story, &what));
        }
    }
    findings.close(100);
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
            if story.after.key != SECOND {
                let (notebook, opening) = open(&browser, FIRST).unwrap();
                assert_eq!((seen(&notebook), opening.lost), (story.after.words.clone(), 0), "{}", story.name);
                let mut person = Person::new(80);
                person.keep(&notebook, &browser, &[put(900, b"after it")]).unwrap();
                let left = notebook.borrow_mut().keep_now(&browser, &[put(901, b"left")], 3, &mut person.entropy);
                assert_eq!(left.is_ok(), store == Store::Indexed, "{}", story.name);
                assert!(*browser.disk().of(store) == there, "{}: written over", story.name);
                assert_eq!(open(&browser, FIRST).unwrap().1.lost, 0);
            }
            browser.set_fault(store.other(), Some(Fault::Broken));
            assert_eq!(seen(&open(&browser, SECOND).unwrap().0), foreign.after.words);
        }
    }
}

/// Two tabs, and a root copy that reads in neither store, and differs: what one tab keeps the other does not write over.
#[test]
fn two_tabs_beside_a_root_that_is_spoilt_in_two_ways() {
    let story = Scene::half_full(81).tell("half full", |scene| scene.keep(&changes()));
    let arena = arena_of(&story);
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
