//! How steady, week by week.

use domain::patterns::{Steady, SteadySeven};
use leptos::prelude::*;

use super::parts::{exercise_action, sentence, weeks_after};
use crate::{
    i18n::{PatternsText, use_text},
    state,
    ui::{
        components::{Figure, FigureTable, LinePoint, More, QuietLine},
        pages::parts::open_exercise,
    },
};

pub(super) fn steadiness(all: &'static PatternsText, patterns: state::Patterns) -> AnyView {
    let found = patterns.steadiness();
    let open = open_exercise();
    let view = move || {
        found.with(|found| {
            let text = &all.steadiness;
            let told = |trend: &_| (text.told)(*trend);
            let finding = sentence(&text.figure, &found.finding, patterns.span().get(), text.none, told);
            let drawing = found.finding.is_drawn().then(|| {
                view! {
                    {drawing(found)}
                    {exercise_action("open-proof-shelf", text.figure.action, "proof-shelf", open)}
                }
            });
            view! { <Figure id="pattern-steadiness" title=text.figure.title finding>{drawing}</Figure> }
        })
    };
    view! { {view} }.into_any()
}

fn drawing(found: &Steady) -> AnyView {
    let all = use_text();
    let text = &all.patterns.steadiness;
    let first = found.sevens.first().map(|seven| seven.first);
    let point = |seven: &SteadySeven| LinePoint {
        week: first.map_or(0, |first| weeks_after(seven.first, first)),
        name: (all.patterns.short_day)(seven.first),
        value: seven.middle(),
    };
    let points = found.sevens.iter().map(point).collect::<Vec<_>>();
    let row = |seven: &SteadySeven| {
        let date = (all.dates.date)(seven.first);
        vec![date, seven.check_ins.to_string(), (all.patterns.number)(seven.middle())]
    };
    let rows = found.sevens.iter().rev().map(row).collect::<Vec<_>>();
    view! {
        <div><QuietLine label=(text.drawing)(points.len()) points /></div>
        <p class="small">{text.dot}</p>
        <More title=all.patterns.behind.1>
            <FigureTable label=text.figure.title heads=text.heads.map(String::from).to_vec() rows />
        </More>
    }
    .into_any()
}
