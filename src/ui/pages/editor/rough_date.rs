//! When the page belongs, as near as one knows.

use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{Editor, today},
    ui::{
        components::{self, RoughValue, RoughWords},
        pages::parts::{date_of, value_of},
    },
};

/// How many years back can be chosen.
const YEARS: i32 = 100;

pub(super) fn rough_date(all: &'static Text, editor: Editor) -> AnyView {
    let text = &all.editor.date;
    let this_year = today().get_untracked().year();
    let words = RoughWords {
        legend: text.legend,
        near: text.near,
        lists: text.lists,
        choose: text.choose,
        months: text.months,
    };
    let chosen = move |value: Option<RoughValue>| {
        // A date that is not whole yet leaves the page where it was.
        if let Some(date) = value.and_then(date_of) {
            editor.date_chosen(date);
        }
    };
    view! {
        <components::RoughDate
            id="date"
            words
            years=(this_year - YEARS, this_year)
            start=Some(value_of(editor.date().get_untracked()))
            on_change=chosen
        />
    }
    .into_any()
}
