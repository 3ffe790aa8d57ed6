//! A date as near as it is known: a day, a month or a year. Lists only, so that it works with any keyboard.

use leptos::prelude::*;

use super::{Chip, Chips, ListField};

/// A date as near as it is known; months and days count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoughValue {
    /// Some time in this year.
    Year(i32),
    /// Some time in this month of the year.
    Month(i32, u8),
    /// Year, month, day.
    Day(i32, u8, u8),
}

/// What the picker says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoughWords {
    /// What is asked.
    pub legend: &'static str,
    /// The three ways to answer: a day, a month, a year.
    pub near: [&'static str; 3],
    /// The names of the three lists, the same order.
    pub lists: [&'static str; 3],
    /// In a list where nothing is chosen yet.
    pub choose: &'static str,
    /// The names of the months.
    pub months: [&'static str; 12],
}

/// How near a date is known; each needs the lists of the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Near {
    Year,
    Month,
    Day,
}

/// What is chosen so far, each by itself, so that a change of mind loses nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Parts {
    year: Option<i32>,
    month: Option<u8>,
    day: Option<u8>,
}

/// The picker. Like [`super::Ruled`] it holds by itself what is chosen.
#[component]
pub fn RoughDate(
    /// For the labels and for tests: `{id}-near-day`, `-near-month`, `-near-year`; `{id}-day`, `-month`, `-year`.
    #[prop(into)]
    id: String,
    /// What it says.
    words: RoughWords,
    /// The first and the last year to choose from.
    years: (i32, i32),
    /// What is chosen at the start.
    #[prop(optional_no_strip)]
    start: Option<RoughValue>,
    /// After each change: the date, once it is whole.
    #[prop(into)]
    on_change: Callback<Option<RoughValue>>,
) -> impl IntoView {
    let near = RwSignal::new(start.map_or(Near::Day, near_of));
    let parts = RwSignal::new(start.map_or_else(Parts::default, parts_of));
    let tell = move || on_change.run(value(near.get_untracked(), parts.get_untracked()));
    let choose = move |change: fn(&mut Parts, Option<i32>), number: Option<i32>| {
        parts.update(|parts| {
            change(parts, number);
            // The 31st of a month that has only 30 days is no day; another has to be chosen.
            if parts.day.is_some_and(|day| day > days_in(parts.year, parts.month)) {
                parts.day = None;
            }
        });
        tell();
    };
    let name = StoredValue::new(format!("{id}-near"));
    let chip = move |at: usize, kind: Near, tail: &str| {
        let press = move |_| {
            near.set(kind);
            tell();
        };
        view! {
            <Chip
                text=words.near[at]
                one_of=name.get_value()
                id=format!("{}-{tail}", name.get_value())
                chosen=Signal::derive(move || near.get() == kind)
                on_change=press
                small=true
            />
        }
    };
    let (first, last) = years;
    let day_list = {
        let days = move || (1..=days_in(parts.get().year, parts.get().month)).map(|day| (day.into(), day.to_string()));
        let days = Signal::derive(move || days().collect::<Vec<(i32, String)>>());
        let chosen = Signal::derive(move || parts.get().day.map(i32::from));
        let set = move |number| choose(|parts, day| parts.day = day.and_then(|day| day.try_into().ok()), number);
        list(&id, "day", words.lists[0], words.choose, days, chosen, Callback::new(set))
    };
    let month_list = {
        let months = (1..=12).zip(words.months).map(|(number, name)| (number, name.to_string())).collect::<Vec<_>>();
        let chosen = Signal::derive(move || parts.get().month.map(i32::from));
        let set =
            move |number| choose(|parts, month| parts.month = month.and_then(|month| month.try_into().ok()), number);
        list(&id, "month", words.lists[1], words.choose, Signal::stored(months), chosen, Callback::new(set))
    };
    let year_list = {
        let years = (first..=last).rev().map(|year| (year, year.to_string())).collect::<Vec<_>>();
        let chosen = Signal::derive(move || parts.get().year);
        let set = move |number| choose(|parts, year| parts.year = year, number);
        list(&id, "year", words.lists[2], words.choose, Signal::stored(years), chosen, Callback::new(set))
    };
    view! {
        <div class="rough-date">
            <Chips legend=words.legend>
                {chip(0, Near::Day, "day")}
                {chip(1, Near::Month, "month")}
                {chip(2, Near::Year, "year")}
            </Chips>
            <div class="rough-date__lists">
                <div hidden=move || near.get() != Near::Day>{day_list}</div>
                <div hidden=move || near.get() == Near::Year>{month_list}</div>
                <div>{year_list}</div>
            </div>
        </div>
    }
}

/// One of the three lists.
fn list(
    id: &str,
    tail: &str,
    label: &'static str,
    choose: &'static str,
    items: Signal<Vec<(i32, String)>>,
    chosen: Signal<Option<i32>>,
    on_choose: Callback<Option<i32>>,
) -> AnyView {
    let items = move || {
        let none = (String::new(), choose.to_string());
        let some = items.get().into_iter().map(|(number, name)| (number.to_string(), name));
        std::iter::once(none).chain(some).collect::<Vec<_>>()
    };
    let chosen = move || chosen.get().map(|number| number.to_string()).unwrap_or_default();
    view! {
        <ListField
            id=format!("{id}-{tail}")
            label=label
            items=Signal::derive(items)
            chosen=Signal::derive(chosen)
            on_choose=move |value: String| on_choose.run(value.parse().ok())
        />
    }
    .into_any()
}

fn near_of(value: RoughValue) -> Near {
    match value {
        RoughValue::Year(_) => Near::Year,
        RoughValue::Month(..) => Near::Month,
        RoughValue::Day(..) => Near::Day,
    }
}

fn parts_of(value: RoughValue) -> Parts {
    match value {
        RoughValue::Year(year) => Parts { year: Some(year), ..Parts::default() },
        RoughValue::Month(year, month) => Parts { year: Some(year), month: Some(month), day: None },
        RoughValue::Day(year, month, day) => Parts { year: Some(year), month: Some(month), day: Some(day) },
    }
}

/// The date, if every part it needs is chosen.
fn value(near: Near, parts: Parts) -> Option<RoughValue> {
    let year = parts.year?;
    Some(match near {
        Near::Year => RoughValue::Year(year),
        Near::Month => RoughValue::Month(year, parts.month?),
        Near::Day => RoughValue::Day(year, parts.month?, parts.day?),
    })
}

/// How many days there are to choose from; as many as there may be while month or year are not chosen.
fn days_in(year: Option<i32>, month: Option<u8>) -> u8 {
    match month {
        Some(2) if year.is_some_and(|year| year % 4 != 0 || (year % 100 == 0 && year % 400 != 0)) => 28,
        Some(2) => 29,
        Some(4 | 6 | 9 | 11) => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_whole_once_every_part_it_needs_is_chosen() {
        let parts = Parts { year: Some(2024), month: Some(2), day: None };
        assert_eq!(value(Near::Year, parts), Some(RoughValue::Year(2024)));
        assert_eq!(value(Near::Month, parts), Some(RoughValue::Month(2024, 2)));
        assert_eq!(value(Near::Day, parts), None);
        assert_eq!(value(Near::Year, Parts::default()), None);
    }

    #[test]
    fn only_days_that_there_were_can_be_chosen() {
        assert_eq!(days_in(Some(2024), Some(2)), 29);
        assert_eq!(days_in(Some(2023), Some(2)), 28);
        assert_eq!(days_in(Some(1900), Some(2)), 28);
        assert_eq!(days_in(None, Some(2)), 29);
        assert_eq!(days_in(Some(2023), Some(11)), 30);
        assert_eq!(days_in(Some(2023), None), 31);
    }

    #[test]
    fn a_date_given_at_the_start_is_the_date_shown() {
        for given in [RoughValue::Year(2019), RoughValue::Month(2019, 7), RoughValue::Day(2019, 7, 31)] {
            assert_eq!(value(near_of(given), parts_of(given)), Some(given));
        }
    }
}
