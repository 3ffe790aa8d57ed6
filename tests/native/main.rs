//! The tests that need no browser, in one program: it links once.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "helpers outside of #[test] functions fail a test by panicking"
)]

mod afresh;
mod alone;
mod architecture;
mod arrival;
mod aside;
mod backup;
mod before;
mod book;
mod care;
mod checks;
mod circle;
mod clocks;
mod distance;
mod elsewhere;
mod erase;
mod evicted;
mod exercises;
mod export;
mod fragments;
mod guides;
mod half_done;
mod happened;
mod help_lines;
mod import;
mod learn;
mod lists;
mod look_back;
mod markup;
mod offline;
mod older_browsers;
mod opening;
mod patterns;
mod practice;
mod questionnaires;
mod receiving;
mod rekey;
mod restore;
mod salvage;
mod second;
mod secrets;
mod sharing;
mod state;
mod steady;
mod story;
mod support;
mod telling;
mod therapy;
mod this_visit;
mod today;
mod urge;
mod watch;
mod words;
mod work;
mod write;
mod you;
