//! Whole containers in which something was sealed with the right keys that no Daybook would seal: roots, directories, segments, cells;
//! and headers with a repaired checksum. An opening ends, and what it shows is still there after the next commits.

use super::model::model;
use super::patient::{Patient, opening};
use crate::memory::Seeded;
use crate::proofs::person::{id, noise, put};
use crate::segment::MOST_RAW;
use crate::{KeepError, Notebook, Store};
use daybook_drivers::{Fate, drive};
use pollster::block_on;

#[test]
fn an_opening_of_anything_ends_and_what_it_shows_outlives_the_next_commits() {
    let model = model();
    drive("container", 500, |draw| {
        let mut hostile = model.records.clone();
        let ways: Vec<usize> = (0..=draw.below(3)).map(|_| model.spoil(draw, &mut hostile)).collect();
        let stores = draw.pick(&[&Store::BOTH[..], &[Store::Local], &[Store::Indexed]]);
        let storage = Patient::holding(&hostile, stores, &model.records);
        let Ok(shown) = opening(&storage) else { return Fate::Refused };
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
        let again = opening(&storage).unwrap_or_else(|fault| panic!("shown once, then {fault:?}: {ways:?}"));
        assert!(again.lost <= shown.lost, "{} lost, then {}: {ways:?}", shown.lost, again.lost);
        for (id, bytes) in &expected {
            assert!(
                again.records.get(id) == Some(bytes),
                "record {} was shown and is gone: {ways:?} in {stores:?}",
                id[0]
            );
        }
        // Read as if nothing had happened, or not.
        if whole { Fate::Read } else { Fate::Refused }
    });
}
