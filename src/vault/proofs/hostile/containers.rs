//! Whole containers in which something was sealed with the right keys that no Daybook would seal: roots, directories, segments, cells;
//! and headers with a repaired checksum. An opening ends, and what it shows is still there after the next commit.

use super::{fields, segments};
use crate::alloc::Free;
use crate::chain::{Sealed, Sealer};
use crate::directory::{self, Entry};
use crate::memory::Seeded;
use crate::proofs::person::{Person, id, noise, put};
use crate::root::Root;
use crate::seal::{self, Place, Purpose};
use crate::segment::MOST_RAW;
use crate::{
    Commit, CommitFault, Copy, Faces, Fault, Ikm, KeepError, Kept, MemoryStorage, Name, Notebook, OpenError, Opened,
    Presence, Storage, Store, look, open,
};
use daybook_drivers::{Draw, Fate, drive, mutate_in_place};
use pollster::block_on;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

type Records = BTreeMap<Name, Vec<u8>>;
type Seen = BTreeMap<crate::Id, Vec<u8>>;

/// No opening of 128 cells, from two stores, with four roots, needs more.
const MOST_READS: usize = 100_000;

/// A store that gives up on whoever does not stop reading.
struct Patient {
    inner: MemoryStorage,
    reads: Cell<usize>,
}

impl Storage for Patient {
    async fn load(&self) -> Faces {
        self.inner.load().await
    }

    async fn read(&self, store: Store, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        self.reads.set(self.reads.get() + names.len());
        assert!(self.reads.get() < MOST_READS, "the opening does not end");
        self.inner.read(store, names).await
    }

    async fn commit(&self, commit: &Commit) -> Result<Kept, CommitFault> {
        self.inner.commit(commit).await
    }

    fn commit_now(&self, commit: &Commit) -> Result<(), CommitFault> {
        self.inner.commit_now(commit)
    }

    async fn mend(&self, store: Store, puts: &[(Name, Vec<u8>)]) -> Result<(), Fault> {
        self.inner.mend(store, puts).await
    }
}

/// A notebook with three pages in several segments, as it stands, and its keys.
struct Model {
    records: Records,
    sealer: Sealer,
    root: Root,
    copy: Copy,
    entries: Vec<Entry>,
    cells: Vec<(u16, Purpose)>,
}

fn model() -> Model {
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
    Model { records, root, copy: table.copy, entries, cells, sealer }
}

impl Model {
    fn seal_root(&self, draw: &mut Draw, root: &Root, into: &mut Records) {
        let (arena, copy) = (self.sealer.arena, if draw.once_in(3) { self.copy } else { self.copy.other() });
        let sealed = root.seal(&self.sealer.keys.root, &self.sealer.immutable, arena, copy, &draw.array());
        into.insert(Name::Root(arena, copy), sealed);
    }

    fn seal_chain(
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
    fn next(&self) -> Root {
        Root { generation: self.root.generation + 1, ..self.root.clone() }
    }

    /// A root over these directory bytes.
    fn with_directory(&self, draw: &mut Draw, bytes: &[u8], mut root: Root, into: &mut Records) {
        // Its old directory goes; the cells of segments stay.
        let stays = |index: &u16| !self.cells.contains(&(*index, Purpose::Directory));
        root.live = (0..128).filter(|index| root.live.has(*index)).filter(stays).collect();
        let sealed = self.seal_chain(draw, Purpose::Directory, bytes, &mut root, into);
        root.directory = Some(sealed.head);
        root.directory_length = bytes.len() as u32;
        self.seal_root(draw, &root, into);
    }

    /// Makes something in these records hostile.
    fn spoil(&self, draw: &mut Draw, records: &mut Records) {
        let Sealer { immutable, arena, keys, .. } = &self.sealer;
        match draw.below(8) {
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
                        plain[27..29].copy_from_slice(&draw.pick(&[0, 1, 2_030, 2_031, 2_032, u16::MAX]).to_le_bytes())
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
    }
}

struct Shown {
    notebook: RefCell<Notebook>,
    records: Seen,
    lost: usize,
    is_older: bool,
}

fn opening(storage: &Patient, ikm: &Ikm) -> Result<Shown, OpenError> {
    storage.reads.set(0);
    block_on(async {
        let Presence::Found(found) = look(storage).await else { return Err(OpenError::Damaged) };
        let mut answer = Err(OpenError::WrongPassphrase);
        for container in &found.containers {
            answer = open(storage, &found, container, ikm).await;
            if answer.is_ok() {
                break;
            }
        }
        let Opened { notebook, is_older, .. } = answer?;
        let notebook = RefCell::new(notebook);
        let lost = Notebook::read_all(&notebook, storage, async || ()).await;
        let records: Seen = notebook.borrow().records().into_iter().map(|(id, bytes)| (id, bytes.to_vec())).collect();
        Ok(Shown { notebook, records, lost, is_older })
    })
}

#[test]
fn an_opening_of_anything_ends_and_what_it_shows_outlives_the_next_commits() {
    let model = model();
    let ikm = Person::ikm();
    drive("container", 500, |draw| {
        let storage = Patient { inner: MemoryStorage::new(), reads: Cell::new(0) };
        let mut hostile = model.records.clone();
        for _ in 0..=draw.below(3) {
            model.spoil(draw, &mut hostile);
        }
        let stores = draw.pick(&[&Store::BOTH[..], &[Store::Local], &[Store::Indexed]]);
        for store in Store::BOTH {
            let records = if stores.contains(&store) { &hostile } else { &model.records };
            storage.inner.replace(store, records.clone());
        }
        let Ok(shown) = opening(&storage, &ikm) else { return Fate::Refused };
        assert!(shown.records.values().all(|bytes| bytes.len() <= MOST_RAW));
        let whole = shown.records.len() == 3 && shown.lost == 0 && !shown.is_older;
        let mut expected = shown.records.clone();
        let mut entropy = Seeded::new(draw.number());
        for n in 200..203 {
            let body: Vec<u8> = noise(n.into(), 3_000);
            match block_on(Notebook::keep(&shown.notebook, &storage, &[put(n, &body)], 5, &mut entropy)) {
                Ok(_) => expected.insert(id(n), body),
                Err(KeepError::Full | KeepError::Conflict | KeepError::Nowhere) => continue,
                Err(fault) => panic!("{fault:?}"),
            };
        }
        drop(shown.notebook);
        let again = opening(&storage, &ikm).unwrap_or_else(|fault| panic!("shown once, then {fault:?}"));
        assert!(again.lost <= shown.lost, "{} lost, then {}", shown.lost, again.lost);
        for (id, bytes) in &expected {
            assert!(again.records.get(id) == Some(bytes), "a record that was shown is gone: {id:?}");
        }
        // Read as if nothing had happened, or not.
        if whole { Fate::Read } else { Fate::Refused }
    });
}
