//! Facts that are only told, and only if the person wants them.

use crate::Day;

/// The days from `since` until today: a total that only grows. A day that is still to come gives 0.
pub fn days_without_contact(since: Day, today: Day) -> u32 {
    // Between the first day there is and the last are fewer than four million.
    today.days_since(since).max(0) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(since: &str, today: &str) -> u32 {
        days_without_contact(Day::parse(since).unwrap(), Day::parse(today).unwrap())
    }

    #[test]
    fn the_total_counts_every_day_and_never_falls_below_nothing() {
        assert_eq!(days("2026-11-24", "2026-11-24"), 0);
        assert_eq!(days("2026-02-28", "2026-03-01"), 1);
        assert_eq!(days("2025-11-24", "2026-11-24"), 365);
        assert_eq!(days("2026-11-25", "2026-11-24"), 0);
        assert_eq!(days("0001-01-01", "9999-12-31"), 3_652_058);
        assert_eq!(days("9999-12-31", "0001-01-01"), 0);
    }
}
