//! Every byte of every record changes: in one store, where the other makes it good, and in both. What that leads to is known exactly.
//!
//! Usually the places are shared out, so that each place of each kind of record is tried somewhere; a soak tries each place of each record.

use super::super::person::{Person, Seen, put, seen};
use super::browser::Browser;
use super::disk::{Disk, Records, flip};
use super::findings::Findings;
use super::judge::{Notice, Truth, assert_opens_and_lives_on, differences, open};
use super::kinds::stories;
use super::soak;
use super::story::Story;
use crate::{Id, Name, Store};

/// What a record is to the notebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Header,
    NewestRoot,
    OlderRoot,
    Directory,
    Segment,
    /// A cell that the notebook does not use now.
    Free,
    OtherRoot,
    OtherCell,
}

impl Role {
    const IN_USE: [Self; 5] = [Self::Header, Self::NewestRoot, Self::OlderRoot, Self::Directory, Self::Segment];
    const NOT_IN_USE: [Self; 3] = [Self::Free, Self::OtherRoot, Self::OtherCell];

    fn of(story: &Story, name: Name) -> Self {
        match name {
            Name::Header(_) => Self::Header,
            name if name == story.newest => Self::NewestRoot,
            Name::Root(arena, _) if arena == story.arena => Self::OlderRoot,
            Name::Root(..) => Self::OtherRoot,
            Name::Cell(arena, _) if arena != story.arena => Self::OtherCell,
            name if story.directory.contains(&name) => Self::Directory,
            name if story.live.contains(&name) => Self::Segment,
            Name::Cell(..) => Self::Free,
        }
    }
}

/// The records in one role.
fn records_as(role: Role, story: &Story) -> Vec<Name> {
    story.after.disk.local.keys().copied().filter(|name| Role::of(story, *name) == role).collect()
}

/// One place in so many goes to the larger notebooks, which take longer.
const LARGER: usize = 6;

/// Each place of a record in use. Usually it is tried in one record of each role; in a soak in each.
fn places(stories: &[Story]) -> Vec<(&Story, Name, usize)> {
    let mut places = Vec::new();
    for role in Role::IN_USE {
        let named = |story| records_as(role, story).into_iter().map(move |name| (story, name));
        let small: Vec<(&Story, Name)> = stories[..1].iter().flat_map(named).collect();
        let large: Vec<(&Story, Name)> = stories[1..].iter().flat_map(named).collect();
        for place in 0..small[0].1.size() {
            if soak() > 1 {
                places.extend(small.iter().chain(&large).map(|(story, name)| (*story, *name, place)));
            } else {
                let (from, turn) = if place % LARGER == 0 { (&large, place / LARGER) } else { (&small, place) };
                let (story, name) = from[turn % from.len()];
                places.push((story, name, place));
            }
        }
    }
    places
}

#[test]
fn every_changed_byte_in_one_store_is_made_good_from_the_other() {
    let mut findings = Findings::default();
    let stories = stories();
    for (story, name, place) in places(&stories) {
        let stores = if soak() > 1 { &Store::BOTH[..] } else { &Store::BOTH[place / 2 % 2..][..1] };
        for store in stores {
            let mut disk = story.after.disk.clone();
            flip(disk.of_mut(*store), name, place, 0x40);
            let what = format!("{}: {name} byte {place} in {store:?}", story.name);
            findings.run(|| assert_made_good(story, disk, name, &what));
        }
    }
    findings.close(8_000);
}

/// With the other store whole there is one answer.
fn assert_made_good(story: &Story, disk: Disk, name: Name, what: &str) {
    let browser = Browser::on(disk);
    let role = Role::of(story, name);
    // Of an older copy that does not read nobody can tell whether it was newer; its twin can tell of the newest.
    let notice = if role == Role::OlderRoot { Notice::Due } else { Notice::Never };
    let truth = Truth { what, key: story.after.key, words: &story.after.words, notice };
    assert_opens_and_lives_on(&browser, &truth);
}

#[test]
fn a_changed_byte_in_both_stores_is_named() {
    let mut findings = Findings::default();
    let stories = stories();
    for (story, name, place) in places(&stories) {
        let mut records = story.after.disk.local.clone();
        flip(&mut records, name, place, 1);
        let what = format!("{}: {name} byte {place} in both", story.name);
        findings.run(|| assert_named(story, &records, name, &what));
    }
    findings.close(8_000);
}

/// What both stores hold, without this record or with it damaged, and the one thing that comes of it.
pub(super) fn assert_named(story: &Story, records: &Records, name: Name, what: &str) {
    let browser = Browser::on(Disk::twice(records));
    let (words, notice) = match Role::of(story, name) {
        Role::Segment => return assert_one_is_lost(story, &browser, name, what),
        // The generation before, as the person is told.
        Role::NewestRoot | Role::Directory => (story.older(), Notice::Due),
        Role::OlderRoot => (&story.after.words, Notice::Due),
        // The other header copy is whole, and the rest holds nothing of this notebook.
        Role::Header | Role::Free | Role::OtherRoot | Role::OtherCell => (&story.after.words, Notice::Never),
    };
    assert_opens_and_lives_on(&browser, &Truth { what, key: story.after.key, words, notice });
}

/// All but the records of the segment that the cell belongs to; one is counted, also after what still reads was written on.
fn assert_one_is_lost(story: &Story, browser: &Browser, name: Name, what: &str) {
    let gone: &[Id] = story.segments.iter().find(|(cells, _)| cells.contains(&name)).map_or(&[], |(_, ids)| ids);
    assert!(!gone.is_empty(), "{what}: it holds something");
    let mut words: Seen = story.after.words.clone();
    words.retain(|id, _| !gone.contains(id));
    let (notebook, opening) = open(browser, story.after.key).unwrap_or_else(|error| panic!("{what}: {error}"));
    assert!(seen(&notebook) == words, "{what}: {}", differences(&seen(&notebook), &words));
    assert_eq!((opening.lost, opening.conflicts.len(), opening.is_older), (1, 0, false), "{what}");
    let kept = Person::new(74).keep(&notebook, browser, &[put(900, b"after it")]);
    assert!(kept.is_ok(), "{what}: {kept:?}");
    let (again, opening) = open(browser, story.after.key).unwrap();
    assert!(seen(&again) == seen(&notebook), "{what}, again: {}", differences(&seen(&again), &seen(&notebook)));
    assert_eq!((opening.lost, opening.conflicts.len(), opening.is_older), (1, 0, false), "{what}, again");
}

/// In all records of a role at once; every place of each of them occurs.
#[test]
fn changed_bytes_in_records_that_are_not_in_use_change_nothing() {
    let mut findings = Findings::default();
    for story in stories() {
        for role in Role::NOT_IN_USE {
            let names = records_as(role, &story);
            let states = if soak() > 1 { names[0].size() } else { 20 };
            for state in 0..states {
                for stores in [&Store::BOTH[..], &Store::BOTH[state % 2..][..1]] {
                    let mut disk = story.after.disk.clone();
                    for store in stores {
                        for (at, name) in names.iter().enumerate() {
                            let mut bytes = disk.of(*store)[name].to_vec();
                            bytes.iter_mut().skip((state + at) % states).step_by(states).for_each(|byte| *byte ^= 0x21);
                            disk.of_mut(*store).insert(*name, bytes.into());
                        }
                    }
                    let what = format!("{}: {role:?}, {state} of {states} in {stores:?}", story.name);
                    let truth =
                        Truth { what: &what, key: story.after.key, words: &story.after.words, notice: Notice::Never };
                    findings.run(|| drop(assert_opens_and_lives_on(&Browser::on(disk), &truth)));
                }
            }
        }
    }
    findings.close(600);
}
