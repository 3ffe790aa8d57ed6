//! The seven days of the week. Their names belong to the interface's languages.

/// A day of the week, in the order of ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weekday {
    /// The first day of the ISO week.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The seventh.
    Sunday,
}

impl Weekday {
    /// All seven, Monday first.
    pub const ALL: [Self; 7] =
        [Self::Monday, Self::Tuesday, Self::Wednesday, Self::Thursday, Self::Friday, Self::Saturday, Self::Sunday];

    /// How many days after Monday: 0 to 6.
    pub const fn index(self) -> usize {
        self as usize
    }

    /// All seven, beginning with `first`.
    pub const fn week_from(first: Self) -> [Self; 7] {
        let (mut week, mut at) = (Self::ALL, 0);
        while at < 7 {
            week[at] = Self::ALL[(first.index() + at) % 7];
            at += 1;
        }
        week
    }

    /// How many days after the last `first` it comes: 0 to 6.
    pub const fn days_after(self, first: Self) -> usize {
        (self.index() + 7 - first.index()) % 7
    }

    /// The weekday `days` days after the epoch, which was a Thursday.
    pub(crate) const fn from_epoch_days(days: i64) -> Self {
        Self::ALL[(days + 3).rem_euclid(7) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_epoch_was_a_thursday_and_the_day_before_a_wednesday() {
        assert_eq!(Weekday::from_epoch_days(0), Weekday::Thursday);
        assert_eq!(Weekday::from_epoch_days(-1), Weekday::Wednesday);
        assert_eq!(Weekday::from_epoch_days(4), Weekday::Monday);
    }

    #[test]
    fn a_week_may_begin_on_any_day() {
        for first in Weekday::ALL {
            let week = Weekday::week_from(first);
            assert_eq!(week[0], first);
            for (at, weekday) in week.into_iter().enumerate() {
                assert_eq!(weekday.days_after(first), at);
            }
        }
    }

    #[test]
    fn each_weekday_stands_at_its_index() {
        for (index, weekday) in Weekday::ALL.into_iter().enumerate() {
            assert_eq!(weekday.index(), index);
        }
    }
}
