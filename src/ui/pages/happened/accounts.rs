//! What happened: all accounts.

use leptos::{prelude::*, task::spawn_local};

use super::{filter::filter, help::to_help, list::list};
use crate::{
    i18n::{Text, use_text},
    state::{KeepError, Place, use_account_search, use_accounts, use_navigation},
    ui::{
        components::{
            Button, ButtonKind, Empty, IconKind, Message, Note, NoteKind, Search, Sheet, SpotKind, Title, TopBar,
        },
        pages::parts::{LockButton, keep_message, message, not_kept, undo_some, write_parts},
    },
};

/// The page.
#[component]
pub fn Accounts() -> impl IntoView {
    let all = use_text();
    let text = &all.happened;
    let (log, navigation) = (use_accounts(), use_navigation());
    let draft = log.draft();
    let count = log.count();
    let is_empty = Memo::new(move |_| count.get() == 0);
    let fault = RwSignal::new(None::<KeepError>);
    let begin = Callback::new(move |()| {
        spawn_local(async move {
            match log.begin().await {
                Ok(()) => navigation.go(Place::Account),
                // The page may be gone by now; then there is nobody to tell.
                Err(why) => _ = fault.try_set(Some(why)),
            }
        });
    });
    let again = Callback::new(move |()| {
        spawn_local(async move {
            // What comes of it shows in the message.
            _ = draft.keep().await;
        });
    });
    let bring_back = Callback::new(move |()| {
        spawn_local(async move {
            let put_back = log.put_back().await;
            _ = fault.try_set(put_back.err());
        });
    });
    let leave = Callback::new(move |()| log.let_go());
    let top = view! { <TopBar place=all.cover.write><LockButton id="lock-now" /></TopBar> };
    let not_done = move || fault.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    let body = move || match is_empty.get() {
        true => empty(all, begin),
        false => written(all, begin, fault),
    };
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
            margin=write_parts()
        >
            {not_kept(all, draft.keeping(), again)}
            {not_done}
            {undo_some("undo-account", &text.list.undo, log.gone(), bring_back, leave)}
            <Note kind=NoteKind::Content title=text.stirs.title>
                <p>{text.stirs.words}</p>
                {to_help("accounts-advocate", text.advocate)}
            </Note>
            {body}
        </Sheet>
    }
}

fn empty(all: &'static Text, begin: Callback<()>) -> AnyView {
    let text = &all.happened;
    view! {
        <Empty spot=SpotKind::OpenPage title=text.empty.title words=text.empty.words>
            <Button text=text.new kind=ButtonKind::Main id="new-account" on_press=begin />
        </Empty>
    }
    .into_any()
}

fn written(all: &'static Text, begin: Callback<()>, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let text = &all.happened;
    let search = use_account_search();
    let shown = search.shown();
    let status = move || {
        if !search.is_searching().get() {
            String::new()
        } else if search.is_looking().get() {
            all.journal.search.looking.into()
        } else {
            (text.list.found)(shown.with(Vec::len))
        }
    };
    let (label, hint) = text.list.search;
    view! {
        <div class="accounts">
            <div class="accounts__find">
                <div>
                    <Button text=text.new kind=ButtonKind::Main icon=IconKind::Plus id="new-account" on_press=begin />
                </div>
                <Search
                    id="account-search"
                    label
                    hint
                    value=search.typed()
                    clear=all.journal.search.clear
                    status=Signal::derive(status)
                />
                {filter(all)}
            </div>
            <div class="accounts__list" id="accounts">{list(all, fault)}</div>
        </div>
    }
    .into_any()
}
