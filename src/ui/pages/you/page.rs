//! The page, in the order in which one looks for things.

use leptos::prelude::*;

use super::{
    backup_card::backup_card,
    leaving::leaving,
    locking::locking,
    offline::offline,
    shows::{look, today_shows, writing},
    words::words,
};
use crate::{
    i18n::{Text, YouText, use_text},
    state::{Place, use_navigation, use_session},
    ui::{
        components::{Button, FoldTable, IconKind, Line, Lines, Sheet, Title, TopBar},
        pages::parts::{LockButton, you_parts},
    },
};

/// The page.
#[component]
pub fn You() -> impl IntoView {
    let all = use_text();
    let text = &all.you;
    let top = view! { <TopBar place=all.cover.you><LockButton id="lock-now" /></TopBar> };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.title /> }.into_any() lede=text.lede margin=you_parts()>
            {backup_card()}
            {locking(&all.locking)}
            {leaving(&all.leaving)}
            {passphrase(all)}
            {second_notebook()}
            {look(text)}
            {today_shows(text)}
            {writing(text)}
            {words()}
            {language(text)}
            {offline(&all.offline)}
            {stored(text)}
            {take_along(all)}
            {erase(text)}
        </Sheet>
    }
}

fn passphrase(all: &'static Text) -> AnyView {
    let navigation = use_navigation();
    view! {
        <section class="stack">
            <h2>{all.you.passphrase}</h2>
            <Lines>
                <Line
                    id="to-rekey"
                    title=all.rekey.title
                    hint=all.rekey.lede
                    icon=IconKind::Key
                    on_press=move |()| navigation.go(Place::Rekey)
                />
                <Line
                    id="you-safety"
                    title=all.learn.safety.title
                    hint=all.learn.safety.words
                    icon=IconKind::Eye
                    on_press=move |()| navigation.go_and_come_back(Place::Safety)
                />
            </Lines>
        </section>
    }
    .into_any()
}

/// Only builds with the feature show it: see `Cargo.toml`.
fn second_notebook() -> Option<AnyView> {
    #[cfg(feature = "second-notebook")]
    return Some(super::second::second());
    #[cfg(not(feature = "second-notebook"))]
    None
}

/// There is one language so far: a list of one would ask nothing.
fn language(text: &'static YouText) -> AnyView {
    view! { <section class="stack stack--close"><h2>{text.language.title}</h2><p id="language">{text.language.words}</p></section> }
        .into_any()
}

fn stored(text: &'static YouText) -> AnyView {
    let text = &text.stored;
    let rows = text.rows.iter().map(|row| row.to_vec()).collect();
    let this_visit = use_session().is_for_this_visit().then_some(text.this_visit);
    view! {
        <section class="stack">
            <h2>{text.title}</h2>
            {this_visit.map(|words| view! { <p>{words}</p> })}
            <FoldTable id="stored-table" caption=text.caption heads=&text.heads rows />
        </section>
    }
    .into_any()
}

fn take_along(all: &'static Text) -> AnyView {
    let navigation = use_navigation();
    view! {
        <section class="stack">
            <h2>{all.you.take_along}</h2>
            <Lines>
                <Line
                    id="to-export"
                    title=all.export.title
                    hint=all.export.lede
                    icon=IconKind::Book
                    on_press=move |()| navigation.go(Place::Export)
                />
                <Line
                    id="to-import"
                    title=all.import.title
                    hint=all.import.lede
                    icon=IconKind::Sheet
                    on_press=move |()| navigation.go(Place::Import)
                />
            </Lines>
        </section>
    }
    .into_any()
}

fn erase(text: &'static YouText) -> AnyView {
    let navigation = use_navigation();
    view! {
        <section class="stack">
            <h2>{text.erase.title}</h2>
            <p class="quiet">{text.erase.words}</p>
            <div><Button text=text.erase_open id="to-erase" on_press=move |()| navigation.go(Place::Erase) /></div>
        </section>
    }
    .into_any()
}
