//! Something to do now: come back to the room, write it here, someone of the circle, a plan, a delay, a look ahead.

use domain::Sort;
use domain::practice::Shelf;
use domain::urge::Did;
use leptos::prelude::*;

use super::{ahead::ahead, reach::reach, wait::wait};
use crate::{
    i18n::Text,
    state::{Place, use_editor, use_navigation, use_shelves, use_urges},
    ui::{
        components::{IconKind, Line, Lines, OwnWords},
        pages::parts::{exercise_line, of_them},
    },
};

/// The exercise that a plan comes from.
const PLANNING: &str = "if-then-plan";

pub(super) fn choose(all: &'static Text) -> AnyView {
    let text = &all.urge.choose;
    let (urges, navigation, editor) = (use_urges(), use_navigation(), use_editor());
    let steady = move |()| {
        urges.note(Did::Steadied);
        navigation.go(Place::Steady);
    };
    let letter = move |()| {
        urges.note(Did::Wrote);
        editor.begin(Sort::Letter);
        navigation.go(Place::Editor);
    };
    let letter_hint = of_them(text.letter.words, all.preferred.letter).get_untracked();
    view! {
        <Lines>
            <Line
                id="pause-steady"
                title=text.steady.title
                hint=text.steady.words
                icon=IconKind::Rings
                on_press=steady
            />
            <Line
                id="pause-letter"
                title=text.letter.title
                hint=letter_hint
                icon=IconKind::Letter
                on_press=letter
            />
        </Lines>
        {reach(all)}
        {plans(all)}
        {wait(text)}
        {ahead(text)}
    }
    .into_any()
}

fn plans(all: &'static Text) -> AnyView {
    let plans = use_shelves().on(Shelf::Plan, (all.exercises)());
    let whole = Memo::new(move |_| {
        let line = |text: &str, then: Option<&String>| match then {
            Some(then) => (all.exercise.shelf.plan)(text.trim(), then.trim()),
            None => text.trim().to_owned(),
        };
        plans.with(|plans| {
            let lines = plans.iter().map(|plan| line(&plan.text, plan.then.as_ref()));
            lines.collect::<Vec<_>>().join("\n\n")
        })
    });
    let has_plans = Memo::new(move |_| !whole.with(String::is_empty));
    let view = move || match has_plans.get() {
        true => view! { <OwnWords text=whole /> }.into_any(),
        false => {
            let planning = (all.exercises)().iter().find(|exercise| exercise.id.as_str() == PLANNING);
            view! { <Lines>{planning.map(exercise_line)}</Lines> }.into_any()
        }
    };
    view! { <section class="stack stack--close" id="my-plans"><h2>{all.urge.choose.plans}</h2>{view}</section> }
        .into_any()
}
