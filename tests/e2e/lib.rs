//! What the journeys are told with: a site, a browser with a profile of its own, and a person who presses, types and
//! reads. Nothing here sleeps for luck: everything waits for a condition, and says what it waited for when it gives up.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a fault here is a failed test, and says where it failed"
)]

mod bidi;
mod browser;
mod canary;
mod carrying;
mod chance;
mod chromium;
mod cramped;
mod damage;
mod display;
mod driver;
mod elsewhere;
mod faults;
mod files;
mod firefox;
mod forensics;
mod habit;
mod inside;
mod kept_files;
mod leave;
mod long;
mod parcels;
mod passwords;
mod person;
mod processes;
mod profile;
pub mod prose;
mod reach;
mod reader;
mod screen;
mod site;
mod stores;
mod told;
mod webkit;

pub use browser::{Browser, Engine};
pub use canary::Canary;
pub use carrying::{PASSED_ON, SHARE_WORDS};
pub use damage::{Harm, Store};
pub use elsewhere::Elsewhere;
pub use faults::{FALL, FAULTS, NOT_ARRIVED};
pub use files::{Download, unzip};
pub use forensics::{Finding, Reader};
pub use habit::Habit;
pub use leave::{Exit, Leaving, Look, PRESSES, WATCH_LEAVING};
pub use long::NEEDLES;
pub use parcels::{Sealed, backup_of, link_to, read_backup, read_link};
pub use person::{PASSPHRASE, Person, Plan};
pub use profile::{Aim, Profile};
pub use reader::{Read, read_independently};
pub use screen::Screen;
pub use site::{Mishap, Site};
pub use stores::{Dump, Spoil};
pub use told::{Stage, Told, WATCH_KEEPING};
