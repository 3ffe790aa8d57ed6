//! A sound notebook, its keys, and ways to seal with them what no Daybook would seal.

use super::{fields, segments};
use crate::alloc::Free;
use crate::chain::{Sealed, Sealer};
use crate::directory::{self, Entry};
use crate::memory::Seeded;
use crate::proofs::person::{Person, noise, put};
use crate::root::{Root, mark_of};
use crate::seal::{self, Place, Purpose};
use crate::{Copy, MemoryStorage, Name, Store};
use daybook_drivers::{Draw, mutate_in_place};
use std::collections::BTreeMap;

pub(super) type Records = BTreeMap<Name, Vec<u8>>;

/// A notebook with three pages in several segments, as it stands, and its keys.
pub(super) struct Model {
    pub(super) records: Records,
    pub(super) sealer: Sealer,
    pub(super) root: Root,
    pub(super) copy: Copy,
    pub(super) entries: Vec<Entry>,
    pub(super) cells: Vec<(u16, Purpose)>,
    /// The cells of each segment.
    pub(super) chains: Vec<Vec<u16>>,
}

pub(super) fn model() -> Model {
    let storage = MemoryStorage::new();
    let mut person = Person::new(95);
    let notebook = person.make(&storage);
    for (n, body) in [(1, noise(1, 9_000)), (2, noise(2, 70_000)), (3, b"a line".to_vec())] {
        person.keep(&notebook, &storage, &[put(n, &body)]).unwrap();
    }
    let notebook = notebook.borrow();
    let table = &notebook.table;
    let records = storage.records(Store::Local);
    let sealer = table.sealer.clone();
    let sealed = &records[&Name::Root(sealer.arena, table.copy)];
    let root = Root::unseal(&sealer.keys.root, &sealer.immutable, sealer.arena, table.copy, sealed).unwrap();
    let of_segments = (0..128).filter(|index| table.live.has(*index) && !table.directory.contains(index));
    let cells = of_segments.map(|index| (index, Purpose::Segment));
    let cells = cells.chain(table.directory.iter().map(|index| (*index, Purpose::Directory))).collect();
    let entries = table.segments.iter().map(|segment| segment.entry).collect();
    let chains = table.segments.iter().map(|segment| segment.cells().collect()).collect();
    Model { records, root, copy: table.copy, entries, cells, chains, sealer }
}

impl Model {
    pub(super) fn seal_root(&self, draw: &mut Draw, root: &Root, into: &mut Records) {
        let copy = if draw.once_in(3) { self.copy } else { self.copy.other() };
        self.seal_root_in(copy, draw, root, into);
    }

    pub(super) fn seal_root_in(&self, copy: Copy, draw: &mut Draw, root: &Root, into: &mut Records) {
        let arena = self.sealer.arena;
        let sealed = root.seal(&self.sealer.keys.root, &self.sealer.immutable, arena, copy, &draw.array());
        into.insert(Name::Root(arena, copy), sealed);
    }

    pub(super) fn seal_chain(
        &self,
        draw: &mut Draw,
        purpose: Purpose,
        content: &[u8],
        root: &mut Root,
        into: &mut Records,
    ) -> Sealed {
        let mut entropy = Seeded::new(draw.number());
        let mut free = Free::find(root.size, &root.live, &mut entropy).unwrap();
        let sealed = self.sealer.seal(purpose, content, &mut free, &mut entropy).unwrap();
        into.extend(sealed.puts.iter().cloned());
        let mark = sealed.cells.iter().copied();
        let old = (0..128).filter(|index| root.live.has(*index));
        root.live = old.chain(mark).collect();
        sealed
    }

    /// The next root, as a commit would make it.
    pub(super) fn next(&self) -> Root {
        self.after(&self.records)
    }

    /// The root after the one that stands in these records, so that it is no fork of it.
    pub(super) fn after(&self, records: &Records) -> Root {
        let mark = mark_of(&records[&Name::Root(self.sealer.arena, self.copy)]);
        let ancestors = [&[mark], self.root.ancestors.as_slice()].concat();
        Root { generation: self.root.generation + 1, ancestors, ..self.root.clone() }
    }

    /// A root over these directory bytes.
    pub(super) fn with_directory(&self, draw: &mut Draw, bytes: &[u8], mut root: Root, into: &mut Records) {
        // Its old directory goes; the cells of segments stay.
        let stays = |index: &u16| !self.cells.contains(&(*index, Purpose::Directory));
        root.live = (0..128).filter(|index| root.live.has(*index)).filter(stays).collect();
        let sealed = self.seal_chain(draw, Purpose::Directory, bytes, &mut root, into);
        root.directory = Some(sealed.head);
        root.directory_length = bytes.len() as u32;
        self.seal_root(draw, &root, into);
    }

    /// Makes something in these records hostile; answers which of its ways it took.
    pub(super) fn spoil(&self, draw: &mut Draw, records: &mut Records) -> usize {
        let Sealer { immutable, arena, keys, .. } = &self.sealer;
        let way = draw.below(8);
        match way {
            0 => {
                let name = Name::Root(*arena, self.copy);
                let place = Place::root(*arena, self.copy);
                let mut plain = seal::unseal(&keys.root, immutable, place, &records[&name]).unwrap();
                mutate_in_place(draw, &mut plain);
                records.insert(name, seal::seal(&keys.root, immutable, place, &draw.array(), &plain));
            }
            1 => {
                let mut root = fields::root(draw);
                if draw.once_in(2) {
                    root =
                        Root { directory: self.root.directory, directory_length: self.root.directory_length, ..root };
                }
                self.seal_root(draw, &root, records);
            }
            2 => {
                let mut bytes = fields::directory_bytes(draw, 128);
                bytes.resize(bytes.len().max(1), 0);
                self.with_directory(draw, &bytes, self.next(), records);
            }
            3 => {
                // The same segments in another order, some left out, some with another length.
                let mut entries: Vec<Entry> = self.entries.iter().copied().filter(|_| !draw.once_in(4)).collect();
                entries.reverse();
                if let Some(entry) = entries.first_mut() {
                    entry.length = draw.pick(&[entry.length, 1, entry.length + 1, u32::MAX]);
                }
                let mut bytes = directory::to_bytes(&entries);
                bytes.resize(bytes.len().max(1), 0);
                self.with_directory(draw, &bytes, self.next(), records);
            }
            4 | 5 => {
                let content = segments::content(draw);
                let mut root = self.next();
                let sealed = self.seal_chain(draw, Purpose::Segment, &content, &mut root, records);
                let entry = Entry { head: sealed.head, length: content.len() as u32 };
                let bytes = directory::to_bytes(&[self.entries.as_slice(), &[entry]].concat());
                self.with_directory(draw, &bytes, root, records);
            }
            6 => {
                // A cell in use is sealed anew under its own salt, so that pointers still lead to it.
                let (index, purpose) = draw.pick(&self.cells);
                let name = Name::Cell(*arena, index);
                let place = Place::cell(purpose, *arena, index);
                let mut plain = seal::unseal(&keys.cell, immutable, place, &records[&name]).unwrap();
                let (other, _) = draw.pick(&self.cells);
                match draw.below(3) {
                    0 => mutate_in_place(draw, &mut plain),
                    1 => {
                        // To another cell in use, or to itself.
                        let salt = seal::salt_of(&records[&Name::Cell(*arena, other)]).unwrap();
                        plain[..2].copy_from_slice(&other.to_le_bytes());
                        plain[3..27].copy_from_slice(&salt);
                    }
                    _ => {
                        plain[27..29].copy_from_slice(&draw.pick(&[0, 1, 2_030, 2_031, 2_032, u16::MAX]).to_le_bytes());
                    }
                }
                let salt = seal::salt_of(&records[&name]).unwrap();
                records.insert(name, seal::seal(&keys.cell, immutable, place, &salt, &plain));
            }
            _ => {
                let name = Name::Header(draw.pick(&Copy::BOTH));
                let mut bytes = records[&name].clone();
                mutate_in_place(draw, &mut bytes);
                fields::repair(&mut bytes);
                records.insert(name, bytes);
            }
        }
        way
    }
}
