//! What people do with Daybook, done in Chromium: each test is one of them, with a browser, a disk and a site of its own.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a fault here is a failed test, and says where it failed"
)]

mod faults;
mod first_page;
mod keyboard;
mod layout;
mod leaving;
mod passphrase;
mod power;
mod real_input;
mod site;
mod stopping;
mod traces;
mod two_tabs;
