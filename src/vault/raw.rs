//! A raw copy: all that stands in both stores, sealed as it is, for whoever may be able to repair it (`FORMAT.md`, section 13).

use crate::header::ArenaSize;
use crate::name::{Arena, Name};
use crate::storage::{Storage, Store};
use crate::text;

/// How many records are read between two pauses.
const BATCH: usize = 64;

/// The copy, as JSON. `pause` is awaited now and then. A store that cannot be read is `null`.
pub async fn raw_copy<S: Storage>(storage: &S, pause: impl AsyncFn()) -> String {
    let local = copy_of(storage, Store::Local, &pause).await;
    let indexed = copy_of(storage, Store::Indexed, &pause).await;
    format!("{{\"local\":{local},\"indexed\":{indexed}}}\n")
}

async fn copy_of<S: Storage>(storage: &S, store: Store, pause: &impl AsyncFn()) -> String {
    let cells =
        Arena::BOTH.into_iter().flat_map(|arena| (0..ArenaSize::LAST.cells()).map(move |n| Name::Cell(arena, n)));
    let names: Vec<Name> = Name::face().into_iter().chain(cells).collect();
    let mut records = Vec::new();
    for batch in names.chunks(BATCH) {
        let Ok(read) = storage.read(store, batch).await else { return "null".into() };
        for (name, bytes) in batch.iter().zip(read) {
            // Neither a name nor base32768 has a character that JSON escapes.
            records.extend(bytes.map(|bytes| format!("\"{name}\":\"{}\"", text::encode(&bytes))));
        }
        pause().await;
    }
    format!("{{{}}}", records.join(","))
}
