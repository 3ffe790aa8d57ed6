//! What the records show when they are put together.

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
pub fn Patterns() -> impl IntoView {
    let all = use_text();
    let text = &all.patterns;
    let top = view! { <TopBar place=all.cover.learn><LockButton id="lock-now" /></TopBar> };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.title /> }.into_any() lede=text.lede>
            <p></p>
        </Sheet>
    }
}
