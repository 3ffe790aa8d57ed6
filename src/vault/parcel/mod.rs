//! What leaves the container sealed: a backup, and a link (`FORMAT.md`, sections 16 and 17).
//!
//! Each has a salt of its own, so it opens without the container, and a commitment, so that a wrong passphrase is never taken for damage.

pub mod backup;
mod envelope;
pub mod link;
