//! An opening that brings a store up to date is cut anywhere in it.

use super::super::person::{Seen, seen};
use super::browser::Browser;
use super::disk::{Disk, Write};
use super::findings::Findings;
use super::judge::{Notice, Truth, assert_each_store_is_whole, assert_opens_and_lives_on, open};
use super::kinds::long;
use super::soak;
use super::story::{Moment, Scene, Story, changes};
use crate::{Name, OpenError, Presence, Store};

/// A story, with one store as it was some commits ago, or empty.
fn run(story: &Story) {
    let mut findings = Findings::default();
    for target in Store::BOTH {
        for behind in [1, 2, 3, usize::MAX] {
            let mut disk = Disk::twice(story.after.disk.of(target.other()));
            *disk.of_mut(target) = match story.past.len().checked_sub(behind) {
                Some(at) => story.past[at].disk.of(target).clone(),
                None if behind == usize::MAX => Default::default(),
                None => continue,
            };
            let browser = Browser::on(disk.clone());
            open(&browser, story.after.key).unwrap();
            let writes = browser.take_writes();
            let stride = (writes.len() / (10 * soak())).max(1);
            for cut in (0..=writes.len()).filter(|at| at % stride == 0 || at + 8 > writes.len()) {
                let mut disk = disk.clone();
                writes.iter().take(cut).for_each(|write| write.apply(&mut disk));
                let what = format!("{}: {target:?} {behind} behind, {cut} of {}", story.name, writes.len());
                findings.run(|| assert_goes_on(&disk, &story.after, &what));
                findings.run(|| assert_alone(&disk, target, story, &what));
            }
            assert!(target == Store::Local || writes.iter().all(|write| matches!(write, Write::Together(_))));
        }
    }
    findings.close(20);
}

/// Both stores are there: nothing is missing, and it is mended in the end.
fn assert_goes_on(disk: &Disk, after: &Moment, what: &str) {
    let truth = Truth { what, key: after.key, words: &after.words, notice: Notice::Never };
    let browser = Browser::on(disk.clone());
    let words = assert_opens_and_lives_on(&browser, &truth);
    assert_each_store_is_whole(&browser.disk(), &truth, &words);
}

/// The other store is gone as well: what is left is named, or true.
fn assert_alone(disk: &Disk, target: Store, story: &Story, what: &str) {
    let mut alone = disk.clone();
    alone.of_mut(target.other()).clear();
    let browser = Browser::on(alone);
    let has = |wanted: fn(&Name) -> bool| disk.of(target).keys().any(wanted);
    let (header, face) = (has(|name| matches!(name, Name::Header(_))), has(|name| !matches!(name, Name::Cell(..))));
    if !header {
        let presence = super::judge::presence(&browser);
        let honest = if face { matches!(presence, Presence::Damaged) } else { matches!(presence, Presence::Nothing) };
        assert!(honest, "{what}, alone: {presence:?}");
        return;
    }
    for moment in story.past.iter().chain([&story.after]) {
        match open(&browser, moment.key) {
            Err(OpenError::WrongPassphrase | OpenError::Damaged) => {}
            Ok((notebook, opening)) => {
                let found = seen(&notebook);
                let all: Vec<&Seen> = story.long_past.iter().chain([&story.after.words]).collect();
                let whole = all.contains(&&found);
                let true_words = found.iter().all(|(id, bytes)| all.iter().any(|words| words.get(id) == Some(bytes)));
                assert!(whole || (true_words && opening.lost > 0), "{what}, alone: a mixture");
            }
        }
    }
}

#[test]
fn an_opening_that_mends_an_empty_notebook_is_cut() {
    run(&Scene::empty(60).tell("first page", |scene| scene.keep(&[super::super::person::put(1, b"the first page")])));
    run(&Scene::empty(65).tell("passphrase of an empty one", Scene::change));
}

#[test]
fn an_opening_that_mends_a_half_full_notebook_is_cut() {
    run(&Scene::half_full(61).tell("half full", |scene| scene.keep(&changes())));
}

#[test]
fn an_opening_that_mends_a_grown_notebook_is_cut() {
    run(&Scene::crowded(62).tell("grown", |scene| scene.keep(&[long()])));
    run(&Scene::crowded(66).tell("growing", Scene::grow));
}

#[test]
fn an_opening_that_mends_in_a_change_of_the_passphrase_is_cut() {
    run(&Scene::half_full(63).tell("passphrase", Scene::change));
    run(&Scene::moving(64, 1).tell("between steps", |scene| scene.keep(&changes())));
}
