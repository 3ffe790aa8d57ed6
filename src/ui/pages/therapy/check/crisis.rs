//! People to reach, before the sum: calm, with nothing beside it. The sum stays behind a door of the same size.

use domain::learn::Crisis;
use leptos::{html, prelude::*};

use super::page::Check;
use crate::{
    state::{Place, use_navigation},
    ui::components::{Button, ButtonKind, IconKind},
};

pub(super) fn crisis(check: Check) -> AnyView {
    let Check { all, questionnaire, .. } = check;
    let text = &all.checks.crisis;
    let words = (all.help_lines.crisis)();
    let navigation = use_navigation();
    // The answers do not change while this is shown.
    let says = questionnaire.crisis(&untrack(|| check.answers())).map(|crisis| crisis.says.clone());
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| _ = heading.focus());
    view! {
        <section class="stack" id="check-crisis">
            <h2 tabindex="-1" node_ref=heading>{words.map(|words| words.title.clone())}</h2>
            <p class="read">{says}</p>
            <p>{words.map(|words| words.sees_nothing.clone())}</p>
            <div class="check__doors">
                <Button
                    text=text.help
                    kind=ButtonKind::Main
                    icon=IconKind::Hand
                    id="check-help"
                    on_press=move |()| navigation.go(Place::HelpLines)
                />
                <Button
                    text=text.steady
                    icon=IconKind::Rings
                    id="check-steady"
                    on_press=move |()| navigation.go(Place::Steady)
                />
                <Button text=text.on id="check-on" on_press=move |()| check.go_on_to_sum() />
            </div>
        </section>
        {words.map(|words| at_once(text.first, words))}
    }
    .into_any()
}

fn at_once(heading: &'static str, words: &'static Crisis) -> AnyView {
    let lines = words.at_once.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    view! {
        <section class="stack">
            <h2>{heading}</h2>
            <p>{words.first.clone()}</p>
            <ul class="check__list">{lines}</ul>
        </section>
    }
    .into_any()
}
