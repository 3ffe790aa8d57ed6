//! Opening a notebook: slot, newest root that reads, then the other store brought up to date (`FORMAT.md`, section 10).

use crate::Id;
use crate::chain::Sealer;
use crate::decide::{Decision, decide};
use crate::key::Ikm;
use crate::look::{Container, Found, Presence, look};
use crate::mend::{Mended, mend};
use crate::notebook::{Forks, Notebook, RecordBytes};
use crate::read::Reader;
use crate::slots::find_slot;
use crate::storage::Storage;
use std::fmt;
use std::rc::Rc;

/// How often another tab may write while this one opens.
const LOOKS: usize = 5;

/// Why a container did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// No slot is for this passphrase.
    WrongPassphrase,
    /// A slot is for this passphrase, and what it leads to does not read.
    Damaged,
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::WrongPassphrase => "wrong passphrase",
            Self::Damaged => "the notebook is damaged",
        })
    }
}

impl std::error::Error for OpenError {}

/// A notebook that opened, and what the person should be told.
#[derive(Debug)]
pub struct Opened {
    /// The notebook. Its segments are not read yet: see [`Notebook::read_all`].
    pub notebook: Notebook,
    /// This may be an older state: something newer, or a part of another line, did not read, or could not be asked for.
    pub is_older: bool,
    /// Records of a generation that is not an ancestor of the opened one, as far as they differ: two tabs, or two stores, went on from one
    /// base without knowing of each other. They are to be kept as copies.
    pub conflicts: Vec<(Id, Rc<RecordBytes>)>,
    /// The generations they come from, for [`Notebook::absorb`]. The store that holds them is not written before the next opening. One that a
    /// store did not answer for is not among them: it comes again.
    pub forks: Forks,
}

/// Opens `container` with `ikm`. Where another tab writes meanwhile, the stores are looked at again, so that what it kept is shown.
///
/// # Errors
/// [`OpenError`].
pub async fn open<S: Storage>(
    storage: &S,
    found: &Found,
    container: &Container,
    ikm: &Ikm,
) -> Result<Opened, OpenError> {
    let (mut opened, mut mended) = open_once(storage, found, container, ikm).await?;
    for _ in 0..LOOKS {
        if mended == Mended::Yes {
            break;
        }
        let Presence::Found(found) = look(storage).await else { break };
        let Some(again) = found.containers.iter().find(|other| other.is_same(container)) else { break };
        (opened, mended) = open_once(storage, &found, again, ikm).await?;
    }
    Ok(opened)
}

async fn open_once<S: Storage>(
    storage: &S,
    found: &Found,
    container: &Container,
    ikm: &Ikm,
) -> Result<(Opened, Mended), OpenError> {
    let (header, arena, vmk) = find_slot(found, container, ikm)?;
    let sealer = Sealer { immutable: header.immutable.clone(), arena, keys: vmk.derive_keys(), old_keys: None };
    let reader = Reader::new(storage);
    let decision = decide(&reader, found, container, header, sealer).await?;
    let mut notebook = decision.notebook();
    let mended = mend(&reader, &decision, &mut notebook).await;
    let Decision { is_older, copies, .. } = decision;
    Ok((Opened { notebook, is_older, conflicts: copies.records, forks: copies.of }, mended))
}
