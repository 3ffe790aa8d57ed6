//! The machine stops anywhere in a commit, and each store is then as it is, empty, one or two generations behind, throwing or hanging. Of long
//! commits some places are tried; every one of them in `prefixes`, beside an indexed store that has all or nothing.

use super::browser::Browser;
use super::disk::{Disk, Write};
use super::findings::Findings;
use super::judge::presence;
use super::judge::{
    Notice, Truth, assert_each_store_is_whole, assert_nothing_is_lost, assert_opens_and_lives_on, open,
};
use super::kinds::long;
use super::soak;
use super::story::{Moment, SECOND, Scene, Story, changes, key};
use crate::{Fault, Name, OpenError, Presence, Rekeying, Store};

/// How one store is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// After so many of its writes.
    Cut(usize),
    /// After so many, and the next one was torn.
    Torn(usize, Tear),
    /// As it was so many commits before.
    Behind(usize),
    Empty,
    /// It throws, and holds what it held after so many writes.
    Throwing(usize),
    Hanging(usize),
}

/// What is left of a record that was being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tear {
    Missing,
    Short,
    HalfOld,
}

impl Left {
    fn fault(self) -> Option<Fault> {
        match self {
            Self::Throwing(_) => Some(Fault::Broken),
            Self::Hanging(_) => Some(Fault::Hanging),
            _ => None,
        }
    }
}

/// The generations that the stores can hold, oldest first: those of the past, and the new one.
struct Level(Option<usize>);

fn moment(story: &Story, level: usize) -> &Moment {
    story.past.get(level).unwrap_or(&story.after)
}

/// What stands in a store, and which generation that is.
fn leave(story: &Story, store: Store, left: Left, disk: &mut Disk) -> Level {
    let now = story.past.len() - 1;
    let all = if store == Store::Local { story.local_writes() } else { story.transactions() };
    let commit = if store == Store::Local { story.commit_point() } else { all.len().max(1) };
    let cut = |writes: usize| if store == Store::Local { story.cut(writes, 0) } else { story.cut(0, writes) };
    let level = |writes: usize| Level(Some(if writes >= commit { now + 1 } else { now }));
    let (records, level) = match left {
        Left::Cut(writes) | Left::Throwing(writes) | Left::Hanging(writes) => {
            (cut(writes).of(store).clone(), level(writes))
        }
        Left::Torn(writes, tear) => {
            let mut records = cut(writes).of(store).clone();
            if let Some(Write::Put(name, bytes)) = all.get(writes) {
                let old = records.remove(name);
                let half = bytes.len() / 2;
                match (tear, old) {
                    (Tear::Missing, _) => {}
                    (Tear::HalfOld, Some(old)) if old.len() == bytes.len() => {
                        records.insert(*name, [&bytes[..half], &old[half..]].concat().into());
                    }
                    _ => drop(records.insert(*name, bytes[..half].into())),
                }
            }
            (records, level(writes))
        }
        Left::Behind(commits) => (story.past[now - commits].disk.of(store).clone(), Level(Some(now - commits))),
        Left::Empty => (Default::default(), Level(None)),
    };
    *disk.of_mut(store) = records;
    level
}

/// Every way in which a store can be found, filler in strides.
fn ways(story: &Story, store: Store) -> Vec<Left> {
    let writes = if store == Store::Local { story.local_writes() } else { story.transactions() };
    let end = writes.len();
    let mut ways: Vec<Left> = places(&writes).into_iter().map(Left::Cut).collect();
    if store == Store::Local {
        let torn = places(&writes).into_iter().filter(|at| *at < end);
        let tears = [Tear::Missing, Tear::Short, Tear::HalfOld];
        ways.extend(torn.flat_map(|at| {
            let matters = matches!(writes[at], Write::Put(Name::Root(..) | Name::Header(_), _));
            tears.into_iter().take(if matters { 3 } else { 1 }).map(move |tear| Left::Torn(at, tear))
        }));
    }
    ways.extend((1..story.past.len()).map(Left::Behind));
    ways.extend([Left::Empty, Left::Throwing(end), Left::Hanging(end)]);
    if end > 0 {
        ways.extend([Left::Throwing(0), Left::Hanging(0)]);
    }
    ways
}

/// The places to cut at: all around roots and headers, the others in strides if they are many.
fn places(writes: &[&Write]) -> Vec<usize> {
    let matters = |at: usize| matches!(writes.get(at), Some(Write::Put(Name::Root(..) | Name::Header(_), _)));
    let stride = (writes.len() / (12 * soak())).max(1);
    (0..=writes.len())
        .filter(|at| at % stride == 0 || *at == writes.len() || matters(*at) || at.checked_sub(1).is_some_and(matters))
        .collect()
}

fn run(story: &Story) {
    run_some(story, 1, 0);
}

/// One of `every` so many states, a soak times as many.
fn run_some(story: &Story, every: usize, from: usize) {
    let every = every.div_ceil(soak());
    assert_eq!(story.durable, !story.transactions().is_empty(), "{}: what the person was told", story.name);
    let (locals, indexeds) = (ways(story, Store::Local), ways(story, Store::Indexed));
    let mut findings = Findings::default();
    for (at, local) in locals.iter().enumerate() {
        for (_, indexed) in indexeds.iter().enumerate().filter(|(beside, _)| (at + beside + from).is_multiple_of(every))
        {
            findings.run(|| assert_state(story, *local, *indexed));
        }
    }
    findings.close(20);
}

/// What is found in this state, and what becomes of it.
pub(super) fn assert_state(story: &Story, local: Left, indexed: Left) {
    let what = format!("{}: local {local:?}, indexed {indexed:?}", story.name);
    let mut disk = Disk::default();
    let levels = [leave(story, Store::Local, local, &mut disk), leave(story, Store::Indexed, indexed, &mut disk)];
    let faults = [local.fault(), indexed.fault()];
    let browser = Browser::on(disk.clone()).with_faults(faults[0], faults[1]);
    let visible = (0..2).filter(|at| faults[*at].is_none()).filter_map(|at| levels[at].0).max();
    let Some(visible) = visible else {
        let presence = presence(&browser);
        let honest = match faults.iter().flatten().count() {
            0 => matches!(presence, Presence::Nothing),
            1 => matches!(presence, Presence::Unsure(_)),
            _ => matches!(presence, Presence::Unreadable),
        };
        assert!(honest, "{what}: {presence:?}");
        return;
    };
    let truth = moment(story, visible);
    let hangs = faults.contains(&Some(Fault::Hanging));
    let half_changed = matches!(local, Left::Cut(_)) && story.before().key != story.after.key;
    let notice = match local {
        _ if hangs => Notice::Due,
        Left::Torn(..) => Notice::Allowed,
        _ if half_changed => Notice::Allowed,
        _ => Notice::Never,
    };
    let truth = Truth { what: &what, key: truth.key, words: &truth.words, notice };
    assert_other_key_fails(story, &browser, &truth);
    let words = assert_opens_and_lives_on(&browser, &truth);
    assert_other_key_fails(story, &browser, &truth);
    if faults == [None, None] {
        assert_each_store_is_whole(&browser.disk(), &truth, &words);
        return;
    }
    // The store is back with what it held, which the person may have been told was on disk.
    browser.set_fault(Store::Local, None);
    browser.set_fault(Store::Indexed, None);
    let highest = levels.iter().filter_map(|level| level.0).max().unwrap_or(visible);
    let hidden = moment(story, highest);
    assert_nothing_is_lost(&browser, hidden.key, &what, &[&words, &hidden.words]);
}

/// Where two passphrases are about, the other one does not open, and the answer does not wander.
fn assert_other_key_fails(story: &Story, browser: &Browser, truth: &Truth) {
    for moment in [story.before(), &story.after] {
        if moment.key != truth.key {
            let answer = open(browser, moment.key).err();
            let honest = matches!(answer, Some(OpenError::WrongPassphrase | OpenError::Damaged));
            assert!(honest, "{}: key {} opens too", truth.what, moment.key);
        }
    }
}

#[test]
fn an_empty_notebook_gets_its_first_page() {
    run(&Scene::empty(1).tell("first page", |scene| {
        let durable = scene.keep(&[super::super::person::put(1, b"the first page")]);
        assert!(durable);
        durable
    }));
}

#[test]
fn a_half_full_notebook_is_written() {
    run(&Scene::half_full(2).tell("half full", |scene| scene.keep(&changes())));
}

#[test]
fn a_half_full_notebook_is_left() {
    run(&Scene::half_full(3).tell("left", |scene| {
        scene.keep_now(&changes());
        false
    }));
}

#[test]
fn a_notebook_grows() {
    let story = Scene::crowded(4).tell("grows", |scene| scene.keep(&[super::super::person::put(70, &[7; 9]), long()]));
    run_some(&story, 3, 0);
}

#[test]
fn a_notebook_grows_as_it_is_left() {
    let story = Scene::crowded(5).tell("grows as it is left", |scene| {
        scene.keep_now(&[long()]);
        false
    });
    run_some(&story, 3, 1);
}

#[test]
fn the_passphrase_is_changed() {
    run(&Scene::half_full(6).tell("passphrase", Scene::change));
}

#[test]
fn the_passphrase_of_an_empty_notebook_is_changed() {
    run(&Scene::empty(7).tell("passphrase of an empty one", Scene::change));
}

#[test]
fn every_kind_of_step_to_a_new_passphrase() {
    let mut steps = 0;
    let last = {
        let mut scene = Scene::moving(8, 0);
        while scene.step() == Rekeying::More {
            steps += 1;
        }
        assert_eq!(scene.key, SECOND);
        steps
    };
    assert!(last >= 4, "segments, the other root, the sweep, the key");
    for steps in 0..=last {
        let story = Scene::moving(8, steps).tell("step", |scene| {
            scene.step();
            true
        });
        run_some(&story, 5, steps);
    }
}

#[test]
fn pages_are_written_between_two_steps() {
    run_some(&Scene::moving(9, 1).tell("between steps", |scene| scene.keep(&changes())), 2, 0);
    let left = Scene::moving(9, 0).tell("left between steps", |scene| {
        scene.keep_now(&changes());
        false
    });
    run_some(&left, 2, 1);
}

#[test]
fn a_second_notebook_is_made() {
    let story = Scene::half_full(10).tell("second", |scene| {
        let made = scene.person.make_second(&scene.notebook, &scene.browser, &key(77)).unwrap();
        made.durable()
    });
    run_some(&story, 3, 2);
}
