//! The clock and the time zone of the device.

use domain::Timestamp;
use js_sys::Date;

/// The present moment.
pub(super) fn now() -> Timestamp {
    // Milliseconds since 1970 stay exact in an f64 for the next 280,000 years.
    Timestamp::from_millis(Date::now() as i64)
}

/// How far local time is ahead of UTC now, in minutes.
pub(super) fn utc_offset_minutes() -> i32 {
    -(Date::new_0().get_timezone_offset() as i32)
}

/// How far local time was ahead of UTC at an instant, in minutes.
pub(super) fn utc_offset_minutes_at(at: Timestamp) -> i32 {
    -(Date::new(&(at.millis() as f64).into()).get_timezone_offset() as i32)
}
