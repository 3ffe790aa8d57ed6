//! Before and after a pause: a pair for each week.

use domain::patterns::{PauseSeven, Pauses};
use leptos::prelude::*;

use super::parts::{exercise_action, sentence, weeks_after};
use crate::{
    i18n::{PatternsText, use_text},
    state,
    ui::{
        components::{Dumbbell, Dumbbells, Figure, FigureTable, More},
        pages::parts::open_exercise,
    },
};

/// There is no room for more pairs beside each other.
const WEEKS: usize = 26;

pub(super) fn pause(all: &'static PatternsText, patterns: state::Patterns) -> AnyView {
    let found = patterns.pause();
    let open = open_exercise();
    let view = move || {
        found.with(|found| {
            let text = &all.pause;
            let none = |_| (text.none)(found.change);
            let told = |change: &_| (text.told)(*change);
            let finding = sentence(&text.figure, &found.finding, patterns.span().get(), none, told);
            let drawing = found.finding.is_drawn().then(|| {
                view! {
                    {drawing(found)}
                    {exercise_action("decode-longing", text.figure.action, "longing-decoder", open)}
                }
            });
            view! { <Figure id="pattern-pause" title=text.figure.title finding>{drawing}</Figure> }
        })
    };
    view! { {view} }.into_any()
}

fn drawing(found: &Pauses) -> AnyView {
    let all = &use_text().patterns;
    let text = &all.pause;
    let last = found.sevens.last().map(|seven| seven.first);
    let is_late = |seven: &&PauseSeven| last.is_some_and(|last| weeks_after(last, seven.first) < WEEKS);
    let shown: Vec<PauseSeven> = found.sevens.iter().filter(is_late).copied().collect();
    let left_out =
        (shown.len() < found.sevens.len()).then(|| view! { <p class="small">{(all.latest)(shown.len())}</p> });
    let label = (text.drawing)(shown.len());
    let first = shown.first().map(|seven| seven.first);
    let pair = |seven: PauseSeven| {
        let (before, after) = seven.means();
        let week = first.map_or(0, |first| weeks_after(seven.first, first));
        Dumbbell { week, name: (all.short_day)(seven.first), before, after }
    };
    let pairs = shown.into_iter().map(pair).collect::<Vec<_>>();
    let row = |seven: &PauseSeven| {
        let (before, after) = seven.means();
        let date = (use_text().dates.date)(seven.first);
        vec![date, seven.pauses.to_string(), (all.number)(before), (all.number)(after)]
    };
    let rows = found.sevens.iter().rev().map(row).collect::<Vec<_>>();
    view! {
        <div><Dumbbells label key=text.key pairs /></div>
        <p class="small">{text.pair}" "{text.caution}</p>
        {left_out}
        <More title=all.behind.1>
            <FigureTable label=text.figure.title heads=text.heads.map(String::from).to_vec() rows />
        </More>
    }
    .into_any()
}
