//! One month of one year.

use crate::{Day, Year};

/// A month that days lie in, from January of year 1 to December 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    // The order of the fields is the order of months.
    year: Year,
    month: u8,
}

impl Month {
    /// The month of these numbers, if there is one.
    pub fn from_parts(year: i32, month: u8) -> Option<Self> {
        let year = Year::new(year)?;
        (1..=12).contains(&month).then_some(Self { year, month })
    }

    /// The month that a day lies in.
    pub fn of(day: Day) -> Self {
        Self { year: day.calendar_year(), month: day.month() }
    }

    /// Its year.
    pub fn year(self) -> Year {
        self.year
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// Its first day.
    pub fn first_day(self) -> Day {
        Day::first_of(self)
    }

    /// Its days in order: 28 to 31.
    pub fn days(self) -> impl Iterator<Item = Day> {
        let within = move |day: &Day| Self::of(*day) == self;
        core::iter::successors(Some(self.first_day()), |day| day.next()).take_while(within)
    }

    /// The month after, unless this is the last there is.
    pub fn next(self) -> Option<Self> {
        match self.month {
            12 => Self::from_parts(self.year.number() + 1, 1),
            month => Some(Self { month: month + 1, ..self }),
        }
    }

    /// The month before, unless this is the first there is.
    pub fn prev(self) -> Option<Self> {
        match self.month {
            1 => Self::from_parts(self.year.number() - 1, 12),
            month => Some(Self { month: month - 1, ..self }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(year: i32, month: u8) -> Month {
        Month::from_parts(year, month).unwrap()
    }

    #[test]
    fn months_that_do_not_exist_are_refused() {
        for (year, number) in [(2026, 0), (2026, 13), (0, 1), (10_000, 1), (-5, 5), (2026, 255)] {
            assert_eq!(Month::from_parts(year, number), None, "{year}-{number}");
        }
    }

    #[test]
    fn a_month_has_its_days_and_no_others() {
        for (year, number, count) in [(2026, 2, 28), (2028, 2, 29), (1900, 2, 28), (2026, 11, 30), (9999, 12, 31)] {
            let days: Vec<Day> = month(year, number).days().collect();
            assert_eq!(days.len(), count, "{year}-{number}");
            assert!(days.iter().all(|day| Month::of(*day) == month(year, number)));
            assert_eq!((days[0].day(), usize::from(days[count - 1].day())), (1, count));
        }
    }

    #[test]
    fn walking_on_and_back_meets_every_month_between_the_ends() {
        let (mut here, mut steps) = (Month::of(Day::FIRST), 1);
        assert_eq!(here.prev(), None);
        while let Some(next) = here.next() {
            assert!(next > here);
            assert_eq!(next.prev(), Some(here));
            (here, steps) = (next, steps + 1);
        }
        assert_eq!(here, Month::of(Day::LAST));
        assert_eq!(steps, 9999 * 12);
    }
}
