//! Where the download is cut in two: what only this function reaches is a file of its own, fetched when it is first called.
//!
//! `tools/pack` makes the cut after linking. Off the browser the function is called as any other.
#![allow(unsafe_code, reason = "the mark declares a function that is linked later")]

use std::{
    future::Future,
    pin::{Pin, pin},
};

use daybook::{
    app::{REST, Rest},
    platform::dress_later,
    state::NotArrived,
};
use futures::future::{Either, select};
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

/// Fetches it, and what it is dressed by, one beside the other. Whichever does not come, the other is kept for the next time.
pub(crate) fn fetch() -> Pin<Box<dyn Future<Output = Result<&'static Rest, NotArrived>>>> {
    Box::pin(async {
        let (rest, sheet) = (rest(), dress_later());
        let (rest, sheet) = (pin!(rest), pin!(sheet));
        let (came, sheet) = match select(rest, sheet).await {
            Either::Left((came, sheet)) => (came, sheet),
            // What is fetched for the cut cannot be stopped.
            Either::Right((sheet, rest)) => {
                let came = rest.await;
                return sheet.map_or(Err(NotArrived), |()| came.map_err(|_| NotArrived));
            }
        };
        // Nothing is shown of it then, however long the sheet would take.
        let rest = came.map_err(|_| NotArrived)?;
        sheet.await.map_err(|_| NotArrived)?;
        Ok(rest)
    })
}
