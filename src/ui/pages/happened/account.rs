//! One account, while it is written.

use domain::happened::Account;
use leptos::{prelude::*, task::spawn_local};

use super::{fields::fields, help::to_help, settle::settle};
use crate::{
    i18n::{Text, use_text},
    state::{KeepError, Place, use_accounts, use_navigation},
    ui::{
        components::{Back, Button, ButtonKind, Message, Note, NoteKind, Sheet, Title, TopBar},
        pages::parts::{LockButton, keep_message, kept, message, not_kept, write_parts},
    },
};

/// The page.
#[component]
pub fn AccountPage() -> impl IntoView {
    let all = use_text();
    let text = &all.happened;
    let (log, navigation) = (use_accounts(), use_navigation());
    let draft = log.draft();
    let (account, keeping) = (draft.current(), draft.keeping());
    let fault = RwSignal::new(None::<KeepError>);
    let (is_settling, is_nothing) = (RwSignal::new(false), RwSignal::new(false));
    // The fields are laid out once for each account, not at each key.
    let id = Memo::new(move |_| account.with(|account| account.as_ref().map(|account| account.id)));
    // Kept and put down, taken away, or locked: then there is nothing to show.
    Effect::new(move |_| {
        if id.get().is_none() {
            navigation.turn_under(Place::Accounts);
        }
    });
    on_cleanup(move || {
        // Whoever only looks for help comes back to it, and to the thought that was begun.
        let comes_back = navigation.came_from() == Some(Place::Account);
        spawn_local(async move {
            // What could not be kept is tried again at the next pause.
            _ = if comes_back { draft.keep().await } else { log.close().await };
        });
    });
    let away = Callback::new(move |()| {
        spawn_local(async move {
            // What could not be kept stays on the page, which says so.
            _ = log.close().await;
        });
    });
    let keep = Callback::new(move |()| {
        spawn_local(async move {
            if let Ok(is_kept) = log.keep().await {
                // The page may be gone by now.
                _ = is_settling.try_set(is_kept);
                _ = is_nothing.try_set(!is_kept);
            }
        });
    });
    let again = Callback::new(move |()| {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in the message.
            _ = draft.keep().await;
        });
    });
    let delete = Callback::new(move |()| {
        let Some(id) = id.get_untracked() else { return };
        spawn_local(async move {
            let removed = log.remove(id).await;
            _ = fault.try_set(removed.err());
        });
    });
    let top = view! {
        <TopBar start=view! { <Back text=text.one.back id="account-back" on_press=away /> }.into_any()>
            {kept(all, keeping)}
            <LockButton id="lock-now" />
        </TopBar>
    };
    let not_done = move || fault.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    let body = move || match (id.get(), is_settling.get()) {
        (None, _) => ().into_any(),
        (Some(_), true) => settle(all, away),
        (Some(_), false) => form(all, away, keep, delete, is_nothing),
    };
    view! {
        <Sheet
            class="page--account"
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=write_parts()
        >
            {not_kept(all, keeping, again)}
            {not_done}
            {body}
        </Sheet>
    }
}

fn form(
    all: &'static Text,
    away: Callback<()>,
    keep: Callback<()>,
    delete: Callback<()>,
    is_nothing: RwSignal<bool>,
) -> AnyView {
    let text = &all.happened;
    let account = use_accounts().draft().current();
    // Said until there is something.
    let nothing_yet =
        Memo::new(move |_| is_nothing.get() && account.with(|it| it.as_ref().is_some_and(Account::is_blank)));
    view! {
        <Note kind=NoteKind::Content title=text.stirs.title>
            <p>{text.stirs.words}</p>
            {to_help("account-advocate", text.advocate)}
        </Note>
        {fields(all)}
        <p class="quiet" role="status">{move || nothing_yet.get().then_some(text.one.nothing_yet)}</p>
        // Both keep: what is written is kept at each pause as well.
        <div class="pair">
            <Button text=text.one.away id="account-away" on_press=away />
            <Button text=text.one.keep kind=ButtonKind::Main id="account-done" on_press=keep />
        </div>
        <div><Button text=text.one.delete kind=ButtonKind::Quiet id="account-delete" on_press=delete /></div>
    }
    .into_any()
}
