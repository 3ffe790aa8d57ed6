//! What the pages of the story share: a date that may be left out, what was in the way.

use domain::RoughDate;
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::KeepError,
    ui::{
        components::Message,
        pages::parts::{self, keep_message, message},
    },
};

/// How many years back can be chosen; none ahead.
const YEARS: (i32, i32) = (100, 0);

/// When it was, if that is known.
pub(super) fn optional_date(
    id: &str,
    words: [&'static str; 3],
    start: Option<RoughDate>,
    on_change: Callback<Option<RoughDate>>,
) -> AnyView {
    parts::optional_date(id.to_owned(), words, YEARS, start, on_change)
}

/// What could not be done, if anything.
pub(super) fn not_done(all: &'static Text, fault: RwSignal<Option<KeepError>>) -> AnyView {
    let view = move || fault.get().map(|why| view! { <Message lines=message(all, keep_message(all, why)) /> });
    view! { {view} }.into_any()
}
