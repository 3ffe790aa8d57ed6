//! What two tabs wrote at once: the pages of the other are kept as copies.

use std::rc::Rc;

use domain::{Page, Record, RecordError, RecordId};
use vault::{Change, RecordBytes};

use super::Notice;
use super::desk::{Desk, put};

/// Keeps the pages that another tab wrote at the same time, each under an id of its own.
pub(super) async fn keep_copies(desk: &Desk, conflicts: &[(vault::Id, Rc<RecordBytes>)]) -> Notice {
    let mut changes = Vec::new();
    for (of, bytes) in conflicts {
        let Ok(id) = desk.make_id() else { return Notice::CopiesNotKept };
        let copy = match decode(*of, bytes) {
            Ok(Record::Page(page)) => put(Record::Page(Page { id, ..page })).ok(),
            // The other kinds do not hold their name, and what this version cannot read is kept as it is.
            Ok(_) | Err(_) => None,
        };
        changes.push(copy.unwrap_or_else(|| Change::Put(*id.as_bytes(), Rc::clone(bytes))));
    }
    match desk.keep(changes).await {
        Ok(()) => Notice::CopiesKept,
        Err(_) => Notice::CopiesNotKept,
    }
}

/// A record as it stands in the notebook.
pub(super) fn decode(id: vault::Id, bytes: &RecordBytes) -> Result<Record, RecordError> {
    Record::from_json(RecordId::from_bytes(id), &**bytes)
}
