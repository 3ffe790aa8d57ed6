//! A month of pages: pressing a day shows its pages only.

use domain::{Calendar, Day, Month, RoughDate, Sort};
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{today, use_journal, use_search},
    ui::components::{self, Button, ButtonKind, MonthDay},
};

pub(super) fn month(all: &'static Text, sort: Sort) -> AnyView {
    let text = &all.journal.calendar;
    let search = use_search();
    let today = today();
    let cards = use_journal().cards();
    let shown = RwSignal::new(Month::of(today.get_untracked()));
    let calendar = Memo::new(move |_| {
        cards.with(|cards| {
            let dates = cards.iter().filter(|card| card.sort == sort).map(|card| card.date);
            Calendar::build(shown.get(), all.dates.first_weekday, dates)
        })
    });
    let chosen = move || search.filter().with(|filter| filter.within.and_then(RoughDate::day));
    let days = move || {
        let chosen = chosen();
        let day = |day: domain::CalendarDay| MonthDay {
            name: (text.day)(&(all.dates.day)(day.day), day.pages),
            pages: day.pages,
            is_today: day.day == today.get(),
            is_chosen: chosen == Some(day.day),
        };
        calendar.with(|calendar| calendar.weeks.iter().flatten().flatten().copied().map(day).collect::<Vec<_>>())
    };
    let skipped = move || {
        calendar.with(|calendar| {
            calendar.weeks.first().map_or(0, |week| week.iter().take_while(|day| day.is_none()).count())
        })
    };
    let rough = move || Some(calendar.with(|calendar| calendar.rough)).filter(|rough| *rough > 0).map(text.rough);
    let turn = move |other: Option<Month>| {
        if let Some(other) = other {
            shown.set(other);
        }
    };
    let choose = move |number: usize| {
        let day: Option<Day> = shown.get_untracked().days().nth(number.saturating_sub(1));
        search.change_filter(|filter| {
            let within = day.map(RoughDate::Day);
            filter.within = if filter.within == within { None } else { within };
        });
    };
    view! {
        <div class="stack stack--close">
            <components::Month
                id="month"
                title=Signal::derive(move || (all.dates.month_year)(shown.get().first_day()))
                weekdays=(all.dates.week)()
                skipped=Signal::derive(skipped)
                days=Signal::derive(days)
                before=text.before
                on_before=move |()| turn(shown.get_untracked().prev())
                after=text.after
                on_after=move |()| turn(shown.get_untracked().next())
                on_day=choose
                hint=text.hint
            />
            <p class="small">{rough}</p>
            <Show when=move || chosen().is_some()>
                <Button
                    text=text.all_days
                    kind=ButtonKind::Quiet
                    id="all-days"
                    on_press=move |()| search.change_filter(|filter| filter.within = None)
                />
            </Show>
        </div>
    }
    .into_any()
}
