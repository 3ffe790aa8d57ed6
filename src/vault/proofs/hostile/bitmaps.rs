//! A root whose bitmap does not fit: what it misses would be written over by the next commit, so it is refused, or made good.

use super::model::{Model, Records, model};
use super::patient::{Patient, Shown, opening};
use crate::bitmap::Bitmap;
use crate::directory::{self, Entry};
use crate::memory::Seeded;
use crate::pointer::{KeyAge, Pointer};
use crate::proofs::person::{id, noise, put};
use crate::root::Root;
use crate::seal::Purpose;
use crate::{Notebook, Store};
use daybook_drivers::Draw;
use pollster::block_on;

fn without(live: &Bitmap, cell: u16) -> Bitmap {
    (0..128).filter(|index| live.has(*index) && *index != cell).collect()
}

/// The records with this root over the copy that holds the older generation.
fn rooted(model: &Model, root: &Root) -> Records {
    let mut records = model.records.clone();
    model.seal_root_in(model.copy.other(), &mut Draw::new(1, "bitmaps"), root, &mut records);
    records
}

#[test]
fn a_root_whose_bitmap_misses_its_directory_or_the_head_of_a_segment_does_not_read() {
    let model = model();
    let heads = model.entries.iter().map(|entry| entry.head.index);
    for cell in heads.chain(model.root.directory.map(|head| head.index)) {
        let root = Root { live: without(&model.root.live, cell), ..model.next() };
        let records = rooted(&model, &root);
        let shown = opening(&Patient::holding(&records, &Store::BOTH, &records)).unwrap();
        assert_eq!((shown.notebook.borrow().generation(), shown.is_older), (model.root.generation, true), "{cell}");
        assert_eq!(shown.records.len(), 3);
    }
}

#[test]
fn a_directory_that_says_a_segment_begins_in_its_own_cell_does_not_read() {
    let model = model();
    let free = (0..128).find(|index| !model.root.live.has(*index)).unwrap();
    let mut records = model.records.clone();
    // Room for the new directory is in one cell only, which it names.
    let mut root = Root { live: without(&(0..128).collect(), free), ..model.next() };
    let bytes = with_one_more(&model, free);
    let sealed = model.seal_chain(&mut Draw::new(2, "bitmaps"), Purpose::Directory, &bytes, &mut root, &mut records);
    assert_eq!(sealed.cells, [free]);
    root.live = model.root.live.clone();
    root.live.add(free);
    let root = Root { directory: Some(sealed.head), directory_length: bytes.len() as u32, ..root };
    model.seal_root_in(model.copy.other(), &mut Draw::new(3, "bitmaps"), &root, &mut records);
    let shown = opening(&Patient::holding(&records, &Store::BOTH, &records)).unwrap();
    assert_eq!((shown.notebook.borrow().generation(), shown.is_older), (model.root.generation, true));
}

/// A directory with one segment more, of which there is nothing, that begins in this cell.
fn with_one_more(model: &Model, index: u16) -> Vec<u8> {
    let head = Pointer { index, key: KeyAge::Current, salt: [5; 24] };
    directory::to_bytes(&[model.entries.as_slice(), &[Entry { head, length: 9 }]].concat())
}

/// Opens, keeps the long page anew and much beside it, and opens again.
fn write_on(records: &Records, seed: u64) -> Shown {
    let storage = Patient::holding(records, &Store::BOTH, records);
    let shown = opening(&storage).unwrap();
    assert_eq!(shown.records.len(), 3);
    let mut entropy = Seeded::new(seed);
    for n in [100, 101, 102, 103, 104, 1, 105, 106, 107] {
        block_on(Notebook::keep(&shown.notebook, &storage, &[put(n, &noise(n.into(), 9_000))], 5, &mut entropy))
            .unwrap();
    }
    drop(shown);
    opening(&storage).unwrap()
}

#[test]
fn a_segment_with_a_cell_that_the_bitmap_misses_is_not_written_over() {
    let model = model();
    let long = &model.chains[1];
    assert!(long.len() > 30);
    let mut live = model.root.live.clone();
    for cell in &long[1..] {
        live = without(&live, *cell);
    }
    // In both roots, or the older one would protect them as well.
    let (mut records, mut draw) = (model.records.clone(), Draw::new(7, "bitmaps"));
    let older = Root { live: live.clone(), ..model.root.clone() };
    model.seal_root_in(model.copy, &mut draw, &older, &mut records);
    let root = Root { live, ..model.after(&records) };
    model.seal_root_in(model.copy.other(), &mut draw, &root, &mut records);
    // Which free cells a commit takes is chance.
    for seed in 0..8 {
        let again = write_on(&records, seed);
        assert_eq!((again.records.len(), again.lost), (11, 0), "{seed}");
        assert!(again.records[&id(2)] == noise(2, 70_000));
    }
}

#[test]
fn a_lost_segment_that_begins_in_a_cell_of_another_does_not_hide_later_commits() {
    let model = model();
    let mut records = model.records.clone();
    // The first page, which is kept anew.
    let bytes = with_one_more(&model, model.chains[0][1]);
    model.with_directory(&mut Draw::new(6, "bitmaps"), &bytes, model.next(), &mut records);
    let again = write_on(&records, 4);
    assert_eq!((again.records.len(), again.lost, again.is_older), (11, 1, false));
}
