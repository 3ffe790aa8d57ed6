//! Where the download is cut in two: what only this function reaches is a file of its own, fetched when it is first called.
//!
//! `tools/pack` makes the cut after linking. Off the browser the function is called as any other.
#![allow(unsafe_code, reason = "the mark declares a function that is linked later")]

use daybook::{app::App, state::Start};
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The file behind the cut did not arrive. It can be asked for again.
pub(crate) struct NotArrived;

impl From<SplitLoaderError> for NotArrived {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Mounts the app.
#[wasm_split(rest, fallible)]
pub(crate) fn open(start: Start) -> Result<(), NotArrived> {
    mount_to_body(move || view! { <App start /> });
    Ok(())
}
