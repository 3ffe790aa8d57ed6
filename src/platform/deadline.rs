//! Waiting, but not for ever: a store that hangs must not hold up the page.

use futures::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use std::pin::pin;

/// Waits for `work` for at most `milliseconds`; `None` if it took longer. What it began is then dropped.
pub(super) async fn within<T>(milliseconds: u32, work: impl Future<Output = T>) -> Option<T> {
    match select(pin!(work), TimeoutFuture::new(milliseconds)).await {
        Either::Left((done, _)) => Some(done),
        Either::Right(((), _)) => None,
    }
}
