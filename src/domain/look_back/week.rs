//! Seven days in a row, known by the last of them.

use crate::Day;

/// How many days.
const DAYS: i64 = 7;

/// A week. At the first days there are it is shorter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    last: Day,
}

impl Week {
    /// The week that ends with this day.
    pub fn ending(last: Day) -> Self {
        Self { last }
    }

    /// Its last day.
    pub fn last(self) -> Day {
        self.last
    }

    /// Its first day.
    pub fn first(self) -> Day {
        back(self.last, DAYS - 1)
    }

    /// Whether a day lies in it.
    pub fn holds(self, day: Day) -> bool {
        (0..DAYS).contains(&self.last.days_since(day))
    }

    /// The week before.
    #[must_use]
    pub fn before(self) -> Self {
        Self::ending(back(self.last, DAYS))
    }

    /// The week after, which ends on `today` at the latest; none if this one does.
    pub fn after(self, today: Day) -> Option<Self> {
        let last = (0..DAYS).try_fold(self.last, |day, _| day.next()).unwrap_or(Day::LAST);
        (self.last < today).then(|| Self::ending(last.min(today)))
    }
}

fn back(day: Day, days: i64) -> Day {
    (0..days).try_fold(day, |day, _| day.prev()).unwrap_or(Day::FIRST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_week_is_seven_days_that_end_with_its_last() {
        let week = Week::ending(day("2026-03-03"));
        assert_eq!(week.first(), day("2026-02-25"));
        for (held, is_in) in [("2026-02-24", false), ("2026-02-25", true), ("2026-03-03", true), ("2026-03-04", false)]
        {
            assert_eq!(week.holds(day(held)), is_in, "{held}");
        }
    }

    #[test]
    fn weeks_follow_without_a_gap_and_none_goes_past_today() {
        let today = day("2026-11-24");
        let week = Week::ending(today);
        assert_eq!(week.after(today), None);
        assert_eq!(week.before().after(today), Some(week));
        assert_eq!(week.before().last().next(), Some(week.first()));
        let tomorrow = day("2026-11-25");
        assert_eq!(week.after(tomorrow), Some(Week::ending(tomorrow)), "at midnight the week goes on by a day");
    }

    #[test]
    fn the_ends_of_the_calendar_hold() {
        let first = Week::ending(Day::FIRST);
        assert_eq!((first.first(), first.before()), (Day::FIRST, first));
        assert_eq!(Week::ending(Day::LAST.prev().unwrap()).after(Day::LAST), Some(Week::ending(Day::LAST)));
    }
}
