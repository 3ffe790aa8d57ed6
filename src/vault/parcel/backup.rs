//! A backup: every record of one notebook in one file, sealed under a passphrase with a salt of its own (`FORMAT.md`, section 16).
//!
//! It holds one notebook, never both, and nothing of the container: no cells, no slots, no generation.

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
/// Records are packed together up to about so many bytes: one step of the work.
const STEP: usize = 64 * 1024;
/// No backup is shorter than this inside, so that a small notebook does not tell its size.
const LEAST: usize = 4096;

const MAGIC: [u8; 3] = *b"nbk";
const VERSION: u8 = 1;
const PURPOSE: &[u8] = b"nb1 backup";
/// Magic, version, cost, salt: what the keys are bound to.
const BOUND: usize = 28;
/// The same, the commitment and the length of what follows.
const CHECKED: usize = BOUND + COMMIT + 4;
/// The whole head: the same and its checksum.
const HEAD: usize = CHECKED + 8;

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

    /// Reads the head of a file, and looks whether the file is whole. Derives nothing.
    ///
    /// # Errors
    /// [`BackupError`], but for a wrong passphrase.
    pub fn read(file: &[u8]) -> Result<Self, BackupError> {
        if file.len() < MAGIC.len() + 1 || file[..MAGIC.len()] != MAGIC {
            return Err(BackupError::NotOne);
        }
        if file.len() > MOST {
            return Err(BackupError::TooLong);
        }
        let check = |head: &[u8]| Sha256::digest(head)[..8] == file[CHECKED..HEAD];
        if file.len() < HEAD {
            // Too little to tell a newer one from a torn one.
            return Err(BackupError::CutShort);
        }
        if !check(&file[..CHECKED]) {
            // A newer version may have a head of another shape; a damaged one says an unlikely version.
            let is_next = file[MAGIC.len()] > VERSION && file[MAGIC.len()] < 32;
            return Err(if is_next { BackupError::Newer } else { BackupError::Damaged });
        }
        match file[MAGIC.len()] {
            VERSION => {}
            version if version > VERSION => return Err(BackupError::Newer),
            _ => return Err(BackupError::Damaged),
        }
        let number = |at| array_at(file, at).map_or(0, u32::from_le_bytes);
        let (lanes, reserved) = (file[9], &file[10..12]);
        let cost = Cost::new(number(4), file[8].into()).map_err(|_| BackupError::Damaged)?;
        if lanes != 1 || reserved != [0, 0] {
            return Err(BackupError::Damaged);
        }
        let there = file.len() - HEAD;
        let stated = number(BOUND + COMMIT) as usize;
        if there < stated {
            return Err(BackupError::CutShort);
        }
        if there > stated || stated < LEAST + TAG {
            return Err(BackupError::Damaged);
        }
        let salt = array_at(file, 12).ok_or(BackupError::Damaged)?;
        Ok(Self { salt, cost })
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
    if raw_length(records) > MOST_TOGETHER {
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

    let bound = head.bound();
    let keys = Keys::derive(ikm, PURPOSE, &bound);
    let mut file = Vec::with_capacity(HEAD + inside + TAG);
    file.extend_from_slice(&bound);
    file.extend_from_slice(keys.commitment());
    file.extend_from_slice(&((inside + TAG) as u32).to_le_bytes());
    let check = Sha256::digest(&file);
    file.extend_from_slice(&check[..8]);
    pause().await;
    // In place: what was plaintext is ciphertext afterwards.
    keys.seal(&mut plain, &file);
    file.extend_from_slice(&plain);
    Ok(file)
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
    let mut seen = std::collections::BTreeSet::new();
    let mut together = 0;
    while !rest.is_empty() {
        let step = take(&mut rest).ok_or(BackupError::Damaged)?;
        let stated = array_at(step, 1).map_or(u32::MAX, u32::from_le_bytes) as usize;
        together += stated.min(MOST_RAW + 1);
        if together > MOST_TOGETHER {
            return Err(BackupError::TooLong);
        }
        let more = unpack(step).ok_or(BackupError::Damaged)?;
        if !more.iter().all(|(id, _)| seen.insert(*id)) {
            return Err(BackupError::Damaged);
        }
        records.extend(more);
        pause().await;
    }
    Ok(records)
}

/// What follows a length, and moves past it.
fn take<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, after) = rest.split_first_chunk::<4>()?;
    let (taken, after) = after.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    *rest = after;
    Some(taken)
}

/// Records in groups of about one step.
fn steps(records: &[Held]) -> Vec<&[Held]> {
    let mut steps = Vec::new();
    let (mut from, mut size) = (0, 0);
    for (at, one) in records.iter().enumerate() {
        size += raw_length(std::slice::from_ref(one));
        if size >= STEP {
            steps.push(&records[from..=at]);
            (from, size) = (at + 1, 0);
        }
    }
    steps.extend((from < records.len()).then(|| &records[from..]));
    steps
}

/// The length that `length` bytes are padded to: Padmé (Nikitin et al. 2019, "Reducing metadata leakage from encrypted files"), which adds at most
/// 12 per cent and leaves O(log log n) bits of the length.
fn padded(length: usize) -> usize {
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
    use crate::memory::Seeded;
    use pollster::block_on;

    #[test]
    fn what_was_sealed_opens_with_the_passphrase_and_with_no_other() {
        for count in [0_u8, 1, 40] {
            let records: Vec<Held> =
                (0..count).map(|at| ([at; 16], Rc::new(RecordBytes::from(vec![at; 9_000])))).collect();
            let head = Head::make(Cost::FLOOR, &mut Seeded::new(1)).unwrap();
            let ikm = Ikm::from_bytes(&[7; 32]);
            let file = block_on(seal(&head, &ikm, &records, async || {})).unwrap();
            assert_eq!(Head::read(&file).as_ref(), Ok(&head));
            assert_eq!(block_on(open(&file, &ikm, async || {})), Ok(records));
            let other = block_on(open(&file, &Ikm::from_bytes(&[8; 32]), async || {}));
            assert_eq!(other, Err(BackupError::WrongPassphrase));
        }
    }
}
