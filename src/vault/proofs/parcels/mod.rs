//! A backup and a link give back what was sealed, or name what is wrong; never other words, whatever was done to them on the way.

mod backups;
mod bombs;
#[cfg(feature = "kdf")]
mod frozen;
mod hostile;
mod links;
mod sample;
mod shape;
