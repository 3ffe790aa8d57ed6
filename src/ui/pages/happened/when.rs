//! When it was, as near as one knows. Not knowing is an answer.

use domain::RoughDate;
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{today, use_accounts},
    ui::{
        components::{self, Button, ButtonKind, Only, RoughValue, RoughWords},
        pages::parts::{date_of, value_of},
    },
};

/// How many years back can be chosen.
const YEARS: i32 = 100;

pub(super) fn when(all: &'static Text) -> AnyView {
    let text = &all.happened.one;
    let log = use_accounts();
    let current = log.draft().current();
    let date = Memo::new(move |_| current.with(|account| account.as_ref().and_then(|account| account.date)));
    // The picker holds by itself what is chosen; taking the date away needs another one.
    let picker = RwSignal::new(0_u32);
    let without = move |()| {
        log.date(None);
        picker.update(|count| *count += 1);
    };
    let so_far = move || date.get().map_or_else(|| text.no_date.to_owned(), all.dates.rough);
    let picker = move || {
        picker.track();
        pick(all, date.get_untracked())
    };
    view! {
        <div class="account__when">
            {picker}
            <p class="field__why">{text.date.words}</p>
            <div class="cluster">
                <span class="quiet" role="status">{so_far}</span>
                <Only when=move || date.get().is_some()>
                    <Button text=text.without_date kind=ButtonKind::Quiet id="account-date-without" on_press=without />
                </Only>
            </div>
        </div>
    }
    .into_any()
}

fn pick(all: &'static Text, start: Option<RoughDate>) -> AnyView {
    let text = &all.editor.date;
    let log = use_accounts();
    let legend = all.happened.one.date.title;
    let words = RoughWords { legend, near: text.near, lists: text.lists, choose: text.choose, months: text.months };
    let this_year = today().get_untracked().year();
    let changed = move |value: Option<RoughValue>| {
        // A date that is not whole yet leaves the account where it was; the line beneath says what is kept.
        if let Some(date) = value.and_then(date_of) {
            log.date(Some(date));
        }
    };
    view! {
        <components::RoughDate
            id="account-date"
            words
            years=(this_year - YEARS, this_year)
            start=start.map(value_of)
            on_change=changed
        />
    }
    .into_any()
}
