//! Practice: small things to do.

use domain::{Sort, practice::Part};
use leptos::prelude::*;

use crate::{
    i18n::use_text,
    state::{Place, use_editor, use_navigation},
    ui::{
        components::{IconKind, Line, Lines, Sheet, Title, TopBar},
        pages::parts::{LockButton, PRACTICE_PARTS},
    },
};

/// The page.
#[component]
pub fn Practice() -> impl IntoView {
    let all = use_text();
    let text = &all.practice;
    let navigation = use_navigation();
    let editor = use_editor();
    let write = move |sort: Sort| {
        editor.begin(sort);
        navigation.go(Place::Editor);
    };
    let top = view! { <TopBar place=all.cover.practice><LockButton id="lock-now" /></TopBar> };
    view! {
        <Sheet top=top.into_any() title=view! { <Title text=text.title /> }.into_any() lede=text.lede>
            <Lines>{PRACTICE_PARTS.map(part)}</Lines>
            <Lines>
                <Line
                    id="practice-steady"
                    title=text.grounding.title
                    hint=text.grounding.words
                    icon=IconKind::Rings
                    on_press=move |()| navigation.go(Place::Steady)
                />
                <Line
                    id="practice-pause"
                    title=text.pause.title
                    hint=text.pause.words
                    icon=IconKind::Wave
                    on_press=move |()| navigation.go(Place::Pause)
                />
                <Line
                    id="practice-letter"
                    title=text.letter.title
                    hint=text.letter.words
                    icon=IconKind::Letter
                    on_press=move |()| write(Sort::Letter)
                />
                <Line
                    id="practice-question"
                    title=text.question.title
                    hint=text.question.words
                    icon=IconKind::Pen
                    on_press=move |()| write(Sort::Journal)
                />
                <Line
                    id="to-runs"
                    title=all.exercise.runs.open.title
                    hint=all.exercise.runs.open.words
                    icon=IconKind::Sheet
                    on_press=move |()| navigation.go(Place::Runs)
                />
            </Lines>
        </Sheet>
    }
}

fn part(part: Part) -> AnyView {
    let (title, hint) = (use_text().practice.part)(part);
    let navigation = use_navigation();
    view! {
        <Line id=format!("to-{}", part.id()) title hint on_press=move |()| navigation.go(Place::Part(part)) />
    }
    .into_any()
}
