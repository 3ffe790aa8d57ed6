//! When, as near as one knows.

use domain::practice::{Answer, Field};
use leptos::prelude::*;

use super::field::control;
use crate::{
    i18n::use_text,
    state::{today, use_player},
    ui::{
        components::{self, RoughValue, RoughWords},
        pages::parts::{date_of, value_of},
    },
};

/// How many years back and ahead can be chosen.
const YEARS: (i32, i32) = (60, 2);

pub(super) fn date(field: &'static Field) -> AnyView {
    let text = &use_text().editor.date;
    let player = use_player();
    let this_year = today().get_untracked().year();
    let start = match player.answer(&field.id) {
        Some(Answer::Date(date)) => Some(value_of(date)),
        _ => None,
    };
    let words = RoughWords {
        legend: &field.label,
        near: text.near,
        lists: text.lists,
        choose: text.choose,
        months: text.months,
    };
    let chosen = move |value: Option<RoughValue>| match value.and_then(date_of) {
        Some(date) => player.say(&field.id, Answer::Date(date)),
        // A date that is not whole any more is none.
        None => player.unsay(&field.id),
    };
    view! {
        <div class="field">
            {field.hint.clone().map(|hint| view! { <p class="field__why">{hint}</p> })}
            <components::RoughDate
                id=control(field)
                words
                years=(this_year - YEARS.0, this_year + YEARS.1)
                start
                on_change=chosen
            />
        </div>
    }
    .into_any()
}
