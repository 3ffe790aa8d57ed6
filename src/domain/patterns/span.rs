//! How far back one looks, by the day on which something was written down.

use crate::Day;
use crate::word::word;

word! {
    /// How far back.
    Span, "how far back", {
        /// Four weeks.
        FourWeeks = "4",
        /// Ten weeks.
        TenWeeks = "10",
        /// Half a year.
        HalfYear = "26",
        /// Everything.
        All = "all",
    }
}

impl Span {
    /// How many weeks; none where there is no end.
    pub fn weeks(self) -> Option<i64> {
        match self {
            Self::FourWeeks => Some(4),
            Self::TenWeeks => Some(10),
            Self::HalfYear => Some(26),
            Self::All => None,
        }
    }

    /// The days it has when one looks on this day, which is the last of them.
    pub fn window(self, today: Day) -> Window {
        Window { first: self.weeks().map(|weeks| today.days_before(weeks * 7 - 1)), today }
    }
}

/// Days that end with today. A day that has not come, as after the clock was set back, is not among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    first: Option<Day>,
    today: Day,
}

impl Window {
    /// Whether a day is among them.
    pub fn holds(self, day: Day) -> bool {
        day <= self.today && self.first.is_none_or(|first| day >= first)
    }

    /// The first of the seven days that `day` is counted with: sevens are counted back from today, so that a span of ten weeks has ten of
    /// them and each is whole.
    pub fn seven(self, day: Day) -> Day {
        self.today.days_before(self.today.days_since(day).div_euclid(7) * 7 + 6)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn four_weeks_are_the_28_days_that_end_today() {
        let window = Span::FourWeeks.window(day("2026-11-24"));
        for (text, held) in [("2026-10-27", false), ("2026-10-28", true), ("2026-11-24", true), ("2026-11-25", false)] {
            assert_eq!(window.holds(day(text)), held, "{text}");
        }
    }

    #[test]
    fn a_span_has_as_many_sevens_as_weeks_and_each_has_seven_days() {
        for span in Span::ALL {
            let window = span.window(day("2026-11-24"));
            let days = core::iter::successors(Some(day("2026-11-24")), |day| day.prev()).take(400);
            let mut sevens: Vec<Day> = days.filter(|day| window.holds(*day)).map(|day| window.seven(day)).collect();
            let all = sevens.len();
            sevens.dedup();
            if let Some(weeks) = span.weeks() {
                assert_eq!((all as i64, sevens.len() as i64), (weeks * 7, weeks));
            }
            assert_eq!(sevens[0], day("2026-11-18"), "the last seven end today");
        }
    }

    #[test]
    fn a_longer_span_holds_all_of_a_shorter_one() {
        let today = day("2026-11-24");
        for days in (0..400).map(|back| today.days_before(back)) {
            let held = Span::ALL.map(|span| span.window(today).holds(days));
            assert!(held.is_sorted(), "{days}: {held:?}");
        }
    }
}
