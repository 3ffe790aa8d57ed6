//! A deadline by the clock. Timers are held back in tabs out of sight and stop while a device sleeps; the clock goes on.

use crate::Timestamp;

/// How much has passed of a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deadline {
    passed: i64,
    seen: Timestamp,
}

impl Deadline {
    /// Nothing has passed.
    pub const fn begin(now: Timestamp) -> Self {
        Self { passed: 0, seen: now }
    }

    /// Whether the limit, in ms, is reached. A clock that was set back takes nothing away of what had passed.
    pub fn is_over(&mut self, limit: i64, now: Timestamp) -> bool {
        let since = now.millis().saturating_sub(self.seen.millis()).max(0);
        self.passed = self.passed.saturating_add(since);
        self.seen = now;
        self.passed >= limit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(millis: i64) -> Timestamp {
        Timestamp::from_millis(millis)
    }

    #[test]
    fn it_is_over_when_the_clock_says_so() {
        let mut deadline = Deadline::begin(at(1_000));
        assert!(!deadline.is_over(500, at(1_499)));
        assert!(deadline.is_over(500, at(1_500)));
    }

    #[test]
    fn a_device_that_slept_through_it_wakes_after_it() {
        assert!(Deadline::begin(at(0)).is_over(180_000, at(8 * 3_600_000)));
    }

    #[test]
    fn a_clock_that_is_set_back_gives_no_more_time_than_there_was() {
        let mut deadline = Deadline::begin(at(1_000));
        assert!(!deadline.is_over(500, at(1_400)));
        assert!(!deadline.is_over(500, at(i64::MIN)));
        assert!(deadline.is_over(500, at(i64::MIN + 100)));
    }

    #[test]
    fn no_clock_makes_it_overflow() {
        let mut deadline = Deadline::begin(at(i64::MIN));
        assert!(deadline.is_over(1, at(i64::MAX)) && deadline.is_over(1, at(i64::MAX)));
    }
}
