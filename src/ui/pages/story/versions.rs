//! The versions of a chapter: the one that stands, and earlier ones to read, to put back and to delete.

use domain::story::EarlierChapter;
use domain::{RecordId, Timestamp};
use leptos::{html, prelude::*, task::spawn_local};

use super::moment::or_untitled;
use crate::{
    i18n::Text,
    state::{Chapters, KeepError, moment_of},
    ui::{
        components::{Button, ButtonKind, Fold, Folds, OwnWords, Tag, TagKind, Whose},
        pages::parts::undo_some,
    },
};

/// What a version knows beside itself.
#[derive(Clone, Copy)]
struct List {
    all: &'static Text,
    chapters: Chapters,
    fault: RwSignal<Option<KeepError>>,
    open: RwSignal<Option<RecordId>>,
    /// Where words stand that were put back.
    leaf: NodeRef<html::Textarea>,
}

/// All of them, the newest first.
pub(super) fn versions(
    all: &'static Text,
    chapters: Chapters,
    fault: RwSignal<Option<KeepError>>,
    leaf: NodeRef<html::Textarea>,
) -> AnyView {
    let text = &all.story.chapter.versions;
    let list = List { all, chapters, fault, open: RwSignal::new(None), leaf };
    let chapter = chapters.draft().current();
    let edited = Memo::new(move |_| chapter.with(|chapter| chapter.as_ref().map(|it| day(all, it.edited))));
    let (this, is_open) = text.this;
    let versions = chapters.versions();
    // The first that was kept is the first for good, unless one before it is deleted.
    let numbered = move || {
        let versions = versions.get();
        let count = versions.len();
        versions.into_iter().enumerate().map(|(at, version)| (count - at, version)).collect::<Vec<_>>()
    };
    let bring_back = Callback::new(move |()| {
        spawn_local(async move {
            let put = chapters.put_back_version().await;
            _ = fault.try_set(put.err());
        });
    });
    let leave = Callback::new(move |()| chapters.let_go_versions());
    view! {
        <section class="stack stack--close">
            <h2>{text.title.title}</h2>
            <p class="quiet">{text.title.words}</p>
            <Folds id="chapter-versions">
                <li class="version-now">
                    <span><b>{this}</b>" "<span class="fold__hint">{edited}</span></span>
                    <Tag text=is_open kind=TagKind::Kept />
                </li>
                <For
                    each=numbered
                    key=|(number, version)| (*number, version.id)
                    children=move |(number, version)| list.one(number, version)
                />
            </Folds>
            {undo_some("undo-version", &text.deleted, chapters.gone_versions(), bring_back, leave)}
        </section>
    }
    .into_any()
}

fn day(all: &Text, at: Timestamp) -> String {
    (all.dates.date)(moment_of(at).day())
}

impl List {
    fn one(self, number: usize, version: EarlierChapter) -> AnyView {
        let text = &self.all.story.chapter;
        let (id, open) = (version.id, self.open);
        let toggle = move |is_open: bool| {
            if is_open != (open.get_untracked() == Some(id)) {
                open.set(is_open.then_some(id));
            }
        };
        let name = (text.versions.name)(number);
        let (title, hint, told) = (name.clone(), day(self.all, version.at), (text.told)(version.told).to_owned());
        let tag = Signal::stored((told, TagKind::Plain));
        let (version, name) = (StoredValue::new(version), StoredValue::new(name));
        view! {
            <Fold
                id=format!("version-{number}")
                title
                hint
                tag
                open=Signal::derive(move || open.get() == Some(id))
                on_toggle=toggle
            >
                {self.words(&version.get_value(), number, name.get_value())}
            </Fold>
        }
        .into_any()
    }

    fn words(self, version: &EarlierChapter, number: usize, name: String) -> AnyView {
        let List { all, chapters, fault, leaf: on, .. } = self;
        let text = &all.story.chapter;
        let leaf = |heading: &'static str, words: &str, whose: Whose| {
            (!words.trim().is_empty()).then(|| {
                view! {
                    <section class="then-now__side">
                        <h3>{heading}</h3>
                        <OwnWords text=words.to_owned() whose />
                    </section>
                }
            })
        };
        let title = or_untitled(&version.title, text.versions.untitled).to_owned();
        let (then, now) = (leaf(text.then, &version.then, Whose::Told), leaf(text.now, &version.now, Whose::Own));
        let two = then.is_some() && now.is_some();
        let (did, next) =
            (leaf(text.did.title, &version.did, Whose::Own), leaf(text.next.title, &version.next, Whose::Own));
        let whole = version.clone();
        let put_back = move |()| {
            let version = whole.clone();
            spawn_local(async move {
                let put = chapters.bring_back(version).await;
                _ = fault.try_set(put.err());
                // Where the words stand now. The page may have been left meanwhile.
                if let Some(on) = on.try_get_untracked().flatten() {
                    _ = on.focus();
                }
            });
        };
        let id = version.id;
        let delete = move |()| {
            spawn_local(async move {
                let removed = chapters.remove_version(id).await;
                _ = fault.try_set(removed.err());
            });
        };
        view! {
            <p class="pen as-typed" dir="auto">{title}</p>
            <div class="then-now" class:then-now--two=two>{then} {now}</div>
            {did}
            {next}
            <div class="stack stack--close">
                <p class="quiet">{text.versions.bring_back.words}</p>
                <div class="story__end">
                    <Button
                        text=text.versions.bring_back.title
                        about=name.clone()
                        id=format!("version-back-{number}")
                        on_press=put_back
                    />
                    <Button
                        text=text.versions.delete
                        about=name
                        kind=ButtonKind::Quiet
                        id=format!("version-delete-{number}")
                        on_press=delete
                    />
                </div>
            </div>
        }
        .into_any()
    }
}
