//! Timers that end when they are dropped.

use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use std::any::Any;
use std::fmt;

/// A call that is due after a while, unless this is dropped first.
pub struct Timer {
    _held: Box<dyn Any>,
}

impl Timer {
    /// Calls `then` after `milliseconds`.
    pub(super) fn after(milliseconds: u32, then: Box<dyn FnOnce()>) -> Self {
        Self::holding(Timeout::new(milliseconds, then))
    }

    /// A timer that lasts as long as `held` is held: for a device of another kind.
    pub fn holding(held: impl Any) -> Self {
        Self { _held: Box::new(held) }
    }
}

impl fmt::Debug for Timer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Timer(..)")
    }
}

/// Gives the browser a turn: input, painting, other tasks.
pub(super) async fn breathe() {
    TimeoutFuture::new(0).await;
}
