//! How steady the person said they were, week by week. Neither end is a goal.

use std::collections::BTreeMap;

use super::chance::{LEVEL, trend};
use super::{Finding, Window};
use crate::{CheckIn, Day};

/// Of fewer weeks nothing is said.
const LEAST: usize = 6;

/// Weeks with check-ins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Steady {
    /// The sevens in which there was a check-in with a number, the earliest first.
    pub sevens: Vec<SteadySeven>,
    /// Whether later ones are higher or lower.
    pub finding: Finding<Trend>,
}

/// Seven days of check-ins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SteadySeven {
    /// The first of the days.
    pub first: Day,
    /// How many check-ins with a number.
    pub check_ins: usize,
    /// Twice the one in the middle; between two it is the sum of both.
    pub twice_middle: u8,
}

impl SteadySeven {
    /// The one in the middle.
    pub fn middle(self) -> f64 {
        f64::from(self.twice_middle) / 2.0
    }
}

/// Which way the weeks go, as pairs of weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trend {
    /// How many weeks.
    pub weeks: usize,
    /// Pairs of weeks of which the later one was steadier.
    pub rising: usize,
    /// Pairs of which it was less steady.
    pub falling: usize,
}

impl Trend {
    /// All pairs there are.
    pub fn pairs(self) -> usize {
        self.weeks * self.weeks.saturating_sub(1) / 2
    }
}

/// Check-ins of these days. The claim rests on weeks and not on single days: days beside each other are too alike to count as two.
pub fn steadiness<'a>(check_ins: impl IntoIterator<Item = &'a CheckIn>, window: Window) -> Steady {
    let mut said = BTreeMap::<Day, Vec<u8>>::new();
    for check_in in check_ins.into_iter().filter(|check_in| window.holds(check_in.day)) {
        if let Some(steadiness) = check_in.steadiness {
            said.entry(window.seven(check_in.day)).or_default().push(steadiness.number());
        }
    }
    let seven = |(first, numbers): (Day, Vec<u8>)| {
        let check_ins = numbers.len();
        SteadySeven { first, check_ins, twice_middle: twice_middle(numbers) }
    };
    let sevens: Vec<SteadySeven> = said.into_iter().map(seven).collect();
    let finding = Finding::of(sevens.len(), LEAST, || {
        let (order, chance) = trend(&sevens.iter().map(|seven| seven.twice_middle).collect::<Vec<_>>());
        let (rising, falling) = (order.rising, order.falling);
        (chance <= LEVEL).then_some(Trend { weeks: sevens.len(), rising, falling })
    });
    Steady { sevens, finding }
}

fn twice_middle(mut numbers: Vec<u8>) -> u8 {
    numbers.sort_unstable();
    let count = numbers.len();
    let at = |place: usize| numbers.get(place).copied().unwrap_or_default();
    // Of an odd number both are the same one.
    at(count.saturating_sub(1) / 2) + at(count / 2)
}

#[cfg(test)]
mod tests {
    use super::super::Span;
    use super::super::drawn::{check_in, check_ins, day, mixed, quiet_runs};
    use super::*;
    use daybook_drivers::Draw;
    use proptest::prelude::*;

    fn of(check_ins: &[CheckIn]) -> Steady {
        steadiness(check_ins, Span::TenWeeks.window(day("2026-11-24")))
    }

    /// One check-in a week, the last of them today.
    fn weekly(numbers: &[u8]) -> Vec<CheckIn> {
        let today = day("2026-11-24");
        let on = |(back, number): (usize, &u8)| check_in(back as u8, today.days_before(7 * back as i64), *number);
        numbers.iter().rev().enumerate().map(on).collect()
    }

    #[test]
    fn the_middle_of_a_week_is_the_one_in_the_middle_or_between_two() {
        assert_eq!(twice_middle(vec![9, 2, 4]), 8);
        assert_eq!(twice_middle(vec![9, 2, 4, 5]), 9);
        assert_eq!(twice_middle(vec![3]), 6);
        let all = [(1, "2026-11-18", 2), (2, "2026-11-24", 3), (3, "2026-11-17", 9)];
        let all = all.map(|(id, on, number)| check_in(id, day(on), number));
        let told: Vec<_> = of(&all).sevens.iter().map(|seven| (seven.check_ins, seven.middle())).collect();
        assert_eq!(told, [(1, 9.0), (2, 2.5)]);
    }

    #[test]
    fn six_weeks_of_which_each_is_steadier_are_told_as_fifteen_pairs() {
        // One order of 720 rises as clearly, and one falls: 2 of 720.
        let told = Trend { weeks: 6, rising: 15, falling: 0 };
        assert_eq!(of(&weekly(&[1, 2, 4, 5, 7, 8])).finding, Finding::Told(told));
        assert_eq!(told.pairs(), 15);
        let falls = Trend { weeks: 6, rising: 0, falling: 15 };
        assert_eq!(of(&weekly(&[8, 7, 5, 4, 2, 1])).finding, Finding::Told(falls));
    }

    #[test]
    fn one_exchange_or_two_in_six_weeks_are_no_pattern() {
        // Thirteen pairs rise and two fall: 1 + 5 + 14 orders of 720 have at most two that fall; twice 20 of 720 is more than one in eighty.
        assert_eq!(of(&weekly(&[2, 1, 4, 3, 6, 7])).finding, Finding::NoPattern { of: 6 });
        // One exchange: twice 6 of 720 is one in sixty.
        assert_eq!(of(&weekly(&[2, 1, 3, 4, 6, 7])).finding, Finding::NoPattern { of: 6 });
    }

    #[test]
    fn five_weeks_are_too_few_however_many_check_ins_they_hold() {
        let mut all = weekly(&[1, 2, 3, 4, 5]);
        all.extend((10..50).map(|id| check_in(id, day("2026-11-24"), 9)));
        all.push(CheckIn { steadiness: None, ..check_in(99, day("2026-10-01"), 1) });
        assert_eq!(of(&all).finding, Finding::TooFew { have: 5, need: 6 });
    }

    #[test]
    fn numbers_drawn_by_chance_show_no_trend_in_95_of_100_notebooks() {
        let is_quiet = |draw: &mut Draw| matches!(of(&check_ins(draw, 60)).finding, Finding::NoPattern { .. });
        quiet_runs("steadiness", is_quiet);
    }

    proptest! {
        #[test]
        fn the_counts_add_up_in_whatever_order_the_records_stand(seed in any::<u64>(), count in 0_usize..80) {
            let mut draw = Draw::new(seed, "steadiness");
            let mut all = check_ins(&mut draw, count);
            let found = of(&all);
            let window = Span::TenWeeks.window(day("2026-11-24"));
            let counted = all.iter().filter(|it| it.steadiness.is_some() && window.holds(it.day)).count();
            prop_assert_eq!(found.sevens.iter().map(|seven| seven.check_ins).sum::<usize>(), counted);
            prop_assert!(found.sevens.len() <= 10 && found.sevens.is_sorted_by_key(|seven| seven.first));
            prop_assert!(found.sevens.iter().all(|seven| seven.twice_middle <= 20));
            if let Some(trend) = found.finding.told() {
                prop_assert!(trend.rising + trend.falling <= trend.pairs() && trend.rising != trend.falling);
            }
            mixed(&mut draw, &mut all);
            prop_assert_eq!(of(&all), found);
        }
    }
}
