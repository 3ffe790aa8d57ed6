//! The exercises of a part, to open.

use domain::practice::{Answer, Exercise, Part};
use domain::{ExerciseId, FieldId, RecordId};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::use_text,
    state::{Place, use_navigation, use_player},
    ui::components::{Line, Lines},
};

/// A list of the exercises of a part.
pub(in crate::ui::pages) fn exercise_lines(part: Part) -> AnyView {
    let all = use_text();
    let of_part = (all.exercises)().iter().filter(|exercise| exercise.part == part);
    let lines = of_part.map(exercise_line).collect_view();
    view! {
        <section class="stack stack--close">
            <h2>{all.practice.exercises}</h2>
            <Lines>{lines}</Lines>
        </section>
    }
    .into_any()
}

/// One exercise, to open.
pub(in crate::ui::pages) fn exercise_line(exercise: &'static Exercise) -> AnyView {
    let open = open_exercise();
    exercise_line_to(exercise, Callback::new(move |()| open.run(exercise.id.clone())))
}

/// The same, where something else comes before it is opened.
pub(in crate::ui::pages) fn exercise_line_to(exercise: &'static Exercise, on_press: Callback<()>) -> AnyView {
    let text = &use_text().practice;
    let hint = (text.exercise_hint)(&exercise.about, exercise.minutes);
    view! {
        <Line
            id=format!("exercise-{}", exercise.id.as_str())
            title=exercise.title.clone()
            hint=hint
            on_press
        />
    }
    .into_any()
}

/// Opens an exercise of this name: where it was put down, or from its beginning. What lay open is kept first.
pub(in crate::ui::pages) fn open_exercise() -> Callback<ExerciseId> {
    let player = use_player();
    opening(move |id: ExerciseId, from| player.open(id, from))
}

/// The same, with an answer laid out in a field in which nothing was said yet.
pub(in crate::ui::pages) fn open_exercise_with() -> Callback<(ExerciseId, FieldId, Answer)> {
    let player = use_player();
    opening(move |(id, field, answer), from| player.open_with(id, from, field, answer))
}

/// Opens what was written in an exercise. What lay open is kept first.
pub(in crate::ui::pages) fn open_run() -> Callback<RecordId> {
    let player = use_player();
    opening(move |id: RecordId, from| player.reopen(id, from))
}

fn opening<T: Send + Sync + 'static>(open: impl Fn(T, Place) + Copy + Send + Sync + 'static) -> Callback<T> {
    let (player, navigation) = (use_player(), use_navigation());
    Callback::new(move |what: T| {
        // From one exercise to the next the way back stays where it was.
        let from = match navigation.under().get_untracked() {
            Place::Exercise => player.from().get_untracked(),
            place => place,
        };
        spawn_local(async move {
            match player.put_down().await {
                Ok(()) => open(what, from),
                Err(_) => player.show_what_lies_open(from),
            }
            navigation.go(Place::Exercise);
        });
    })
}
