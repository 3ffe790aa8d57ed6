//! What time it is where the person is.

use domain::{Day, Moment, Timestamp};
use leptos::prelude::*;

use super::use_session;

/// The reading of the wall clock now.
pub fn now() -> Moment {
    use_session().moment()
}

/// The reading of the wall clock at an instant.
pub fn moment_of(at: Timestamp) -> Moment {
    use_session().moment_of(at)
}

/// The day it is.
pub fn today() -> Signal<Day> {
    use_session().day()
}
