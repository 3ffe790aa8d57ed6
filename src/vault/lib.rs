//! The vault: bytes and keys. It seals records into a container of fixed-size cells that stands in two stores, and opens it again.
//!
//! It knows no feature, no clock, no browser: time, randomness and storage are passed in, so every promise can be shown natively. The bytes
//! are specified in `FORMAT.md`.
//!
//! Read it bottom up: [`text`] and `seal` are the primitives, [`header`], `slot` and `root` the fixed records, `chain`, `segment` and
//! `directory` what grows, [`Notebook`] the open notebook that plans commits, and [`create`], [`look`], [`open`] the doors.

mod alloc;
mod aside;
mod bitmap;
mod candidate;
mod chain;
mod check;
mod commit;
mod create;
mod decide;
mod directory;
mod entropy;
mod erase;
mod fork;
mod grow;
pub mod header;
pub mod kdf;
mod key;
mod look;
mod memory;
mod mend;
mod name;
mod notebook;
mod open;
mod pair;
pub mod parcel;
mod plan;
mod pointer;
mod put_back;
mod raw;
mod reached;
mod read;
mod rejoin;
mod rekey;
mod root;
mod salvage;
mod seal;
mod second;
mod segment;
mod segments;
mod slot;
mod slots;
mod storage;
pub mod text;
#[cfg(test)]
mod trace;

#[cfg(test)]
mod proofs;

pub use aside::Aside;
pub use check::Checked;
pub use commit::KeepError;
pub use create::{Blank, CreateError, create};
pub use entropy::{Entropy, NoEntropy};
pub use erase::{lock_out, lock_out_now};
pub use key::{Ikm, Vmk};
pub use look::{Container, Found, Presence, look};
pub use memory::MemoryStorage;
pub use name::{Arena, Copy, Name};
pub use notebook::{Change, Fill, Forks, Notebook, RecordBytes};
pub use open::{OpenError, Opened, open};
pub use pair::{IndexedStore, LocalStore, Pair};
pub use raw::raw_copy;
pub use reached::{Reached, reached};
pub use rejoin::NotRejoined;
pub use rekey::{PassphraseError, Rekeying};
pub use salvage::{Salvaged, salvage};
pub use storage::{Commit, CommitFault, Expected, Face, Faces, Fault, Kept, Put, Refusal, Storage, Store};

/// The id of a record: 16 random bytes, unique in a notebook.
pub type Id = [u8; 16];
