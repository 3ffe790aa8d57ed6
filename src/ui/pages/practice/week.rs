//! The last seven days, put together from what was written in them.

use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{today, use_weeks},
    ui::components::{Leaf, LeafKind},
};

pub(super) fn week() -> AnyView {
    let all = use_text();
    let text = &all.exercise.shelf;
    let week = use_weeks().last_seven_days(today(), (all.exercises)());
    let list = |heading: &'static str, lines: Vec<String>, own: bool| {
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <li class:pen=own dir="auto">{line}</li> }).collect_view();
            view! { <h3>{heading}</h3><ul class="week">{lines}</ul> }
        })
    };
    let view = move || {
        let week = week.get();
        let (pages, lines) = (week.pages + week.letters, week.steps.len() + week.proofs.len() + week.exercises.len());
        if pages == 0 && week.check_ins == 0 && lines == 0 {
            return view! { <p class="quiet">{text.week.1}</p> }.into_any();
        }
        let title = |id: &domain::ExerciseId| {
            let known = (all.exercises)().iter().find(|exercise| exercise.id == *id);
            known.map(|exercise| exercise.title.clone())
        };
        let exercises = week.exercises.iter().filter_map(title).collect();
        let texts = |lines: &[domain::practice::Given]| lines.iter().map(|line| line.text.clone()).collect();
        view! {
            <p>{(text.week_facts)(pages, week.check_ins)}</p>
            {list(text.week_exercises, exercises, false)}
            {list(text.week_steps, texts(&week.steps), true)}
            {list((text.of)(domain::practice::Shelf::Proof).0, texts(&week.proofs), true)}
        }
        .into_any()
    };
    view! {
        <Leaf kind=LeafKind::Flat>
            <h2>{text.week.0}</h2>
            {view}
        </Leaf>
    }
    .into_any()
}
