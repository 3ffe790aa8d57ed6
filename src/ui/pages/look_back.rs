//! A week, in words.

use leptos::prelude::*;

use crate::{
    i18n::use_text,
    ui::{
        components::{Sheet, Title, TopBar},
        pages::parts::LockButton,
    },
};

/// The page.
#[component]
pub fn LookBackPage() -> impl IntoView {
    let all = use_text();
    let text = &all.look_back;
    let top = view! { <TopBar place=all.cover.today><LockButton id="lock-now" /></TopBar> };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.title /> }.into_any() lede=text.lede>
            <p></p>
        </Sheet>
    }
}
