//! A link: a text of one's own, sealed, that travels whole behind the `#` of an address (`FORMAT.md`, section 17).
//!
//! With share words it opens only to whoever has both. Without them it is encoded rather than locked: whoever has it can read it.

use std::fmt;

use base64ct::{Base64UrlUnpadded, Encoding};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::envelope::{COMMIT, Closed, Keys, TAG};
use crate::entropy::{Entropy, NoEntropy};
use crate::header::array_at;
use crate::kdf::{Cost, SALT};
use crate::key::Ikm;
use crate::segment::{deflate, inflate};

/// What every link of this version begins with, after the `#`.
pub const MARK: &str = "s1.";
/// The most bytes that a link holds, before deflating.
pub const MOST: usize = 256 * 1024;
/// The most characters that a link, or a file with one in it, has.
pub const MOST_SIGNS: usize = 512 * 1024;

const PURPOSE: &[u8] = b"nb1 link";
/// Flags, preset, salt: what the keys are bound to.
pub(crate) const BOUND: usize = 2 + SALT;
/// The same, the length in blocks and the commitment.
pub(crate) const HEAD: usize = BOUND + 2 + COMMIT;
/// What is sealed is padded to a whole number of these bytes.
pub(crate) const BLOCK: usize = 64;
/// The most blocks: two lengths, and a content that did not deflate.
const MOST_BLOCKS: usize = (8 + MOST).div_ceil(BLOCK);
/// The checksum at the end. It tells what was changed on the way from other words; it keeps nobody from changing anything.
pub(crate) const CHECK: usize = 4;

/// Who can open a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// Whoever has the share words too.
    Words,
    /// Whoever has the link.
    None,
}

/// Why a text is no link that opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Something else.
    NotOne,
    /// Made by a newer version.
    Newer,
    /// A part of it is missing.
    CutShort,
    /// It was changed.
    Damaged,
    /// Other words.
    WrongWords,
    /// More than a link can hold.
    TooLong,
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotOne => "this is no link",
            Self::Newer => "the link was made by a newer version",
            Self::CutShort => "a part of the link is missing",
            Self::Damaged => "the link was changed on its way",
            Self::WrongWords => "the words do not open the link",
            Self::TooLong => "the link is longer than one can be",
        })
    }
}

impl std::error::Error for LinkError {}

impl From<Closed> for LinkError {
    fn from(closed: Closed) -> Self {
        match closed {
            Closed::WrongPassphrase => Self::WrongWords,
            Closed::Damaged => Self::Damaged,
        }
    }
}

/// What a link says before it is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    lock: Lock,
    salt: [u8; SALT],
}

/// A link that was read and not opened yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    head: Head,
    commitment: [u8; COMMIT],
    bytes: Vec<u8>,
}

impl Head {
    /// The head of a link to be made.
    ///
    /// # Errors
    /// [`NoEntropy`].
    pub fn make(lock: Lock, entropy: &mut impl Entropy) -> Result<Self, NoEntropy> {
        Ok(Self { lock, salt: entropy.draw()? })
    }

    /// Who can open it.
    #[must_use]
    pub fn lock(&self) -> Lock {
        self.lock
    }

    /// What the words are to be salted with.
    #[must_use]
    pub fn salt(&self) -> &[u8; SALT] {
        &self.salt
    }

    /// What deriving from the words costs: from a table, since a stranger may not choose how long this device works.
    #[must_use]
    pub const fn cost(&self) -> Cost {
        Cost::FIRST
    }

    fn bound(&self) -> [u8; BOUND] {
        let mut bound = [0; BOUND];
        (bound[0], bound[1]) = match self.lock {
            Lock::Words => (0, 1),
            Lock::None => (1, 0),
        };
        bound[2..].copy_from_slice(&self.salt);
        bound
    }

    /// With words, what they gave. Without, the salt stands for a key: it is random, and in the link.
    fn keys(&self, words: Option<&Ikm>) -> Option<Keys> {
        let in_the_open;
        let ikm = match (self.lock, words) {
            (Lock::Words, Some(words)) => words,
            (Lock::Words, None) => return None,
            (Lock::None, _) => {
                let mut key = [0; 32];
                key[..SALT].copy_from_slice(&self.salt);
                in_the_open = Ikm::from_bytes(&key);
                &in_the_open
            }
        };
        Some(Keys::derive(ikm, PURPOSE, &self.bound()))
    }
}

/// Seals `content` into what follows the `#`. `words` is what the share words gave for the salt and the cost of `head`, which serves for this
/// one link only.
///
/// # Errors
/// [`LinkError::TooLong`]; [`LinkError::WrongWords`] if it is locked and there are none.
pub fn seal(head: &Head, words: Option<&Ikm>, content: &[u8]) -> Result<String, LinkError> {
    if content.len() > MOST {
        return Err(LinkError::TooLong);
    }
    let deflated = deflate(content);
    // The top bit of the length says whether it is deflated.
    let (flag, data) = deflated.as_deref().map_or((0, content), |deflated| (1 << 31, deflated.as_slice()));
    let inside = (8 + data.len()).div_ceil(BLOCK) * BLOCK;
    let mut plain = Zeroizing::new(Vec::with_capacity(inside + TAG));
    // Both below 2^31.
    plain.extend_from_slice(&(content.len() as u32 | flag).to_le_bytes());
    plain.extend_from_slice(&(data.len() as u32).to_le_bytes());
    plain.extend_from_slice(data);
    plain.resize(inside, 0);
    wrap(head, words, plain)
}

/// Puts `plain`, which is of whole blocks and has room for a tag, behind a head.
pub(crate) fn wrap(head: &Head, words: Option<&Ikm>, mut plain: Zeroizing<Vec<u8>>) -> Result<String, LinkError> {
    let blocks = u16::try_from(plain.len() / BLOCK).map_err(|_| LinkError::TooLong)?;
    let keys = head.keys(words).ok_or(LinkError::WrongWords)?;
    let mut bytes = head.bound().to_vec();
    bytes.extend_from_slice(&blocks.to_le_bytes());
    bytes.extend_from_slice(keys.commitment());
    keys.seal(&mut plain, &[MARK.as_bytes(), &bytes].concat());
    bytes.extend_from_slice(&plain);
    Ok(written(bytes))
}

/// The text of these bytes: they, and their checksum.
pub(crate) fn written(mut bytes: Vec<u8>) -> String {
    bytes.extend_from_slice(&checksum(&bytes));
    format!("{MARK}{}", Base64UrlUnpadded::encode_string(&bytes))
}

fn checksum(bytes: &[u8]) -> [u8; CHECK] {
    let sum = Sha256::new().chain_update(MARK).chain_update(bytes).finalize();
    array_at(&sum, 0).unwrap_or_default()
}

/// Whether a text that does not begin with [`MARK`] begins as later ones will: `s2.` and the like.
fn is_of_a_newer_version(text: &str) -> bool {
    let Some((version, _)) = text.strip_prefix('s').and_then(|rest| rest.split_once('.')) else { return false };
    let is_number = (1..=4).contains(&version.len()) && version.bytes().all(|sign| sign.is_ascii_digit());
    is_number && !version.starts_with('0') && version != "1"
}

/// The bytes of a link of so many blocks, its checksum among them.
fn length(blocks: usize) -> usize {
    HEAD + blocks * BLOCK + TAG + CHECK
}

impl Link {
    /// Reads what follows the `#`, exactly; what a messenger wrapped around it is taken off before. Derives nothing.
    ///
    /// # Errors
    /// [`LinkError`], but for wrong words.
    pub fn read(text: &str) -> Result<Self, LinkError> {
        let Some(digits) = text.strip_prefix(MARK) else {
            return Err(if is_of_a_newer_version(text) { LinkError::Newer } else { LinkError::NotOne });
        };
        if digits.len() > MOST_SIGNS {
            return Err(LinkError::TooLong);
        }
        if !digits.bytes().all(|sign| sign.is_ascii_alphanumeric() || b"-_".contains(&sign)) {
            return Err(LinkError::Damaged);
        }
        // A text that was cut may end within a byte: what is whole of it is read first.
        let (whole, rest) = digits.split_at(digits.len() / 4 * 4);
        let mut bytes = Base64UrlUnpadded::decode_vec(whole).map_err(|_| LinkError::Damaged)?;
        let rest = Base64UrlUnpadded::decode_vec(rest);
        if bytes.len() < HEAD {
            return Err(LinkError::CutShort);
        }
        let known = match (bytes[0], bytes[1]) {
            (0, 1) => Some(Lock::Words),
            (1, 0) => Some(Lock::None),
            // Flags and presets that are still to come, if the checksum fits.
            _ => None,
        };
        let blocks = array_at(&bytes, BOUND).map_or(0, u16::from_le_bytes).into();
        if known.is_some() {
            if blocks > MOST_BLOCKS {
                return Err(LinkError::TooLong);
            }
            if digits.len() < (length(blocks) * 8).div_ceil(6) {
                return Err(LinkError::CutShort);
            }
        }
        bytes.extend(rest.map_err(|_| LinkError::Damaged)?);
        let (summed, check) = bytes.split_last_chunk::<CHECK>().ok_or(LinkError::Damaged)?;
        if checksum(summed) != *check {
            return Err(LinkError::Damaged);
        }
        let lock = known.ok_or(LinkError::Newer)?;
        if blocks == 0 || bytes.len() != length(blocks) {
            return Err(LinkError::Damaged);
        }
        let salt = array_at(&bytes, 2).ok_or(LinkError::Damaged)?;
        let commitment = array_at(&bytes, BOUND + 2).ok_or(LinkError::Damaged)?;
        bytes.truncate(bytes.len() - CHECK);
        Ok(Self { head: Head { lock, salt }, commitment, bytes })
    }

    /// How to derive its key.
    #[must_use]
    pub fn head(&self) -> &Head {
        &self.head
    }

    /// Opens it: what was sealed, byte for byte. `words` is what the share words gave, if it needs them.
    ///
    /// # Errors
    /// [`LinkError`].
    pub fn open(&self, words: Option<&Ikm>) -> Result<Zeroizing<Vec<u8>>, LinkError> {
        let keys = self.head.keys(words).ok_or(LinkError::WrongWords)?;
        let associated = [MARK.as_bytes(), &self.bytes[..HEAD]].concat();
        let plain =
            keys.open(&self.commitment, &self.bytes[HEAD..], &associated).map_err(|closed| match self.head.lock {
                Lock::Words => closed.into(),
                // There are no words to be wrong.
                Lock::None => LinkError::Damaged,
            })?;
        let number = |at| array_at(&plain, at).map(u32::from_le_bytes);
        let (Some(length), Some(stored)) = (number(0), number(4)) else { return Err(LinkError::Damaged) };
        let is_deflated = length >> 31 == 1;
        let (length, stored) = ((length & !(1 << 31)) as usize, stored as usize);
        if length > MOST {
            return Err(LinkError::TooLong);
        }
        let (data, padding) = plain[8..].split_at_checked(stored).ok_or(LinkError::Damaged)?;
        if padding.len() >= BLOCK || padding.iter().any(|byte| *byte != 0) {
            return Err(LinkError::Damaged);
        }
        match is_deflated {
            true => inflate(data, length).ok_or(LinkError::Damaged),
            false if data.len() == length => Ok(Zeroizing::new(data.to_vec())),
            false => Err(LinkError::Damaged),
        }
    }
}
