//! Which slot a passphrase opens, of which header (`FORMAT.md`, section 4).

use crate::header::Header;
use crate::key::{Ikm, Vmk};
use crate::look::{Container, Found};
use crate::name::{Arena, Copy, Name};
use crate::open::OpenError;
use crate::root::Root;
use crate::slot::{Verdict, try_slots};
use crate::storage::{Face, Store};

pub(crate) fn find_slot(found: &Found, container: &Container, ikm: &Ikm) -> Result<(Header, Arena, Vmk), OpenError> {
    let mut error = OpenError::WrongPassphrase;
    let mut newer: Vec<&Header> = Vec::new();
    for header in &container.headers {
        match try_slots(ikm, &header.immutable, &header.slots) {
            Verdict::Opens(arena, vmk) => {
                let Some(newest) = newer.first() else { return Ok((header.clone(), arena, vmk)) };
                if !was_replaced(found, &newer, header, arena, &vmk) {
                    // The slots are this header's and count again; the size is that of the newest.
                    let header = Header { size: newest.size, sequence: newest.sequence_after(1), ..header.clone() };
                    return Ok((header, arena, vmk));
                }
            }
            Verdict::Damaged => error = OpenError::Damaged,
            Verdict::WrongPassphrase => {}
        }
        newer.push(header);
    }
    Err(error)
}

/// Any slot that opens, also one that was replaced: for whoever only wants to read what is left.
pub(crate) fn find_any_slot(container: &Container, ikm: &Ikm) -> Result<(Header, Arena, Vmk), OpenError> {
    let mut error = OpenError::WrongPassphrase;
    for header in &container.headers {
        match try_slots(ikm, &header.immutable, &header.slots) {
            Verdict::Opens(arena, vmk) => return Ok((header.clone(), arena, vmk)),
            Verdict::Damaged => error = OpenError::Damaged,
            Verdict::WrongPassphrase => {}
        }
    }
    Err(error)
}

/// Whether the slot that an older header still has was replaced for good: then, where a newer header stands, so does a root that this key
/// does not open. Otherwise that header was written and its root was not (a store that tears or reorders writes), and only the older
/// passphrase leads to anything.
fn was_replaced(found: &Found, newer: &[&Header], header: &Header, arena: Arena, vmk: &Vmk) -> bool {
    let keys = vmk.derive_keys();
    Store::BOTH.into_iter().any(|store| {
        let Face::Present(records) = found.faces.of(store) else { return false };
        let parsed = |copy| records.get(&Name::Header(copy)).and_then(|bytes| Header::parse(bytes).ok());
        let stands = Copy::BOTH.into_iter().filter_map(parsed).any(|there| newer.contains(&&there));
        let opens = |copy| {
            let sealed = records.get(&Name::Root(arena, copy));
            sealed.is_some_and(|sealed| Root::unseal(&keys.root, &header.immutable, arena, copy, sealed).is_some())
        };
        stands && !Copy::BOTH.into_iter().all(opens)
    })
}
