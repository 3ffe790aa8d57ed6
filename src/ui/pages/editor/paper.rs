//! The paper: a title, a question to start from, lines to write on.

use leptos::{html, prelude::*};

use super::prompt::prompt;
use crate::{
    i18n::Text,
    state::Editor,
    ui::components::{Ruled, TitleInput},
};

pub(super) fn paper(text: &'static Text, editor: Editor, new: bool, body: NodeRef<html::Textarea>) -> AnyView {
    let words = Memo::new(move |_| editor.draft().with(|draft| draft.word_count()));
    let laid_out = editor.laid_out();
    let first = laid_out.get_untracked();
    // The paper holds by itself what is typed; words that come from elsewhere need another sheet.
    let sheet = move || {
        let is_first = laid_out.get() == first;
        let start = editor.draft().get_untracked();
        let focus = new && is_first;
        view! {
            <TitleInput
                id="title"
                label=text.editor.title_label
                start=start.title
                on_typed=move |title| editor.title_typed(title)
            />
            {prompt(text, editor)}
            <Ruled
                id="body"
                label=text.editor.body_label
                start=start.body
                focus=focus
                node_ref=body
                on_typed=move |body| editor.body_typed(body)
            />
        }
    };
    view! {
        {sheet}
        <p class="small editor__facts">
            <span id="words">{move || (text.editor.words)(words.get())}</span>
            <span>{text.editor.spelling}</span>
        </p>
    }
    .into_any()
}
