//! How long a future keeps the thread: each poll is one slice, and waiting between polls is nobody's time.

use std::future::{Future, poll_fn};
use std::pin::pin;

/// What one future took, in ms.
#[derive(Clone, Copy, Debug, Default)]
pub struct Taken {
    /// On the thread, all slices together.
    pub busy: f64,
    /// The longest slice.
    pub longest: f64,
    /// From beginning to end, waiting included.
    pub wall: f64,
}

/// Runs `future` to its end.
pub async fn timed<T>(future: impl Future<Output = T>) -> (T, Taken) {
    let mut future = pin!(future);
    let mut taken = Taken::default();
    let began = now();
    let out = poll_fn(|context| {
        let from = now();
        let polled = future.as_mut().poll(context);
        let slice = now() - from;
        taken.busy += slice;
        taken.longest = taken.longest.max(slice);
        polled
    })
    .await;
    taken.wall = now() - began;
    (out, taken)
}

/// Ms since some beginning.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |clock| clock.now())
}

/// Ms since some beginning.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn now() -> f64 {
    use std::sync::LazyLock;
    use std::time::Instant;
    static BEGAN: LazyLock<Instant> = LazyLock::new(Instant::now);
    BEGAN.elapsed().as_secs_f64() * 1000.0
}

/// The middle one.
#[must_use]
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}
