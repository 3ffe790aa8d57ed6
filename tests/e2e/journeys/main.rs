//! What people do with Daybook, done in a browser: each test is one of them, with a browser, a disk and a site of its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a fault here is a failed test, and says where it failed"
)]

mod accessibility;
mod arrival;
mod backup;
mod bland;
mod book;
mod breaking;
mod carry;
mod circle;
mod deleting;
mod distance;
mod engines;
mod faults;
mod files;
mod first_page;
mod forensics;
mod full;
mod happened;
mod hostile;
mod keyboard;
mod kill;
mod layout;
mod learn;
mod leaving;
mod lists;
mod locking;
mod long;
mod offline;
mod passphrase;
mod passwords;
mod patterns;
mod practice;
mod real_input;
mod received;
mod resilience;
mod restricted;
mod returning;
mod salvage;
mod sharing;
mod sheets;
mod site;
mod steady;
mod stopping;
mod story;
mod stranger;
mod survivor;
mod therapy;
mod today;
mod traces;
mod tree;
mod two_tabs;
mod urge;
mod writing;
mod you;
