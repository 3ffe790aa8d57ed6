//! One month as a calendar shows it: weeks, days, and how many pages each day has.

use crate::{Day, Month, RoughDate, Weekday};

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarDay {
    /// Which.
    pub day: Day,
    /// The pages of that day.
    pub pages: usize,
}

/// A month. Days without pages are not marked: there is nothing to make up for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Which month.
    pub month: Month,
    /// The days of the week in the order of the columns.
    pub weekdays: [Weekday; 7],
    /// Four to six weeks; where another month's days would stand there is nothing.
    pub weeks: Vec<[Option<CalendarDay>; 7]>,
    /// Pages of which only this month is known. Those of which only the year is known belong to no month.
    pub rough: usize,
}

impl Calendar {
    /// The calendar of a month with weeks that begin on `first`, for pages with these dates.
    pub fn build(month: Month, first: Weekday, dates: impl IntoIterator<Item = RoughDate>) -> Self {
        let days: Vec<Day> = month.days().collect();
        let (mut counts, mut rough) = (vec![0; days.len()], 0);
        for date in dates.into_iter().filter(|date| date.month() == Some(month)) {
            match date.day() {
                // A day of this month stands in the list at its number.
                Some(day) => counts.iter_mut().skip(usize::from(day.day()) - 1).take(1).for_each(|count| *count += 1),
                None => rough += 1,
            }
        }
        let lead = month.first_day().weekday().days_after(first);
        let mut weeks = vec![[None; 7]; (lead + days.len()).div_ceil(7)];
        for (at, (day, pages)) in days.into_iter().zip(counts).enumerate() {
            weeks[(lead + at) / 7][(lead + at) % 7] = Some(CalendarDay { day, pages });
        }
        Self { month, weekdays: Weekday::week_from(first), weeks, rough }
    }

    /// All pages of the month.
    pub fn pages(&self) -> usize {
        self.rough + self.weeks.iter().flatten().flatten().map(|day| day.pages).sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn calendar(year: i32, month: u8, first: Weekday, dates: &[&str]) -> Calendar {
        let dates = dates.iter().map(|text| RoughDate::parse(text).unwrap());
        Calendar::build(Month::from_parts(year, month).unwrap(), first, dates)
    }

    fn numbers(week: &[Option<CalendarDay>; 7]) -> [u8; 7] {
        week.map(|day| day.map_or(0, |day| day.day.day()))
    }

    #[test]
    fn weeks_begin_on_the_chosen_day() {
        let monday = calendar(2026, 11, Weekday::Monday, &[]);
        assert_eq!(numbers(&monday.weeks[0]), [0, 0, 0, 0, 0, 0, 1]);
        assert_eq!(numbers(&monday.weeks[5]), [30, 0, 0, 0, 0, 0, 0]);
        let sunday = calendar(2026, 11, Weekday::Sunday, &[]);
        assert_eq!(numbers(&sunday.weeks[0]), [1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(sunday.weeks.len(), 5);
        assert_eq!(calendar(2026, 2, Weekday::Sunday, &[]).weeks.len(), 4);
        assert_eq!(numbers(&calendar(2026, 11, Weekday::Saturday, &[]).weeks[0]), [0, 1, 2, 3, 4, 5, 6]);
    }

    #[test]
    fn pages_are_counted_on_their_day_and_rough_ones_apart() {
        let dates =
            ["2026-11-24", "2026-11-24", "2026-11-30", "2026-11", "2026-12-24", "2026-12", "2025-11-24", "2026"];
        let calendar = calendar(2026, 11, Weekday::Monday, &dates);
        let counted: Vec<(u8, usize)> = calendar
            .weeks
            .iter()
            .flatten()
            .flatten()
            .filter(|day| day.pages > 0)
            .map(|day| (day.day.day(), day.pages))
            .collect();
        assert_eq!((counted, calendar.rough, calendar.pages()), (vec![(24, 2), (30, 1)], 1, 4));
    }

    #[test]
    fn the_first_and_the_last_month_there_are_have_calendars_too() {
        assert_eq!(numbers(&calendar(1, 1, Weekday::Monday, &[]).weeks[0]), [1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(numbers(&calendar(9999, 12, Weekday::Monday, &[]).weeks[4]), [27, 28, 29, 30, 31, 0, 0]);
    }

    proptest! {
        #[test]
        fn every_day_stands_once_under_its_weekday(year in 1_i32..=9999, month in 1_u8..=12, first in 0_usize..7) {
            let calendar = calendar(year, month, Weekday::ALL[first], &[]);
            let mut next = 1;
            for (column, day) in calendar.weeks.iter().flat_map(|week| week.iter().enumerate()) {
                if let Some(CalendarDay { day, .. }) = day {
                    prop_assert_eq!((day.day(), day.weekday()), (next, calendar.weekdays[column]));
                    next += 1;
                }
            }
            prop_assert_eq!(usize::from(next) - 1, calendar.month.days().count());
            prop_assert!(calendar.weeks.iter().all(|week| week.iter().any(Option::is_some)));
        }
    }
}
