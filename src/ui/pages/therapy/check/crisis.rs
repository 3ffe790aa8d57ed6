//! People to reach, before the sum or on the way out: calm, with nothing beside it. The sum stays behind a door of the same size.

use domain::learn::Crisis;
use leptos::{html, prelude::*};

use super::page::Check;
use crate::{
    state::{CheckStage, Place, use_navigation, use_wishes},
    ui::{
        components::{Button, ButtonKind, IconKind, More},
        pages::parts::crisis_lines,
    },
};

pub(super) fn crisis(check: Check) -> AnyView {
    let Check { all, questionnaire, .. } = check;
    let text = &all.checks.crisis;
    let words = (all.help_lines.crisis)();
    let navigation = use_navigation();
    // The answers do not change while this is shown.
    let says = questionnaire.crisis(&untrack(|| check.answers())).map(|crisis| crisis.says.clone());
    let is_leaving = check.checks.stage().get_untracked() == CheckStage::Leaving;
    let then = if is_leaving { text.then_leave } else { text.then_sum };
    let on = match is_leaving {
        true => view! { <Button text=all.checks.stop id="check-leave" on_press=move |()| check.leave() /> }.into_any(),
        false => view! { <Button text=text.on id="check-on" on_press=move |()| check.go_on_to_sum() /> }.into_any(),
    };
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| _ = heading.focus());
    view! {
        <section class="stack" id="check-crisis">
            <h2 tabindex="-1" node_ref=heading>{words.map(|words| words.title.clone())}</h2>
            <p class="read">{says}</p>
            {crisis_lines("check", use_wishes().country().get_untracked(), check.choose_country())}
            <p>{then}</p>
            <p>{words.map(|words| words.sees_nothing.clone())}</p>
            <div class="check__doors">
                <Button
                    text=text.help
                    kind=ButtonKind::Main
                    icon=IconKind::Hand
                    id="check-help"
                    on_press=move |()| check.people.set(true)
                />
                <Button
                    text=text.steady
                    icon=IconKind::Rings
                    id="check-steady"
                    on_press=move |()| navigation.go(Place::Steady)
                />
                {on}
            </div>
        </section>
        {words.map(|words| at_once(text.first, all.help_lines.at_once, words))}
    }
    .into_any()
}

/// Closed at first, as everywhere.
fn at_once(heading: &'static str, title: &'static str, words: &'static Crisis) -> AnyView {
    let lines = || words.at_once.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    view! {
        <section class="stack">
            <h2>{heading}</h2>
            <p>{words.first.clone()}</p>
            <div><More title><ul class="check__list">{lines()}</ul></More></div>
        </section>
    }
    .into_any()
}
