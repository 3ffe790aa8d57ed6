//! Days and times, as this language writes them.

use domain::{Day, Moment};

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
    /// "14:02".
    pub time: fn(Moment) -> String,
    /// "in the evening".
    pub part_of_day: fn(Moment) -> &'static str,
}
