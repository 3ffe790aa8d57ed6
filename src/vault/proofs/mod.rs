//! What the vault promises, shown on the memory twin: each file is one promise.

mod crash;
mod damage;
mod forks;
#[cfg(feature = "kdf")]
mod frozen;
mod lifecycle;
mod person;
mod rejoin;
mod rekey;
mod salvage;
mod second;
mod stores;
mod tabs;
