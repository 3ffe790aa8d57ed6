//! What is measured, and the texts it is measured with. The same code runs in a page of Chromium, on the real stores, and natively.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a figure that cannot be measured is no figure: it stops with where it failed"
)]

#[cfg(target_arch = "wasm32")]
mod device;
pub mod notebook;
#[cfg(target_arch = "wasm32")]
pub mod page;
mod prose;
pub mod slices;

pub use prose::{WORDS, entries};
