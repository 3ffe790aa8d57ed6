//! A question to start from: another, or none. Pages begun without one can ask for it.

use domain::{Prompt, PromptId, Sort, next_prompt};
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{Editor, today, use_wishes},
    ui::components::{self, Button, ButtonKind},
};

pub(super) fn prompt(all: &'static Text, editor: Editor) -> AnyView {
    if editor.sort().get_untracked() == Sort::Letter {
        return ().into_any();
    }
    let text = &all.editor.prompt;
    let prompts = (all.prompts)();
    let draft = editor.draft();
    editor.offer(offer(editor, prompts));
    let offered = editor.offered();
    let chosen = move || draft.with(|draft| draft.prompt.clone()).or_else(|| offered.get());
    let question = Memo::new(move |_| {
        let chosen = chosen()?;
        prompts.iter().find(|prompt| prompt.id == chosen).map(|prompt| prompt.text.clone())
    });
    let take = move |id: Option<PromptId>| editor.prompt_chosen(id);
    let another = move |()| take(next_prompt(chosen().as_ref(), None, prompts).map(|prompt| prompt.id.clone()));
    let none = move |()| take(None);
    let has_one = Memo::new(move |_| question.with(Option::is_some));
    let view = move || match has_one.get() {
        true => view! {
            <components::Prompt
                title=text.title
                question=Signal::derive(move || question.get().unwrap_or_default())
                another=text.another
                on_another=another
                without=text.without
                on_without=none
            />
        }
        .into_any(),
        false => view! {
            <div><Button text=text.offer kind=ButtonKind::Quiet id="offer-prompt" on_press=another /></div>
        }
        .into_any(),
    };
    view! { {view} }.into_any()
}

/// The question that a blank page begins with: another each day.
fn offer(editor: Editor, prompts: &'static [Prompt]) -> Option<PromptId> {
    let is_blank = editor.draft().with_untracked(|draft| draft.is_blank());
    if !is_blank || !use_wishes().prompts().get_untracked() {
        return None;
    }
    let at = today().get_untracked().turn(prompts.len());
    prompts.get(at).map(|prompt| prompt.id.clone())
}
