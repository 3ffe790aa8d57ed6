//! After an opening the two stores are alike in the arena that was opened, also in the cells that nothing names: a difference would show which
//! arena was written.

use super::person::{Person, noise, put, seen};
use crate::{Arena, Fault, MemoryStorage, Name, Store};

fn cells(storage: &MemoryStorage, store: Store, arena: Arena) -> Vec<(Name, Vec<u8>)> {
    let mut records = storage.records(store);
    records.retain(|name, _| matches!(name, Name::Cell(of, _) | Name::Root(of, _) if *of == arena));
    records.into_iter().collect()
}

#[test]
fn a_store_that_missed_many_commits_is_alike_after_the_next_opening() {
    for store in Store::BOTH {
        for missed in [1, 10, 40] {
            let storage = MemoryStorage::new();
            let mut person = Person::new(191);
            let notebook = person.make(&storage);
            for n in 0..4 {
                person.keep(&notebook, &storage, &[put(n, &noise(n.into(), 5_000))]).unwrap();
            }
            let late = storage.records(store);
            for n in 0..missed {
                person.keep(&notebook, &storage, &[put(n % 7, &noise((100 + n).into(), 4_000))]).unwrap();
            }
            storage.replace(store, late);
            let (again, opening) = Person::open(&storage).unwrap();
            let arena = again.borrow().arena();
            assert_eq!((opening.lost, opening.conflicts.len()), (0, 0), "{store:?}, {missed}");
            let [one, two] = Store::BOTH.map(|store| cells(&storage, store, arena));
            assert!(one == two, "{store:?}, {missed} missed");
            storage.set_fault(store.other(), Some(Fault::Refused));
            assert_eq!(seen(&Person::open(&storage).unwrap().0), seen(&again));
        }
    }
}
