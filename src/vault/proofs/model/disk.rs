//! What stands in the two stores at one moment, cheap to copy; and the single writes that lead from one moment to the next.

use crate::{Name, Store};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The records of one store.
pub(super) type Records = BTreeMap<Name, Rc<[u8]>>;

/// Both stores.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Disk {
    pub(super) local: Records,
    pub(super) indexed: Records,
}

/// One write that happens or does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Write {
    /// One item of `localStorage`.
    Put(Name, Rc<[u8]>),
    /// One item of `localStorage` goes.
    Remove(Name),
    /// One transaction of IndexedDB.
    Together(Vec<(Name, Rc<[u8]>)>),
}

impl Write {
    /// What it puts into the local store.
    pub(super) fn local(&self) -> Option<Name> {
        match self {
            Self::Put(name, _) | Self::Remove(name) => Some(*name),
            Self::Together(_) => None,
        }
    }

    pub(super) fn apply(&self, disk: &mut Disk) {
        match self {
            Self::Put(name, bytes) => drop(disk.local.insert(*name, Rc::clone(bytes))),
            Self::Remove(name) => drop(disk.local.remove(name)),
            Self::Together(puts) => disk.indexed.extend(puts.iter().cloned()),
        }
    }
}

impl Disk {
    pub(super) fn of(&self, store: Store) -> &Records {
        match store {
            Store::Local => &self.local,
            Store::Indexed => &self.indexed,
        }
    }

    pub(super) fn of_mut(&mut self, store: Store) -> &mut Records {
        match store {
            Store::Local => &mut self.local,
            Store::Indexed => &mut self.indexed,
        }
    }

    /// The same records in both stores.
    pub(super) fn twice(records: &Records) -> Self {
        Self { local: records.clone(), indexed: records.clone() }
    }
}

/// Changes one byte of one record.
pub(super) fn flip(records: &mut Records, name: Name, at: usize, with: u8) {
    let mut bytes = records[&name].to_vec();
    bytes[at] ^= with;
    records.insert(name, bytes.into());
}
