//! When the pull comes: a table of hours and days of the week, and a plan for one of them.

use domain::patterns::{Band, When};
use domain::practice::Answer;
use domain::{ExerciseId, FieldId, Weekday};
use leptos::prelude::*;

use super::parts::{action, in_words, sentence};
use crate::{
    i18n::{PatternsText, use_text},
    state,
    ui::{
        components::{Figure, HeatTable},
        pages::parts::open_exercise_with,
    },
};

/// The exercise for a plan, and its field.
const PLAN: (&str, &str) = ("if-then-plan", "plan");

pub(super) fn when(text: &'static PatternsText, patterns: state::Patterns) -> AnyView {
    let found = patterns.when();
    let open = open_exercise_with();
    let view = move || {
        found.with(|found| {
            let text = &text.when;
            let finding = sentence(&text.figure, &found.finding, patterns.span().get(), text.none, text.told);
            let drawing = found.finding.is_drawn().then(|| drawing(found));
            let plan = found.plan.map(text.plan).map(|(words, moment)| make_plan("plan-when", words, moment, open));
            view! { <Figure id="pattern-when" title=text.figure.title finding>{drawing} {plan}</Figure> }
        })
    };
    view! { {view} }.into_any()
}

fn drawing(found: &When) -> AnyView {
    let all = use_text();
    let text = &all.patterns.when;
    // The columns begin with the day on which this language begins a week.
    let week = Weekday::week_from(all.dates.first_weekday);
    let row = |band: Band| week.iter().map(|day| found.counts[band.index()][day.index()]).collect::<Vec<usize>>();
    let (rows, counts) = (Band::ALL.map(text.band).to_vec(), Band::ALL.map(row).to_vec());
    let busiest = found.busiest.map(|busiest| view! { <p>{(text.busiest)(busiest)}</p> });
    view! {
        {busiest}
        <HeatTable label=text.table columns=(all.dates.week)() rows counts />
        {in_words(&all.patterns, (text.in_words)(&found.counts, found.of))}
    }
    .into_any()
}

/// The way to a plan for a moment.
pub(super) fn make_plan(
    id: &'static str,
    words: String,
    moment: String,
    open: Callback<(ExerciseId, FieldId, Answer)>,
) -> AnyView {
    let press = move |()| {
        if let (Some(exercise), Some(field)) = (ExerciseId::parse(PLAN.0), FieldId::parse(PLAN.1)) {
            open.run((exercise, field, Answer::Pair(moment.clone(), String::new())));
        }
    };
    action(id, words, Callback::new(press))
}
