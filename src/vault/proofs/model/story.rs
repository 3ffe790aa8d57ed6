//! Notebooks of every kind, each with a past and one thing that happens to it: what stood in the stores before, every single write, and
//! what the person should find after.

use super::super::person::{Person, Seen, id, noise, put, seen};
use super::browser::Browser;
use super::disk::{Disk, Write};
use crate::notebook::Segment;
use crate::{Arena, Change, Id, Ikm, Name, Notebook, Rekeying};
use std::cell::RefCell;
use std::collections::BTreeSet;

/// The passphrase at first, and the one it is changed to. Keys that were derived once: the passphrase function has its own tests.
pub(super) const FIRST: u8 = 42;
pub(super) const SECOND: u8 = 43;

pub(super) fn key(seed: u8) -> Ikm {
    Ikm::from_bytes(&[seed; 32])
}

/// A generation: what stands in both stores, what the person sees, and with which passphrase.
#[derive(Clone)]
pub(super) struct Moment {
    pub(super) disk: Disk,
    pub(super) words: Seen,
    pub(super) key: u8,
}

/// See the file.
pub(super) struct Story {
    pub(super) name: &'static str,
    /// Oldest first. The last one is what the writes begin with, the one before it is a commit earlier.
    pub(super) past: Vec<Moment>,
    pub(super) writes: Vec<Write>,
    pub(super) after: Moment,
    /// Whether the person was told that it is on disk.
    pub(super) durable: bool,
    /// The arena that the notebook lives in.
    pub(super) arena: Arena,
    /// The root copy that counts then.
    pub(super) newest: Name,
    /// The cells that the notebook uses then.
    pub(super) live: BTreeSet<Name>,
    /// Those of its directory.
    pub(super) directory: BTreeSet<Name>,
    /// The cells and the records of each segment.
    pub(super) segments: Vec<(BTreeSet<Name>, Vec<Id>)>,
    /// What the person saw in every generation before.
    pub(super) long_past: Vec<Seen>,
}

impl Story {
    pub(super) fn before(&self) -> &Moment {
        &self.past[self.past.len() - 1]
    }

    /// What the other root copy leads to.
    pub(super) fn older(&self) -> &Seen {
        let commits = self.writes.iter().any(|write| matches!(write, Write::Put(Name::Root(..), _)));
        let behind = if commits { 1 } else { 2 };
        &self.past[self.past.len() - behind].words
    }

    /// From how many writes on the local store alone holds what came after: the commit is its root, unless the passphrase changes.
    pub(super) fn commit_point(&self) -> usize {
        let changes_key = self.before().key != self.after.key;
        let commits = |write: &Write| match write {
            Write::Put(Name::Header(_), _) => changes_key,
            Write::Put(Name::Root(..), _) => !changes_key,
            _ => false,
        };
        self.local_writes().iter().position(|write| commits(write)).map_or(usize::MAX, |at| at + 1)
    }

    pub(super) fn local_writes(&self) -> Vec<&Write> {
        self.writes.iter().filter(|write| write.local().is_some()).collect()
    }

    pub(super) fn transactions(&self) -> Vec<&Write> {
        self.writes.iter().filter(|write| write.local().is_none()).collect()
    }

    /// The stores after some of the writes of each.
    pub(super) fn cut(&self, local: usize, indexed: usize) -> Disk {
        let mut disk = self.before().disk.clone();
        let (writes, transactions) = (self.local_writes(), self.transactions());
        writes.iter().take(local).chain(transactions.iter().take(indexed)).for_each(|write| write.apply(&mut disk));
        disk
    }
}

/// A notebook that is open, and its past.
pub(super) struct Scene {
    pub(super) browser: Browser,
    pub(super) person: Person,
    pub(super) notebook: RefCell<Notebook>,
    pub(super) key: u8,
    past: Vec<Moment>,
    long_past: Vec<Seen>,
}

impl Scene {
    pub(super) fn empty(seed: u64) -> Self {
        let browser = Browser::default();
        let mut person = Person::new(seed);
        let notebook = person.make(&browser);
        let mut scene = Self { browser, person, notebook, key: FIRST, past: Vec::new(), long_past: Vec::new() };
        scene.note();
        scene
    }

    /// Pages of several segments, in about half of the cells; some were changed, one was deleted.
    pub(super) fn half_full(seed: u64) -> Self {
        let mut scene = Self::empty(seed);
        for n in 0..16 {
            scene.keep(&[put(n, &noise(n.into(), 5_000))]);
        }
        scene.keep(&[put(20, b"a line"), put(21, b"and another")]);
        scene.keep(&[put(3, b"shorter now"), Change::Remove(id(4))]);
        scene.keep(&[put(22, b"the page being written")]);
        scene
    }

    /// So full that the next long page needs more cells.
    pub(super) fn crowded(seed: u64) -> Self {
        let mut scene = Self::empty(seed);
        let mut n = 0;
        while scene.notebook.borrow().fill().used < 96 {
            scene.keep(&[put(n, &noise(n.into(), 15_000))]);
            n += 1;
        }
        scene.keep(&[put(100, b"the page being written")]);
        scene
    }

    /// In the middle of a change of the passphrase, after some of its steps.
    pub(super) fn moving(seed: u64, steps: usize) -> Self {
        let mut scene = Self::half_full(seed);
        scene.change();
        for _ in 0..steps {
            assert_eq!(scene.step(), Rekeying::More);
        }
        scene
    }

    /// The same, back to the first passphrase after a change that was finished.
    pub(super) fn moving_back(seed: u64) -> Self {
        let mut scene = Self::moving(seed, 0);
        while scene.step() == Rekeying::More {}
        scene.change_to(FIRST);
        assert_eq!(scene.step(), Rekeying::More);
        scene
    }

    pub(super) fn keep(&mut self, changes: &[Change]) -> bool {
        let kept = self.person.keep(&self.notebook, &self.browser, changes).unwrap();
        self.note();
        kept.durable()
    }

    pub(super) fn keep_now(&mut self, changes: &[Change]) {
        self.notebook.borrow_mut().keep_now(&self.browser, changes, 3, &mut self.person.entropy).unwrap();
        self.note();
    }

    pub(super) fn change(&mut self) -> bool {
        self.change_to(SECOND)
    }

    fn change_to(&mut self, to: u8) -> bool {
        self.key = to;
        let kept = self.person.change_passphrase(&self.notebook, &self.browser, &key(to)).unwrap();
        self.note();
        kept.durable()
    }

    /// The arenas double, and the commit that needs the room has not come yet.
    pub(super) fn grow(&mut self) -> bool {
        let growth = self.notebook.borrow_mut().plan_growth(&mut self.person.entropy).unwrap().unwrap();
        let kept = pollster::block_on(Notebook::put(&self.notebook, &self.browser, growth)).unwrap();
        self.note();
        kept.durable()
    }

    pub(super) fn step(&mut self) -> Rekeying {
        let stepped = self.person.rekey(&self.notebook, &self.browser).unwrap();
        self.note();
        stepped
    }

    pub(super) fn words(&self) -> Seen {
        seen(&self.notebook)
    }

    /// Takes note of a generation. The last three are enough.
    fn note(&mut self) {
        self.past.push(Moment { disk: self.browser.disk(), words: self.words(), key: self.key });
        self.long_past.push(self.words());
        let older = self.past.len().saturating_sub(3);
        self.past.drain(..older);
    }

    /// What happens next, write by write.
    pub(super) fn tell(mut self, name: &'static str, happens: impl FnOnce(&mut Self) -> bool) -> Story {
        let past = self.past.clone();
        self.browser.take_writes();
        let durable = happens(&mut self);
        let writes = self.browser.take_writes();
        let after = Moment { disk: self.browser.disk(), words: self.words(), key: self.key };
        let open = self.notebook.borrow();
        let (arena, table) = (open.arena(), &open.table);
        let named = |cells: &mut dyn Iterator<Item = u16>| cells.map(|index| Name::Cell(arena, index)).collect();
        let segment = |segment: &Segment| {
            (named(&mut segment.cells()), segment.records().iter().map(|(id, _)| *id).collect::<Vec<Id>>())
        };
        Story {
            name,
            past,
            writes,
            after,
            durable,
            arena,
            newest: Name::Root(arena, table.copy),
            live: named(&mut (0..table.size.cells()).filter(|index| table.live.has(*index))),
            directory: named(&mut table.directory.iter().copied()),
            segments: table.segments.iter().map(segment).collect(),
            long_past: self.long_past.clone(),
        }
    }
}

/// Two new pages, one changed, one deleted.
pub(super) fn changes() -> Vec<Change> {
    vec![put(70, &noise(70, 5_000)), put(71, b"a line of the last commit"), put(5, b"changed"), Change::Remove(id(6))]
}
