//! A month, and dates as near as they are known.

use leptos::prelude::*;

use crate::ui::components::{Month, MonthDay, RoughDate, RoughValue, RoughWords};

const WEEKDAYS: [(&str, &str); 7] = [
    ("Mo", "Monday"),
    ("Tu", "Tuesday"),
    ("We", "Wednesday"),
    ("Th", "Thursday"),
    ("Fr", "Friday"),
    ("Sa", "Saturday"),
    ("Su", "Sunday"),
];

const WORDS: RoughWords = RoughWords {
    legend: "When was it?",
    near: ["A day", "A month", "A year"],
    lists: ["Day", "Month", "Year"],
    choose: "Choose",
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
};

/// Days with pages, and how many.
const PAGES: [(usize, usize); 11] =
    [(2, 1), (3, 1), (6, 1), (9, 2), (10, 1), (14, 1), (15, 1), (17, 2), (20, 5), (21, 1), (24, 1)];

/// The group.
pub(super) fn view() -> AnyView {
    let chosen = RwSignal::new(24);
    let rough = RwSignal::new(None::<RoughValue>);
    let day = move |number: usize| {
        let pages = PAGES.iter().find(|(day, _)| *day == number).map_or(0, |(_, pages)| *pages);
        let name = if pages > 0 { format!("{number} November, {pages} pages") } else { format!("{number} November") };
        MonthDay { name, pages, is_today: number == 26, is_chosen: chosen.get() == number }
    };
    let weekdays = WEEKDAYS.map(|(short, long)| (short.to_string(), long.to_string())).to_vec();
    view! {
        <section class="stack">
            <h2>"Days"</h2>
            <Month
                id="month"
                title="November 2026"
                weekdays=weekdays
                skipped=Signal::stored(6)
                days=Signal::derive(move || (1..=30).map(day).collect())
                before="October 2026"
                on_before=|()| {}
                after="December 2026"
                on_after=|()| {}
                on_day=move |number| chosen.set(number)
                hint="A dot is a page. Days without one need no reason."
            />
            <RoughDate
                id="when"
                words=WORDS
                years=(1950, 2026)
                start=Some(RoughValue::Day(2024, 2, 29))
                on_change=move |value| rough.set(value)
            />
            <p class="small">{move || format!("{:?}", rough.get())}</p>
            <RoughDate id="since" words=WORDS years=(1950, 2026) start=Some(RoughValue::Year(2019)) on_change=|_| {} />
        </section>
    }
    .into_any()
}
