//! What was done in a pause, and how the pull was afterwards. Not what made it so.

use super::chance::LEVEL;
use super::{Change, Finding, Window};
use crate::urge::{Did, Urge};

/// Of fewer pauses with both numbers nothing is said.
const LEAST: usize = 8;

/// What was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helped {
    /// Each thing that was done, the most frequent first.
    pub things: Vec<Help>,
    /// Those after which the pull leaned one way.
    pub finding: Finding<Vec<Help>>,
}

/// One thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Help {
    /// What.
    pub did: Did,
    /// In how many pauses.
    pub times: usize,
    /// How the pull was afterwards, in those with both numbers.
    pub change: Change,
}

/// What was done on these days. A pause in which two things were done counts for both.
pub fn helped<'a>(urges: impl IntoIterator<Item = &'a Urge>, window: Window) -> Helped {
    let mut things = Did::ALL.map(|did| Help { did, times: 0, change: Change::default() });
    let mut rated = 0;
    for urge in urges.into_iter().filter(|urge| window.holds(urge.day)) {
        rated += usize::from(!urge.did.is_empty() && urge.before.is_some() && urge.after.is_some());
        for thing in things.iter_mut().filter(|thing| urge.did.contains(&thing.did)) {
            thing.times += 1;
            thing.change.count(urge);
        }
    }
    let mut things: Vec<Help> = things.into_iter().filter(|thing| thing.times > 0).collect();
    // A stable sort: those of one number stay in the order in which they are offered.
    things.sort_by_key(|thing| core::cmp::Reverse(thing.times));
    // Which of them are asked depends on how many numbers there are, not on what the numbers say.
    let asked: Vec<Help> = things.iter().filter(|thing| thing.change.rated() >= LEAST).copied().collect();
    let level = LEVEL / asked.len().max(1) as f64;
    let leaning: Vec<Help> = asked.into_iter().filter(|thing| thing.change.leans(level)).collect();
    let finding = Finding::of(rated, LEAST, || (!leaning.is_empty()).then_some(leaning));
    Helped { things, finding }
}

#[cfg(test)]
mod tests {
    use super::super::Span;
    use super::super::drawn::{day, mixed, quiet_runs, urge, urges};
    use super::*;
    use crate::Rating;
    use daybook_drivers::Draw;
    use proptest::prelude::*;

    fn after(id: u8, did: &[Did], before: u8, after: u8) -> Urge {
        Urge { before: Rating::new(before), after: Rating::new(after), did: did.to_vec(), ..urge(id, "2026-11-20", 21) }
    }

    fn of(urges: &[Urge]) -> Helped {
        helped(urges, Span::TenWeeks.window(day("2026-11-24")))
    }

    #[test]
    fn one_thing_with_eight_of_eight_weaker_is_told_with_its_numbers() {
        // One thing is asked, so its level is one in eighty; 8 of 8 comes by chance in 2 of 256.
        let mut all: Vec<Urge> = (1..=8).map(|id| after(id, &[Did::Wrote], 8, 5)).collect();
        all.push(Urge { did: vec![Did::Wrote], ..urge(9, "2026-11-20", 9) });
        let told = Help { did: Did::Wrote, times: 9, change: Change { weaker: 8, same: 0, stronger: 0 } };
        assert_eq!(of(&all).finding, Finding::Told(vec![told]));
    }

    #[test]
    fn where_two_things_are_asked_each_has_half_of_the_level() {
        // 2 of 256 is more than one in 160.
        let mut all: Vec<Urge> = (1..=8).map(|id| after(id, &[Did::Wrote, Did::Waited], 8, 5)).collect();
        assert_eq!(of(&all).finding, Finding::NoPattern { of: 8 });
        // A ninth of both: 2 of 512 is less.
        all.push(after(9, &[Did::Wrote, Did::Waited], 3, 2));
        assert_eq!(of(&all).finding.told().map(Vec::len), Some(2));
    }

    #[test]
    fn pauses_in_which_nothing_was_done_say_nothing_here() {
        let all: Vec<Urge> = (1..=9).map(|id| after(id, &[], 8, 5)).collect();
        assert_eq!(of(&all), Helped { things: Vec::new(), finding: Finding::TooFew { have: 0, need: 8 } });
    }

    #[test]
    fn numbers_drawn_by_chance_name_no_thing_in_95_of_100_notebooks() {
        let is_quiet = |draw: &mut Draw| matches!(of(&urges(draw, 60)).finding, Finding::NoPattern { .. });
        quiet_runs("helped", is_quiet);
    }

    proptest! {
        #[test]
        fn the_counts_add_up_in_whatever_order_the_records_stand(seed in any::<u64>(), count in 0_usize..60) {
            let mut draw = Draw::new(seed, "helped");
            let mut all = urges(&mut draw, count);
            let window = Span::HalfYear.window(day("2026-11-24"));
            let found = helped(&all, window);
            let done = all.iter().filter(|urge| window.holds(urge.day)).map(|urge| urge.did.len()).sum::<usize>();
            prop_assert_eq!(found.things.iter().map(|thing| thing.times).sum::<usize>(), done);
            prop_assert!(found.things.iter().all(|thing| thing.change.rated() <= thing.times));
            let told = found.finding.told().into_iter().flatten();
            prop_assert!(told.into_iter().all(|thing| thing.change.rated() >= LEAST));
            mixed(&mut draw, &mut all);
            prop_assert_eq!(helped(&all, window), found);
        }
    }
}
