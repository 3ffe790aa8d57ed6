//! When a page says, quietly, that a backup is old or that there is none.

use crate::Day;

/// Fewer written things than this are no reason.
const FEW: usize = 5;
/// A backup this many days old is not old yet.
const FRESH: i64 = 30;
/// A notebook without a backup that began this many days ago at most is young.
const YOUNG: i64 = 7;
/// For this many days it stays put off.
const PUT_OFF: i64 = 14;

/// All that it depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BackupFacts {
    /// How many things were written.
    pub written: usize,
    /// The day of the first of them.
    pub first: Option<Day>,
    /// The day of the last backup.
    pub backed_up: Option<Day>,
    /// The day on which it was last put off.
    pub put_off: Option<Day>,
    /// Whether the person wants it at all.
    pub wanted: bool,
}

/// Whether a backup of so many days is not old yet.
pub fn is_fresh(days: i64) -> bool {
    days <= FRESH
}

/// Whether it is time. A day that lies ahead, by a clock that was set back, is taken for today.
pub fn reminds_of_backup(facts: BackupFacts, today: Day) -> bool {
    let is_beyond = |day: Day, days: i64| today.days_since(day) > days;
    let is_due = match (facts.backed_up, facts.first) {
        (Some(day), _) => !is_fresh(today.days_since(day)),
        (None, Some(day)) => is_beyond(day, YOUNG),
        (None, None) => false,
    };
    let is_put_off = facts.put_off.is_some_and(|day| !is_beyond(day, PUT_OFF - 1));
    facts.wanted && facts.written >= FEW && is_due && !is_put_off
}

#[cfg(test)]
mod tests {
    use super::*;

    const DUE: BackupFacts =
        BackupFacts { written: 5, first: Some(Day::FIRST), backed_up: None, put_off: None, wanted: true };

    fn november() -> Day {
        Day::parse("2026-11-24").unwrap()
    }

    fn ago(days: i64) -> Option<Day> {
        Some(november().days_before(days))
    }

    #[test]
    fn a_notebook_of_more_than_a_week_without_a_backup_is_a_reason() {
        assert!(reminds_of_backup(DUE, november()));
        assert!(reminds_of_backup(BackupFacts { first: ago(8), ..DUE }, november()));
        assert!(!reminds_of_backup(BackupFacts { first: ago(7), ..DUE }, november()));
        assert!(!reminds_of_backup(BackupFacts { first: None, ..DUE }, november()));
    }

    #[test]
    fn a_backup_of_more_than_thirty_days_is_a_reason_and_a_younger_one_is_none() {
        assert!(reminds_of_backup(BackupFacts { backed_up: ago(31), ..DUE }, november()));
        assert!(!reminds_of_backup(BackupFacts { backed_up: ago(30), ..DUE }, november()));
        assert!(!reminds_of_backup(BackupFacts { backed_up: ago(-3), ..DUE }, november()), "the clock was set back");
    }

    #[test]
    fn what_is_called_old_is_what_the_reminder_takes_for_old() {
        for days in -1..60 {
            let reminds = reminds_of_backup(BackupFacts { backed_up: ago(days), ..DUE }, november());
            assert_eq!(is_fresh(days), !reminds, "{days}");
        }
    }

    #[test]
    fn little_that_was_written_is_no_reason() {
        assert!(!reminds_of_backup(BackupFacts { written: 4, ..DUE }, november()));
    }

    #[test]
    fn put_off_it_rests_for_two_weeks() {
        assert!(!reminds_of_backup(BackupFacts { put_off: ago(0), ..DUE }, november()));
        assert!(!reminds_of_backup(BackupFacts { put_off: ago(13), ..DUE }, november()));
        assert!(reminds_of_backup(BackupFacts { put_off: ago(14), ..DUE }, november()));
    }

    #[test]
    fn who_does_not_want_it_is_not_reminded() {
        assert!(!reminds_of_backup(BackupFacts { wanted: false, ..DUE }, november()));
    }
}
