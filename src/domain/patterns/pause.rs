//! How strong the pull was before a pause and after it.

use std::collections::BTreeMap;

use super::chance::LEVEL;
use super::{Change, Finding, Window};
use crate::Day;
use crate::urge::Urge;

/// Fewer pauses with both numbers than this could not show a leaning: even seven of seven would come by chance once in 64 times.
const LEAST: usize = 8;

/// Pauses before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pauses {
    /// The sevens in which there was one with both numbers, the earliest first.
    pub sevens: Vec<PauseSeven>,
    /// All of them.
    pub change: Change,
    /// Whether they lean one way.
    pub finding: Finding<Change>,
}

/// Seven days of pauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PauseSeven {
    /// The first of the days.
    pub first: Day,
    /// How many pauses with both numbers.
    pub pauses: usize,
    /// All numbers before, added up.
    pub before: usize,
    /// All numbers after, added up.
    pub after: usize,
}

impl PauseSeven {
    /// The means before and after.
    pub fn means(self) -> (f64, f64) {
        let mean = |sum: usize| sum as f64 / self.pauses.max(1) as f64;
        (mean(self.before), mean(self.after))
    }
}

/// Pauses of these days. The claim rests on each pause by itself, not on the means.
pub fn pause<'a>(urges: impl IntoIterator<Item = &'a Urge>, window: Window) -> Pauses {
    let mut sevens = BTreeMap::<Day, PauseSeven>::new();
    let mut change = Change::default();
    for urge in urges.into_iter().filter(|urge| window.holds(urge.day)) {
        let (Some(before), Some(after)) = (urge.before, urge.after) else { continue };
        change.count(urge);
        let first = window.seven(urge.day);
        let seven = sevens.entry(first).or_insert(PauseSeven { first, pauses: 0, before: 0, after: 0 });
        seven.pauses += 1;
        seven.before += usize::from(before.number());
        seven.after += usize::from(after.number());
    }
    let finding = Finding::of(change.rated(), LEAST, || change.leans(LEVEL).then_some(change));
    Pauses { sevens: sevens.into_values().collect(), change, finding }
}

#[cfg(test)]
mod tests {
    use super::super::Span;
    use super::super::drawn::{day, mixed, quiet_runs, urge, urges};
    use super::*;
    use crate::Rating;
    use daybook_drivers::Draw;
    use proptest::prelude::*;

    fn rated(id: u8, on: &str, before: u8, after: u8) -> Urge {
        Urge { before: Rating::new(before), after: Rating::new(after), ..urge(id, on, 21) }
    }

    fn of(urges: &[Urge]) -> Pauses {
        pause(urges, Span::TenWeeks.window(day("2026-11-24")))
    }

    #[test]
    fn eight_weaker_and_one_as_strong_are_told() {
        // Without the one that did not differ: eight of eight, which chance does in 2 of 256, less than one in eighty.
        let mut all: Vec<Urge> = (1..=8).map(|id| rated(id, "2026-11-20", 8, 5)).collect();
        all.push(rated(9, "2026-11-03", 4, 4));
        let told = Change { weaker: 8, same: 1, stronger: 0 };
        assert_eq!(of(&all).finding, Finding::Told(told));
        // Eight weaker and one stronger: 2 * (9 + 1) of 512, which is one in 26.
        all.push(rated(10, "2026-11-03", 4, 5));
        assert_eq!(of(&all).finding, Finding::NoPattern { of: 10 });
    }

    #[test]
    fn what_grew_stronger_is_told_as_well() {
        let all: Vec<Urge> = (1..=8).map(|id| rated(id, "2026-11-20", 5, 8)).collect();
        let found = of(&all);
        assert_eq!(found.finding.told().map(|change| change.eased()), Some(false));
    }

    #[test]
    fn seven_are_too_few_whatever_they_say_and_a_missing_number_does_not_count() {
        let mut all: Vec<Urge> = (1..=7).map(|id| rated(id, "2026-11-20", 9, 0)).collect();
        all.push(Urge { before: Rating::new(9), ..urge(8, "2026-11-20", 21) });
        assert_eq!(of(&all).finding, Finding::TooFew { have: 7, need: 8 });
    }

    #[test]
    fn a_pair_is_the_mean_of_seven_days() {
        // 18 to 24 November: (8 + 7) / 2 before, (5 + 4) / 2 after. 11 to 17: 6 and 6.
        let all = [rated(1, "2026-11-24", 8, 5), rated(2, "2026-11-18", 7, 4), rated(3, "2026-11-17", 6, 6)];
        let found = of(&all);
        let told: Vec<_> = found.sevens.iter().map(|seven| (seven.first.to_string(), seven.means())).collect();
        assert_eq!(told, [("2026-11-11".into(), (6.0, 6.0)), ("2026-11-18".into(), (7.5, 4.5))]);
    }

    #[test]
    fn numbers_drawn_by_chance_show_no_leaning_in_95_of_100_notebooks() {
        let is_quiet = |draw: &mut Draw| matches!(of(&urges(draw, 40)).finding, Finding::NoPattern { .. });
        quiet_runs("pause", is_quiet);
    }

    proptest! {
        #[test]
        fn the_counts_add_up_in_whatever_order_the_records_stand(seed in any::<u64>(), count in 0_usize..60) {
            let mut draw = Draw::new(seed, "pause");
            let mut all = urges(&mut draw, count);
            let window = Span::TenWeeks.window(day("2026-11-24"));
            let found = pause(&all, window);
            let both = |urge: &&Urge| urge.before.is_some() && urge.after.is_some() && window.holds(urge.day);
            prop_assert_eq!(found.change.rated(), all.iter().filter(both).count());
            prop_assert_eq!(found.sevens.iter().map(|seven| seven.pauses).sum::<usize>(), found.change.rated());
            prop_assert!(found.sevens.is_sorted_by_key(|seven| seven.first));
            mixed(&mut draw, &mut all);
            prop_assert_eq!(pause(&all, window), found);
        }

        #[test]
        fn with_before_and_after_exchanged_it_leans_the_other_way(seed in any::<u64>()) {
            let all = urges(&mut Draw::new(seed, "exchanged"), 30);
            let turned: Vec<Urge> =
                all.iter().map(|urge| Urge { before: urge.after, after: urge.before, ..urge.clone() }).collect();
            let (here, there) = (of(&all).change, of(&turned).change);
            prop_assert_eq!((here.weaker, here.same, here.stronger), (there.stronger, there.same, there.weaker));
            prop_assert_eq!(of(&all).finding.told().is_some(), of(&turned).finding.told().is_some());
        }
    }
}
