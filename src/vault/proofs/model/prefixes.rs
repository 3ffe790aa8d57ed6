//! The machine stops after every single item of `localStorage`, with the indexed store before each of its transactions or after the last.

use super::super::person::{put, seen};
use super::browser::Browser;
use super::crash::{Left, assert_state};
use super::findings::Findings;
use super::judge::open;
use super::kinds::long;
use super::story::{Scene, Story, changes, key};
use crate::{Copy, Name, OpenError, Rekeying, Store};
use std::ops::RangeInclusive;

fn run(story: &Story) {
    run_beside(story, 0..=story.transactions().len());
}

/// After so many transactions of the indexed store.
fn run_beside(story: &Story, transactions: RangeInclusive<usize>) {
    let mut findings = Findings::default();
    let items = story.local_writes().len();
    for (local, indexed) in (0..=items).flat_map(|local| transactions.clone().map(move |indexed| (local, indexed))) {
        findings.run(|| assert_state(story, Left::Cut(local), Left::Cut(indexed)));
    }
    findings.close(items + 1);
}

#[test]
fn of_a_commit() {
    run(&Scene::empty(1).tell("first page", |scene| scene.keep(&[put(1, b"the first page")])));
    run(&Scene::half_full(2).tell("half full", |scene| scene.keep(&changes())));
}

#[test]
fn of_a_leaving() {
    run(&Scene::half_full(3).tell("left", |scene| {
        scene.keep_now(&changes());
        false
    }));
}

fn growing() -> Story {
    Scene::crowded(4).tell("grows", |scene| scene.keep(&[long()]))
}

#[test]
fn of_a_growth_before_the_other_store_has_any_of_it() {
    run_beside(&growing(), 0..=0);
}

#[test]
fn of_a_growth_as_the_other_store_has_grown() {
    run_beside(&growing(), 1..=1);
}

#[test]
fn of_a_growth_after_the_other_store_has_all_of_it() {
    let story = growing();
    assert_eq!(story.transactions().len(), 2);
    run_beside(&story, 2..=2);
}

#[test]
fn of_a_growth_as_the_notebook_is_left() {
    run(&Scene::crowded(5).tell("grows as it is left", |scene| {
        scene.keep_now(&[long()]);
        false
    }));
}

#[test]
fn of_a_change_of_the_passphrase() {
    run(&Scene::half_full(6).tell("passphrase", Scene::change));
    run(&Scene::empty(7).tell("passphrase of an empty one", Scene::change));
}

#[test]
fn of_every_step_to_a_new_passphrase() {
    let mut scene = Scene::moving(8, 0);
    let mut steps = 0;
    while scene.step() == Rekeying::More {
        steps += 1;
    }
    for steps in 0..=steps {
        run(&Scene::moving(8, steps).tell("step", |scene| {
            scene.step();
            true
        }));
    }
}

#[test]
fn of_a_commit_between_two_steps() {
    run(&Scene::moving(9, 1).tell("between steps", |scene| scene.keep(&changes())));
    run(&Scene::moving(9, 0).tell("left between steps", |scene| {
        scene.keep_now(&changes());
        false
    }));
}

/// And the second is there as soon as a header has its slot: all else came before.
#[test]
fn of_the_making_of_a_second_notebook() {
    let story = Scene::half_full(10)
        .tell("second", |scene| scene.person.make_second(&scene.notebook, &scene.browser, &key(77)).unwrap().durable());
    run(&story);
    for (local, indexed) in (0..=story.local_writes().len()).flat_map(|local| [(local, 0), (local, 1)]) {
        let disk = story.cut(local, indexed);
        let header = Name::Header(Copy::Zero);
        let has_slot = |store| story.before().disk.of(store)[&header] != disk.of(store)[&header];
        let expected = if Store::BOTH.into_iter().any(has_slot) { Ok(0) } else { Err(OpenError::WrongPassphrase) };
        let found = open(&Browser::on(disk.clone()), 77).map(|(notebook, _)| seen(&notebook).len());
        assert_eq!(found, expected, "{local} items, {indexed} transactions: the second");
    }
}
