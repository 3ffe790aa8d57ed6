//! Strengths that can be seen in a chapter: a few words to take, and one's own.

use domain::Tag;
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::Chapters,
    ui::components::{Adder, Chip, Chips, FieldHelp},
};

/// The words.
pub(super) fn strengths(all: &'static Text, chapters: Chapters) -> AnyView {
    let text = &all.story.chapter;
    let chapter = chapters.draft().current();
    let named = Memo::new(move |_| chapter.with(|chapter| chapter.as_ref().map(|it| it.strengths.to_vec())));
    // Those of the chapter, and some to begin with. One that was taken back stays in its place for as long as the page is shown.
    let offered = Memo::new(move |before: Option<&Vec<Tag>>| {
        let mut offered = before.cloned().unwrap_or_default();
        let own = named.get().unwrap_or_default();
        for tag in own.into_iter().chain(text.some.iter().filter_map(|word| Tag::new(word))) {
            if !offered.iter().any(|other| other.is_same(&tag)) {
                offered.push(tag);
            }
        }
        offered
    });
    let chip = move |tag: Tag| {
        let (shown, changed) = (tag.clone(), tag.clone());
        let is_named = move || named.with(|named| named.iter().flatten().any(|other| other.is_same(&shown)));
        let change = move |on: bool| match on {
            true => chapters.name_strength(changed.clone()),
            false => chapters.drop_strength(&changed),
        };
        view! { <Chip text=tag.as_str() chosen=Signal::derive(is_named) on_change=change small=true /> }
    };
    view! {
        <div class="stack stack--close">
            <Chips legend=text.strengths.title why=text.strengths.words>
                <For each=move || offered.get() key=|tag| tag.as_str().to_owned() children=chip />
            </Chips>
            {own(all, chapters)}
        </div>
    }
    .into_any()
}

fn own(all: &'static Text, chapters: Chapters) -> AnyView {
    let text = &all.story.chapter;
    let (label, press) = text.own;
    let is_wrong = RwSignal::new(false);
    let add = move |typed: String| {
        let tag = Tag::new(&typed);
        is_wrong.set(tag.is_none() && !typed.trim().is_empty());
        let is_taken = tag.is_some();
        tag.into_iter().for_each(|tag| chapters.name_strength(tag));
        is_taken
    };
    let help = Signal::derive(move || is_wrong.get().then(|| text.own_help.to_owned()));
    view! {
        <Adder id="new-strength" label press on_add=add on_typed=move |_| is_wrong.set(false) />
        <FieldHelp id="new-strength-help" text=help />
    }
    .into_any()
}
