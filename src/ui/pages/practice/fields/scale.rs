//! A number from 0 to 10; asked once, or before and again at the end.

use domain::Rating;
use domain::practice::{Answer, Field, FieldKind};
use leptos::prelude::*;

use super::field::control;
use crate::{i18n::use_text, state::use_player, ui::components::Scale};

/// The two numbers so far, of a field that asks twice.
fn numbers(answer: Option<Answer>) -> (Option<Rating>, Option<Rating>) {
    match answer {
        Some(Answer::Numbers(numbers)) => numbers,
        _ => (None, None),
    }
}

pub(super) fn scale(field: &'static Field, ends: &'static (String, String), twice: bool) -> AnyView {
    let player = use_player();
    let answer = player.answer_signal(field.id.clone());
    if twice {
        let value = Signal::derive(move || numbers(answer.get()).0);
        let change = move |number| {
            let (_, after) = numbers(player.answer(&field.id));
            player.say(&field.id, Answer::Numbers((number, after)));
        };
        return asked(field, control(field), field.label.clone(), ends, value, Callback::new(change));
    }
    let value = Signal::derive(move || match answer.get() {
        Some(Answer::Number(number)) => Some(number),
        _ => None,
    });
    let change = move |number: Option<Rating>| match number {
        Some(number) => player.say(&field.id, Answer::Number(number)),
        None => player.unsay(&field.id),
    };
    asked(field, control(field), field.label.clone(), ends, value, Callback::new(change))
}

/// The second number of a field that asks twice, at the end of the exercise.
pub(in crate::ui::pages::practice) fn afterwards(field: &'static Field) -> AnyView {
    let FieldKind::Scale { ends, .. } = &field.kind else { return ().into_any() };
    let text = &use_text().exercise.fields;
    let player = use_player();
    let answer = player.answer_signal(field.id.clone());
    let value = Signal::derive(move || numbers(answer.get()).1);
    let change = move |number| {
        let (before, _) = numbers(player.answer(&field.id));
        player.say(&field.id, Answer::Numbers((before, number)));
    };
    let label = format!("{}: {}", text.afterwards, field.label);
    asked(field, format!("{}-after", control(field)), label, ends, value, Callback::new(change))
}

fn asked(
    field: &'static Field,
    id: String,
    label: String,
    ends: &'static (String, String),
    value: Signal<Option<Rating>>,
    on_change: Callback<Option<Rating>>,
) -> AnyView {
    let text = &use_text().exercise.fields;
    let moved = move |number: Option<u8>| on_change.run(number.and_then(Rating::new));
    view! {
        <div class="field">
            {field.hint.clone().map(|hint| view! { <p class="field__why">{hint}</p> })}
            <Scale
                id
                label
                value=Signal::derive(move || value.get().map(Rating::number))
                on_change=moved
                of=text.of
                words=|_| String::new()
                ends=(&*ends.0, &*ends.1)
                unanswered=text.unanswered
                clear=text.clear
            />
        </div>
    }
    .into_any()
}
