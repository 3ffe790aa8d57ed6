//! Fields that the pages of Distance share. Each starts from what is there and then holds by itself what is typed or chosen.

use domain::RoughDate;
use domain::distance::About;
use leptos::prelude::*;

use crate::{
    i18n::{PointText, Text},
    ui::{
        components::{Chip, Chips, Ruled},
        pages::parts::{self, rough_date},
    },
};

/// How many years back, and how many ahead, can be chosen.
const YEARS: (i32, i32) = (30, 5);

/// A question and ruled paper for the answer.
pub(super) fn ruled(id: String, text: &'static PointText, start: String, on_typed: Callback<String>) -> AnyView {
    view! {
        <div class="distance__field">
            // The paper itself is named so.
            <p aria-hidden="true">{text.title}</p>
            <p class="quiet">{text.words}</p>
            <Ruled id label=text.title start short=true on_typed />
        </div>
    }
    .into_any()
}

/// When it was, as near as one knows.
pub(super) fn date(
    id: String,
    legend: &'static str,
    start: Option<RoughDate>,
    on_change: Callback<Option<RoughDate>>,
) -> AnyView {
    rough_date(id, legend, YEARS, start, on_change)
}

/// A date that may be left out: what asks for it, what it is, what takes it away.
pub(super) fn optional_date(
    id: String,
    words: [&'static str; 3],
    start: Option<RoughDate>,
    on_change: Callback<Option<RoughDate>>,
) -> AnyView {
    parts::optional_date(id, words, YEARS, start, on_change)
}

/// What it is about; not to say is an answer too.
pub(super) fn about(
    all: &'static Text,
    id: &'static str,
    chosen: Signal<Option<About>>,
    on_choose: Callback<Option<About>>,
) -> AnyView {
    let text = &all.distance;
    let chip = move |about: Option<About>| {
        view! {
            <Chip
                text=about.map_or(text.unsaid, text.about)
                one_of=id
                id=format!("{id}-{}", about.map_or("unsaid", About::id))
                chosen=Signal::derive(move || chosen.get() == about)
                on_change=move |_| on_choose.run(about)
                small=true
            />
        }
    };
    let chips = About::ALL.into_iter().map(Some).chain([None]).map(chip).collect_view();
    view! { <Chips legend=text.about_legend>{chips}</Chips> }.into_any()
}
