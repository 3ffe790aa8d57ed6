//! People to reach, from Steady me: no unlock, a country that is kept nowhere and is forgotten at the lock.

use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Reaching, use_navigation},
    ui::{
        components::{Back, Button, ButtonKind, Sheet, Title, TopBar},
        pages::parts::{LockButton, people_to_reach},
    },
};

/// The line that opens them.
pub(super) fn to_people(reaching: Reaching) -> AnyView {
    let text = &use_text().help_lines;
    view! {
        <div>
            <Button text=text.people kind=ButtonKind::Quiet id="steady-people" on_press=move |()| reaching.show() />
        </div>
    }
    .into_any()
}

/// The page in their place.
pub(super) fn people(reaching: Reaching) -> AnyView {
    let all = use_text();
    let text = &all.help_lines;
    let navigation = use_navigation();
    let back = move |()| navigation.back();
    let top = view! {
        <TopBar start=view! { <Back text=all.steady.back id="steady-back" on_press=back /> }.into_any()>
            <LockButton id="steady-lock" />
        </TopBar>
    };
    // Whoever comes here before the notebook is open has pressed often enough.
    let lies_open = !reaching.is_open();
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.people /> }.into_any()
            lede=text.lede
            without_foot=true
        >
            {people_to_reach("reach", reaching.country(), lies_open, Callback::new(|_| {}))}
            <div>
                <Button text=text.to_exercises id="steady-exercises" on_press=move |()| reaching.put_away() />
            </div>
        </Sheet>
    }
    .into_any()
}
