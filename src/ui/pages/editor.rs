//! The page being written. It keeps itself; this page shows how far that is.

use leptos::{html, prelude::*, task::spawn_local};

use crate::{
    i18n::{EditorText, Text, use_text},
    state::{Editor, KeepError, Keeping, Place, use_editor, use_navigation},
    ui::{
        components::{Back, Button, ButtonKind, Dialog, Kept, Message, Ruled, Sheet, Title, TitleInput, TopBar},
        pages::parts::{LockButton, keep_message, message},
    },
};

/// The page.
#[component]
pub fn EditorPage() -> impl IntoView {
    let text = use_text();
    let editor = use_editor();
    let navigation = use_navigation();
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
    let there = editor.is_there();
    let written = Memo::new(move |_| editor.draft().with(|draft| !draft.is_blank()));
    let new = editor.draft().with_untracked(|draft| draft.title.is_empty() && draft.body.is_empty());
    let done = Callback::new(move |()| {
        spawn_local(async move {
            // A page that could not be kept stays, and says so itself.
            if editor.close().await.is_ok() {
                navigation.go(Place::Journal);
            }
        });
    });
    let top = view! {
        <TopBar start=view! { <Back text=text.editor.back id="editor-back" on_press=done /> }.into_any()>
            {kept(text, editor)}
            <LockButton id="lock-now" />
        </TopBar>
    };
    let title = Signal::derive(move || (text.editor.title)(&(text.dates.day)(editor.day().get())));
    let title = view! { <Title text=title unseen=true without_focus=new /> };
    view! {
        <Sheet
            class="page--editor"
            aside=asking
            top=top.into_any()
            title=title.into_any()
            margin=date(text, editor)
        >
            <div class="editor">
                {not_kept(text, editor, not_deleted)}
                {paper(text, editor, new)}
                <div class="editor__end">
                    <Button text=text.editor.done kind=ButtonKind::Main id="done" on_press=done />
                    <Show when=move || written.get() || there.get()>
                        <Button
                            text=text.editor.delete
                            kind=ButtonKind::Quiet
                            id="delete"
                            node_ref=delete
                            on_press=move |()| asking.set(true)
                        />
                    </Show>
                </div>
            </div>
        </Sheet>
        <Show when=move || asking.get()>{delete_dialog(text, editor, asking, not_deleted)}</Show>
    }
}

fn date(text: &'static Text, editor: Editor) -> AnyView {
    let day = editor.day();
    let weekday = move || (text.dates.weekday)(day.get());
    let date = move || (text.dates.date)(day.get());
    view! { <p class="date-head" aria-hidden="true"><b>{weekday}</b>" "{date}</p> }.into_any()
}

fn paper(text: &'static Text, editor: Editor, new: bool) -> AnyView {
    let start = editor.draft().get_untracked();
    let words = Memo::new(move |_| editor.draft().with(|draft| draft.word_count()));
    view! {
        <TitleInput
            id="title"
            label=text.editor.title_label
            start=start.title
            on_typed=move |title| editor.title_typed(title)
        />
        <Ruled
            id="body"
            label=text.editor.body_label
            start=start.body
            focus=new
            on_typed=move |body| editor.body_typed(body)
        />
        <p class="small editor__facts">
            <span id="words">{move || (text.editor.words)(words.get())}</span>
            <span>{text.editor.spelling}</span>
        </p>
    }
    .into_any()
}

/// The line in the top bar.
fn kept_line(text: &'static Text, keeping: Keeping) -> String {
    let editor: &EditorText = &text.editor;
    match keeping {
        Keeping::Nothing => String::new(),
        Keeping::Waiting => editor.waiting.into(),
        Keeping::Keeping => editor.keeping.into(),
        Keeping::Kept { at, durable: true } => (editor.kept)(&(text.dates.time)(at)),
        Keeping::Kept { at, durable: false } => (editor.kept_soon)(&(text.dates.time)(at)),
        Keeping::NotKept { since: Some(since), .. } => (editor.not_kept_since)(&(text.dates.time)(since)),
        Keeping::NotKept { since: None, .. } => editor.not_kept.into(),
    }
}

fn kept(text: &'static Text, editor: Editor) -> AnyView {
    let keeping = editor.keeping();
    // Between two keepings the last thing said stands, so that a pause in the typing is not read out each time.
    let announced = Memo::new(move |last: Option<&String>| match keeping.get() {
        Keeping::Waiting | Keeping::Keeping => last.cloned().unwrap_or_default(),
        keeping => kept_line(text, keeping),
    });
    view! {
        <Kept
            announced=announced
            shown=Signal::derive(move || kept_line(text, keeping.get()))
            kept=Signal::derive(move || matches!(keeping.get(), Keeping::Kept { .. }))
            not_kept=Signal::derive(move || matches!(keeping.get(), Keeping::NotKept { .. }))
        />
    }
    .into_any()
}

fn not_kept(text: &'static Text, editor: Editor, not_deleted: RwSignal<Option<KeepError>>) -> AnyView {
    let keeping = editor.keeping();
    let why = Memo::new(move |_| match keeping.get() {
        Keeping::NotKept { why, .. } => Some(why),
        _ => None,
    });
    let again = move |()| {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in this message.
            _ = editor.keep().await;
        });
    };
    let view = move || {
        if let Some(why) = not_deleted.get() {
            return Some(view! { <Message lines=message(text, keep_message(text, why)) /> }.into_any());
        }
        let lines = message(text, keep_message(text, why.get()?));
        let again = view! { <Button text=text.editor.again id="keep-again" on_press=again /> };
        Some(view! { <Message lines>{again}</Message> }.into_any())
    };
    view! { {view} }.into_any()
}

fn delete_dialog(
    text: &'static Text,
    editor: Editor,
    asking: RwSignal<bool>,
    not_deleted: RwSignal<Option<KeepError>>,
) -> AnyView {
    let navigation = use_navigation();
    let deleting = &text.editor.deleting;
    let title = editor.draft().with_untracked(|draft| draft.title.trim().to_string());
    let question = if title.is_empty() {
        deleting.question_untitled.into_any()
    } else {
        let (before, after) = deleting.question;
        view! { {before}<bdi>{title}</bdi>{after} }.into_any()
    };
    let delete = move |()| {
        spawn_local(async move {
            match editor.delete().await {
                Ok(()) => navigation.go(Place::Journal),
                Err(why) => {
                    // Unless the person has gone on meanwhile, the page says what was in the way.
                    _ = not_deleted.try_set(Some(why));
                    _ = asking.try_set(false);
                }
            }
        });
    };
    view! {
        <Dialog title=question words=deleting.words on_close=move |()| asking.set(false)>
            <Button text=deleting.keep id="keep-page" on_press=move |()| asking.set(false) />
            <Button text=deleting.delete id="delete-page" on_press=delete />
        </Dialog>
    }
    .into_any()
}
