//! Passing on the address, and the way to passing on pages.

use leptos::prelude::*;

use super::copy::{PassOn, pass_on};
use crate::{
    i18n::use_text,
    state::{Place, use_navigation, use_session},
    ui::{
        components::{ButtonKind, IconKind, Leaf, Line, Lines, Qr, Sheet, Title, TopBar},
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
            <div class="pass-on" id="share-page">
                {address()}
                <section class="stack">
                    <h2>{text.more}</h2>
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
                            icon=IconKind::Hand
                            on_press=move |()| navigation.go_and_come_back(Place::Friend)
                        />
                    </Lines>
                </section>
            </div>
        </Sheet>
    }
}

/// The bare address: to read, to copy, to scan. Nothing is added to it.
fn address() -> AnyView {
    let text = &use_text().share;
    let address = use_session().address();
    let code = (text.code)(&address);
    let address = Signal::stored(address);
    let of = PassOn {
        ids: ["share-address", "share-copy", "share-menu"],
        copy: text.copy,
        menu: text.menu,
        is_errand: false,
        kind: ButtonKind::Main,
    };
    view! {
        <Leaf>
            <div class="stack stack--close"><h2>{text.tell.title}</h2><p class="quiet">{text.tell.words}</p></div>
            <div class="pass-on__address">
                <div class="stack stack--close">
                    {pass_on(of, Signal::stored(text.address.to_owned()), address)}
                    <p class="small">{text.copying}</p>
                </div>
                <div class="stack stack--close"><Qr id="share-qr" label=code text=address /><p class="small">{text.code_hint}</p></div>
            </div>
        </Leaf>
    }
    .into_any()
}
