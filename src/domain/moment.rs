//! What the clock on the person's wall reads: a day, an hour, a minute. Not kept; for showing.

use crate::{Day, Timestamp};

/// A reading of the wall clock, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    // The order of the fields is the order of moments.
    day: Day,
    hour: u8,
    minute: u8,
}

impl Moment {
    /// The reading at an instant on a clock `utc_offset_minutes` ahead of UTC, east positive.
    pub fn at(at: Timestamp, utc_offset_minutes: i32) -> Self {
        let of_day = at.local_minutes(utc_offset_minutes).rem_euclid(24 * 60);
        Self {
            day: Day::from_timestamp(at, utc_offset_minutes),
            hour: (of_day / 60) as u8,
            minute: (of_day % 60) as u8,
        }
    }

    /// The calendar day.
    pub fn day(self) -> Day {
        self.day
    }

    /// 0 to 23.
    pub fn hour(self) -> u8 {
        self.hour
    }

    /// 0 to 59.
    pub fn minute(self) -> u8 {
        self.minute
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(millis: i64, offset: i32) -> (String, u8, u8) {
        let moment = Moment::at(Timestamp::from_millis(millis), offset);
        (moment.day().to_string(), moment.hour(), moment.minute())
    }

    #[test]
    fn one_instant_reads_differently_on_different_walls() {
        let at = 1_795_563_000_000; // 2026-11-24T23:30:00Z
        assert_eq!(read(at, 0), ("2026-11-24".into(), 23, 30));
        assert_eq!(read(at, 345), ("2026-11-25".into(), 5, 15)); // Nepal
        assert_eq!(read(at, -210), ("2026-11-24".into(), 20, 0)); // Newfoundland
    }

    #[test]
    fn the_minute_before_the_epoch_is_one_to_midnight() {
        assert_eq!(read(-1, 0), ("1969-12-31".into(), 23, 59));
    }

    #[test]
    fn later_moments_are_greater() {
        let at = |millis| Moment::at(Timestamp::from_millis(millis), 0);
        assert!(at(60_000) > at(0));
        assert!(at(86_400_000) > at(86_399_999));
        assert_eq!(at(59_999), at(0));
    }
}
