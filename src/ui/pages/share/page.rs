//! Passing on the address, and the way to passing on pages.

use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Place, use_navigation},
    ui::{
        components::{IconKind, Line, Lines, Sheet, Title, TopBar},
        pages::parts::{LockButton, you_parts},
    },
};

/// The page.
#[component]
pub fn SharePage() -> impl IntoView {
    let all = use_text();
    let text = &all.share;
    let navigation = use_navigation();
    let top = view! {
        <TopBar place=all.cover.you><LockButton id="lock-now" /></TopBar>
    };
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=you_parts()
        >
            <div id="share-page">
                <Lines>
                    <Line
                        id="to-share-pages"
                        title=all.share_pages.title
                        hint=all.share_pages.lede
                        icon=IconKind::Book
                        on_press=move |()| navigation.go(Place::SharePages)
                    />
                    <Line
                        id="to-friend"
                        title=all.friend.title
                        hint=all.friend.lede
                        icon=IconKind::Book
                        on_press=move |()| navigation.go_and_come_back(Place::Friend)
                    />
                </Lines>
            </div>
        </Sheet>
    }
}
