//! A new container, with one notebook in an arena chosen by chance.

use crate::bitmap::Bitmap;
use crate::chain::Sealer;
use crate::entropy::{Entropy, NoEntropy};
use crate::header::{ArenaSize, Header, Immutable};
use crate::kdf::{self, Cost};
use crate::key::{Ikm, Vmk};
use crate::name::{Arena, Copy, Name};
use crate::notebook::{Mirror, Notebook, Table};
use crate::root::{Root, mark_of};
use crate::seal::{self, Salt};
use crate::slot::Slot;
use crate::storage::{Commit, CommitFault, Kept, Storage, Store};
use std::collections::BTreeMap;
use std::fmt;

/// What must be known before a passphrase can be turned into a key for a new container.
#[derive(Clone, Debug)]
pub struct Blank {
    /// The salt of the passphrase function.
    pub salt: [u8; kdf::SALT],
}

impl Blank {
    /// Draws the salt.
    ///
    /// # Errors
    /// [`NoEntropy`].
    pub fn make(entropy: &mut impl Entropy) -> Result<Self, NoEntropy> {
        Ok(Self { salt: entropy.draw()? })
    }
}

/// Why no container was made. Nothing was left behind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreateError {
    /// No source of randomness.
    NoEntropy,
    /// No room for it.
    Full,
    /// Something stands there already.
    AlreadyThere,
    /// No store serves.
    Nowhere,
}

impl fmt::Display for CreateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoEntropy => "no source of randomness",
            Self::Full => "no room for a notebook",
            Self::AlreadyThere => "a notebook is there already",
            Self::Nowhere => "no store serves",
        })
    }
}

impl std::error::Error for CreateError {}

impl From<NoEntropy> for CreateError {
    fn from(_: NoEntropy) -> Self {
        Self::NoEntropy
    }
}

/// Makes a container in both stores, with one empty notebook that `ikm` opens. `ikm` was derived at `cost` with the salt of `blank`; `now`
/// is in ms since 1970-01-01 UTC.
///
/// # Errors
/// [`CreateError`].
pub async fn create<S: Storage>(
    storage: &S,
    blank: &Blank,
    cost: Cost,
    ikm: &Ikm,
    now: i64,
    entropy: &mut impl Entropy,
) -> Result<(Notebook, Kept), CreateError> {
    let immutable = Immutable::make(cost, blank.salt, entropy)?;
    let [toss] = entropy.draw()?;
    let arena = if toss & 1 == 0 { Arena::Zero } else { Arena::One };
    let vmk = Vmk::make(entropy)?;
    let slot = Slot::wrap(ikm, &immutable, arena, &vmk, entropy)?;
    let unused = Slot::unused(entropy)?;
    let slots = if arena == Arena::Zero { [slot, unused] } else { [unused, slot] };
    let header = Header::make(immutable.clone(), slots, entropy)?;
    let keys = vmk.derive_keys();

    let mut puts = Vec::new();
    for index in 0..header.size.cells() {
        for each in Arena::BOTH {
            puts.push((Name::Cell(each, index), seal::filler(entropy)?));
        }
    }
    let salts: [Salt; 2] = [entropy.draw()?, entropy.draw()?];
    let [first, second] = salts.map(|salt| mark_of(&salt));
    for copy in Copy::BOTH {
        for each in Arena::BOTH {
            let sealed = if each == arena {
                let ancestors = if copy == Copy::Zero { Vec::new() } else { vec![first] };
                let root = Root { ancestors, ..Root::empty(header.size, u64::from(copy.number()) + 1, now) };
                root.seal(&keys.root, &immutable, arena, copy, &salts[usize::from(copy.number())])
            } else {
                seal::filler(entropy)?
            };
            puts.push((Name::Root(each, copy), sealed));
        }
    }
    for copy in Copy::BOTH {
        puts.push((Name::Header(copy), header.to_bytes()));
    }

    let expected = Name::face().into_iter().map(|name| (name, None)).collect();
    let commit = Commit { expected, puts, grows: true, stores: Store::BOTH.to_vec() };
    let kept = storage.commit(&commit).await.map_err(|fault| match fault {
        CommitFault::Conflict => CreateError::AlreadyThere,
        CommitFault::Full => CreateError::Full,
        CommitFault::Nowhere => CreateError::Nowhere,
    })?;

    let mirror = |store| Mirror { roots: [Bitmap::EMPTY, Bitmap::EMPTY], fault: kept.by(store).err() };
    let notebook = Notebook {
        table: Table {
            generation: 2,
            copy: Copy::One,
            size: ArenaSize::FIRST,
            segments: Vec::new(),
            live: Bitmap::EMPTY,
            directory: Vec::new(),
            hot: None,
            mark: second,
            ancestors: vec![first],
            old_key: None,
        },
        seen: seen_of(arena, &commit.puts),
        sealer: Sealer { immutable, arena, keys, old_keys: None },
        vmk,
        header,
        flight: None,
        local: mirror(Store::Local),
        indexed: mirror(Store::Indexed),
        highest: 2,
        absorbing: Vec::new(),
    };
    Ok((notebook, kept))
}

/// The records that a commit compares: both headers and the roots of one arena.
pub(crate) fn watched(arena: Arena) -> [Name; 4] {
    let [zero, one] = Copy::BOTH;
    [Name::Header(zero), Name::Header(one), Name::Root(arena, zero), Name::Root(arena, one)]
}

fn seen_of(arena: Arena, puts: &[(Name, Vec<u8>)]) -> BTreeMap<Name, Option<Vec<u8>>> {
    let watched = watched(arena);
    puts.iter().filter(|(name, _)| watched.contains(name)).map(|(name, bytes)| (*name, Some(bytes.clone()))).collect()
}
