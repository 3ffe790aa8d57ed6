//! The tests that need no browser, in one program: it links once.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers outside of #[test] functions fail a test by panicking"
)]

mod alone;
mod architecture;
mod care;
mod markup;
mod opening;
mod salvage;
mod state;
mod steady;
mod support;
mod telling;
mod this_visit;
mod today;
mod work;
mod write;
