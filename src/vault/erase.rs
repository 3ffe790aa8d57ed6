//! Making both notebooks of a container impossible to open, before anything is deleted (`FORMAT.md`, section 3).
//!
//! What a browser deletes may stand on the disk for a while. So the keys go first: both copies of the header get slots that open nothing and a
//! sequence that is higher than any, and every root is filled at random, in one commit. From the moment the durable store has taken it no
//! passphrase opens anything, whatever is cut afterwards: an older header that still stands in the other store does not count beside a newer
//! one whose roots its key does not open.

use crate::entropy::{Entropy, NoEntropy};
use crate::header::{self, Header};
use crate::name::{Arena, Copy, Name};
use crate::pair::{LocalStore, Pair};
use crate::seal;
use crate::slot::Slot;
use crate::storage::{Commit, Expected, Face, Faces, Fault, Kept, Put, Storage, Store};

/// Takes the keys away, in every store that holds anything. What each said is in the answer; one that is empty has nothing to say.
///
/// Whatever another tab has written meanwhile is not looked at: nothing here is to be kept.
///
/// # Errors
/// [`NoEntropy`]; nothing was written then.
pub async fn lock_out<S: Storage>(storage: &S, entropy: &mut impl Entropy) -> Result<Kept, NoEntropy> {
    let faces = storage.load().await;
    let stores: Vec<Store> = Store::BOTH.into_iter().filter(|store| !matches!(faces.of(*store), Face::Empty)).collect();
    let mut kept = Kept { local: Ok(()), indexed: Ok(()) };
    if stores.is_empty() {
        return Ok(kept);
    }
    let puts = plan(&faces, entropy)?;
    let commit = Commit { expected: Expected::new(), puts, grows: false, stores: stores.clone() };
    let said = storage.commit(&commit).await;
    for store in stores {
        let said = said.as_ref().map_or(Err(Fault::Broken), |kept| kept.by(store));
        match store {
            Store::Local => kept.local = said,
            Store::Indexed => kept.indexed = said,
        }
    }
    Ok(kept)
}

/// The same for [`Store::Local`] alone, at once: there may be no time to wait for the other one. It is the newer of the two then, so that cut
/// right after it nothing opens either. The answer is what that store said; one that is empty has nothing to say.
///
/// # Errors
/// [`NoEntropy`]; nothing was written then.
pub fn lock_out_now<L: LocalStore, I>(
    pair: &Pair<L, I>,
    entropy: &mut impl Entropy,
) -> Result<Result<(), Fault>, NoEntropy> {
    let local = pair.local_face();
    // Drawn in any case: whoever asks wants to know first whether anything can be drawn.
    let puts = plan(&Faces { local: local.clone(), indexed: Face::Empty }, entropy)?;
    Ok(match local {
        Face::Empty => Ok(()),
        Face::Unreadable(fault) => Err(fault),
        Face::Present(_) => pair.put_local(&puts),
    })
}

/// The keys first: a store without transactions takes the records one by one.
fn plan(faces: &Faces, entropy: &mut impl Entropy) -> Result<Vec<Put>, NoEntropy> {
    let header = match newest_header(faces) {
        Some(newest) => {
            let slots = [Slot::unused(entropy)?, Slot::unused(entropy)?];
            let sequence = newest.next_sequence(entropy)?;
            Header { slots, sequence, ..newest }.to_bytes()
        }
        // What this version cannot read is nobody's to open either.
        None => entropy.draw::<{ header::SIZE }>()?.to_vec(),
    };
    let mut puts: Vec<Put> = Copy::BOTH.map(|copy| (Name::Header(copy), header.clone())).to_vec();
    for arena in Arena::BOTH {
        for copy in Copy::BOTH {
            puts.push((Name::Root(arena, copy), seal::filler(entropy)?));
        }
    }
    Ok(puts)
}

fn newest_header(faces: &Faces) -> Option<Header> {
    let mut headers = Vec::new();
    for store in Store::BOTH {
        if let Face::Present(records) = faces.of(store) {
            let parsed = |copy| records.get(&Name::Header(copy)).and_then(|bytes| Header::parse(bytes).ok());
            headers.extend(Copy::BOTH.into_iter().filter_map(parsed));
        }
    }
    headers.into_iter().max_by_key(|header| header.sequence)
}
