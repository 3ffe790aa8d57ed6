//! A write fails: the quota of `localStorage` at any item, a transaction of IndexedDB as a whole, at once or with an answer that comes too
//! late. What was there stays, the open notebook goes on, and deleting works on a full store.

use super::super::person::{Seen, id, seen};
use super::browser::{Browser, Failing};
use super::disk::Disk;
use super::findings::Findings;
use super::judge::{Notice, Truth, live_on, open};
use super::kinds::long;
use super::soak;
use super::story::{FIRST, SECOND, Scene, changes, key};
use crate::{Change, Fault, KeepError, Notebook, Store};
use std::cell::RefCell;

/// What is being done when the write fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Keep,
    Leave,
    Grow,
    Change,
    Step,
    Second,
    Open,
}

/// Where it begins.
struct Start {
    disk: Disk,
    key: u8,
    words: Seen,
}

fn start(scene: Scene) -> Start {
    Start { disk: scene.browser.disk(), key: scene.key, words: scene.words() }
}

/// Does it, and answers whether it was told as done.
fn act(deed: Deed, scene: &mut super::super::person::Person, notebook: &RefCell<Notebook>, browser: &Browser) -> bool {
    match deed {
        Deed::Keep => scene.keep(notebook, browser, &changes()).is_ok(),
        Deed::Grow => scene.keep(notebook, browser, &[long()]).is_ok(),
        Deed::Leave => notebook.borrow_mut().keep_now(browser, &changes(), 3, &mut scene.entropy).is_ok(),
        Deed::Change => scene.change_passphrase(notebook, browser, &key(SECOND)).is_ok(),
        Deed::Step => scene.rekey(notebook, browser).is_ok(),
        Deed::Second => scene.make_second(notebook, browser, &key(77)).is_ok(),
        Deed::Open => open(browser, FIRST).is_ok(),
    }
}

fn after(start: &Start, deed: Deed) -> Seen {
    let mut words = start.words.clone();
    let changes = match deed {
        Deed::Keep | Deed::Leave => changes(),
        Deed::Grow => vec![long()],
        Deed::Change | Deed::Step | Deed::Second | Deed::Open => Vec::new(),
    };
    for change in changes {
        match change {
            Change::Put(id, bytes) => drop(words.insert(id, bytes.to_vec())),
            Change::Remove(id) => drop(words.remove(&id)),
        }
    }
    words
}

fn run(start: &Start, deed: Deed) {
    let mut findings = Findings::default();
    for (store, alone) in [(Store::Local, false), (Store::Local, true), (Store::Indexed, false), (Store::Indexed, true)]
    {
        for fault in [Fault::Full, Fault::Broken, Fault::Hanging] {
            // One write fails, or all that follow fail too.
            for for_good in [false, true] {
                let mut at = 0;
                let mut done = false;
                // An item of localStorage never answers late.
                while !done && (store == Store::Indexed || fault != Fault::Hanging) {
                    let failing = Failing { store, after: at, fault, for_good };
                    findings.run(|| done = assert_failing(start, deed, failing, alone));
                    // Every place of a commit; of growth and of a second notebook some of the filler.
                    at += if at > 20 { (131 / soak()).max(1) } else { 1 };
                    assert!(at < 3_000, "there is an end");
                }
            }
        }
    }
    findings.close(12);
}

/// Whether the place was beyond the end.
fn assert_failing(start: &Start, deed: Deed, failing: Failing, alone: bool) -> bool {
    let what = format!("{deed:?}, {failing:?}, alone {alone}");
    let browser = Browser::on(start.disk.clone());
    let other = alone.then_some(failing.store.other());
    if let Some(other) = other {
        browser.set_fault(other, Some(Fault::Refused));
    }
    let mut person = super::super::person::Person::new(77);
    let (notebook, _) = open(&browser, start.key).unwrap();
    if deed == Deed::Open {
        // Something to mend.
        browser.meddle(|disk| disk.of_mut(failing.store).clear());
    }
    browser.fail(Some(failing));
    let told = act(deed, &mut person, &notebook, &browser);
    let beyond = browser.never_failed();
    browser.fail(None);
    let expected = after(start, deed);
    if deed == Deed::Open {
        let truth = Truth { what: &what, key: start.key, words: &start.words, notice: Notice::Never };
        if !alone {
            super::judge::assert_opens_and_lives_on(&browser, &truth);
        }
        return beyond || alone;
    }
    // Another reader, now: everything from before, or everything from after.
    let answers = [(start.key, &start.words), (if deed == Deed::Change { SECOND } else { start.key }, &expected)];
    let probe = Browser::on(browser.disk());
    if let Some(other) = other {
        probe.set_fault(other, Some(Fault::Refused));
    }
    let found = answers.iter().find_map(|(key, words)| {
        let (notebook, opening) = open(&probe, *key).ok()?;
        assert_eq!((opening.lost, opening.conflicts.len()), (0, 0), "{what}");
        (seen(&notebook) == **words).then_some(*key)
    });
    let found = found.unwrap_or_else(|| panic!("{what}: neither as it was nor as it should be"));
    if told {
        let (notebook, _) = open(&probe, answers[1].0).unwrap_or_else(|error| panic!("{what}, told as done: {error}"));
        assert!(seen(&notebook) == expected, "{what}: told as done");
    }
    // The open notebook goes on: first it makes room, then it writes.
    let gone = Change::Remove(id(1));
    let kept = person.keep(&notebook, &browser, &[gone]);
    assert!(kept.is_ok(), "{what}: deleting: {kept:?}");
    let expected = seen(&notebook);
    assert!(!expected.contains_key(&id(1)), "{what}: it is deleted");
    let with = [found, SECOND, FIRST].into_iter().find(|with| open(&browser, *with).is_ok());
    let with = with.unwrap_or_else(|| panic!("{what}: no key opens"));
    let (again, opening) = open(&browser, with).unwrap();
    assert!(seen(&again) == expected, "{what}: {}", super::judge::differences(&seen(&again), &expected));
    assert_eq!((opening.lost, opening.conflicts.len()), (0, 0), "{what}, again");
    if other.is_none() {
        let truth = Truth { what: &what, key: with, words: &expected, notice: Notice::Never };
        live_on(&browser, &again, &truth);
    }
    beyond
}

#[test]
fn a_write_fails_during_a_commit() {
    run(&start(Scene::half_full(41)), Deed::Keep);
}

#[test]
fn a_write_fails_in_an_empty_notebook() {
    for deed in [Deed::Keep, Deed::Leave, Deed::Change, Deed::Second, Deed::Open] {
        run(&start(Scene::empty(48)), deed);
    }
    let mut changed = Scene::empty(49);
    changed.change();
    run(&start(changed), Deed::Step);
}

#[test]
fn a_write_fails_as_the_notebook_is_left() {
    run(&start(Scene::half_full(42)), Deed::Leave);
}

#[test]
fn a_write_fails_during_growth() {
    run(&start(Scene::crowded(43)), Deed::Grow);
}

#[test]
fn a_write_fails_during_a_change_of_the_passphrase_and_its_steps() {
    run(&start(Scene::half_full(44)), Deed::Change);
    run(&start(Scene::moving(44, 0)), Deed::Step);
}

#[test]
fn a_write_fails_while_a_second_notebook_is_made() {
    run(&start(Scene::half_full(45)), Deed::Second);
}

#[test]
fn a_write_fails_while_an_opening_mends() {
    run(&start(Scene::half_full(46)), Deed::Open);
}

#[test]
fn a_full_store_is_as_it_was_and_deleting_makes_room() {
    let mut scene = Scene::crowded(47);
    let before = scene.browser.disk();
    scene.browser.set_room(Some(before.local.len()));
    let full = scene.person.keep(&scene.notebook, &scene.browser, &[long()]);
    assert_eq!(full.err(), Some(KeepError::Full));
    assert!(scene.browser.disk() == before, "byte for byte");
    let (again, opening) = open(&scene.browser, FIRST).unwrap();
    assert_eq!((seen(&again), opening.lost, opening.is_older), (scene.words(), 0, false));
    for n in 0..8 {
        let kept = scene.person.keep(&scene.notebook, &scene.browser, &[Change::Remove(id(n))]).unwrap();
        assert_eq!((kept.local, kept.indexed), (Ok(()), Ok(())));
    }
    scene.person.keep(&scene.notebook, &scene.browser, &[long()]).unwrap();
    assert_eq!(seen(&open(&scene.browser, FIRST).unwrap().0), scene.words());
}
