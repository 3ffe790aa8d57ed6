//! Fields that the pages of Distance share. Each starts from what is there and then holds by itself what is typed or chosen.

use domain::RoughDate;
use domain::distance::About;
use leptos::prelude::*;

use crate::{
    i18n::{PointText, Text},
    state::today,
    ui::{
        components::{self, Button, ButtonKind, Chip, Chips, RoughValue, RoughWords, Ruled},
        pages::parts::{date_of, value_of},
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
    all: &'static Text,
    id: String,
    legend: &'static str,
    start: Option<RoughDate>,
    on_change: Callback<Option<RoughDate>>,
) -> AnyView {
    let text = &all.editor.date;
    let words = RoughWords { legend, near: text.near, lists: text.lists, choose: text.choose, months: text.months };
    let this_year = today().get_untracked().year();
    let changed = move |value: Option<RoughValue>| on_change.run(value.and_then(date_of));
    view! {
        <components::RoughDate
            id
            words
            years=(this_year - YEARS.0, this_year + YEARS.1)
            start=start.map(value_of)
            on_change=changed
        />
    }
    .into_any()
}

/// A date that may be left out: what asks for it, what it is, what takes it away.
pub(super) fn optional_date(
    all: &'static Text,
    id: String,
    words: [&'static str; 3],
    start: Option<RoughDate>,
    on_change: Callback<Option<RoughDate>>,
) -> AnyView {
    let [add, legend, without] = words;
    let has_one = RwSignal::new(start.is_some());
    let start = StoredValue::new(start);
    let (picker, add_id, without_id) = (StoredValue::new(id.clone()), format!("{id}-add"), format!("{id}-without"));
    let (add_id, without_id) = (StoredValue::new(add_id), StoredValue::new(without_id));
    let take_away = move |()| {
        start.set_value(None);
        has_one.set(false);
        on_change.run(None);
    };
    let view = move || match has_one.get() {
        false => view! {
            <div>
                <Button text=add kind=ButtonKind::Quiet id=add_id.get_value() on_press=move |()| has_one.set(true) />
            </div>
        }
        .into_any(),
        true => view! {
            <div class="stack stack--close">
                {date(all, picker.get_value(), legend, start.get_value(), on_change)}
                <div>
                    <Button text=without kind=ButtonKind::Quiet id=without_id.get_value() on_press=take_away />
                </div>
            </div>
        }
        .into_any(),
    };
    view! { {view} }.into_any()
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
