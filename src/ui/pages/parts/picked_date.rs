//! The date of a picker, and the same as the notebook knows it.

use domain::{Day, Month, RoughDate, Year};

use crate::ui::components::RoughValue;

/// The date that was picked, if there is such a one.
pub(in crate::ui::pages) fn date_of(value: RoughValue) -> Option<RoughDate> {
    match value {
        RoughValue::Year(year) => Year::new(year).map(RoughDate::Year),
        RoughValue::Month(year, month) => Month::from_parts(year, month).map(RoughDate::Month),
        RoughValue::Day(year, month, day) => Day::from_parts(year, month, day).map(RoughDate::Day),
    }
}

/// The date as the picker has it.
pub(in crate::ui::pages) fn value_of(date: RoughDate) -> RoughValue {
    match date {
        RoughDate::Year(year) => RoughValue::Year(year.number()),
        RoughDate::Month(month) => RoughValue::Month(month.year().number(), month.month()),
        RoughDate::Day(day) => RoughValue::Day(day.year(), day.month(), day.day()),
    }
}
