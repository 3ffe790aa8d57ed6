//! What time it is where the person is.

use domain::{Day, Moment};
use leptos::prelude::*;

use super::use_session;

/// The reading of the wall clock now.
pub fn now() -> Moment {
    use_session().moment()
}

/// The day it is.
pub fn today() -> Signal<Day> {
    let session = use_session();
    Signal::derive(move || session.moment().day())
}
