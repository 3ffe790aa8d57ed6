//! Deleting one page, a kind of thing, or everything.

use std::collections::BTreeMap;

use leptos::{html, prelude::*};

use super::{
    erase_all::{everything, question},
    erase_done::told,
    erase_kinds::{Askers, ask_kind, kinds},
};
use crate::{
    i18n::{EraseText, use_text},
    state::{Erasable, KeepError, Place, use_erasing, use_navigation},
    ui::{
        components::{Back, Button, Message, Sheet, Title, TopBar},
        pages::parts::{LockButton, keep_message, message},
    },
};

/// What is asked now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asking {
    Nothing,
    Kind(Erasable),
    Everything,
}

/// The page.
#[component]
pub fn ErasePage() -> impl IntoView {
    let all = use_text();
    let stage = use_erasing().stage();
    // What becomes of everything stands in the place of the page: behind it there is nothing to go back to.
    let told_or_page = move || match stage.get() {
        Some(stage) => told(all, stage),
        None => page(),
    };
    view! { {told_or_page} }
}

fn page() -> AnyView {
    let all = use_text();
    let text = &all.erase;
    let navigation = use_navigation();
    let asking = RwSignal::new(Asking::Nothing);
    let fault = RwSignal::new(None::<KeepError>);
    let deleted = RwSignal::new(None::<usize>);
    let (said_at, everything_at) = (NodeRef::<html::P>::new(), NodeRef::<html::Button>::new());
    let kinds_at = Askers::new(BTreeMap::new());
    // The question is gone: the focus goes to what came of it, or back to the button that asked. In the next frame, when the page is in
    // sight again.
    Effect::new(move |asked: Option<Asking>| {
        let now = asking.get();
        if now == Asking::Nothing
            && let Some(asked) = asked.filter(|asked| *asked != Asking::Nothing)
        {
            request_animation_frame(move || give_focus(asked, said_at, everything_at, kinds_at));
        }
        now
    });
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="erase-back" on_press=move |()| navigation.go(Place::You) /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    let not_done = move || fault.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    let said = move || deleted.get().map(text.kind_deleted);
    let asked = move || match asking.get() {
        Asking::Nothing => None,
        Asking::Kind(kind) => Some(ask_kind(all, kind, asking, fault, deleted)),
        Asking::Everything => Some(question(text, asking)),
    };
    view! {
        <Sheet
            aside=Signal::derive(move || asking.get() != Asking::Nothing)
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
        >
            <div class="stack" id="erase-page">
                {not_done}
                <p role="status" id="erase-said" tabindex="-1" node_ref=said_at>{said}</p>
                {one_page(text)}
                {kinds(all, asking, kinds_at)}
                {everything(text, asking, everything_at)}
            </div>
        </Sheet>
        {asked}
    }
    .into_any()
}

/// Gives the focus back to the button that asked. Where it is gone, all of the kind is too, and that is said.
fn give_focus(asked: Asking, said: NodeRef<html::P>, everything: NodeRef<html::Button>, kinds: Askers) {
    let button = match asked {
        Asking::Kind(kind) => kinds.try_with_value(|kinds| kinds.get(kind.id()).copied()).flatten(),
        Asking::Everything => Some(everything),
        Asking::Nothing => None,
    };
    // Whatever is not there any more refuses the focus.
    let given = button
        .and_then(|button| button.try_get_untracked().flatten())
        .is_some_and(|button| button.is_connected() && button.focus().is_ok());
    if !given && let Some(said) = said.try_get_untracked().flatten() {
        _ = said.focus();
    }
}

fn one_page(text: &'static EraseText) -> AnyView {
    let navigation = use_navigation();
    view! {
        <section class="stack">
            <h2>{text.page.title}</h2>
            <p>{text.page.words}</p>
            <div><Button text=text.page_open id="erase-page-open" on_press=move |()| navigation.go(Place::Journal) /></div>
        </section>
    }
    .into_any()
}
