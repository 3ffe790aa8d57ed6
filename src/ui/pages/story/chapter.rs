//! One chapter, then and now. It keeps itself; versions are kept when the person begins a new one.

use domain::practice::Part;
use domain::story::{BookPart, Chapter, Told};
use leptos::{html, prelude::*, task::spawn_local};

use super::{
    fields::{not_done, optional_date},
    leaves::{did, next, then_and_now},
    moment::or_untitled,
    strengths::strengths,
    time::{Limit, writing_time},
    versions::versions,
};
use crate::{
    i18n::{Text, use_text},
    state::{Chapters, KeepError, Place, use_chapters, use_navigation},
    ui::{
        components::{Back, Button, ButtonKind, Chip, Chips, IconKind, Only, Sheet, Title, TitleInput, TopBar},
        pages::parts::{LockButton, hand_out_one, kept, not_kept, write_parts},
    },
};

/// The page.
#[component]
pub fn ChapterPage() -> impl IntoView {
    let all = use_text();
    let text = &all.story.chapter;
    let (chapters, navigation) = (use_chapters(), use_navigation());
    let draft = chapters.draft();
    let (chapter, keeping) = (draft.current(), draft.keeping());
    let fault = RwSignal::new(None::<KeepError>);
    // The paper is laid out once for each chapter, not at each key.
    let id = Memo::new(move |_| chapter.with(|chapter| chapter.as_ref().map(|chapter| chapter.id)));
    // Put away, taken away, or locked: then there is nothing to show.
    Effect::new(move |_| {
        if id.get().is_none() {
            navigation.turn_under(Place::Part(Part::Story));
        }
    });
    on_cleanup(move || {
        spawn_local(async move {
            // What could not be kept lies open the next time, and says so.
            _ = draft.close().await;
        });
    });
    let done = Callback::new(move |()| {
        spawn_local(async move {
            // What could not be kept stays on the page, which says so.
            _ = chapters.put_away().await;
        });
    });
    let again = Callback::new(move |()| {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in the message.
            _ = draft.keep().await;
        });
    });
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="chapter-back" on_press=done /> }.into_any()>
            {kept(all, keeping)}
            <LockButton id="lock-now" />
        </TopBar>
    };
    let title = Memo::new(move |_| {
        let title = |chapter: &Option<Chapter>| chapter.as_ref().map(|chapter| chapter.title.clone());
        or_untitled(&chapter.with(title).unwrap_or_default(), all.story.chapters.untitled).to_owned()
    });
    let laid_out = chapters.laid_out();
    let (limit, now) = (Limit::make(), NodeRef::<html::Textarea>::new());
    let sheet = move || {
        laid_out.track();
        id.get()?;
        Some(paper(all, chapters, chapter.get_untracked()?, limit, now))
    };
    let has_one = Memo::new(move |_| id.get().is_some());
    view! {
        <Sheet
            class="page--chapter"
            top=top.into_any()
            title=view! { <Title text=title unseen=true /> }.into_any()
            margin=write_parts()
        >
            {not_kept(all, keeping, again)}
            {not_done(all, fault)}
            {sheet}
            <Only when=move || has_one.get()>
                {versions(all, chapters, fault, now)}
                {move || id.get().map(|id| hand_out_one(BookPart::Chapter(id)))}
                {end(all, chapters, done, fault)}
            </Only>
        </Sheet>
    }
}

/// What is written and chosen. It holds by itself what is typed; words that come from elsewhere need another.
fn paper(
    all: &'static Text,
    chapters: Chapters,
    chapter: Chapter,
    limit: Limit,
    leaf: NodeRef<html::Textarea>,
) -> AnyView {
    let text = &all.story.chapter;
    let Chapter { date, title, then, now, did: did_then, next: comes_next, .. } = chapter;
    view! {
        <div class="stack">
            <TitleInput
                id="chapter-title"
                label=text.title
                start=title
                on_typed=move |title| chapters.title_typed(title)
            />
            {optional_date("chapter-date", text.date, date, Callback::new(move |date| chapters.date(date)))}
            {teller(all, chapters)}
            {writing_time(all, limit)}
        </div>
        {then_and_now(all, chapters, (then, now), leaf)}
        {did(all, chapters, did_then)}
        {strengths(all, chapters)}
        {next(all, chapters, comes_next)}
    }
    .into_any()
}

fn teller(all: &'static Text, chapters: Chapters) -> AnyView {
    let text = &all.story.chapter;
    let chapter = chapters.draft().current();
    let chosen = Memo::new(move |_| chapter.with(|chapter| chapter.as_ref().map(|chapter| chapter.told)));
    let chip = move |told: Told| {
        view! {
            <Chip
                text=(text.told)(told)
                one_of="chapter-told"
                id=format!("told-{}", told.id())
                chosen=Signal::derive(move || chosen.get() == Some(told))
                on_change=move |_| chapters.tell(told)
                small=true
            />
        }
    };
    view! { <Chips legend=text.told_legend.title why=text.told_legend.words>{Told::ALL.map(chip)}</Chips> }.into_any()
}

/// Away with it, a new version, a minute first.
fn end(all: &'static Text, chapters: Chapters, done: Callback<()>, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let text = &all.story.chapter;
    let navigation = use_navigation();
    let is_new = RwSignal::new(false);
    let versions = chapters.versions();
    let new_version = move |()| {
        spawn_local(async move {
            let kept = chapters.new_version().await;
            let has_some = versions.with_untracked(|versions| !versions.is_empty());
            _ = is_new.try_set(kept.is_ok() && has_some);
            _ = fault.try_set(kept.err());
        });
    };
    let delete = move |()| {
        spawn_local(async move {
            let deleted = chapters.delete().await;
            _ = fault.try_set(deleted.err());
        });
    };
    view! {
        <div class="stack">
            <p class="quiet" role="status">{move || is_new.get().then_some(text.new_version_kept)}</p>
            <div class="pair">
                <Button text=text.put_away id="chapter-done" on_press=done />
                <Button
                    text=text.new_version
                    kind=ButtonKind::Main
                    id="chapter-new-version"
                    on_press=new_version
                />
            </div>
            <div class="cluster">
                <Button
                    text=text.settle
                    kind=ButtonKind::Quiet
                    icon=IconKind::Rings
                    id="chapter-settle"
                    on_press=move |()| navigation.go(Place::Steady)
                />
                <Button text=text.delete kind=ButtonKind::Quiet id="chapter-delete" on_press=delete />
            </div>
        </div>
    }
    .into_any()
}
