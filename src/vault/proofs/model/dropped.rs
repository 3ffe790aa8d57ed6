//! `localStorage` loses single writes of the last commit, or brings them to the disk in another order.

use super::super::person::{Seen, seen};
use super::browser::Browser;
use super::disk::Disk;
use super::findings::Findings;
use super::judge::{Notice, Truth, assert_opens_and_lives_on, live_on, open};
use super::kinds::long;
use super::soak;
use super::story::{FIRST, Scene, Story, changes, key};
use crate::memory::Seeded;
use crate::{Entropy, Name, OpenError};
use std::collections::BTreeSet;

/// The indexed store beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Indexed {
    Before,
    After,
    Gone,
}

fn run(story: &Story) {
    run_with(story, assert_state);
}

fn run_with(story: &Story, judge: fn(&Story, &BTreeSet<usize>, Indexed)) {
    let mut findings = Findings::default();
    for arrived in arrivals(story) {
        for indexed in [Indexed::Before, Indexed::After, Indexed::Gone] {
            findings.run(|| judge(story, &arrived, indexed));
        }
    }
    findings.close(12);
}

/// Which of the writes arrived: all but one of those up to a place (so that any one was lost, or any two swapped), and sets by chance.
fn arrivals(story: &Story) -> Vec<BTreeSet<usize>> {
    let end = story.local_writes().len();
    let mut sets: BTreeSet<BTreeSet<usize>> = BTreeSet::new();
    let stride = (end / (10 * soak())).max(1);
    for dropped in (0..end).filter(|at| at % stride == 0 || at + 6 > end) {
        sets.insert((0..end).filter(|at| *at != dropped).collect());
        sets.insert((0..(dropped + 2).min(end)).filter(|at| *at != dropped).collect());
        sets.insert(BTreeSet::from([dropped]));
    }
    let mut chance = Seeded::new(5);
    for _ in 0..24 * soak() {
        let draw: [u8; 8] = chance.draw().unwrap();
        // Few missing, half missing, or only a few.
        let most = [230, 128, 30][usize::from(draw[0]) % 3];
        let mut arrives = || chance.draw::<1>().unwrap()[0] < most;
        sets.insert((0..end).filter(|_| arrives()).collect());
    }
    sets.into_iter().collect()
}

/// What stands in the stores then.
fn left(story: &Story, arrived: &BTreeSet<usize>, indexed: Indexed) -> Disk {
    let (writes, mut disk) = (story.local_writes(), story.cut(0, 0));
    arrived.iter().for_each(|at| writes[*at].apply(&mut disk));
    disk.indexed = match indexed {
        Indexed::Before => disk.indexed,
        Indexed::After => story.cut(0, usize::MAX).indexed,
        Indexed::Gone => Disk::default().indexed,
    };
    disk
}

/// The names of what did not arrive.
fn lost(story: &Story, arrived: &BTreeSet<usize>) -> Vec<String> {
    let writes = story.local_writes();
    let lost = (0..writes.len()).filter(|at| !arrived.contains(at));
    lost.filter_map(|at| writes[at].local().map(|name| format!("{name}"))).collect()
}

fn told(story: &Story, arrived: &BTreeSet<usize>, indexed: Indexed) -> String {
    let lost = lost(story, arrived);
    let few = if lost.len() > 12 { format!("{} writes", lost.len()) } else { lost.join(" ") };
    format!("{}: lost {few}, indexed {indexed:?}", story.name)
}

fn assert_state(story: &Story, arrived: &BTreeSet<usize>, indexed: Indexed) {
    let writes = story.local_writes();
    let what = told(story, arrived, indexed);
    let browser = Browser::on(left(story, arrived, indexed));
    let durable_after = indexed == Indexed::After && !story.transactions().is_empty();
    // Growing comes before the commit, and its cells are filler.
    let header = |at: &usize| matches!(writes[*at].local(), Some(Name::Header(_)));
    let changes_key = story.before().key != story.after.key;
    let commit = if changes_key { 0 } else { (0..writes.len()).filter(header).max().map_or(0, |last| last + 1) };
    let has = |wanted: &dyn Fn(&Name) -> bool| {
        let some: Vec<bool> = (commit..writes.len())
            .filter(|at| writes[*at].local().is_some_and(|name| wanted(&name)))
            .map(|at| arrived.contains(&at))
            .collect();
        (some.iter().any(|there| *there), some.iter().all(|there| *there))
    };
    let (root, _) = has(&|name| matches!(name, Name::Root(..)));
    let (_, cells) = has(&|name| story.live.contains(name));
    let (header, _) = has(&|name| matches!(name, Name::Header(..)));
    let committed = durable_after || (root && cells && (!changes_key || header));
    let (moment, notice) = match committed {
        true => (&story.after, Notice::Never),
        // A root that leads nowhere, or that the passphrase in force does not open.
        false => (story.before(), if root { Notice::Due } else { Notice::Never }),
    };
    if changes_key {
        let other = if committed { story.before() } else { &story.after };
        let answer = open(&browser, other.key).err();
        assert!(matches!(answer, Some(OpenError::WrongPassphrase | OpenError::Damaged)), "{what}: both open");
    }
    if changes_key && !committed && !root && lost(story, arrived).len() == 1 && indexed == Indexed::Gone {
        // Both headers and not the root they were written for: no key that is left leads to what stands there, and that is said.
        assert_eq!(open(&browser, story.after.key).err(), Some(OpenError::Damaged), "{what}");
        assert_eq!(open(&browser, story.before().key).err(), Some(OpenError::WrongPassphrase), "{what}");
        return;
    }
    let truth = Truth { what: &what, key: moment.key, words: &moment.words, notice };
    if !committed && root && !changes_key {
        assert_older_and_parts_of_the_newer(&browser, story, &truth);
    } else {
        // The other root copy is the one from before the last commit, so in a change nothing older is missing.
        let notice = if changes_key { Notice::Allowed } else { notice };
        assert_opens_and_lives_on(&browser, &Truth { notice, ..truth });
    }
}

/// A root arrived without all of its cells. Everything from before is there; what is there of the new words comes as copies or is told.
fn assert_older_and_parts_of_the_newer(browser: &Browser, story: &Story, truth: &Truth) {
    let what = truth.what;
    let (notebook, opening) = open(browser, truth.key).unwrap_or_else(|error| panic!("{what}: {error}"));
    assert!(opening.is_older, "{what}: the person is told");
    assert_eq!(opening.lost, 0, "{what}: lost");
    let found = seen(&notebook);
    let whole: &Seen = &story.before().words;
    assert!(found == *whole, "{what}: {}", super::judge::differences(&found, whole));
    for (id, bytes) in &opening.conflicts {
        assert_eq!(story.after.words.get(id).map(Vec::as_slice), Some(&bytes[..]), "{what}: copies are true");
    }
    super::judge::take_over(browser, &notebook, opening);
    let words = seen(&notebook);
    let (again, opening) = open(browser, truth.key).unwrap_or_else(|error| panic!("{what}, again: {error}"));
    assert!(seen(&again) == words, "{what}, again: {}", super::judge::differences(&seen(&again), &words));
    assert_eq!(opening.lost, 0, "{what}, again");
    super::judge::take_over(browser, &again, opening);
    let (third, opening) = open(browser, truth.key).unwrap_or_else(|error| panic!("{what}, third: {error}"));
    assert_eq!((opening.lost, opening.conflicts.len(), opening.is_older), (0, 0, false), "{what}, third");
    live_on(browser, &third, truth);
}

/// The key of the second notebook.
const OTHER: u8 = 77;

/// Of the making of a second notebook: the first one is as it was, and the second is there, or not yet, or named as damaged.
fn assert_second(story: &Story, arrived: &BTreeSet<usize>, indexed: Indexed) {
    let what = told(story, arrived, indexed);
    let browser = Browser::on(left(story, arrived, indexed));
    let writes = story.local_writes();
    let has = |wanted: fn(&Name) -> bool| {
        indexed == Indexed::After || arrived.iter().any(|at| writes[*at].local().is_some_and(|name| wanted(&name)))
    };
    let (slot, root) = (has(|name| matches!(name, Name::Header(_))), has(|name| matches!(name, Name::Root(..))));
    let expected = match (slot, root) {
        (true, true) => Ok((0, 0)),
        (true, false) => Err(OpenError::Damaged),
        (false, _) => Err(OpenError::WrongPassphrase),
    };
    let second = |browser: &Browser| {
        open(browser, OTHER).map(|(notebook, opening)| (seen(&notebook).len(), opening.lost + opening.conflicts.len()))
    };
    assert_eq!(second(&Browser::on(browser.disk())), expected, "{what}: the second");
    let truth = Truth { what: &what, key: FIRST, words: &story.before().words, notice: Notice::Never };
    assert_opens_and_lives_on(&browser, &truth);
    assert_eq!(second(&browser), expected, "{what}: the second, after the first was written");
    if expected.is_ok() {
        let (notebook, _) = open(&browser, OTHER).unwrap();
        let truth = Truth { what: &what, key: OTHER, words: &Seen::new(), notice: Notice::Never };
        live_on(&browser, &notebook, &truth);
        let (first, opening) = open(&browser, FIRST).unwrap();
        assert!(
            seen(&first).len() == story.before().words.len() + 1 && opening.lost == 0,
            "{what}: the first, at last"
        );
    }
}

#[test]
fn writes_of_the_making_of_a_second_notebook_are_lost() {
    let second =
        |scene: &mut Scene| scene.person.make_second(&scene.notebook, &scene.browser, &key(OTHER)).unwrap().durable();
    run_with(&Scene::half_full(28).tell("second", second), assert_second);
    run_with(&Scene::empty(29).tell("second beside an empty one", second), assert_second);
}

#[test]
fn writes_of_the_first_page_are_lost() {
    run(&Scene::empty(21).tell("first page", |scene| scene.keep(&[super::super::person::put(1, b"the first page")])));
}

#[test]
fn writes_of_a_commit_are_lost() {
    run(&Scene::half_full(22).tell("half full", |scene| scene.keep(&changes())));
}

#[test]
fn writes_of_a_leaving_are_lost() {
    run(&Scene::half_full(23).tell("left", |scene| {
        scene.keep_now(&changes());
        false
    }));
}

#[test]
fn writes_of_a_growing_are_lost() {
    run(&Scene::crowded(24).tell("grows", |scene| scene.keep(&[long()])));
}

#[test]
fn writes_of_a_change_of_the_passphrase_are_lost() {
    run(&Scene::half_full(25).tell("passphrase", Scene::change));
}

#[test]
fn writes_of_the_steps_after_it_are_lost() {
    for steps in [0, 2, 3] {
        run(&Scene::moving(26, steps).tell("step", |scene| {
            scene.step();
            true
        }));
    }
    run(&Scene::moving(27, 1).tell("between steps", |scene| scene.keep(&changes())));
}
