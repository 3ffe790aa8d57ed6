//! Changing the passphrase.

use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Place, use_navigation},
    ui::{
        components::{Back, Sheet, Title, TopBar},
        pages::parts::LockButton,
    },
};

/// The page.
#[component]
pub fn RekeyPage() -> impl IntoView {
    let all = use_text();
    let text = &all.rekey;
    let navigation = use_navigation();
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="rekey-back" on_press=move |()| navigation.go(Place::You) /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
        >
            <p id="rekey-page"></p>
        </Sheet>
    }
}
