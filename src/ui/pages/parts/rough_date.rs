//! When something was, as near as one knows; where that may be left out, asked for only on a press.

use domain::RoughDate;
use leptos::prelude::*;

use super::{date_of, value_of};
use crate::{
    i18n::use_text,
    state::today,
    ui::components::{self, Button, ButtonKind, RoughValue, RoughWords},
};

/// The picker. `years` says how many back, and how many ahead, can be chosen. A date that is not whole is none.
pub(in crate::ui::pages) fn rough_date(
    id: String,
    legend: &'static str,
    years: (i32, i32),
    start: Option<RoughDate>,
    on_change: Callback<Option<RoughDate>>,
) -> AnyView {
    let text = &use_text().editor.date;
    let words = RoughWords { legend, near: text.near, lists: text.lists, choose: text.choose, months: text.months };
    let this_year = today().get_untracked().year();
    let changed = move |value: Option<RoughValue>| on_change.run(value.and_then(date_of));
    view! {
        <components::RoughDate
            id
            words
            years=(this_year - years.0, this_year + years.1)
            start=start.map(value_of)
            on_change=changed
        />
    }
    .into_any()
}

/// The same where it may be left out: what asks for it, what it is, what takes it away.
pub(in crate::ui::pages) fn optional_date(
    id: String,
    words: [&'static str; 3],
    years: (i32, i32),
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
                {rough_date(picker.get_value(), legend, years, start.get_value(), on_change)}
                <div>
                    <Button text=without kind=ButtonKind::Quiet id=without_id.get_value() on_press=take_away />
                </div>
            </div>
        }
        .into_any(),
    };
    view! { {view} }.into_any()
}
