//! The other exercises: a few in sight, the rest one press away.

use domain::steady::Exercise;
use leptos::prelude::*;

use crate::{
    i18n::SteadyText,
    ui::components::{Button, More},
};

/// How many are in sight.
const NEAR: usize = 4;
/// The exercise that needs no breath.
const AN_OBJECT: &str = "an-object";

/// Where the exercise stands that needs no breath, for those to whom breathing does no good.
pub(super) fn without_breath(exercises: &[Exercise]) -> Option<usize> {
    exercises.iter().position(|exercise| exercise.id == AN_OBJECT)
}

pub(super) fn others(
    text: &'static SteadyText,
    exercises: &'static [Exercise],
    shown: &Exercise,
    chosen: RwSignal<usize>,
) -> AnyView {
    let mut all: Vec<_> = exercises.iter().enumerate().filter(|(_, other)| other.id != shown.id).collect();
    // From one way to breathe, the other ways are the nearest.
    if shown.pattern().is_some() {
        all.sort_by_key(|(_, other)| other.pattern().is_none());
    }
    let button = move |(at, other): (usize, &'static Exercise)| {
        view! { <Button text=other.name.clone() id=other.id.as_str() on_press=move |()| chosen.set(at) /> }
    };
    let far = all.split_off(all.len().min(NEAR));
    view! {
        <section class="stack">
            <h2>{text.others}</h2>
            <div class="cluster">{all.into_iter().map(button).collect_view()}</div>
            {(!far.is_empty())
                .then(|| {
                    let far = far.into_iter().map(button).collect_view();
                    view! { <More title=text.more><div class="cluster">{far}</div></More> }
                })}
        </section>
    }
    .into_any()
}
