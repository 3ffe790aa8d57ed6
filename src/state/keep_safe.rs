//! What the person put away, as they noted it in an exercise.

use domain::distance::{Thing, things};
use leptos::prelude::*;

use super::use_session;

/// The things in the box.
pub fn use_keep_safe() -> Signal<Vec<Thing>> {
    let runs = use_session().contents().runs;
    Signal::derive(move || runs.with(|runs| things(runs)))
}
