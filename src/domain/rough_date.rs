//! When something belongs, as exactly as the person knows: a day, only a month, or only a year.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::text_form::read_text;
use crate::{Day, Month, Year};

/// A day, a month or a year. Kept as `"2026-11-24"`, `"2026-11"` or `"2026"`.
///
/// In order, a month stands before all of its own days and a year before all of its months, each after whatever ended before it began: the
/// order of their texts. So in a list with the newest first, "some time in November" comes after the days of November.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum RoughDate {
    /// One day.
    Day(Day),
    /// Some time in a month.
    Month(Month),
    /// Some time in a year.
    Year(Year),
}

impl RoughDate {
    /// Reads the kept form: four digits, or seven or ten signs, of something that exists.
    pub fn parse(text: &str) -> Option<Self> {
        // The two shorter forms are the beginnings of the longest.
        let whole = |rest: &str| Day::parse(&format!("{text}{rest}"));
        match text.len() {
            4 => whole("-01-01").map(|day| Self::Year(Month::of(day).year())),
            7 => whole("-01").map(|day| Self::Month(Month::of(day))),
            _ => Day::parse(text).map(Self::Day),
        }
    }

    /// The first day it may mean.
    pub fn first_day(self) -> Day {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => month.first_day(),
            Self::Year(year) => Day::first_of_year(year),
        }
    }

    /// The day, if it is known to the day.
    pub fn day(self) -> Option<Day> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month(_) | Self::Year(_) => None,
        }
    }

    /// The month, if it is known to the month.
    pub fn month(self) -> Option<Month> {
        match self {
            Self::Day(day) => Some(Month::of(day)),
            Self::Month(month) => Some(month),
            Self::Year(_) => None,
        }
    }

    /// The year.
    pub fn year(self) -> Year {
        self.first_day().calendar_year()
    }

    /// Whether `other` surely lies within this: a year holds its months and days, a month its days, and each holds itself.
    pub fn holds(self, other: Self) -> bool {
        match self {
            Self::Day(day) => other.day() == Some(day),
            Self::Month(month) => other.month() == Some(month),
            Self::Year(year) => other.year() == year,
        }
    }

    /// Year, month and day, with 0 for what is not known.
    fn place(self) -> (Year, u8, u8) {
        (self.year(), self.month().map_or(0, Month::month), self.day().map_or(0, Day::day))
    }
}

impl From<Day> for RoughDate {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl PartialOrd for RoughDate {
    fn partial_cmp(&self, other: &Self) -> Option<core::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for RoughDate {
    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.place().cmp(&other.place())
    }
}

/// The kept form; what people read is built by the interface's language.
impl fmt::Display for RoughDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => fmt::Display::fmt(day, f),
            Self::Month(month) => write!(f, "{:04}-{:02}", month.year().number(), month.month()),
            Self::Year(year) => write!(f, "{:04}", year.number()),
        }
    }
}

impl fmt::Debug for RoughDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for RoughDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RoughDate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "a day, a month or a year", Self::parse)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Timestamp;
    use proptest::prelude::*;

    fn date(text: &str) -> RoughDate {
        RoughDate::parse(text).unwrap_or_else(|| panic!("{text} should be a date"))
    }

    #[test]
    fn each_form_says_what_is_known() {
        assert!(matches!(date("2026-11-24"), RoughDate::Day(_)));
        assert!(matches!(date("2026-11"), RoughDate::Month(_)));
        assert!(matches!(date("2026"), RoughDate::Year(_)));
        let known = |text| (date(text).first_day().to_string(), date(text).day().is_some());
        assert_eq!(known("2026-11-24"), ("2026-11-24".into(), true));
        assert_eq!(known("2026-11"), ("2026-11-01".into(), false));
        assert_eq!(known("2026"), ("2026-01-01".into(), false));
    }

    #[test]
    fn what_does_not_exist_is_refused() {
        for text in [
            "",
            "2",
            "202",
            "0000",
            "+026",
            "20é",
            "2026-",
            "2026-1",
            "2026-00",
            "2026-13",
            "2026/11",
            "2026-11-",
            "2026-02-29",
            "2026-11-024",
            "20261",
            "2026-1é",
            " 2026",
            "٢٠٢٦",
        ] {
            assert_eq!(RoughDate::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_rough_date_stands_before_everything_within_it() {
        let ordered =
            ["2025", "2025-12", "2025-12-31", "2026", "2026-01", "2026-01-01", "2026-11", "2026-11-01", "2026-12"];
        assert!(ordered.windows(2).all(|pair| date(pair[0]) < date(pair[1])));
    }

    #[test]
    fn a_span_holds_what_surely_lies_in_it() {
        for (span, inside, holds) in [
            ("2026", "2026", true),
            ("2026", "2026-11", true),
            ("2026", "2026-11-24", true),
            ("2026-11", "2026-11-24", true),
            ("2026-11", "2026-11", true),
            ("2026-11-24", "2026-11-24", true),
            ("2026-11", "2026", false),
            ("2026-11-24", "2026-11", false),
            ("2026-11", "2026-12-24", false),
            ("2026-11", "2025-11-24", false),
            ("2025", "2026-11-24", false),
        ] {
            assert_eq!(date(span).holds(date(inside)), holds, "{span} {inside}");
        }
    }

    #[test]
    fn it_is_kept_as_its_text_and_as_nothing_else() {
        for text in ["2026-11-24", "2026-11", "2026", "0001", "9999-12"] {
            let kept = serde_json::to_string(&date(text)).unwrap();
            assert_eq!(kept, format!("\"{text}\""));
            assert_eq!(serde_json::from_str::<RoughDate>(&kept).unwrap(), date(text));
        }
        for wrong in ["2026", "null", r#""2026-13""#, r#"{"Year":2026}"#, r#"["2026"]"#] {
            assert!(serde_json::from_str::<RoughDate>(wrong).is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_refused_or_written_the_same(text in "\\PC{0,12}|[0-9]{4}(-[0-9]{2}){0,2}") {
            if let Some(date) = RoughDate::parse(&text) {
                prop_assert_eq!(date.to_string(), text);
            }
        }

        #[test]
        fn the_order_is_that_of_the_texts(one: i64, other: i64, cuts in (0_usize..3, 0_usize..3)) {
            let cut = |millis: i64, cut: usize| {
                let day = Day::from_timestamp(Timestamp::from_millis(millis >> 16), 0).to_string();
                date(&day[..[10, 7, 4][cut]])
            };
            let (one, other) = (cut(one, cuts.0), cut(other, cuts.1));
            prop_assert_eq!(one.cmp(&other), one.to_string().cmp(&other.to_string()));
        }
    }
}
