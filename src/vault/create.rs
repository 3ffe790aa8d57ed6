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
use crate::storage::{Commit, CommitFault, Expected, Kept, Put, Storage, Store};
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

/// Why no container was made. Nothing was left behind, unless no store served: one that only answers too late may hold it all the same, and
/// then it opens with this passphrase.
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
    let sealer = Sealer { immutable, arena, keys: vmk.derive_keys(), old_keys: None };

    let mut puts = Vec::new();
    for index in 0..header.size.cells() {
        for each in Arena::BOTH {
            puts.push((Name::Cell(each, index), seal::filler(entropy)?));
        }
    }
    let roots = first_roots(&sealer, header.size, now, entropy)?;
    let [first, second] = roots.each_ref().map(|(_, sealed)| mark_of(sealed));
    puts.extend(roots);
    for copy in Copy::BOTH {
        puts.push((Name::Root(arena.other(), copy), seal::filler(entropy)?));
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
    let table = Table {
        generation: 2,
        copy: Copy::One,
        size: ArenaSize::FIRST,
        segments: Vec::new(),
        live: Bitmap::EMPTY,
        head: None,
        directory: Vec::new(),
        hot: None,
        mark: second,
        ancestors: vec![first],
        sealer,
    };
    let mirrors = [mirror(Store::Local), mirror(Store::Indexed)];
    let notebook = Notebook::of(header, table, mirrors, seen_of(arena, &commit.puts));
    Ok((notebook, kept))
}

/// The two roots of a notebook in which nothing was written yet.
pub(crate) fn first_roots(
    sealer: &Sealer,
    size: ArenaSize,
    now: i64,
    entropy: &mut impl Entropy,
) -> Result<[(Name, Vec<u8>); 2], NoEntropy> {
    let salts: [Salt; 2] = [entropy.draw()?, entropy.draw()?];
    let seal = |copy: Copy, ancestors| {
        let root = Root { ancestors, ..Root::empty(size, u64::from(copy.number()) + 1, now) };
        let salt = &salts[usize::from(copy.number())];
        let sealed = root.seal(&sealer.keys.root, &sealer.immutable, sealer.arena, copy, salt);
        (Name::Root(sealer.arena, copy), sealed)
    };
    Ok([seal(Copy::Zero, Vec::new()), seal(Copy::One, vec![mark_of(&salts[0])])])
}

/// The records that a commit compares: both headers and the roots of one arena.
pub(crate) fn watched(arena: Arena) -> [Name; 4] {
    let [zero, one] = Copy::BOTH;
    [Name::Header(zero), Name::Header(one), Name::Root(arena, zero), Name::Root(arena, one)]
}

fn seen_of(arena: Arena, puts: &[Put]) -> Expected {
    let watched = watched(arena);
    puts.iter().filter(|(name, _)| watched.contains(name)).map(|(name, bytes)| (*name, Some(bytes.clone()))).collect()
}
