//! Highs and lows over time, from accounts; and beneath them the month that was drawn last.

use domain::Swing;
use domain::patterns::{Drawing, SwingMark, Swings};
use leptos::prelude::*;

use super::parts::{exercise_action, sentence};
use crate::{
    i18n::{PatternsText, use_text},
    state,
    ui::{
        components::{Figure, FigureTable, More, SwingPoint, SwingsChart},
        pages::parts::{on_off_marks, open_exercise},
    },
};

/// There is no room for more beside each other.
const MARKS: usize = 60;

pub(super) fn swings(all: &'static PatternsText, patterns: state::Patterns) -> AnyView {
    let found = patterns.swings();
    let open = open_exercise();
    let view = move || {
        found.with(|found| {
            let text = &all.swings;
            let told = |turns: &_| (text.told)(*turns);
            let finding = sentence(&text.figure, &found.finding, patterns.span().get(), text.none, told);
            let undated = (found.undated > 0).then(|| view! { <p class="small">{(text.undated)(found.undated)}</p> });
            let drawing = found.finding.is_drawn().then(|| drawing(found));
            let month = found.drawing.as_ref().map(month);
            view! {
                <Figure id="pattern-swings" title=text.figure.title finding>
                    {undated}
                    {drawing}
                    {month}
                    {exercise_action("draw-month", text.figure.action, "on-off-graph", open)}
                </Figure>
            }
        })
    };
    view! { {view} }.into_any()
}

fn drawing(found: &Swings) -> AnyView {
    let all = use_text();
    let text = &all.patterns.swings;
    let shown = &found.marks[found.marks.len().saturating_sub(MARKS)..];
    let left_out =
        (shown.len() < found.marks.len()).then(|| view! { <p class="small">{(all.patterns.latest)(shown.len())}</p> });
    let first = shown.first().map(|mark| mark.day);
    let point = |mark: &SwingMark| SwingPoint {
        day: first.and_then(|first| u32::try_from(mark.day.days_since(first)).ok()).unwrap_or_default(),
        is_high: mark.swing == Swing::High,
    };
    let points = shown.iter().map(point).collect::<Vec<_>>();
    let high = points.iter().filter(|point| point.is_high).count();
    let label = (text.drawing)(high, points.len() - high);
    let end = |mark: Option<&SwingMark>| mark.map(|mark| (all.patterns.short_month)(mark.day)).unwrap_or_default();
    let ends = [end(shown.first()), end(shown.last())];
    let row = |mark: &SwingMark| vec![(all.dates.date)(mark.day), (text.swing)(mark.swing).to_owned()];
    let rows = shown.iter().rev().map(row).collect::<Vec<_>>();
    let names = [Swing::High, Swing::Low].map(text.swing);
    view! {
        <div><SwingsChart label names ends points /></div>
        {left_out}
        <More title=all.patterns.behind.1>
            <FigureTable label=text.figure.title heads=text.heads.map(String::from).to_vec() rows />
        </More>
    }
    .into_any()
}

fn month(drawing: &Drawing) -> AnyView {
    let all = use_text();
    let heading = (all.patterns.swings.month)(&(all.dates.date)(drawing.day));
    view! { <h3>{heading}</h3><div>{on_off_marks(Signal::stored(drawing.marks.clone()))}</div> }.into_any()
}
