//! Daybook: a private notebook that stays in the browser, every word of it under a passphrase.
//!
//! The modules in the order of their layers; each uses only those above it:
//!
//! - `domain` (a crate): what the notebook holds, and its rules
//! - `vault` (a crate): bytes and keys
//! - [`platform`]: the browser, behind two traits
//! - [`i18n`]: everything Daybook says
//! - [`state`]: what the pages read, and the verbs they call
//! - [`ui`]: components and pages
//! - [`app`]: which page is shown, and the cover around it

// The types of the views of long pages are deep ones.
#![recursion_limit = "256"]
// The component macro writes a public function inside a private module for every component.
#![allow(
    unreachable_pub,
    reason = "the component macro writes a public function inside a private module for every component"
)]

pub mod app;
pub mod i18n;
pub mod platform;
pub mod state;
pub mod ui;
