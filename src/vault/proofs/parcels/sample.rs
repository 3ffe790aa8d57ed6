//! Records, keys and parcels to try things with, and ways to seal what no Daybook would seal.

use crate::entropy::NoEntropy;
use crate::kdf::Cost;
use crate::memory::Seeded;
use crate::parcel::{backup, link};
use crate::segment::Held;
use crate::{Entropy, Ikm, RecordBytes};
use pollster::block_on;
use sha2::{Digest, Sha256};
use std::rc::Rc;
use zeroize::Zeroizing;

/// The bytes of a tag.
pub(super) const TAG: usize = 16;

pub(super) fn ikm() -> Ikm {
    Ikm::from_bytes(&[7; 32])
}

pub(super) fn other_ikm() -> Ikm {
    Ikm::from_bytes(&[8; 32])
}

pub(super) fn held(id: u8, bytes: impl Into<Vec<u8>>) -> Held {
    ([id; 16], Rc::new(RecordBytes::from(bytes.into())))
}

pub(super) fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut bytes = vec![0; length];
    let filled: Result<(), NoEntropy> = Seeded::new(seed).fill(&mut bytes);
    filled.unwrap();
    bytes
}

pub(super) fn backup_head(seed: u64) -> backup::Head {
    backup::Head::make(Cost::FLOOR, &mut Seeded::new(seed)).unwrap()
}

pub(super) fn link_head(lock: link::Lock, seed: u64) -> link::Head {
    link::Head::make(lock, &mut Seeded::new(seed)).unwrap()
}

pub(super) fn seal_backup(seed: u64, records: &[Held]) -> Result<Vec<u8>, backup::BackupError> {
    block_on(backup::seal(&backup_head(seed), &ikm(), records, async || {}))
}

pub(super) fn open_backup(file: &[u8]) -> Result<Vec<Held>, backup::BackupError> {
    block_on(backup::open(file, &ikm(), async || {}))
}

pub(super) fn seal_link(lock: link::Lock, seed: u64, content: &[u8]) -> String {
    link::seal(&link_head(lock, seed), Some(&ikm()), content).unwrap()
}

pub(super) fn open_link(text: &str) -> Result<Vec<u8>, link::LinkError> {
    link::Link::read(text)?.open(Some(&ikm())).map(|content| content.to_vec())
}

/// Any plaintext, well sealed as a backup.
pub(super) fn sealed_backup(seed: u64, plain: &[u8]) -> Vec<u8> {
    backup::wrap(&backup_head(seed), &ikm(), with_room(plain))
}

/// Steps as they are, framed and padded as a backup is.
pub(super) fn framed(steps: &[Vec<u8>]) -> Vec<u8> {
    let content: Vec<u8> =
        steps.iter().flat_map(|step| [&(step.len() as u32).to_le_bytes()[..], step].concat()).collect();
    let mut plain = [&(content.len() as u32).to_le_bytes()[..], &content].concat();
    plain.resize(backup::padded(plain.len()), 0);
    plain
}

/// Any plaintext of whole blocks, well sealed as a link.
pub(super) fn sealed_link(lock: link::Lock, seed: u64, plain: &[u8]) -> String {
    assert_eq!(plain.len() % link::BLOCK, 0);
    link::wrap(&link_head(lock, seed), Some(&ikm()), with_room(plain)).unwrap()
}

fn with_room(plain: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut roomy = Zeroizing::new(Vec::with_capacity(plain.len() + TAG));
    roomy.extend_from_slice(plain);
    roomy
}

/// Makes the checksum of a backup's head fit again.
pub(super) fn repair(file: &mut [u8]) {
    let sum = Sha256::digest(&file[..backup::CHECKED]);
    file[backup::CHECKED..backup::HEAD].copy_from_slice(&sum[..8]);
}
