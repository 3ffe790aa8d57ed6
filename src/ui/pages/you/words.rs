//! Words the person prefers: for the other person, and for themselves. Nothing of them shows before the notebook is open.

use domain::Tag;
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::{WordsText, use_text},
    state::{KeepError, use_wishes},
    ui::components::{Button, Field, no_correction},
};

/// A word as it was typed: none, one, or too long.
fn word_of(typed: &str) -> Result<Option<Tag>, ()> {
    match Tag::new(typed) {
        Some(word) => Ok(Some(word)),
        None if typed.trim().is_empty() => Ok(None),
        None => Err(()),
    }
}

pub(super) fn words() -> AnyView {
    let text: &'static WordsText = &use_text().you.words;
    let wishes = use_wishes();
    let them = RwSignal::new(wishes.word_for_them().get_untracked().unwrap_or_default());
    let me = RwSignal::new(wishes.word_for_me().get_untracked().unwrap_or_default());
    let kept = RwSignal::new(None::<Result<(), KeepError>>);
    let is_asked = RwSignal::new(false);
    let help = move |typed: RwSignal<String>| {
        let too_long = move || is_asked.get() && typed.with(|typed| word_of(typed).is_err());
        Signal::derive(move || too_long().then(|| text.too_long.to_owned()))
    };
    let changed = move |()| kept.set(None);
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        is_asked.set(true);
        let (Ok(for_them), Ok(for_me)) = (them.with_untracked(|it| word_of(it)), me.with_untracked(|it| word_of(it)))
        else {
            return;
        };
        spawn_local(async move {
            let came_to = match wishes.call_them(for_them).await {
                Ok(()) => wishes.call_me(for_me).await,
                Err(error) => Err(error),
            };
            // The page may be gone by now; then there is nobody to tell.
            _ = kept.try_set(Some(came_to));
        });
    };
    let said = move || kept.get().map(|kept| if kept.is_ok() { text.kept } else { text.not_kept });
    view! {
        <section class="stack">
            <h2>{text.title.title}</h2>
            <p class="quiet">{text.title.words}</p>
            <form
                class="stack"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                {..no_correction()}
                on:submit=keep
            >
                <Field
                    id="word-for-them"
                    label=text.them.title
                    why=text.them.words
                    value=them
                    help=help(them)
                    own=true
                    on_typed=changed
                />
                <Field
                    id="word-for-me"
                    label=text.me.title
                    why=text.me.words
                    value=me
                    help=help(me)
                    own=true
                    on_typed=changed
                />
                <div><Button text=text.keep submit=true id="words-keep" /></div>
                <p class="small" role="status">{said}</p>
            </form>
        </section>
    }
    .into_any()
}
