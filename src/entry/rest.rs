//! Where the download is cut in two: what only this function reaches is a file of its own, fetched when it is first called.
//!
//! `tools/pack` makes the cut after linking. Off the browser the function is called as any other.
#![allow(unsafe_code, reason = "the mark declares a function that is linked later")]

use std::{future::Future, pin::Pin};

use daybook::{
    app::{REST, Rest},
    platform::dress_later,
    state::NotArrived,
};
use futures::future::join;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The file behind the cut did not arrive. It can be asked for again.
struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// All that comes after the first screen. Nothing else may name it.
#[wasm_split(rest, fallible)]
fn rest() -> Result<&'static Rest, Missing> {
    Ok(&REST)
}

/// Fetches it, and what it is dressed by.
pub(crate) fn fetch() -> Pin<Box<dyn Future<Output = Result<&'static Rest, NotArrived>>>> {
    Box::pin(async {
        // Asked for at once, one beside the other; whichever does not come, the other is kept for the next time.
        let (sheet, rest) = join(dress_later(), rest()).await;
        sheet.map_err(|_| NotArrived)?;
        rest.map_err(|_| NotArrived)
    })
}
