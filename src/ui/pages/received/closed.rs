//! Before it is opened: a name, the share words if there are any, Open. It says nothing of what the notebook is for, and opens on a press.

use leptos::{html, prelude::*, task::spawn_local};

use super::page::fault_message;
use crate::{
    i18n::{ReceivedText, Text},
    state::{ReceiveError, Receiving, Secret, make_secret, use_receiving, use_session},
    ui::{
        components::{Button, ButtonKind, Message, PassphraseField, Title, no_correction},
        pages::parts::{message, working},
    },
};

pub(super) fn closed(text: &'static Text, needs_words: bool) -> AnyView {
    let words = &text.received;
    let (receiving, session) = (use_receiving(), use_session());
    let secret = make_secret();
    // They came over the telephone, or from a slip of paper: whoever types them wants to see them. They are covered when the page is left.
    secret.is_seen().set(true);
    let input = NodeRef::<html::Input>::new();
    if needs_words {
        session.make_ready();
    }
    let open = move || {
        if session.working().get_untracked() {
            return;
        }
        spawn_local(async move {
            receiving.open(secret.value().get_untracked()).await;
            // The page may be gone by now.
            if receiving.fault().try_get_untracked().flatten().is_some()
                && let Some(input) = input.try_get_untracked().flatten()
            {
                _ = input.focus();
            }
        });
    };
    let fault = move || Some(message(text, fault_message(text, receiving.fault().get()?)?));
    let stopped = move || matches!(receiving.fault().get(), Some(ReceiveError::Stopped)).then_some(words.stopped);
    let forgotten = session.has_forgotten();
    let cleared = move || (forgotten.get() && secret.value().with(String::is_empty)).then_some(text.lock.cleared);
    view! {
        <div class="plate">
            <div class="plate__card">
                <div class="stack stack--close">
                    <Title text=text.cover.name />
                    <p class="quiet">{words.lede}</p>
                    <p class="small" role="status">{cleared}</p>
                </div>
                <div id="received-fault">{move || fault().map(|lines| view! { <Message lines /> })}</div>
                <form
                    autocomplete="off"
                    autocapitalize="off"
                    spellcheck="false"
                    {..no_correction()}
                    on:submit=move |event| {
                        event.prevent_default();
                        open();
                    }
                >
                    {match needs_words {
                        true => field(words, receiving, secret, input),
                        false => view! { <p>{(words.no_words)(receiving.is_file().get_untracked())}</p> }.into_any(),
                    }}
                    <Button text=words.open kind=ButtonKind::Main submit=true id="received-open" busy=session.working() />
                    {working(words.opening, Signal::derive(stopped))}
                </form>
                <p class="small">{words.what_happens}</p>
                <div>
                    <Button text=words.close kind=ButtonKind::Quiet id="received-close" on_press=move |()| receiving.close() />
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn field(words: &'static ReceivedText, receiving: Receiving, secret: Secret, input: NodeRef<html::Input>) -> AnyView {
    let session = use_session();
    let help = move || match receiving.fault().get() {
        Some(ReceiveError::Blank) => Some(words.blank.to_string()),
        Some(ReceiveError::WrongWords) => Some(words.wrong.to_string()),
        _ => None,
    };
    view! {
        <PassphraseField
            id="received-words"
            label=words.words.0
            why=words.words.1
            value=secret.value()
            seen=secret.is_seen()
            help=Signal::derive(help)
            toggle=(words.show, words.hide)
            node_ref=input
            on_typed=move |()| session.warm()
        />
    }
    .into_any()
}
