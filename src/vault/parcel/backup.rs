//! A backup: every record of one notebook in one file, sealed under a passphrase with a salt of its own (`FORMAT.md`, section 16).
//!
//! It holds one notebook, never both, and nothing of the container: no cells, no slots, no generation.

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt;
use std::rc::Rc;

use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::envelope::{COMMIT, Closed, Keys, TAG};
use crate::Id;
use crate::entropy::{Entropy, NoEntropy};
use crate::header::array_at;
use crate::kdf::{Cost, SALT};
use crate::key::Ikm;
use crate::notebook::RecordBytes;
use crate::segment::{Held, MOST_RAW, pack, raw_length, unpack};

/// The most bytes that a backup has: a full notebook, deflated not at all, has fewer.
pub const MOST: usize = 32 * 1024 * 1024;
/// The most bytes that all records of a backup have together.
const MOST_TOGETHER: usize = 64 * 1024 * 1024;
/// The most records of a backup. No notebook has more: ids do not deflate, and 4,096 cells hold fewer of them.
pub(crate) const MOST_RECORDS: usize = 1 << 19;
/// Records are packed together up to so many bytes, or one that is longer alone: one step of the work.
const STEP: usize = 64 * 1024;
/// No backup is shorter than this inside, so that a small notebook does not tell its size.
pub(crate) const LEAST: usize = 4096;

const MAGIC: [u8; 3] = *b"nbk";
const VERSION: u8 = 1;
const PURPOSE: &[u8] = b"nb1 backup";
/// The last version of which a file that does not sum up is still taken for one.
const LAST_LIKELY: u8 = 31;
/// Magic, version, cost, salt: what the keys are bound to.
pub(crate) const BOUND: usize = 28;
/// The same, the commitment and the length of what follows.
pub(crate) const CHECKED: usize = BOUND + COMMIT + 4;
/// The whole head: the same and its checksum.
pub(crate) const HEAD: usize = CHECKED + 8;

/// Why a file is no backup that opens. Nothing was changed anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BackupError {
    /// Something else.
    NotOne,
    /// Made by a newer version.
    Newer,
    /// Its end is missing.
    CutShort,
    /// It was changed, or was never whole.
    Damaged,
    /// Another passphrase.
    WrongPassphrase,
    /// More than a notebook can hold.
    TooLong,
}

impl fmt::Display for BackupError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotOne => "this is no backup",
            Self::Newer => "the backup was made by a newer version",
            Self::CutShort => "the end of the backup is missing",
            Self::Damaged => "the backup is damaged",
            Self::WrongPassphrase => "the passphrase does not open the backup",
            Self::TooLong => "the backup is longer than a notebook can be",
        })
    }
}

impl std::error::Error for BackupError {}

impl From<Closed> for BackupError {
    fn from(closed: Closed) -> Self {
        match closed {
            Closed::WrongPassphrase => Self::WrongPassphrase,
            Closed::Damaged => Self::Damaged,
        }
    }
}

/// What a backup says before it is opened: how to derive its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    salt: [u8; SALT],
    cost: Cost,
}

impl Head {
    /// The head of a backup to be made.
    ///
    /// # Errors
    /// [`NoEntropy`].
    pub fn make(cost: Cost, entropy: &mut impl Entropy) -> Result<Self, NoEntropy> {
        Ok(Self { salt: entropy.draw()?, cost })
    }

    /// Reads the head of a file, and looks whether the file is whole. Derives nothing, and allocates nothing.
    ///
    /// # Errors
    /// [`BackupError`], but for a wrong passphrase.
    pub fn read(file: &[u8]) -> Result<Self, BackupError> {
        let version = *file.strip_prefix(&MAGIC).and_then(|rest| rest.first()).ok_or(BackupError::NotOne)?;
        if version != VERSION {
            return Err(other_version(file, version));
        }
        if file.len() > MOST {
            return Err(BackupError::TooLong);
        }
        if file.len() < HEAD {
            return Err(BackupError::CutShort);
        }
        if !is_summed_up(file, version) {
            return Err(BackupError::Damaged);
        }
        let number = |at| array_at(file, at).map_or(0, u32::from_le_bytes);
        let (lanes, reserved) = (file[9], &file[10..12]);
        let cost = Cost::new(number(4), file[8].into()).map_err(|_| BackupError::Damaged)?;
        if lanes != 1 || reserved != [0, 0] {
            return Err(BackupError::Damaged);
        }
        let (there, stated) = (file.len() - HEAD, number(BOUND + COMMIT) as usize);
        if stated > MOST - HEAD {
            return Err(BackupError::TooLong);
        }
        if stated.checked_sub(TAG).is_none_or(|inside| padded(inside) != inside) {
            return Err(BackupError::Damaged);
        }
        match there.cmp(&stated) {
            Ordering::Less => Err(BackupError::CutShort),
            Ordering::Greater => Err(BackupError::Damaged),
            Ordering::Equal => Ok(Self { salt: array_at(file, 12).ok_or(BackupError::Damaged)?, cost }),
        }
    }

    /// What the passphrase is to be salted with.
    #[must_use]
    pub fn salt(&self) -> &[u8; SALT] {
        &self.salt
    }

    /// What deriving costs.
    #[must_use]
    pub fn cost(&self) -> Cost {
        self.cost
    }

    fn bound(&self) -> [u8; BOUND] {
        let mut bound = [0; BOUND];
        bound[..3].copy_from_slice(&MAGIC);
        bound[3] = VERSION;
        bound[4..8].copy_from_slice(&self.cost.memory_kib().to_le_bytes());
        // At most 20.
        bound[8] = self.cost.passes() as u8;
        bound[9] = 1;
        bound[12..].copy_from_slice(&self.salt);
        bound
    }
}

/// Seals `records` into a file, under what the passphrase gave for the salt and the cost of `head`, which serves for this one file only. `pause` is
/// awaited between steps.
///
/// # Errors
/// [`BackupError::TooLong`].
pub async fn seal(
    head: &Head,
    ikm: &Ikm,
    records: &[(Id, Rc<RecordBytes>)],
    pause: impl AsyncFn(),
) -> Result<Vec<u8>, BackupError> {
    if raw_length(records) > MOST_TOGETHER || records.len() > MOST_RECORDS {
        return Err(BackupError::TooLong);
    }
    let mut packed = Vec::new();
    for step in steps(records) {
        packed.push(pack(step).ok_or(BackupError::TooLong)?);
        pause().await;
    }
    let content: usize = packed.iter().map(|step| 4 + step.len()).sum();
    let inside = padded(4 + content);
    if HEAD + inside + TAG > MOST {
        return Err(BackupError::TooLong);
    }
    let mut plain = Zeroizing::new(Vec::with_capacity(inside + TAG));
    // Below MOST.
    plain.extend_from_slice(&(content as u32).to_le_bytes());
    for step in &packed {
        plain.extend_from_slice(&(step.len() as u32).to_le_bytes());
        plain.extend_from_slice(step);
    }
    plain.resize(inside, 0);
    drop(packed);
    pause().await;
    Ok(wrap(head, ikm, plain))
}

/// Puts `plain`, which has room for a tag, behind a head.
pub(crate) fn wrap(head: &Head, ikm: &Ikm, mut plain: Zeroizing<Vec<u8>>) -> Vec<u8> {
    let sealed = plain.len() + TAG;
    let bound = head.bound();
    let keys = Keys::derive(ikm, PURPOSE, &bound);
    let mut file = Vec::with_capacity(HEAD + sealed);
    file.extend_from_slice(&bound);
    file.extend_from_slice(keys.commitment());
    // Below MOST.
    file.extend_from_slice(&(sealed as u32).to_le_bytes());
    let check = Sha256::digest(&file);
    file.extend_from_slice(&check[..8]);
    // In place: what was plaintext is ciphertext afterwards.
    keys.seal(&mut plain, &file);
    file.extend_from_slice(&plain);
    file
}

/// Opens a file under what the passphrase gave for the salt and the cost of its [`Head`]. `pause` is awaited between steps.
///
/// # Errors
/// [`BackupError`].
pub async fn open(file: &[u8], ikm: &Ikm, pause: impl AsyncFn()) -> Result<Vec<(Id, Rc<RecordBytes>)>, BackupError> {
    let bound = Head::read(file)?.bound();
    let commitment = array_at(file, BOUND).ok_or(BackupError::Damaged)?;
    let plain = Keys::derive(ikm, PURPOSE, &bound).open(&commitment, &file[HEAD..], &file[..HEAD])?;
    pause().await;
    let content = take(&mut &plain[..]).ok_or(BackupError::Damaged)?;
    if padded(4 + content.len()) != plain.len() || plain[4 + content.len()..].iter().any(|byte| *byte != 0) {
        return Err(BackupError::Damaged);
    }
    let mut rest = content;
    let mut records: Vec<Held> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut together = 0;
    while !rest.is_empty() {
        let step = take(&mut rest).ok_or(BackupError::Damaged)?;
        let stated = array_at(step, 1).map(u32::from_le_bytes).ok_or(BackupError::Damaged)? as usize;
        if stated > MOST_RAW {
            return Err(BackupError::Damaged);
        }
        together += stated;
        if together > MOST_TOGETHER {
            return Err(BackupError::TooLong);
        }
        let more = unpack(step).ok_or(BackupError::Damaged)?;
        if more.is_empty() || !more.iter().all(|(id, _)| seen.insert(*id)) {
            return Err(BackupError::Damaged);
        }
        records.extend(more);
        if records.len() > MOST_RECORDS {
            return Err(BackupError::TooLong);
        }
        pause().await;
    }
    Ok(records)
}

/// What a file of another version is: a newer one sums up its own number, or has a head of another shape.
fn other_version(file: &[u8], version: u8) -> BackupError {
    if is_summed_up(file, VERSION) {
        // One of this version, in which the number was changed.
        BackupError::Damaged
    } else if version > VERSION && (version <= LAST_LIKELY || is_summed_up(file, version)) {
        BackupError::Newer
    } else {
        // A text that happens to begin like this.
        BackupError::NotOne
    }
}

/// Whether the head, with this version in it, is what its checksum was made of.
fn is_summed_up(file: &[u8], version: u8) -> bool {
    let Some(check) = file.get(CHECKED..HEAD) else { return false };
    let sum = Sha256::new().chain_update(MAGIC).chain_update([version]).chain_update(&file[MAGIC.len() + 1..CHECKED]);
    sum.finalize()[..8] == *check
}

/// What follows a length, and moves past it.
fn take<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, after) = rest.split_first_chunk::<4>()?;
    let (taken, after) = after.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    *rest = after;
    Some(taken)
}

/// Records in groups of one step: a long one stands alone, since together with others it might be longer than a segment may be.
fn steps(records: &[Held]) -> Vec<&[Held]> {
    let mut steps = Vec::new();
    let (mut from, mut size) = (0, 0);
    for (at, one) in records.iter().enumerate() {
        let more = raw_length(std::slice::from_ref(one));
        if at > from && size + more > STEP {
            steps.push(&records[from..at]);
            (from, size) = (at, 0);
        }
        size += more;
    }
    steps.extend((from < records.len()).then(|| &records[from..]));
    steps
}

/// The length that `length` bytes are padded to: Padmé (Nikitin et al. 2019, "Reducing metadata leakage from encrypted files"), which adds at most
/// 12 per cent and leaves O(log log n) bits of the length.
pub(crate) fn padded(length: usize) -> usize {
    let length = length.max(LEAST);
    // At least 12, so that neither logarithm is of zero.
    let exponent = length.ilog2();
    let low = exponent - (exponent.ilog2() + 1);
    let mask = (1 << low) - 1;
    (length + mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(lengths: &[usize]) -> Vec<Held> {
        lengths.iter().zip(0..).map(|(length, n)| ([n; 16], Rc::new(RecordBytes::from(vec![n; length - 20])))).collect()
    }

    #[test]
    fn a_step_is_full_or_one_long_record() {
        let sizes =
            |lengths: &[usize]| -> Vec<usize> { steps(&held(lengths)).into_iter().map(<[Held]>::len).collect() };
        assert!(sizes(&[]).is_empty());
        assert_eq!(sizes(&[STEP, STEP]), [1, 1]);
        assert_eq!(sizes(&[STEP - 100, 100, 20, 20]), [2, 2]);
        assert_eq!(sizes(&[100, MOST_RAW, 100, 100]), [1, 1, 2]);
    }

    #[test]
    fn padding_is_that_of_the_paper_and_padded_is_padded() {
        for (length, wanted) in
            [(0, 4096), (4096, 4096), (4097, 4352), (65_536, 65_536), (65_537, 67_584), (1 << 25, 1 << 25)]
        {
            assert_eq!(padded(length), wanted);
        }
        for length in (0..200_000).chain((1 << 24) - 500..(1 << 24) + 500) {
            let padded_once = padded(length);
            assert!(padded_once >= length && padded_once <= (length + length * 12 / 100).max(LEAST), "{length}");
            assert_eq!(padded(padded_once), padded_once);
        }
    }
}
