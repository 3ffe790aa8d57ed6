//! People to reach: what counts as at once, and help lines by country.

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
pub fn HelpLines() -> impl IntoView {
    let all = use_text();
    let text = &all.help_lines;
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
