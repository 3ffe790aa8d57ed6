//! A month of pages: pressing a day shows its pages only.

use domain::{Calendar, Day, Filter, Month, RoughDate, Sort};
use leptos::prelude::*;

use crate::{
    i18n::Text,
    state::{today, use_journal, use_search},
    ui::components::{self, Button, ButtonKind, MonthDay, Only},
};

pub(super) fn month(all: &'static Text, sort: Sort) -> AnyView {
    let text = &all.journal.calendar;
    let search = use_search();
    let today = today();
    let cards = use_journal().cards();
    let shown = RwSignal::new(Month::of(today.get_untracked()));
    let within = Memo::new(move |_| search.filter().with(|filter| filter.within));
    // A dot is a page that is shown, or would be if another day were chosen: the day that is chosen hides no dots.
    let dates = Memo::new(move |_| match within.get() {
        None => search.shown().with(|cards| cards.iter().map(|card| card.date).collect::<Vec<_>>()),
        Some(_) => {
            let filter = Filter { sort: Some(sort), within: None, ..search.filter().get() };
            cards.with(|cards| cards.iter().filter(|card| filter.lets(card)).map(|card| card.date).collect())
        }
    });
    let calendar = Memo::new(move |_| {
        dates.with(|dates| Calendar::build(shown.get(), all.dates.first_weekday, dates.iter().copied()))
    });
    let chosen = move || within.get().and_then(RoughDate::day);
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
    let whole = move || RoughDate::Month(shown.get());
    let rough = Memo::new(move |_| calendar.with(|calendar| calendar.rough));
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
            <Only when=move || (rough.get() > 0) && within.get() != Some(whole())>
                <Button
                    text=Signal::derive(move || (text.rough)(rough.get()))
                    kind=ButtonKind::Quiet
                    id="whole-month"
                    on_press=move |()| search.change_filter(|filter| filter.within = Some(whole()))
                />
            </Only>
            <Only when=move || within.get().is_some()>
                <Button
                    text=text.all_days
                    kind=ButtonKind::Quiet
                    id="all-days"
                    on_press=move |()| search.change_filter(|filter| filter.within = None)
                />
            </Only>
        </div>
    }
    .into_any()
}
