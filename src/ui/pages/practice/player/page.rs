//! The page of an exercise.

use domain::practice::Exercise;
use leptos::{prelude::*, task::spawn_local};

use super::{after::after, before::before, step::step};
use crate::{
    i18n::use_text,
    state::{KeepError, Stage, use_navigation, use_player},
    ui::{
        components::{Back, Message, Sheet, Title, TopBar},
        pages::parts::{LockButton, keep_message, kept, message, not_kept},
    },
};

/// The page.
#[component]
pub fn ExercisePage() -> impl IntoView {
    let all = use_text();
    let player = use_player();
    let open = player.exercise();
    // A page that is left while its exercise is put down still stands for a moment, with nothing on it.
    let exercise = Memo::new(move |_| {
        let id = open.get()?;
        (all.exercises)().iter().position(|exercise| exercise.id == id)
    });
    move || exercise.get().and_then(|at| (all.exercises)().get(at)).map(sheet)
}

fn sheet(exercise: &'static Exercise) -> AnyView {
    let all = use_text();
    let text = &all.exercise;
    let (player, navigation) = (use_player(), use_navigation());
    let keeping = player.run().keeping();
    let fault = RwSignal::new(None::<KeepError>);
    let put_down = Callback::new(move |()| {
        let from = player.from().get_untracked();
        spawn_local(async move {
            // What could not be kept stays on the page, which says so.
            if player.put_down().await.is_ok() {
                navigation.go(from);
            }
        });
    });
    let again = move |()| {
        spawn_local(async move {
            // What comes of it shows in the line at the top and in the message.
            _ = player.run().keep().await;
        });
    };
    let top = view! {
        <TopBar start=view! { <Back text=text.back id="exercise-back" on_press=put_down /> }.into_any()>
            {kept(all, keeping)}
            <LockButton id="lock-now" />
        </TopBar>
    };
    let stage = player.stage();
    let body = move || match stage.get() {
        Stage::Before => before(exercise, put_down),
        Stage::Step(at) => step(exercise, at),
        Stage::After => after(exercise, fault),
    };
    let not_ended = move || fault.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    view! {
        <Sheet
            class="page--exercise"
            top=top.into_any()
            title=view! { <Title text=exercise.title.clone() /> }.into_any()
        >
            {not_kept(all, keeping, Callback::new(again))}
            {not_ended}
            {body}
        </Sheet>
    }
    .into_any()
}
