//! Words: one line, or ruled paper.

use domain::practice::{Answer, Field};
use leptos::prelude::*;

use super::field::control;
use crate::{
    state::use_player,
    ui::components::{self, Ruled},
};

/// The words so far.
fn words(field: &Field) -> String {
    match use_player().answer(&field.id) {
        Some(Answer::Text(text)) => text,
        _ => String::new(),
    }
}

pub(super) fn text(field: &'static Field) -> AnyView {
    let player = use_player();
    let value = RwSignal::new(words(field));
    let typed = move |()| player.say(&field.id, Answer::Text(value.get_untracked()));
    match field.hint.clone() {
        Some(hint) => view! {
            <components::Field
                id=control(field)
                label=field.label.clone()
                why=hint
                value
                own=true
                on_typed=typed
            />
        }
        .into_any(),
        None => {
            view! { <components::Field id=control(field) label=field.label.clone() value own=true on_typed=typed /> }
                .into_any()
        }
    }
}

pub(super) fn long(field: &'static Field) -> AnyView {
    let player = use_player();
    let typed = move |text: String| player.say(&field.id, Answer::Text(text));
    view! {
        <div class="field field--paper">
            <p class="field__label" aria-hidden="true">{field.label.clone()}</p>
            {field.hint.clone().map(|hint| view! { <p class="field__why">{hint}</p> })}
            <Ruled id=control(field) label=field.label.clone() start=words(field) on_typed=typed short=true />
        </div>
    }
    .into_any()
}
