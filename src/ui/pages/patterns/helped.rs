//! What was done in a pause, and how the pull was afterwards.

use domain::patterns::{Help, Helped};
use leptos::prelude::*;

use super::parts::{action, sentence};
use crate::{
    i18n::{PatternsText, use_text},
    state::{self, Place, use_navigation},
    ui::components::{Bar, Bars, Figure, FigureTable, More},
};

pub(super) fn helped(all: &'static PatternsText, patterns: state::Patterns) -> AnyView {
    let found = patterns.helped();
    let navigation = use_navigation();
    let view = move || {
        found.with(|found| {
            let text = &all.helped;
            let told = |things: &Vec<Help>| {
                things.iter().map(|thing| (text.told)(thing.did, thing.change)).collect::<Vec<_>>().join(" ")
            };
            let finding = sentence(&text.figure, &found.finding, patterns.span().get(), text.none, told);
            let steady = Callback::new(move |()| navigation.go(Place::Steady));
            let drawing = found.finding.is_drawn().then(|| {
                view! {
                    {drawing(found)}
                    {action("patterns-to-steady", text.figure.action.to_owned(), steady)}
                }
            });
            view! { <Figure id="pattern-helped" title=text.figure.title finding>{drawing}</Figure> }
        })
    };
    view! { {view} }.into_any()
}

fn drawing(found: &Helped) -> AnyView {
    let all = &use_text().patterns;
    let text = &all.helped;
    let bar = |thing: &Help| Bar {
        name: (text.did)(thing.did).to_owned(),
        number: (text.beside)(thing.times, thing.change),
        value: thing.change.weaker,
        of: Some(thing.change.rated()),
    };
    let bars = found.things.iter().map(bar).collect::<Vec<_>>();
    let row = |thing: &Help| {
        let change = thing.change;
        let numbers = [thing.times, change.rated(), change.weaker, change.same, change.stronger];
        let name = (text.did)(thing.did).to_owned();
        [name].into_iter().chain(numbers.map(|number| number.to_string())).collect::<Vec<_>>()
    };
    let rows = found.things.iter().map(row).collect::<Vec<_>>();
    view! {
        <Bars bars />
        <p class="small">{all.pause.caution}</p>
        <More title=all.behind.1>
            <FigureTable label=text.figure.title heads=text.heads.map(String::from).to_vec() rows />
        </More>
    }
    .into_any()
}
