//! A second notebook. Part of builds with the feature `second-notebook` only.

use domain::passphrase::{is_same, judge};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::{Text, use_text},
    state::{RekeyError, Secret, make_secret, use_session},
    ui::{
        components::{Button, Field, IconKind, Message, PassphraseField, Points, no_correction},
        pages::parts::{message, rekey_message, strength_line, working},
    },
};

/// What the last try came to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tried {
    Nothing,
    Weak,
    Differs,
    Phrase,
    Failed(RekeyError),
    Made,
}

pub(super) fn second() -> AnyView {
    let all = use_text();
    let text = &all.second;
    let session = use_session();
    let (new, again) = (make_secret(), make_secret());
    let phrase = RwSignal::new(String::new());
    let tried = RwSignal::new(Tried::Nothing);
    let make = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if session.working().get_untracked() {
            return;
        }
        tried.set(missing(text.words, new, again, phrase));
        if tried.get_untracked() != Tried::Nothing {
            return;
        }
        spawn_local(async move {
            let made = session.make_second(new.value().get_untracked()).await;
            // The page may be gone by now; then there is nobody to tell.
            if made.is_ok() {
                for secret in [new, again] {
                    _ = secret.value().try_set(String::new());
                }
                _ = phrase.try_set(String::new());
            }
            _ = tried.try_set(made.map_or_else(Tried::Failed, |()| Tried::Made));
        });
    };
    let changed = move |()| tried.set(Tried::Nothing);
    let phrase_help = Signal::derive(move || (tried.get() == Tried::Phrase).then(|| text.phrase_other.to_owned()));
    let fault = move || match tried.get() {
        Tried::Failed(error) => rekey_message(all, error).map(|what| view! { <Message lines=message(all, what) /> }),
        _ => None,
    };
    let ended = move || match tried.get() {
        Tried::Made => Some(text.done),
        Tried::Failed(RekeyError::Stopped) => Some(text.stopped),
        _ => None,
    };
    view! {
        <section class="stack" id="second">
            <h2>{text.title.title}</h2>
            <p class="quiet">{text.title.words}</p>
            <Points points=text.know.iter().map(|words| (IconKind::Info, None, *words)).collect() />
            {fault}
            <form
                class="stack"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                {..no_correction()}
                on:submit=make
            >
                {fields(all, new, again, tried)}
                <Field
                    id="second-phrase"
                    label=text.phrase.title
                    why=text.phrase.words
                    value=phrase
                    help=phrase_help
                    on_typed=changed
                />
                <div><Button text=text.make submit=true id="second-do" busy=session.working() /></div>
                {working(text.working, Signal::derive(ended))}
            </form>
        </section>
    }
    .into_any()
}

fn fields(all: &'static Text, new: Secret, again: Secret, tried: RwSignal<Tried>) -> AnyView {
    let text = &all.second;
    let new_help = move || match tried.get() {
        Tried::Weak => Some(
            strength_line(&all.passphrase.strength, new.value().with_untracked(|new| judge(new)).strength).to_owned(),
        ),
        Tried::Failed(RekeyError::Taken) => Some(all.rekey.taken.to_owned()),
        _ => None,
    };
    let again_help = move || (tried.get() == Tried::Differs).then(|| all.rekey.differs.to_owned());
    let toggle = (all.passphrase.show, all.passphrase.hide);
    let changed = move |()| tried.set(Tried::Nothing);
    view! {
        <PassphraseField
            id="second-new"
            label=text.new.title
            why=text.new.words
            value=new.value()
            seen=new.is_seen()
            help=Signal::derive(new_help)
            toggle=toggle
            on_typed=changed
        />
        <PassphraseField
            id="second-again"
            label=text.again
            value=again.value()
            seen=again.is_seen()
            help=Signal::derive(again_help)
            toggle=toggle
            on_typed=changed
        />
    }
    .into_any()
}

fn missing(words: &str, new: Secret, again: Secret, phrase: RwSignal<String>) -> Tried {
    let typed = |secret: Secret| secret.value().get_untracked();
    if !judge(&typed(new)).acceptable {
        Tried::Weak
    } else if !is_same(&typed(new), &typed(again)) {
        Tried::Differs
    } else if phrase.with_untracked(|phrase| phrase.trim().to_lowercase() != words) {
        Tried::Phrase
    } else {
        Tried::Nothing
    }
}
