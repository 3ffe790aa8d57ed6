//! A change of the passphrase with anything between its steps: pages, leaving, stores that fail once or for a while, and new openings.

use super::super::person::{Person, Seen, id, noise, put, seen};
use super::browser::{Browser, Failing};
use super::judge::{open, take_over};
use super::soak;
use super::story::{FIRST, SECOND, Scene};
use crate::key::Vmk;
use crate::seal::{self, Place, Purpose};
use crate::{Change, Fault, Id, KeepError, Name, Notebook, OpenError, Rekeying, Store};
use proptest::prelude::*;
use std::cell::RefCell;

/// What happens between, or at, two steps.
#[derive(Clone, Debug)]
enum Deed {
    Step,
    Keep(u16, usize),
    Leave(u16, usize),
    Remove(u16),
    /// A write of one store will fail.
    Fail(Failing),
    Silent(Store, Fault),
    /// Both stores serve again, and the notebook is opened anew.
    Open,
    Rejoin,
}

fn store() -> impl Strategy<Value = Store> {
    prop_oneof![Just(Store::Local), Just(Store::Indexed)]
}

fn failing() -> impl Strategy<Value = Failing> {
    (store(), 0usize..90, any::<bool>(), 0usize..3).prop_map(|(store, after, for_good, fault)| {
        let fault = [Fault::Full, Fault::Broken, Fault::Hanging][fault];
        // An item of the local store never answers late; and the indexed one counts whole transactions.
        let (fault, after) = match store {
            Store::Local if fault == Fault::Hanging => (Fault::Broken, after),
            Store::Local => (fault, after),
            Store::Indexed => (fault, after % 3),
        };
        Failing { store, after, fault, for_good }
    })
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let fault = prop_oneof![Just(Fault::Broken), Just(Fault::Hanging)];
    let deed = prop_oneof![
        5 => Just(Deed::Step),
        2 => (0u16..24, 0usize..6_000).prop_map(|(n, length)| Deed::Keep(n, length)),
        1 => (0u16..24, 0usize..6_000).prop_map(|(n, length)| Deed::Leave(n, length)),
        1 => (0u16..24).prop_map(Deed::Remove),
        2 => failing().prop_map(Deed::Fail),
        1 => (store(), fault).prop_map(|(store, fault)| Deed::Silent(store, fault)),
        3 => Just(Deed::Open),
        1 => Just(Deed::Rejoin),
    ];
    proptest::collection::vec(deed, 4..24)
}

/// The open notebook, and what it may show: more than one thing after a commit of which no store told the outcome.
struct Run {
    browser: Browser,
    person: Person,
    notebook: RefCell<Notebook>,
    possible: Vec<Seen>,
}

impl Run {
    fn change(&mut self, change: Change, done: Result<(), KeepError>) {
        let with = |words: &Seen| {
            let mut words = words.clone();
            match &change {
                Change::Put(id, bytes) => drop(words.insert(*id, bytes.to_vec())),
                Change::Remove(id) => drop(words.remove(id)),
            }
            words
        };
        let changed: Vec<Seen> = self.possible.iter().map(with).collect();
        match done {
            Ok(()) => self.possible = changed,
            Err(_) => self.possible.extend(changed),
        }
        self.settle();
    }

    /// What is shown is one of what may be; of what is shown after a success there is no doubt.
    fn settle(&mut self) {
        let shown = seen(&self.notebook);
        assert!(self.possible.contains(&shown), "other words than were written");
    }

    fn serve(&self) {
        self.browser.fail(None);
        Store::BOTH.iter().for_each(|store| self.browser.set_fault(*store, None));
    }

    /// Everything that was told as kept is shown, or comes as a copy.
    fn open(&mut self) {
        self.serve();
        assert_eq!(open(&self.browser, FIRST).err(), Some(OpenError::WrongPassphrase), "the old passphrase");
        let (notebook, opening) = open(&self.browser, SECOND).unwrap();
        assert_eq!(opening.lost, 0, "lost");
        let shown = seen(&notebook);
        let copied =
            |id: &Id, bytes: &[u8]| opening.conflicts.iter().any(|(other, copy)| other == id && copy[..] == *bytes);
        let has = |words: &Seen| words.iter().all(|(id, bytes)| shown.get(id) == Some(bytes) || copied(id, bytes));
        assert!(self.possible.iter().any(has), "something that was kept is gone");
        if opening.conflicts.is_empty() {
            assert!(self.possible.contains(&shown), "other words than were kept");
        }
        take_over(&self.browser, &notebook, opening);
        self.possible = vec![seen(&notebook)];
        self.notebook = notebook;
    }

    fn act(&mut self, deed: &Deed) {
        match deed {
            // A step changes no words, whatever comes of it.
            Deed::Step => drop(self.person.rekey(&self.notebook, &self.browser)),
            Deed::Keep(n, length) => {
                let change = put(*n, &noise(u64::from(*n), *length));
                let done = self.person.keep(&self.notebook, &self.browser, std::slice::from_ref(&change));
                self.change(change, done.map(drop));
            }
            Deed::Leave(n, length) => {
                let change = put(*n, &noise(u64::from(*n) + 100, *length));
                let (changes, entropy) = (std::slice::from_ref(&change), &mut self.person.entropy);
                let done = self.notebook.borrow_mut().keep_now(&self.browser, changes, 3, entropy);
                self.change(change, done);
            }
            Deed::Remove(n) => {
                let change = Change::Remove(id(*n));
                let done = self.person.keep(&self.notebook, &self.browser, std::slice::from_ref(&change));
                self.change(change, done.map(drop));
            }
            Deed::Fail(failing) => self.browser.fail(Some(*failing)),
            Deed::Silent(store, fault) => self.browser.set_fault(*store, Some(*fault)),
            Deed::Open => self.open(),
            Deed::Rejoin => drop(pollster::block_on(Notebook::rejoin(&self.notebook, &self.browser))),
        }
        self.settle();
    }

    /// The change goes on to its end, with openings where it has to wait.
    fn finish(&mut self) {
        for _ in 0..60 {
            match self.person.rekey(&self.notebook, &self.browser).unwrap() {
                Rekeying::Done => return,
                Rekeying::More => {}
                Rekeying::Waiting => self.open(),
            }
        }
        panic!("the change does not end");
    }

    /// How many records a key still opens.
    fn opened_by(&self, key: &Vmk) -> usize {
        let (keys, immutable) = (key.derive_keys(), self.notebook.borrow().header.immutable.clone());
        let opens = |name: Name, bytes: &[u8]| match name {
            Name::Header(_) => false,
            Name::Root(arena, copy) => seal::unseal(&keys.root, &immutable, Place::root(arena, copy), bytes).is_some(),
            Name::Cell(arena, index) => [Purpose::Directory, Purpose::Segment].into_iter().any(|purpose| {
                seal::unseal(&keys.cell, &immutable, Place::cell(purpose, arena, index), bytes).is_some()
            }),
        };
        let disk = self.browser.disk();
        disk.local.iter().chain(&disk.indexed).filter(|(name, bytes)| opens(**name, bytes)).count()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48 * soak() as u32))]

    #[test]
    fn whatever_fails_between_its_steps_a_change_of_the_passphrase_loses_nothing_and_comes_to_its_end(deeds in deeds()) {
        let mut scene = Scene::half_full(91);
        let old = scene.notebook.borrow().table.sealer.keys.master.clone();
        scene.change();
        let Scene { browser, person, notebook, .. } = scene;
        let possible = vec![seen(&notebook)];
        let mut run = Run { browser, person, notebook, possible };
        assert!(run.opened_by(&old) > 20, "the measure works");
        for deed in &deeds {
            run.act(deed);
        }
        run.open();
        run.finish();
        run.open();
        prop_assert_eq!(run.opened_by(&old), 0, "the old key opens something");
    }
}
