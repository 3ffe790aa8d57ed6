//! A calendar day as the person sees it: no hour and no zone. The calendar is the
//! proleptic Gregorian one, as in ISO 8601.
//!
//! The day numbers follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms":
//! <https://howardhinnant.github.io/date_algorithms.html>. The year is taken to begin in
//! March, so that the leap day comes last and months have a regular length.

use core::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::{Month, Timestamp, Weekday, Year};

/// Days in 400 years: the calendar repeats after that.
const ERA_DAYS: i64 = 146_097;
/// Days from 0000-03-01 to 1970-01-01.
const EPOCH_SHIFT: i64 = 719_468;

/// A day that exists, from 0001-01-01 to 9999-12-31. Kept as `"2026-11-24"`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    // The order of the fields is the order of days.
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// The first day there is.
    pub const FIRST: Self = Self { year: 1, month: 1, day: 1 };
    /// The last day there is.
    pub const LAST: Self = Self { year: 9999, month: 12, day: 31 };

    /// The day of these numbers, if there is one.
    pub fn from_parts(year: i32, month: u8, day: u8) -> Option<Self> {
        let year = u16::try_from(year).ok().filter(|year| (1..=9999).contains(year))?;
        let exists = (1..=12).contains(&month) && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// The day at an instant on a clock `utc_offset_minutes` ahead of UTC (east is positive;
    /// a browser's `getTimezoneOffset` has the other sign). An instant outside the calendar
    /// gives its first or last day.
    pub fn from_timestamp(at: Timestamp, utc_offset_minutes: i32) -> Self {
        Self::from_epoch_days(at.local_minutes(utc_offset_minutes).div_euclid(24 * 60))
    }

    /// Reads `2026-11-24`: ten characters, digits and two hyphens, a day that exists.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
        if bytes[4] != b'-' || bytes[7] != b'-' {
            return None;
        }
        let number = |digits: &[u8]| {
            digits
                .iter()
                .try_fold(0_u16, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u16::from(digit - b'0')))
        };
        let month = u8::try_from(number(&bytes[5..7])?).ok()?;
        let day = u8::try_from(number(&bytes[8..])?).ok()?;
        Self::from_parts(number(&bytes[..4])?.into(), month, day)
    }

    /// 1 to 9999.
    pub fn year(self) -> i32 {
        self.year.into()
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Which of `count` things has its turn on this day: each in order, one a day. 0 if there are none.
    pub fn turn(self, count: usize) -> usize {
        (self.days_since(Self::FIRST) as usize).checked_rem(count).unwrap_or(0)
    }

    /// The year as a value of its own.
    pub(crate) fn calendar_year(self) -> Year {
        // Every day lies in a year that is one; the other branch spares a panic.
        Year::new(self.year()).unwrap_or(Year::FIRST)
    }

    /// The first day of a year.
    pub(crate) fn first_of_year(year: Year) -> Self {
        Self { year: year.number() as u16, month: 1, day: 1 }
    }

    /// The first day of a month.
    pub(crate) fn first_of(month: Month) -> Self {
        Self { year: month.year().number() as u16, month: month.month(), day: 1 }
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::from_epoch_days(self.epoch_days())
    }

    /// The day after, unless this is the last.
    pub fn next(self) -> Option<Self> {
        (self < Self::LAST).then(|| Self::from_epoch_days(self.epoch_days() + 1))
    }

    /// The day before, unless this is the first.
    pub fn prev(self) -> Option<Self> {
        (self > Self::FIRST).then(|| Self::from_epoch_days(self.epoch_days() - 1))
    }

    /// The day so many days before, or the nearest there is.
    pub fn days_before(self, days: i64) -> Self {
        Self::from_epoch_days(self.epoch_days().saturating_sub(days))
    }

    /// How many days this day is after `earlier`; negative when it is before.
    pub fn days_since(self, earlier: Self) -> i64 {
        self.epoch_days() - earlier.epoch_days()
    }

    /// Days since 1970-01-01.
    fn epoch_days(self) -> i64 {
        let (month, day) = (i64::from(self.month), i64::from(self.day));
        let year = i64::from(self.year) - i64::from(month <= 2);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        year.div_euclid(400) * ERA_DAYS + day_of_era - EPOCH_SHIFT
    }

    /// The day that many days after 1970-01-01, or the nearest there is.
    fn from_epoch_days(days: i64) -> Self {
        let days = days.clamp(Self::FIRST.epoch_days(), Self::LAST.epoch_days()) + EPOCH_SHIFT;
        let day_of_era = days.rem_euclid(ERA_DAYS);
        // Take the leap days out of the era, then the years are even.
        let leaps = day_of_era / 1_460 - day_of_era / 36_524 + day_of_era / (ERA_DAYS - 1);
        let year_of_era = (day_of_era - leaps) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let march_month = (5 * day_of_year + 2) / 153;
        let month = (march_month + 2) % 12 + 1;
        let year = days.div_euclid(ERA_DAYS) * 400 + year_of_era + i64::from(month <= 2);
        // The clamp above bounds all three.
        Self { year: year as u16, month: month as u8, day: (day_of_year - (153 * march_month + 2) / 5 + 1) as u8 }
    }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The kept form, `2026-11-24`; what people read is built by the interface's language.
impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("not a calendar day"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap_or_else(|| panic!("{text} should be a day"))
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for text in [
            "2026-02-29",
            "1900-02-29",
            "2026-04-31",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "0000-01-01",
            "2026-1-01",
            "2026/01/01",
            "+026-01-01",
            "2026-01-0é",
            "",
            "2026-01-011",
        ] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
        assert_eq!(Day::from_parts(10_000, 1, 1), None);
        assert_eq!(Day::from_parts(-1, 1, 1), None);
    }

    #[test]
    fn known_days_fall_on_their_weekdays() {
        for (text, weekday) in [
            ("1970-01-01", Weekday::Thursday),
            ("2000-02-29", Weekday::Tuesday),
            ("2026-11-24", Weekday::Tuesday),
            ("1582-10-15", Weekday::Friday),
            ("0001-01-01", Weekday::Monday),
            ("9999-12-31", Weekday::Friday),
        ] {
            assert_eq!(day(text).weekday(), weekday, "{text}");
        }
    }

    #[test]
    fn walking_the_whole_calendar_meets_every_day_once_in_order() {
        let (mut here, mut steps) = (Day::FIRST, 0_i64);
        while let Some(next) = here.next() {
            assert!(next > here);
            assert_eq!(next.prev(), Some(here));
            assert_eq!(Day::from_parts(next.year(), next.month(), next.day()), Some(next));
            assert_eq!(next.weekday().index(), (here.weekday().index() + 1) % 7);
            (here, steps) = (next, steps + 1);
        }
        assert_eq!(here, Day::LAST);
        assert_eq!(steps, Day::LAST.days_since(Day::FIRST));
        assert_eq!(steps, 3_652_058);
        assert_eq!(Day::FIRST.prev(), None);
    }

    #[test]
    fn the_day_depends_on_where_the_clock_hangs() {
        // 2026-11-24T23:30:00Z
        let at = Timestamp::from_millis(1_795_563_000_000);
        assert_eq!(Day::from_timestamp(at, 0), day("2026-11-24"));
        assert_eq!(Day::from_timestamp(at, 60), day("2026-11-25"));
        assert_eq!(Day::from_timestamp(at, -9 * 60), day("2026-11-24"));
        assert_eq!(Day::from_timestamp(Timestamp::from_millis(-1), 0), day("1969-12-31"));
    }

    #[test]
    fn instants_outside_the_calendar_give_its_ends() {
        assert_eq!(Day::from_timestamp(Timestamp::from_millis(i64::MIN), 0), Day::FIRST);
        assert_eq!(Day::from_timestamp(Timestamp::from_millis(i64::MAX), 0), Day::LAST);
    }

    #[test]
    fn it_is_kept_as_text_and_read_back_the_same() -> Result<(), serde_json::Error> {
        let kept = serde_json::to_string(&day("2026-11-24"))?;
        assert_eq!(kept, r#""2026-11-24""#);
        assert_eq!(serde_json::from_str::<Day>(&kept)?, day("2026-11-24"));
        assert!(serde_json::from_str::<Day>(r#""2026-02-30""#).is_err());
        assert!(serde_json::from_str::<Day>("20261124").is_err());
        Ok(())
    }
}
