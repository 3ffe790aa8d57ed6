//! One step of an exercise: what to do, what can be said, and two doors of one size.

use domain::practice::Exercise;
use leptos::{html, prelude::*};

use crate::{
    i18n::use_text,
    state::use_player,
    ui::{
        components::{Button, ButtonKind, Stitches},
        pages::{parts::with_terms, practice::fields::field},
    },
};

pub(super) fn step(exercise: &'static Exercise, at: u8) -> AnyView {
    let text = &use_text().exercise;
    let player = use_player();
    // A run of an earlier version of the exercise may have come further than there are steps now.
    let Some(step) = exercise.steps.get(usize::from(at)).or(exercise.steps.last()) else { return ().into_any() };
    // A part that is turned to begins at its title, for screen readers too.
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| _ = heading.focus());
    let of = u8::try_from(exercise.steps.len()).unwrap_or(u8::MAX);
    let at = at.min(of.saturating_sub(1));
    let fields = step.fields.iter().map(field).collect_view();
    let [say] = with_terms([step.say.as_str()]);
    let go_on = Callback::new(move |()| player.go_on(exercise));
    view! {
        <Stitches of sewn=at + 1 text=(text.part_of)(at + 1, of) />
        <section class="stack">
            <h2 tabindex="-1" id="step-title" node_ref=heading>{step.title.clone()}</h2>
            <p class="read">{say}</p>
            {fields}
        </section>
        <div class="pair">
            <Button text=text.skip id="exercise-skip" on_press=go_on />
            <Button text=text.on kind=ButtonKind::Main id="exercise-on" on_press=go_on />
        </div>
        <div>
            <Button
                text=text.earlier
                kind=ButtonKind::Quiet
                id="exercise-earlier"
                on_press=move |()| player.go_back(exercise)
            />
        </div>
    }
    .into_any()
}
