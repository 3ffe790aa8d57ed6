//! The two stores as browsers really keep them, in every state that a crash, a stranger, a second tab or a full disk can leave: each file
//! is one way to lose something, run through on every kind of notebook.
//!
//! `DAYBOOK_SOAK=n` makes the runs that pick places at random, or in strides, n times as thorough.

mod browser;
mod changing;
mod crash;
mod creation;
mod damage;
mod disk;
mod dropped;
mod findings;
mod flips;
mod forgetful;
mod full;
mod growth;
mod judge;
mod kinds;
mod late;
mod mending;
mod prefixes;
mod soak;
mod story;

use soak::soak;
