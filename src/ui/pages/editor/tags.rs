//! Tags: those used before, some to begin with, and a new one.

use domain::Tag;
use leptos::{html, prelude::*};

use crate::{
    i18n::Text,
    state::{Editor, use_journal},
    ui::components::{Button, ButtonKind, Chip, Chips, Field, IconKind, no_correction},
};

/// How many tags are offered.
const OFFERED: usize = 8;

pub(super) fn tags(all: &'static Text, editor: Editor) -> AnyView {
    let text = &all.editor.tags;
    let draft = editor.draft();
    let known = use_journal().tags();
    // Those of this page, those used before, some to begin with.
    let offered = Memo::new(move |_| {
        let of_page = draft.with(|draft| draft.tags.to_vec());
        let mut offered = of_page.clone();
        for tag in known.iter().cloned().chain(text.some.iter().filter_map(|tag| Tag::new(tag))) {
            if !offered.iter().any(|other| other.is_same(&tag)) && offered.len() < OFFERED.max(of_page.len()) {
                offered.push(tag);
            }
        }
        offered.sort_by_key(|tag| !known.contains(tag));
        offered
    });
    let chip = move |tag: Tag| {
        let (shown, changed) = (tag.clone(), tag.clone());
        let change = move |on: bool| match on {
            true => editor.tag_added(changed.clone()),
            false => editor.tag_removed(&changed),
        };
        view! {
            <Chip
                text=tag.as_str()
                chosen=Signal::derive(move || draft.with(|draft| draft.tags.contains(&shown)))
                on_change=change
            />
        }
    };
    view! {
        <Chips legend=text.title>
            <For each=move || offered.get() key=|tag| tag.as_str().to_owned() children=chip />
        </Chips>
        {new_tag(all, editor)}
    }
    .into_any()
}

fn new_tag(all: &'static Text, editor: Editor) -> AnyView {
    let text = &all.editor.tags;
    let open = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let input = NodeRef::<html::Input>::new();
    input.on_load(|input| _ = input.focus());
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match Tag::new(&typed.get_untracked()) {
            Some(tag) => {
                editor.tag_added(tag);
                typed.set(String::new());
                wrong.set(false);
            }
            None => wrong.set(true),
        }
        if let Some(input) = input.get_untracked() {
            _ = input.focus();
        }
    };
    let form = move || {
        view! {
            <form
                class="stack stack--close"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                {..no_correction()}
                on:submit=add
            >
                <Field
                    id="new-tag"
                    label=text.label
                    value=typed
                    help=Signal::derive(move || wrong.get().then(|| text.help.to_string()))
                    own=true
                    node_ref=input
                    on_typed=move |()| wrong.set(false)
                />
                <div><Button text=text.add submit=true id="add-tag" /></div>
            </form>
        }
    };
    let view = move || match open.get() {
        true => form().into_any(),
        false => view! {
            <div>
                <Button
                    text=text.label
                    kind=ButtonKind::Quiet
                    icon=IconKind::Plus
                    id="open-new-tag"
                    on_press=move |()| open.set(true)
                />
            </div>
        }
        .into_any(),
    };
    view! { {view} }.into_any()
}
