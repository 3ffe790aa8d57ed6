//! Days and times, as this language writes them.

use domain::{Day, Moment, RoughDate, Weekday};

/// Days and times.
#[derive(Debug)]
pub struct DateText {
    /// "Tuesday".
    pub weekday: fn(Day) -> &'static str,
    /// "Tue".
    pub weekday_short: fn(Day) -> &'static str,
    /// "November 2026".
    pub month_year: fn(Day) -> String,
    /// "24 November 2026".
    pub date: fn(Day) -> String,
    /// "Tuesday 24 November".
    pub day: fn(Day) -> String,
    /// "24 November 2026", "November 2026" or "2026".
    pub rough: fn(RoughDate) -> String,
    /// The days of the week from the first: short, and in full.
    pub week: fn() -> Vec<(String, String)>,
    /// The day that a week begins with.
    pub first_weekday: Weekday,
    /// "14:02".
    pub time: fn(Moment) -> String,
    /// "in the evening".
    pub part_of_day: fn(Moment) -> &'static str,
}
