//! What the vault promises, shown on the memory twin: each file is one promise.

mod alike;
mod aside;
mod crash;
mod damage;
mod erase;
mod forks;
#[cfg(feature = "kdf")]
mod frozen;
mod gone;
mod hanging;
mod hostile;
mod leaving;
mod lifecycle;
mod model;
mod overtaken;
mod parcels;
mod person;
mod primitives;
mod rejoin;
mod rekey;
mod salvage;
mod second;
mod slow;
mod statistics;
mod stores;
mod tabs;
mod traces;
