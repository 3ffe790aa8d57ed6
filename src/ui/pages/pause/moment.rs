//! A time of the clock, and its day where that is another.

use domain::Moment;

use crate::{i18n::use_text, state::now};

pub(super) fn time_and_day(at: Moment) -> (String, Option<String>) {
    let dates = &use_text().dates;
    ((dates.time)(at), (at.day() != now().day()).then(|| (dates.day)(at.day())))
}
