//! Two texts that belong together: if and then, or then and now.

use domain::practice::{Answer, Field};
use leptos::prelude::*;

use super::field::control;
use crate::{
    i18n::use_text,
    state::use_player,
    ui::components::{self, Ruled},
};

fn halves(answer: Option<Answer>) -> (String, String) {
    match answer {
        Some(Answer::Pair(first, second)) => (first, second),
        _ => Default::default(),
    }
}

pub(super) fn if_then(field: &'static Field) -> AnyView {
    let text = &use_text().exercise.fields;
    let player = use_player();
    let (cue, act) = halves(player.answer(&field.id));
    let (cue, act) = (RwSignal::new(cue), RwSignal::new(act));
    let typed = move |()| player.say(&field.id, Answer::Pair(cue.get_untracked(), act.get_untracked()));
    view! {
        <fieldset class="pair-field">
            <legend>{field.label.clone()}</legend>
            {field.hint.clone().map(|hint| view! { <p class="field__why">{hint}</p> })}
            <components::Field id=format!("{}-if", control(field)) label=text.if_then.0 value=cue own=true on_typed=typed />
            <components::Field
                id=format!("{}-then", control(field))
                label=text.if_then.1
                value=act
                own=true
                on_typed=typed
            />
        </fieldset>
    }
    .into_any()
}

pub(super) fn then_now(field: &'static Field, then: &'static str, now: &'static str) -> AnyView {
    let player = use_player();
    let (first, second) = halves(player.answer(&field.id));
    let (first, second) = (StoredValue::new(first), StoredValue::new(second));
    let say = move || player.say(&field.id, Answer::Pair(first.get_value(), second.get_value()));
    let half = move |tail: &str, label: &'static str, text: StoredValue<String>| {
        let typed = move |words: String| {
            text.set_value(words);
            say();
        };
        view! {
            <div class="field field--paper">
                <p class="field__label" aria-hidden="true">{label}</p>
                <Ruled
                    id=format!("{}-{tail}", control(field))
                    label
                    start=text.get_value()
                    on_typed=typed
                    short=true
                />
            </div>
        }
    };
    view! {
        <fieldset class="pair-field pair-field--beside">
            <legend>{field.label.clone()}</legend>
            {field.hint.clone().map(|hint| view! { <p class="field__why">{hint}</p> })}
            {half("then", then, first)}
            {half("now", now, second)}
        </fieldset>
    }
    .into_any()
}
