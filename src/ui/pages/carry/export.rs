//! Taking words out, readable.

use domain::export::{Catalogue, ExportPart};
use leptos::{prelude::*, task::spawn_local};

use crate::{
    i18n::{ExportText, Text, use_text},
    state::{ExportError, ExportMade, Exporting, Place, use_exporting, use_navigation},
    ui::{
        components::{
            Back, Button, ButtonKind, Choice, Loading, Message, Note, NoteKind, Only, Sheet, Switch, Title, TopBar,
        },
        pages::parts::{LockButton, message},
    },
};

/// The page.
#[component]
pub fn ExportPage() -> impl IntoView {
    let all = use_text();
    let text = &all.export;
    let navigation = use_navigation();
    let exporting = use_exporting();
    // Nothing is ticked at first, each time anew.
    exporting.begin_anew();
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="export-back" on_press=move |()| navigation.go(Place::You) /> }.into_any()>
            <LockButton id="lock-now" />
        </TopBar>
    };
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=text.title /> }.into_any()
            lede=text.lede
        >
            <div class="stack" id="export-page">
                {parts(text, exporting)}
                {inside(text, exporting)}
                {make(all, exporting)}
            </div>
        </Sheet>
    }
}

fn parts(text: &'static ExportText, exporting: Exporting) -> AnyView {
    let part = move |part: ExportPart| {
        let count = exporting.count(part);
        // The numbers grow while the notebook is read.
        move || {
            view! {
                <Choice
                    id=format!("export-part-{}", part.id())
                    text=(text.labels.part)(part)
                    hint=(text.hint)(part, count.get())
                    chosen=exporting.is_in(part)
                    on_change=move |is_in| exporting.choose(part, is_in)
                />
            }
        }
    };
    view! {
        <section class="stack">
            <fieldset class="choices">
                <legend>{text.parts}</legend>
                {ExportPart::ALL.map(part).into_iter().collect_view()}
            </fieldset>
            <div><Button text=text.all id="export-all" on_press=move |()| exporting.choose_all() /></div>
            <Switch
                id="export-folded"
                text=text.folded.title
                hint=text.folded.words
                on=exporting.with_folded()
                on_change=move |on| exporting.take_folded(on)
            />
        </section>
    }
    .into_any()
}

fn inside(text: &'static ExportText, exporting: Exporting) -> AnyView {
    let parts = exporting.parts();
    let files = move || {
        let names: Vec<&str> = parts.with(|parts| parts.iter().map(|part| part.file()).collect());
        (text.files)(&names)
    };
    let words = text.warning.words.map(|words| view! { <p>{words}</p> }).collect_view();
    view! {
        <section class="stack">
            <h2>{text.inside}</h2>
            <p id="export-inside">{files}</p>
            <p class="small">{text.never}</p>
            <div id="export-warning"><Note kind=NoteKind::Care title=text.warning.title>{words}</Note></div>
        </section>
    }
    .into_any()
}

fn make(all: &'static Text, exporting: Exporting) -> AnyView {
    let text = &all.export;
    let catalogue = move || Catalogue {
        exercises: (all.exercises)(),
        behaviours: (all.behaviours)(),
        triggers: (all.triggers)(),
        channels: (all.channels)(),
        questionnaires: (all.checks.all)(),
    };
    let press = move |()| {
        spawn_local(async move { exporting.make(&text.labels, &catalogue()).await });
    };
    let parts = exporting.parts();
    let wanting = move || parts.with(Vec::is_empty).then(|| text.wanting.to_owned());
    let at_work = exporting.is_at_work();
    let ended = exporting.ended();
    let news = move || match ended.get()? {
        Ok(made) => Some(done(text, made)),
        Err(ExportError::NoFile) => Some(view! { <Message lines=message(all, text.no_file) /> }.into_any()),
        Err(ExportError::NotRead) => Some(view! { <Message lines=message(all, text.not_read) /> }.into_any()),
    };
    view! {
        <section class="stack">
            <div>
                <Button
                    text=text.warning.go
                    kind=ButtonKind::Main
                    id="export-make"
                    busy=at_work
                    wanting=Signal::derive(wanting)
                    on_press=press
                />
            </div>
            <Only when=move || at_work.get()><Loading /></Only>
            <p class="small" role="status">{move || at_work.get().then_some(text.working)}</p>
            {news}
        </section>
    }
    .into_any()
}

fn done(text: &'static ExportText, made: ExportMade) -> AnyView {
    let (title, words) = text.done;
    let unread = (made.unread > 0).then(|| view! { <p id="export-unread">{(text.unread)(made.unread)}</p> });
    view! {
        <div id="export-done">
            <Note kind=NoteKind::Kept title=title alert=true>
                <p>{words(made.name, made.records)}</p>
                {unread}
            </Note>
        </div>
    }
    .into_any()
}
