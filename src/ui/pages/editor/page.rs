//! The page. It keeps itself; this shows how far that is.

use domain::Sort;
use leptos::{html, prelude::*, task::spawn_local};

use super::beside::beside;
use super::deleting::deleting;
use super::keeping::not_kept;
use super::paper::paper;
use crate::{
    i18n::{Text, use_text},
    state::{Editor, KeepError, Place, use_editor, use_navigation},
    ui::{
        components::{Back, Button, ButtonKind, Note, NoteKind, Only, Sheet, Title, TopBar},
        pages::parts::{LockButton, kept},
    },
};

/// The page.
#[component]
pub fn EditorPage() -> impl IntoView {
    let text = use_text();
    let editor = use_editor();
    let navigation = use_navigation();
    let sort = editor.sort().get_untracked();
    let asking = RwSignal::new(false);
    let not_deleted = RwSignal::new(None::<KeepError>);
    let delete = NodeRef::<html::Button>::new();
    Effect::new(move |asked: Option<bool>| {
        let asking = asking.get();
        if let Some(delete) = delete.get_untracked().filter(|_| asked == Some(true) && !asking) {
            // The question came from this button and gives the focus back to it.
            _ = delete.focus();
        }
        asking
    });
    let body = NodeRef::<html::Textarea>::new();
    let new = editor.draft().with_untracked(|draft| draft.is_blank());
    let done = Callback::new(move |()| {
        spawn_local(async move {
            // A page that could not be kept stays, and says so itself.
            if editor.close().await.is_ok() {
                navigation.go(list_of(sort));
            }
        });
    });
    let (back, name) = match sort {
        Sort::Journal => (text.editor.back, text.editor.title),
        Sort::Letter => (text.editor.back_to_letters, text.editor.letter_title),
    };
    let top = view! {
        <TopBar start=view! { <Back text=back id="editor-back" on_press=done /> }.into_any()>
            {kept(text, editor.keeping())}
            <LockButton id="lock-now" />
        </TopBar>
    };
    let title = Signal::derive(move || name(&(text.dates.rough)(editor.date().get())));
    let title = view! { <Title text=title unseen=true without_focus=new /> };
    let letter = (sort == Sort::Letter).then(|| {
        let letter = &text.editor.letter;
        view! { <Note kind=NoteKind::Kept title=letter.title><p>{letter.words}</p></Note> }
    });
    view! {
        <Sheet
            class="page--editor"
            aside=asking
            top=top.into_any()
            title=title.into_any()
            margin=date(text, editor)
        >
            <div class="editor">
                <div class="editor__page">
                    {not_kept(text, editor, not_deleted)}
                    {letter}
                    {paper(text, editor, new, body)}
                </div>
                <div class="editor__beside">
                    {beside(text, editor, body)}
                    {end(text, editor, asking, done, delete)}
                </div>
            </div>
        </Sheet>
        <Only when=move || asking.get()>{deleting(text, editor, asking, not_deleted)}</Only>
    }
}

/// The list that a page of this sort stands in.
pub(super) fn list_of(sort: Sort) -> Place {
    match sort {
        Sort::Journal => Place::Journal,
        Sort::Letter => Place::Letters,
    }
}

fn end(
    text: &'static Text,
    editor: Editor,
    asking: RwSignal<bool>,
    done: Callback<()>,
    delete: NodeRef<html::Button>,
) -> AnyView {
    let there = editor.is_there();
    let written = Memo::new(move |_| editor.draft().with(|draft| !draft.is_blank()));
    view! {
        <div class="editor__end">
            <Only when=move || written.get() || there.get()>
                <Button
                    text=text.editor.delete
                    kind=ButtonKind::Quiet
                    id="delete"
                    node_ref=delete
                    on_press=move |()| asking.set(true)
                />
            </Only>
            <Button text=text.editor.done kind=ButtonKind::Main id="done" on_press=done />
        </div>
    }
    .into_any()
}

fn date(text: &'static Text, editor: Editor) -> AnyView {
    let date = editor.date();
    let weekday = move || date.get().day().map(text.dates.weekday);
    let words = move || (text.dates.rough)(date.get());
    view! { <p class="date-head" aria-hidden="true"><b>{weekday}</b>" "{words}</p> }.into_any()
}
