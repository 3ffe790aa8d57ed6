//! What several figures have: the sentence at their head, and something that follows from them.

use domain::patterns::{Finding, Span};
use domain::{Day, ExerciseId};
use leptos::prelude::*;

use crate::{
    i18n::{FigureText, PatternsText, use_text},
    ui::components::{Button, ButtonKind, IconKind, More},
};

/// The sentence of a finding. Where there are too few in a time that is not all of it, that a longer one may hold more.
pub(super) fn sentence<T>(
    figure: &FigureText,
    finding: &Finding<T>,
    span: Span,
    none: impl FnOnce(usize) -> String,
    told: impl FnOnce(&T) -> String,
) -> String {
    match finding {
        Finding::TooFew { have, need } => {
            let few = (figure.too_few)(*have, *need);
            let longer = use_text().patterns.longer;
            if span == Span::All { few } else { format!("{few} {longer}") }
        }
        Finding::NoPattern { of } => none(*of),
        Finding::Told(what) => told(what),
    }
}

/// Something that follows from a figure. Paper has no buttons.
pub(super) fn action(id: &'static str, text: String, on_press: Callback<()>) -> AnyView {
    view! {
        <div class="not-printed">
            <Button text kind=ButtonKind::Quiet icon_after=IconKind::Arrow id on_press />
        </div>
    }
    .into_any()
}

/// The same, where it is an exercise.
pub(super) fn exercise_action(
    id: &'static str,
    text: &'static str,
    exercise: &'static str,
    open: Callback<ExerciseId>,
) -> AnyView {
    let press = move |()| {
        if let Some(exercise) = ExerciseId::parse(exercise) {
            open.run(exercise);
        }
    };
    action(id, text.to_owned(), Callback::new(press))
}

/// The numbers behind a drawing as words, closed until opened.
pub(super) fn in_words(text: &'static PatternsText, words: String) -> AnyView {
    view! { <More title=text.behind.0><p>{words}</p></More> }.into_any()
}

/// How many whole weeks a day is after the first.
pub(super) fn weeks_after(day: Day, first: Day) -> usize {
    usize::try_from(day.days_since(first) / 7).unwrap_or_default()
}
