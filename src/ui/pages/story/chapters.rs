//! The chapters, each with its facts; a new one; one that was just put away or deleted.

use domain::RecordId;
use domain::story::Told;
use leptos::{prelude::*, task::spawn_local};

use super::moment::or_untitled;
use crate::{
    i18n::{Text, use_text},
    state::{ChapterLine, KeepError, Place, use_chapters, use_navigation},
    ui::{
        components::{Button, ButtonKind, IconKind, Line, Lines, Note, NoteKind},
        pages::parts::undo_some,
    },
};

/// Opens a chapter. What lay open is kept first.
pub(super) fn open_chapter(fault: RwSignal<Option<KeepError>>) -> Callback<RecordId> {
    let chapters = use_chapters();
    let turn = turning(fault);
    Callback::new(move |id: RecordId| {
        spawn_local(async move { turn.run(chapters.open(id).await) });
    })
}

/// Turns to what lies open then: what was asked for, or what could not be kept before, which says so itself.
fn turning(fault: RwSignal<Option<KeepError>>) -> Callback<Result<(), KeepError>> {
    let (chapters, navigation) = (use_chapters(), use_navigation());
    Callback::new(move |opened: Result<(), KeepError>| match (chapters.has_open(), opened) {
        (false, Err(why)) => _ = fault.try_set(Some(why)),
        _ => navigation.go(Place::Chapter),
    })
}

/// The list, and the way to a new one.
pub(super) fn chapters(all: &'static Text, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let text = &all.story.chapters;
    let chapters = use_chapters();
    let lines = chapters.lines();
    let lines = Memo::new(move |_| lines.get());
    let (open, turn) = (open_chapter(fault), turning(fault));
    let line = move |(at, line): (usize, ChapterLine)| {
        let id = line.id;
        view! {
            <Line
                id=format!("chapter-{at}")
                title=or_untitled(&line.title, text.untitled)
                hint=facts(&line)
                on_press=move |()| open.run(id)
            />
        }
    };
    let shown = move || {
        let lines = lines.get();
        match lines.is_empty() {
            true => view! { <p class="quiet">{text.empty}</p> }.into_any(),
            false => view! { <Lines>{lines.into_iter().enumerate().map(line).collect_view()}</Lines> }.into_any(),
        }
    };
    let begin = move |()| {
        spawn_local(async move { turn.run(chapters.begin(Told::AsI).await) });
    };
    let back = Callback::new(move |()| {
        spawn_local(async move {
            let put = chapters.put_back().await;
            _ = fault.try_set(put.err());
        });
    });
    let leave = Callback::new(move |()| chapters.let_go());
    view! {
        <section class="stack stack--close" id="chapters">
            <h2>{text.title}</h2>
            {shown}
            {undo_some("undo-chapter", &text.deleted, chapters.gone(), back, leave)}
            <div>
                <Button text=text.new icon=IconKind::Pen id="new-chapter" on_press=begin />
            </div>
        </section>
    }
    .into_any()
}

/// When it was, what there is of it, how many versions.
fn facts(line: &ChapterLine) -> String {
    let all = use_text();
    let facts = (all.story.chapters.facts)(line.sides, line.told, line.versions);
    match line.date {
        Some(date) => format!("{}. {facts}", (all.dates.rough)(date)),
        None => facts,
    }
}

/// One was just put away: a moment to settle, for those who like one.
pub(super) fn put_away(all: &'static Text) -> AnyView {
    let text = &all.story.chapters;
    let (chapters, navigation) = (use_chapters(), use_navigation());
    // Whoever turns to another page has gone on.
    on_cleanup(move || chapters.go_on());
    let is_put_away = chapters.has_just_put_away();
    let [steady, on] = text.settle;
    let note = move || {
        is_put_away.get().then(|| {
            view! {
                <Note kind=NoteKind::Kept title=text.put_away.title>
                    <p>{text.put_away.words}</p>
                    <div class="note__do">
                        <Button
                            text=steady
                            icon=IconKind::Rings
                            id="chapter-settled"
                            on_press=move |()| navigation.go(Place::Steady)
                        />
                        <Button text=on kind=ButtonKind::Quiet id="chapter-go-on" on_press=move |()| chapters.go_on() />
                    </div>
                </Note>
            }
        })
    };
    view! { <div role="status">{note}</div> }.into_any()
}
