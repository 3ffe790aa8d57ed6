//! The answers of a self-check that was ended, to read: a finger that slips changes none of them.

use leptos::{html, prelude::*, task::spawn_local};

use super::page::Check;
use crate::ui::components::{Button, ButtonKind};

pub(super) fn answers(check: Check) -> AnyView {
    let Check { all, checks, questionnaire, fault, .. } = check;
    let text = &all.checks.answers;
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| _ = heading.focus());
    let given = untrack(|| check.answers());
    let day = checks.draft().current().with_untracked(|it| it.as_ref().map(|it| (all.dates.date)(it.day)));
    let line = |(at, item): (usize, &String)| {
        let place = given.get(at).copied().flatten();
        let answer = place.and_then(|place| questionnaire.answers.get(usize::from(place)));
        let answer = answer.map_or(text.none.to_owned(), |answer| answer.says.clone());
        view! { <li>{item.clone()}<br />{answer}</li> }
    };
    let lines = questionnaire.items.iter().enumerate().map(line).collect_view();
    let change = move |()| {
        spawn_local(async move {
            _ = fault.try_set(checks.change_answers().await.err());
        });
    };
    view! {
        <section class="stack" id="check-read">
            <h2 tabindex="-1" node_ref=heading>{text.title}</h2>
            <p class="quiet">{day}</p>
            <p class="check__stem">{questionnaire.stem.clone()}</p>
            <ol class="check__list">{lines}</ol>
        </section>
        <div class="stack">
            <p class="quiet">{text.words}</p>
            <div class="pair">
                <Button text=text.change id="check-change" on_press=change />
                <Button
                    text=all.checks.show
                    kind=ButtonKind::Main
                    id="check-sum"
                    on_press=move |()| check.ask_for_sum()
                />
            </div>
        </div>
    }
    .into_any()
}
