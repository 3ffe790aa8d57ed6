//! How steady one is before and after an exercise.

use domain::Steadiness;
use leptos::prelude::*;

use crate::{i18n::use_text, ui::components::Scale};

pub(super) fn steadiness(
    id: &'static str,
    label: &'static str,
    value: Signal<Option<Steadiness>>,
    on_change: Callback<Option<Steadiness>>,
) -> AnyView {
    let steady = &use_text().today.check_in.steady;
    let words = move |number: u8| Steadiness::new(number).map(steady.words).unwrap_or_default().to_string();
    let moved = move |number: Option<u8>| on_change.run(number.and_then(Steadiness::new));
    view! {
        <Scale
            id=id
            label=label
            value=Signal::derive(move || value.get().map(Steadiness::number))
            on_change=moved
            of=steady.of
            words=words
            ends=steady.ends
            unanswered=steady.unanswered
            clear=steady.clear
        />
    }
    .into_any()
}
