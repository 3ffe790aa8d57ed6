//! People to reach, from Steady me: no unlock, a country that is kept nowhere.

use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{use_navigation, use_wishes},
    ui::{
        components::{Back, Button, ButtonKind, Sheet, Title, TopBar},
        pages::parts::{LockButton, people_to_reach},
    },
};

/// The line that opens them.
pub(super) fn to_people(people: RwSignal<bool>) -> AnyView {
    let text = &use_text().help_lines;
    view! {
        <div>
            <Button text=text.people kind=ButtonKind::Quiet id="steady-people" on_press=move |()| people.set(true) />
        </div>
    }
    .into_any()
}

/// The page in their place.
pub(super) fn people(people: RwSignal<bool>) -> AnyView {
    let all = use_text();
    let text = &all.help_lines;
    let navigation = use_navigation();
    let back = move |()| navigation.back();
    let top = view! {
        <TopBar start=view! { <Back text=all.steady.back id="steady-back" on_press=back /> }.into_any()>
            <LockButton id="steady-lock" />
        </TopBar>
    };
    // Over an open notebook that of its person; at the lock there is none.
    let country = use_wishes().country().get_untracked();
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.people /> }.into_any()
            lede=text.lede
            without_foot=true
        >
            {people_to_reach("reach", country, Callback::new(|_| {}))}
            <div>
                <Button text=text.to_exercises id="steady-exercises" on_press=move |()| people.set(false) />
            </div>
        </Sheet>
    }
    .into_any()
}
