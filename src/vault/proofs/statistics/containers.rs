//! Many containers of each kind, taken apart into classes of records that stand in the same role.

use crate::memory::Seeded;
use crate::proofs::person::{Person, noise, put};
use crate::{Arena, Copy, Ikm, MemoryStorage, Name, Store};
use std::collections::BTreeMap;

/// How many containers of each kind.
const MANY: u64 = 64;
/// How many of them give their cells: 128 from each arena.
const WITH_CELLS: u64 = 16;
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
    pub(super) fn of(kind: Kind) -> Self {
        let mut sample = Self { first: Classes::default(), other: Classes::default() };
        for seed in 0..MANY {
            let (storage, arena) = make(kind, 9_000 + seed);
            let records = storage.records(Store::Local);
            sample.first.take(&records, arena, seed < WITH_CELLS);
            sample.other.take(&records, arena.other(), seed < WITH_CELLS);
        }
        sample
    }

    pub(super) fn arenas(&self) -> [(&'static str, &Classes); 2] {
        [("the first notebook's", &self.first), ("the other", &self.other)]
    }
}

/// A container of this kind, and the arena of its first notebook.
pub(super) fn make(kind: Kind, seed: u64) -> (MemoryStorage, Arena) {
    let storage = MemoryStorage::new();
    let mut person = Person { entropy: Seeded::new(seed.wrapping_mul(0x2545_f491_4f6c_dd1d)) };
    let second = Ikm::from_bytes(&[77; 32]);
    let notebook = person.make(&storage);
    let arena = notebook.borrow().arena();
    let write = |person: &mut Person, notebook: &_| {
        for n in 0..3 {
            let long = noise(seed, 20_000);
            person
                .keep(notebook, &storage, &[put(n, &long), put(9, "the same words again. ".repeat(50).as_bytes())])
                .unwrap();
        }
    };
    write(&mut person, &notebook);
    if kind != Kind::Alone {
        person.make_second(&notebook, &storage, &second).unwrap();
    }
    if kind == Kind::BothWritten {
        let (notebook, _) = Person::open_with(&storage, &second).unwrap();
        write(&mut person, &notebook);
    }
    (storage, arena)
}
