//! What the journeys are told with: a site, a browser with a profile of its own, and a person who presses, types and
//! reads. Nothing here sleeps for luck: everything waits for a condition, and says what it waited for when it gives up.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a fault here is a failed test, and says where it failed"
)]

mod browser;
mod elsewhere;
mod person;
mod profile;
pub mod prose;
mod reader;
mod screen;
mod site;
mod stores;

pub use browser::Browser;
pub use elsewhere::Elsewhere;
pub use person::{PASSPHRASE, Person, Plan};
pub use profile::Profile;
pub use reader::{Read, read_independently};
pub use screen::Screen;
pub use site::{Mishap, Site};
pub use stores::{Dump, Spoil};
