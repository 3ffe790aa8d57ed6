//! What was around just before, as the person noted it.

use super::{Counted, Window, counted};
use crate::TriggerId;
use crate::urge::Urge;

/// Of fewer pauses nothing is said.
const LEAST: usize = 5;

/// In how many pauses of these days each was noted.
pub fn triggers<'a>(urges: impl IntoIterator<Item = &'a Urge>, window: Window) -> Counted<TriggerId> {
    let urges = urges.into_iter().filter(|urge| window.holds(urge.day));
    counted::count(urges.map(|urge| urge.triggers.iter().cloned()), LEAST)
}

#[cfg(test)]
mod tests {
    use super::super::drawn::{day, mixed, urge, urges};
    use super::super::{Finding, Span, Top};
    use super::*;
    use daybook_drivers::Draw;

    fn noted(id: u8, on: &str, triggers: &[&str]) -> Urge {
        let triggers = triggers.iter().map(|id| TriggerId::parse(id).unwrap()).collect();
        Urge { triggers, ..urge(id, on, 21) }
    }

    #[test]
    fn only_pauses_of_these_days_in_which_something_was_noted_count() {
        let mut all: Vec<Urge> = (1..=4).map(|id| noted(id, "2026-11-20", &["night", "guilt"])).collect();
        all.push(noted(5, "2026-11-21", &["night"]));
        all.push(noted(6, "2026-11-21", &[]));
        all.push(noted(7, "2026-01-01", &["guilt"]));
        let found = triggers(&all, Span::FourWeeks.window(day("2026-11-24")));
        let night = TriggerId::parse("night").unwrap();
        assert_eq!(found.finding, Finding::Told(Top { top: vec![night], count: 5, of: 5 }));
        let all_time = triggers(&all, Span::All.window(day("2026-11-24")));
        assert_eq!(all_time.finding.told().map(|top| (top.top.len(), top.count, top.of)), Some((2, 5, 6)));
    }

    #[test]
    fn the_order_of_the_records_does_not_matter() {
        for seed in 0..200 {
            let mut draw = Draw::new(seed, "triggers");
            let mut all = urges(&mut draw, 25);
            let window = Span::TenWeeks.window(day("2026-11-24"));
            let found = triggers(&all, window);
            mixed(&mut draw, &mut all);
            assert_eq!(triggers(&all, window), found);
        }
    }
}
