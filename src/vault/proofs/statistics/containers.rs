//! Many containers of each kind, taken apart into classes of records that stand in the same role.

use super::filler::{Place, Sometimes, Spoil};
use crate::memory::Seeded;
use crate::proofs::person::{Person, noise, put};
use crate::{Arena, Copy, Ikm, MemoryStorage, Name, Notebook, Rekeying, Store};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// How many containers of each kind.
const MANY: u64 = 64;
/// How many of them give their cells: 128 or more from each arena.
const WITH_CELLS: u64 = 16;
/// How many are enough where only cells are wrong.
const FEW: u64 = 4;
const SLOTS: usize = 59;

/// What a person has, and what nobody else may be able to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Alone,
    SecondMade,
    BothWritten,
}

impl Kind {
    pub(super) const ALL: [Self; 3] = [Self::Alone, Self::SecondMade, Self::BothWritten];
}

/// What has become of the container since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Past {
    /// Nothing.
    Fresh,
    /// It needed more cells.
    Grown,
    /// The passphrase of the first notebook was changed, and the sweep is done.
    Rekeyed,
    /// One store was emptied, and filled again by the next opening. It is that store that is looked at.
    Mended,
}

impl Past {
    pub(super) const ALL: [Self; 4] = [Self::Fresh, Self::Grown, Self::Rekeyed, Self::Mended];
}

/// Records of one length that stand in one role.
pub(super) type Class = Vec<Vec<u8>>;

/// The classes of one arena.
#[derive(Default)]
pub(super) struct Classes {
    pub(super) slots: Class,
    pub(super) roots: Class,
    pub(super) cells: Class,
}

impl Classes {
    pub(super) fn all(&self) -> [(&'static str, &Class); 3] {
        [("slots", &self.slots), ("roots", &self.roots), ("cells", &self.cells)]
    }

    fn take(&mut self, records: &BTreeMap<Name, Vec<u8>>, arena: Arena, with_cells: bool) {
        let at = SLOTS + usize::from(arena.number()) * crate::slot::SIZE;
        self.slots.push(records[&Name::Header(Copy::Zero)][at..at + crate::slot::SIZE].to_vec());
        for (name, bytes) in records {
            match name {
                Name::Root(of, _) if *of == arena => self.roots.push(bytes.clone()),
                Name::Cell(of, _) if *of == arena && with_cells => self.cells.push(bytes.clone()),
                _ => {}
            }
        }
    }
}

/// Many containers of one kind: the arena of the first notebook, and the other one.
pub(super) struct Sample {
    pub(super) first: Classes,
    pub(super) other: Classes,
}

impl Sample {
    pub(super) fn of(kind: Kind, past: Past) -> Self {
        Self::with(kind, past, None)
    }

    /// Made by a program that takes a wrong filler in one place.
    pub(super) fn with(kind: Kind, past: Past, wrong: Option<(Place, Spoil)>) -> Self {
        let mut sample = Self { first: Classes::default(), other: Classes::default() };
        let cells_only = wrong.is_some_and(|(place, _)| place != Place::Creation);
        for seed in 0..if cells_only { FEW } else { MANY } {
            let (storage, arena) = make_with(kind, past, 9_000 + seed, wrong);
            let records = storage.records(Store::Local);
            // A grown one has twice as many.
            let with_cells = seed < if past == Past::Grown { WITH_CELLS / 2 } else { WITH_CELLS };
            sample.first.take(&records, arena, with_cells);
            sample.other.take(&records, arena.other(), with_cells);
        }
        sample
    }

    pub(super) fn arenas(&self) -> [(&'static str, &Classes); 2] {
        [("the first notebook's", &self.first), ("the other", &self.other)]
    }
}

/// A container of this kind, and the arena of its first notebook.
pub(super) fn make(kind: Kind, past: Past, seed: u64) -> (MemoryStorage, Arena) {
    make_with(kind, past, seed, None)
}

fn make_with(kind: Kind, past: Past, seed: u64, wrong: Option<(Place, Spoil)>) -> (MemoryStorage, Arena) {
    let storage = MemoryStorage::new();
    let mut person = Person { entropy: Sometimes::wrong(Seeded::new(seed.wrapping_mul(0x2545_f491_4f6c_dd1d)), wrong) };
    let second = Ikm::from_bytes(&[77; 32]);
    person.entropy.come_to(Place::Creation);
    let notebook = person.make(&storage);
    let arena = notebook.borrow().arena();
    write(&mut person, &notebook, &storage, seed);
    if kind != Kind::Alone {
        person.entropy.come_to(Place::Second);
        person.make_second(&notebook, &storage, &second).unwrap();
    }
    if kind == Kind::BothWritten {
        let (notebook, _) = Person::open_with(&storage, &second).unwrap();
        write(&mut person, &notebook, &storage, seed);
    }
    let (notebook, _) = Person::open(&storage).unwrap();
    match past {
        Past::Fresh => {}
        Past::Grown => {
            person.entropy.come_to(Place::Growth);
            person.keep(&notebook, &storage, &[put(50, &noise(seed, 220_000))]).unwrap();
            assert_eq!(notebook.borrow().header.size.k(), 8);
        }
        Past::Rekeyed => {
            person.entropy.come_to(Place::Sweep);
            person.change_passphrase(&notebook, &storage, &Ikm::from_bytes(&[43; 32])).unwrap();
            while person.rekey(&notebook, &storage).unwrap() == Rekeying::More {}
            assert!(!notebook.borrow().is_rekeying());
        }
        Past::Mended => {
            storage.replace(Store::Local, BTreeMap::new());
            Person::open(&storage).unwrap();
        }
    }
    (storage, arena)
}

fn write(person: &mut Person<Sometimes>, notebook: &RefCell<Notebook>, storage: &MemoryStorage, seed: u64) {
    person.entropy.come_to(Place::Elsewhere);
    for n in 0..3 {
        let words = "the same words again. ".repeat(50);
        person.keep(notebook, storage, &[put(n, &noise(seed, 20_000)), put(9, words.as_bytes())]).unwrap();
    }
}
