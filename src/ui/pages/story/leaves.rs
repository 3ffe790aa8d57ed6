//! The leaves of a chapter: how one was told to see it, how one sees it now, what one did even then, what comes next.

use leptos::{html, prelude::*};

use crate::{
    i18n::{PointText, Text},
    state::Chapters,
    ui::components::{Ruled, Whose},
};

/// Two leaves side by side where there is room. `leaf` is the second of them.
pub(super) fn then_and_now(
    all: &'static Text,
    chapters: Chapters,
    (then, now): (String, String),
    leaf: NodeRef<html::Textarea>,
) -> AnyView {
    let text = &all.story.chapter;
    view! {
        <div class="then-now then-now--two">
            <section class="then-now__side">
                // The paper itself is named so.
                <h2>{text.then}</h2>
                <Ruled
                    id="chapter-then"
                    label=text.then
                    start=then
                    whose=Whose::Told
                    on_typed=move |then| chapters.then_typed(then)
                />
            </section>
            <section class="then-now__side">
                <h2>{text.now}</h2>
                <Ruled id="chapter-now" label=text.now start=now node_ref=leaf on_typed=move |now| chapters.now_typed(now) />
            </section>
        </div>
    }
    .into_any()
}

/// What one did, even then.
pub(super) fn did(all: &'static Text, chapters: Chapters, start: String) -> AnyView {
    leaf("chapter-did", &all.story.chapter.did, start, Callback::new(move |did| chapters.did_typed(did)))
}

/// What comes next.
pub(super) fn next(all: &'static Text, chapters: Chapters, start: String) -> AnyView {
    leaf("chapter-next", &all.story.chapter.next, start, Callback::new(move |next| chapters.next_typed(next)))
}

fn leaf(id: &'static str, text: &'static PointText, start: String, on_typed: Callback<String>) -> AnyView {
    view! {
        <section class="story__question">
            <h2>{text.title}</h2>
            <p class="quiet">{text.words}</p>
            <Ruled id label=text.title start short=true on_typed />
        </section>
    }
    .into_any()
}
