//! All people to reach, in the place of the self-check, which lies open meanwhile: so there is a way back to it.

use leptos::{html, prelude::*};

use super::page::Check;
use crate::{
    state::use_wishes,
    ui::{components::Button, pages::parts::people_to_reach},
};

pub(super) fn people(check: Check) -> AnyView {
    let all = check.all;
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| _ = heading.focus());
    view! {
        <section class="stack" id="check-people">
            <h2 tabindex="-1" node_ref=heading>{all.help_lines.people}</h2>
            <p>{all.help_lines.lede}</p>
        </section>
        {people_to_reach("check-people", use_wishes().country().get_untracked(), false, check.choose_country())}
        <div>
            <Button text=all.checks.crisis.back id="check-people-back" on_press=move |()| check.people.set(false) />
        </div>
    }
    .into_any()
}
