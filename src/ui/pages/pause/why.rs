//! One's own words: reasons, what contact has taught, what to read before a decision, words for hard days; and a line to write one more.

use domain::practice::{Given, Shelf};
use leptos::{prelude::*, task::spawn_local};

use super::pinned::pinned;
use crate::{
    i18n::{Text, WhyText},
    state::{today, use_hard_day, use_shelves, use_urges},
    ui::components::{Button, Field, Note, Only, OwnWords, no_correction},
};

pub(super) fn why(all: &'static Text) -> AnyView {
    let text = &all.urge.why;
    let reasons = Memo::new({
        let reasons = use_urges().reasons((all.exercises)());
        move |_| reasons.with(|reasons| sheet_of(reasons))
    });
    let lessons = Memo::new({
        let lessons = use_shelves().on(Shelf::Lesson, (all.exercises)());
        move |_| lessons.with(|lessons| sheet_of(lessons))
    });
    let has_reasons = Memo::new(move |_| !reasons.with(String::is_empty));
    let has_lessons = Memo::new(move |_| !lessons.with(String::is_empty));
    let of_reasons = move || match has_reasons.get() {
        true => view! { <OwnWords text=reasons /> }.into_any(),
        false => view! { <p class="quiet">{text.none}</p> }.into_any(),
    };
    view! {
        <section class="stack stack--close" id="my-reasons">
            <h2>{text.reasons}</h2>
            {of_reasons}
        </section>
        {add(text)}
        <Only when=move || has_lessons.get()>
            <section class="stack stack--close" id="my-lessons">
                <h2>{text.lessons}</h2>
                <OwnWords text=lessons />
            </section>
        </Only>
        {pinned(all)}
        {hard_day(text)}
        <Note title=text.aside.title><p>{text.aside.words}</p></Note>
    }
    .into_any()
}

/// All lines on one sheet of paper, with a line free between them.
fn sheet_of(lines: &[Given]) -> String {
    lines.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join("\n\n")
}

/// One more reason. It is kept as it is typed; the button puts it with the others.
fn add(text: &'static WhyText) -> AnyView {
    let urges = use_urges();
    let (label, why, press) = text.add;
    let start = urges.reason().with_untracked(|line| line.as_ref().map(|line| line.text.clone()));
    let value = RwSignal::new(start.unwrap_or_default());
    let add = move || {
        spawn_local(async move {
            // What was in the way shows in the message; the words stay in the field.
            if urges.add_reason().await.is_ok() {
                _ = value.try_set(String::new());
            }
        });
    };
    view! {
        <form
            class="stack stack--close"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            {..no_correction()}
            on:submit=move |event| {
                event.prevent_default();
                add();
            }
        >
            <Field
                id="add-reason"
                label
                why
                value
                own=true
                on_typed=move |()| urges.reason_typed(value.get_untracked())
            />
            <div><Button text=press submit=true id="add-reason-press" /></div>
        </form>
    }
    .into_any()
}

fn hard_day(text: &'static WhyText) -> AnyView {
    let page = use_hard_day(today());
    let view = move || {
        // What is folded away stays so: here is no time to open it.
        page.get().filter(|page| !page.folded).map(|page| {
            view! {
                <section class="stack stack--close">
                    <h2>{text.own}</h2>
                    <OwnWords text=Signal::stored(page.body) />
                </section>
            }
        })
    };
    view! { {view} }.into_any()
}
