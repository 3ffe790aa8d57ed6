//! The sheet to take along: chosen, ordered, seen before it is printed.

use leptos::prelude::*;

use crate::{
    i18n::use_text,
    ui::{
        components::{Sheet, Title, TopBar},
        pages::parts::{LockButton, learn_parts},
    },
};

/// The page.
#[component]
pub fn TakeAlong() -> impl IntoView {
    let all = use_text();
    let text = &all.take_along;
    let top = view! { <TopBar place=all.cover.learn><LockButton id="lock-now" /></TopBar> };
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=learn_parts()
        >
            <p></p>
        </Sheet>
    }
}
