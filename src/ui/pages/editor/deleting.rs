//! The question before the page is deleted.

use leptos::{prelude::*, task::spawn_local};

use super::page::list_of;
use crate::{
    i18n::Text,
    state::{Editor, KeepError, use_navigation},
    ui::components::{Button, Dialog, Question},
};

pub(super) fn deleting(
    text: &'static Text,
    editor: Editor,
    asking: RwSignal<bool>,
    not_deleted: RwSignal<Option<KeepError>>,
) -> AnyView {
    let navigation = use_navigation();
    let deleting = &text.editor.deleting;
    let list = list_of(editor.sort().get_untracked());
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
                Ok(()) => navigation.go(list),
                Err(why) => {
                    // Unless the person has gone on meanwhile, the page says what was in the way.
                    _ = not_deleted.try_set(Some(why));
                    _ = asking.try_set(false);
                }
            }
        });
    };
    view! {
        <Dialog asks=Question::DeletePage title=question words=deleting.words on_close=move |()| asking.set(false)>
            <Button text=deleting.keep id="keep-page" on_press=move |()| asking.set(false) />
            <Button text=deleting.delete id="delete-page" on_press=delete />
        </Dialog>
    }
    .into_any()
}
