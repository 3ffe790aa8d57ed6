//! One account, while it is written.

use leptos::prelude::*;

use crate::{
    i18n::use_text,
    ui::{
        components::{Sheet, Title, TopBar},
        pages::parts::{LockButton, write_parts},
    },
};

/// The page.
#[component]
pub fn AccountPage() -> impl IntoView {
    let all = use_text();
    let text = &all.happened;
    let top = view! { <TopBar place=all.cover.write><LockButton id="lock-now" /></TopBar> };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.title /> }.into_any() lede=text.lede margin=write_parts()>
            <p></p>
        </Sheet>
    }
}
