//! The platform on the real stores of a browser, and the vault under wasm.

#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a fault here is a failed test, and says where it failed"
)]

mod aborted;
mod frozen;
mod frozen_parcels;
mod notebook;
mod passphrases;
mod primitives;
mod reopening;
mod small;
mod storage;
mod stranger;
mod tabs;
mod touches;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
