//! A delay that the person sets: until when it goes.

use crate::Timestamp;

/// How long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Ten minutes.
    TenMinutes,
    /// Half an hour.
    HalfHour,
    /// An hour.
    Hour,
    /// Until nine in the morning: the one that comes.
    Morning,
}

/// A minute, in ms.
const MINUTE: i64 = 60 * 1000;
/// A day, in minutes.
const DAY: i64 = 24 * 60;
/// Nine in the morning, in minutes of the day.
const NINE: i64 = 9 * 60;
/// From eight in the morning until nine on the next day, in minutes, wherever the clock is put forward or back meanwhile.
const LONGEST: i64 = DAY + 2 * 60;
/// Until eight the morning that is meant is the one that comes.
const NIGHT: i64 = 8 * 60;

impl Wait {
    /// All of them, the shortest first.
    pub const ALL: [Self; 4] = [Self::TenMinutes, Self::HalfHour, Self::Hour, Self::Morning];

    /// For ids.
    pub fn id(self) -> &'static str {
        match self {
            Self::TenMinutes => "10",
            Self::HalfHour => "30",
            Self::Hour => "60",
            Self::Morning => "morning",
        }
    }

    /// When it is over, on a clock `utc_offset_minutes` ahead of UTC.
    pub fn until(self, now: Timestamp, utc_offset_minutes: i32) -> Timestamp {
        let after = |minutes: i64| Timestamp::from_millis(now.millis().saturating_add(minutes * MINUTE));
        match self {
            Self::TenMinutes => after(10),
            Self::HalfHour => after(30),
            Self::Hour => after(60),
            Self::Morning => {
                let local = now.local_minutes(utc_offset_minutes);
                let of_day = local.rem_euclid(DAY);
                let nine = local - of_day + NINE + if of_day < NIGHT { 0 } else { DAY };
                Timestamp::from_millis(nine.saturating_sub(utc_offset_minutes.into()).saturating_mul(MINUTE))
            }
        }
    }

    /// Whether a wait until then is over. One that lies further ahead than any wait is long was set by another clock: nobody waits for that.
    pub fn is_over(until: Timestamp, now: Timestamp) -> bool {
        let left = until.millis().saturating_sub(now.millis());
        !(1..=LONGEST * MINUTE).contains(&left)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Moment;

    /// 24 November 2026, at this time of a clock that is ahead by so much.
    fn at(hour: i64, minute: i64, offset: i32) -> Timestamp {
        Timestamp::from_millis(1_795_478_400_000 + (hour * 60 + minute - i64::from(offset)) * MINUTE)
    }

    fn told(wait: Wait, from: Timestamp, offset: i32) -> (u8, u8, u8) {
        let until = Moment::at(wait.until(from, offset), offset);
        (until.day().day(), until.hour(), until.minute())
    }

    #[test]
    fn a_short_wait_goes_over_midnight() {
        assert_eq!(told(Wait::TenMinutes, at(21, 55, 60), 60), (24, 22, 5));
        assert_eq!(told(Wait::HalfHour, at(23, 45, 60), 60), (25, 0, 15));
        assert_eq!(told(Wait::Hour, at(23, 0, -480), -480), (25, 0, 0));
    }

    #[test]
    fn the_morning_is_the_one_that_comes_next_wherever_one_is() {
        for offset in [-720, -210, 0, 60, 345, 840] {
            assert_eq!(told(Wait::Morning, at(21, 40, offset), offset), (25, 9, 0), "{offset}");
            assert_eq!(told(Wait::Morning, at(0, 30, offset), offset), (24, 9, 0), "{offset}: it is still night");
            assert_eq!(told(Wait::Morning, at(7, 59, offset), offset), (24, 9, 0), "{offset}");
            assert_eq!(told(Wait::Morning, at(8, 0, offset), offset), (25, 9, 0), "{offset}");
            assert_eq!(told(Wait::Morning, at(9, 0, offset), offset), (25, 9, 0), "{offset}");
        }
    }

    #[test]
    fn each_wait_is_longer_than_the_one_before() {
        let now = at(12, 0, 0);
        let ends = Wait::ALL.map(|wait| wait.until(now, 0));
        assert!(ends.is_sorted() && ends[0] > now);
    }

    #[test]
    fn no_wait_is_over_before_its_time_and_none_outlasts_a_clock_that_is_set_back() {
        for minute in 0..24 * 60 {
            let now = at(0, minute, 60);
            for wait in Wait::ALL {
                let until = wait.until(now, 60);
                assert!(!Wait::is_over(until, now) && Wait::is_over(until, until), "{wait:?} from {minute}");
                let later = |millis: i64| Timestamp::from_millis(until.millis() + millis);
                assert!(!Wait::is_over(until, later(-1)) && Wait::is_over(until, later(60 * MINUTE)));
                assert!(Wait::is_over(until, later(-365 * DAY * MINUTE)), "{wait:?} from {minute}");
            }
        }
    }
}
