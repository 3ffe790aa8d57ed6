//! The page: one exercise at once, without a menu before it; others beneath.

use domain::steady::{Exercise, Way};
use leptos::prelude::*;

use super::{
    breathing::breathing,
    circle::circle,
    others::others,
    people::{people, to_people},
    steps::{shown, walked},
};
use crate::{
    i18n::{SteadyText, Text, use_text},
    state::{Reaching, now, use_navigation, use_reaching},
    ui::{
        components::{Back, Button, Note, NoteKind, Sheet, Title, TopBar},
        pages::parts::LockButton,
    },
};

/// The page.
#[component]
pub fn Steady() -> impl IntoView {
    let text = use_text();
    let exercises = (text.steady.exercises)();
    let chosen = RwSignal::new(0);
    // An exercise that is turned away from ends: all of it is made anew, sound and timer go with what made them.
    let reaching = use_reaching();
    let reaches = reaching.is_shown();
    move || match reaches.get() {
        true => Some(people(reaching)),
        false => exercises.get(chosen.get()).map(|exercise| sheet(text, exercises, exercise, chosen, reaching)),
    }
}

fn sheet(
    text: &'static Text,
    exercises: &'static [Exercise],
    exercise: &'static Exercise,
    chosen: RwSignal<usize>,
    reaching: Reaching,
) -> AnyView {
    let words = &text.steady;
    let navigation = use_navigation();
    let back = Callback::new(move |()| navigation.back());
    let top = view! {
        <TopBar start=view! { <Back text=words.back id="steady-back" on_press=back /> }.into_any()>
            <LockButton id="steady-lock" />
        </TopBar>
    };
    // The first of them has the circle beside it, for those who would rather look than do.
    let has_circle = exercise.pattern().is_none() && exercises.first() == Some(exercise);
    view! {
        <Sheet
            top=top.into_any()
            title=view! { <Title text=exercise.title.clone() /> }.into_any()
            margin=view! {
                <p class="small">{(words.about)(&exercise.name, exercise.minutes)}</p>
                {to_people(reaching)}
            }
            .into_any()
            without_foot=true
        >
            <div class="steady-page" class:steady-page--two=has_circle>
                <p class="read">{opening(text, exercise)}</p>
                {caution(words, exercise)}
                {match &exercise.way {
                    Way::Breathing(pattern) => breathing(&words.breathing, *pattern, exercises, chosen),
                    Way::Walked(list) => walked(words, list, back),
                    Way::Shown(list) => shown(list),
                }}
                {has_circle.then(|| circle(&words.circle))}
                {others(words, exercises, exercise, chosen)}
                <div><Button text=words.done id="steady-done" on_press=back /></div>
            </div>
        </Sheet>
    }
    .into_any()
}

fn opening(text: &'static Text, exercise: &Exercise) -> String {
    exercise.opening.clone().unwrap_or_else(|| {
        let now = now();
        (text.steady.here)(&(text.dates.day)(now.day()), (text.dates.part_of_day)(now))
    })
}

fn caution(text: &SteadyText, exercise: &'static Exercise) -> Option<AnyView> {
    let caution = exercise.caution.as_deref()?;
    Some(view! { <Note kind=NoteKind::Care title=text.care><p>{caution}</p></Note> }.into_any())
}
