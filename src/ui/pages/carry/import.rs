//! Bringing text in.

use leptos::{prelude::*, task::spawn_local};

use super::preview::{faults, preview};
use crate::{
    i18n::{ImportText, Text, use_text},
    state::{ImportEnd, Importing, KeepError, Place, use_importing, use_navigation, use_session},
    ui::{
        components::{Back, Button, FileField, Message, Note, NoteKind, Ruled, Sheet, Title, TopBar},
        pages::parts::{LockButton, keep_message, message},
    },
};

/// What the browser offers to pick.
const KINDS: &str = ".txt,.md,.markdown,text/plain,text/markdown";

/// The page.
#[component]
pub fn ImportPage() -> impl IntoView {
    let all = use_text();
    let text = &all.import;
    let navigation = use_navigation();
    let importing = use_importing(&text.months);
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="import-back" on_press=move |()| navigation.go(Place::You) /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
        >
            <div class="stack" id="import-page">
                {given(text, importing)}
                {faults(text, importing)}
                {preview(all, importing)}
                {ended(all, importing)}
            </div>
        </Sheet>
    }
}

/// Files, and pasted text.
fn given(text: &'static ImportText, importing: Importing) -> AnyView {
    let session = use_session();
    let pick = move |event: leptos::ev::Event| spawn_local(importing.take_picked(&event));
    let (paste, label, make) = &text.paste;
    let (label, make) = (*label, *make);
    let has_pasted = importing.has_pasted();
    let wanting = move || (!has_pasted.get()).then(|| text.paste_wanting.to_owned());
    let emptied = importing.emptied();
    // The list stands further down than a phone shows.
    let (is_reading, coming) = (importing.is_reading(), importing.coming());
    let listed = move || match coming.with(Vec::len) {
        _ if is_reading.get() => Some(text.reading.to_owned()),
        0 => None,
        count => Some((text.listed)(count)),
    };
    // Another paper once what stood on it is kept or put away.
    let paper = move || {
        emptied.track();
        let typed = move |text: String| importing.pasted(text);
        view! { <Ruled id="import-paste" label=label start=importing.pasted_so_far() on_typed=typed short=true /> }
    };
    view! {
        <section class="stack">
            <FileField
                id="import-file"
                label=text.file.title
                why=text.file.words
                accept=KINDS
                multiple=true
                on_open=move |()| session.looks_elsewhere()
                on_pick=pick
            />
            <p class="small" role="status" id="import-listed">{listed}</p>
        </section>
        <section class="stack stack--close">
            <h2>{paste.title}</h2>
            <p class="small">{paste.words}</p>
            {paper}
            <div>
                <Button
                    text=make
                    id="import-paste-look"
                    wanting=Signal::derive(wanting)
                    on_press=move |()| importing.take_pasted()
                />
            </div>
        </section>
    }
    .into_any()
}

fn ended(all: &'static Text, importing: Importing) -> AnyView {
    let text = &all.import;
    let progress = importing.progress();
    let ended = importing.ended();
    let working = move || progress.get().map(|(done, of)| (text.working)(done, of));
    let news = move || {
        let ImportEnd { kept, not_kept } = ended.get()?;
        Some(match not_kept {
            None => done(text, kept),
            Some((count, error)) => not_all(all, kept, count, error),
        })
    };
    view! {
        <section class="stack">
            <p class="small" role="status" id="import-working">{working}</p>
            {news}
        </section>
    }
    .into_any()
}

fn done(text: &'static ImportText, kept: usize) -> AnyView {
    let (title, words) = text.done;
    view! {
        <div id="import-done">
            <Note kind=NoteKind::Kept title=title alert=true><p>{words(kept)}</p></Note>
        </div>
    }
    .into_any()
}

fn not_all(all: &'static Text, kept: usize, not_kept: usize, error: KeepError) -> AnyView {
    let words = match error {
        KeepError::Full => all.import.full,
        error => keep_message(all, error),
    };
    view! {
        <div class="stack" id="import-not-all">
            <Message lines=message(all, words) />
            <p>{(all.import.partly)(kept, not_kept)}</p>
        </div>
    }
    .into_any()
}
