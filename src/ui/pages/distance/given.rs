//! What exercises gave that distance needs: plans, what contact has taught, what was put away. Each with the way to the exercise.

use domain::ExerciseId;
use domain::distance::{BOX, Thing};
use domain::practice::{Exercise, Given, Shelf};
use leptos::prelude::*;

use crate::{
    i18n::{Text, use_text},
    state::{use_keep_safe, use_shelves},
    ui::{
        components::{Button, ButtonKind},
        pages::parts::open_exercise,
    },
};

/// All three.
pub(super) fn given() -> AnyView {
    let all = use_text();
    let text = &all.distance.given;
    let plan = |given: &Given| match &given.then {
        Some(then) => (all.exercise.shelf.plan)(&given.text, then),
        None => given.text.clone(),
    };
    let plans = lines_on(all, Shelf::Plan, plan);
    let lessons = lines_on(all, Shelf::Lesson, |given| given.text.clone());
    let things = use_keep_safe();
    let things = Memo::new(move |_| things.get().iter().map(told).collect::<Vec<_>>());
    view! {
        {section(text.plans, "make-plan", giving(all, Shelf::Plan), plans)}
        {section(text.lessons, "see-cost", giving(all, Shelf::Lesson), lessons)}
        {section(text.things, "fill-box", ExerciseId::parse(BOX.0), things)}
    }
    .into_any()
}

fn lines_on(
    all: &'static Text,
    shelf: Shelf,
    words: impl Fn(&Given) -> String + Send + Sync + 'static,
) -> Memo<Vec<String>> {
    let given = use_shelves().on(shelf, (all.exercises)());
    Memo::new(move |_| given.with(|given| given.iter().map(&words).collect()))
}

fn told(thing: &Thing) -> String {
    thing.join(" · ")
}

/// The first exercise that puts lines on this shelf.
fn giving(all: &'static Text, shelf: Shelf) -> Option<ExerciseId> {
    let gives = |exercise: &&Exercise| exercise.fields().any(|field| field.gives == Some(shelf));
    (all.exercises)().iter().find(gives).map(|exercise| exercise.id.clone())
}

fn section(
    (heading, none, open): (&'static str, &'static str, &'static str),
    id: &'static str,
    exercise: Option<ExerciseId>,
    lines: Memo<Vec<String>>,
) -> AnyView {
    let to_exercise = open_exercise();
    let shown = move || {
        let lines = lines.get();
        if lines.is_empty() {
            return view! { <p class="quiet">{none}</p> }.into_any();
        }
        let lines = lines.into_iter().map(|line| view! { <li><p class="pen as-typed" dir="auto">{line}</p></li> });
        view! { <ul class="distance__given">{lines.collect_view()}</ul> }.into_any()
    };
    let button = exercise.map(|exercise| {
        view! {
            <div>
                <Button text=open kind=ButtonKind::Quiet id=id on_press=move |()| to_exercise.run(exercise.clone()) />
            </div>
        }
    });
    view! { <section class="stack stack--close"><h2>{heading}</h2>{shown}{button}</section> }.into_any()
}
