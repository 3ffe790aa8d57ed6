//! Whether days without contact are shown, and from which day they are counted.

use domain::Day;
use leptos::{prelude::*, task::spawn_local};

use super::{date_of, put_back, value_of};
use crate::{
    i18n::use_text,
    state::{KeepError, today, use_wishes},
    ui::components::{Only, RoughDate, RoughValue, RoughWords, Switch},
};

/// How many years back can be chosen.
const YEARS: i32 = 30;

/// The switch, and the date while it is on. What could not be kept is told in `fault`.
pub(in crate::ui::pages) fn days_shown(fault: RwSignal<Option<KeepError>>) -> AnyView {
    let all = use_text();
    let text = &all.you;
    let wishes = use_wishes();
    let since = wishes.without_contact_since();
    let day = today();
    // The page may be gone by the time it is kept; then there is nobody to tell.
    let count_from = move |day: Day| {
        spawn_local(async move {
            _ = fault.try_set(wishes.count_from(day).await.err());
        });
    };
    let switch = move |on: bool| {
        spawn_local(async move {
            _ = fault.try_set(wishes.show_days(on, day.get_untracked()).await.err());
        });
    };
    let shown = Memo::new(move |_| wishes.days_shown_since().get().is_some());
    let date = &all.editor.date;
    let words =
        RoughWords { legend: text.since, near: date.near, lists: date.lists, choose: date.choose, months: date.months };
    let this_year = day.get_untracked().year();
    let chosen = move |value: Option<RoughValue>| {
        let from = value.and_then(date_of).map(domain::RoughDate::first_day);
        if let Some(from) = from {
            count_from(from);
        }
    };
    let from = move || {
        let start = since.get_untracked().map(domain::RoughDate::Day).map(value_of);
        view! { <RoughDate id="since" words years=(this_year - YEARS, this_year) start=start on_change=chosen /> }
    };
    view! {
        <Switch
            id="without-contact"
            text=text.without_contact.title
            hint=text.without_contact.words
            on=shown
            put_back=put_back(fault)
            on_change=switch
        />
        <Only when=move || shown.get()>{from()}</Only>
    }
    .into_any()
}
