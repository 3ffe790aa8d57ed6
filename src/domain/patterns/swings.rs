//! Highs and lows as the person noted them: accounts that have a place in an up and down and a date, and beside them the latest drawing of a
//! month.

use super::{Finding, Window};
use crate::happened::Account;
use crate::practice::{Answer, Mark, Run};
use crate::{Day, RecordId, RoughDate, Swing, Timestamp};

/// The exercise with the drawing.
const EXERCISE: &str = "on-off-graph";
/// Of fewer accounts nothing is said.
const LEAST: usize = 6;

/// Highs and lows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Swings {
    /// Those whose day is known, the earliest first.
    pub marks: Vec<SwingMark>,
    /// How many have no date, or only a month or a year: their place among the others is not known.
    pub undated: usize,
    /// The latest drawing, whenever it was made.
    pub drawing: Option<Drawing>,
    /// How they took turns.
    pub finding: Finding<Turns>,
}

/// One account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SwingMark {
    /// When it was.
    pub day: Day,
    /// Which way it went.
    pub swing: Swing,
}

/// A drawing of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The day it was begun.
    pub day: Day,
    /// Its moments, by their day.
    pub marks: Vec<Mark>,
}

/// How highs and lows took turns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turns {
    /// How many highs.
    pub high: usize,
    /// How many lows.
    pub low: usize,
    /// How often at the least, by their days, the next was of the other sort: of one day it is not known which came first.
    pub turns: usize,
}

/// Accounts that were written down on these days, each with the day it was begun. How they took turns is told where there are both.
pub fn swings<'a, 'r>(
    accounts: impl IntoIterator<Item = (Day, &'a Account)>,
    runs: impl IntoIterator<Item = &'r Run>,
    window: Window,
) -> Swings {
    let mut marks: Vec<(SwingMark, Timestamp, RecordId)> = Vec::new();
    let mut undated = 0;
    for (day, account) in accounts {
        let Some(swing) = account.phase.and_then(|phase| phase.swing()).filter(|_| window.holds(day)) else { continue };
        match account.date {
            Some(RoughDate::Day(day)) => marks.push((SwingMark { day, swing }, account.made, account.id)),
            _ => undated += 1,
        }
    }
    // Those of one day stand in the order in which they were written down.
    marks.sort_by_key(|(mark, made, id)| (mark.day, *made, *id));
    let marks: Vec<SwingMark> = marks.into_iter().map(|(mark, ..)| mark).collect();
    let finding = Finding::of(marks.len(), LEAST, || {
        let high = marks.iter().filter(|mark| mark.swing == Swing::High).count();
        let turns = turns(&marks);
        (turns > 0).then_some(Turns { high, low: marks.len() - high, turns })
    });
    Swings { marks, undated, drawing: latest(runs), finding }
}

/// The fewest turns that the days allow: a day with both sorts begins with the one that was there and ends with the other.
fn turns(marks: &[SwingMark]) -> usize {
    let (mut turns, mut last) = (0, None::<Swing>);
    for day in marks.chunk_by(|a, b| a.day == b.day) {
        let first = day[0].swing;
        let is_mixed = day.iter().any(|mark| mark.swing != first);
        turns += usize::from(is_mixed || last.is_some_and(|last| last != first));
        last = match (is_mixed, last) {
            (false, _) => Some(first),
            (true, Some(Swing::High)) => Some(Swing::Low),
            (true, Some(Swing::Low)) => Some(Swing::High),
            // It may have begun with either.
            (true, None) => None,
        };
    }
    turns
}

fn latest<'a>(runs: impl IntoIterator<Item = &'a Run>) -> Option<Drawing> {
    let drawn = runs.into_iter().filter(|run| run.exercise.as_str() == EXERCISE).filter_map(|run| {
        let marks = run.answers.iter().find_map(|(_, answer)| match answer {
            Answer::Marks(marks) => Some(marks),
            _ => None,
        })?;
        Some((run, marks))
    });
    let (run, marks) = drawn.max_by_key(|(run, _)| (run.edited, run.id))?;
    let mut marks = marks.clone();
    marks.sort_by_key(|mark| mark.day);
    Some(Drawing { day: run.day, marks })
}

#[cfg(test)]
mod tests {
    use super::super::Span;
    use super::super::drawn::{day, mixed};
    use super::*;
    use crate::practice::MarkKind;
    use crate::{ExerciseId, FieldId, Phase, Rating};
    use daybook_drivers::Draw;
    use proptest::prelude::*;

    const TODAY: &str = "2026-11-24";

    fn account(id: u8, date: &str, phase: Phase) -> Account {
        let (date, phase) = (RoughDate::parse(date), Some(phase));
        Account { date, phase, ..Account::new(RecordId::from_bytes([id; 16]), Timestamp::from_millis(id.into())) }
    }

    fn of(accounts: &[Account]) -> Swings {
        let written = accounts.iter().map(|account| (day(TODAY), account));
        swings(written, [], Span::TenWeeks.window(day(TODAY)))
    }

    #[test]
    fn turns_are_counted_in_the_order_of_the_days() {
        // By day: high, low, low, high, low, high: it turns after the first, the third, the fourth and the fifth.
        let all = [
            account(1, "2025-06-01", Phase::PullBack),
            account(2, "2024-01-30", Phase::Courtship),
            account(3, "2024-03-02", Phase::Tension),
            account(4, "2024-03-09", Phase::Harm),
            account(5, "2024-03-20", Phase::Calm),
            account(6, "2024-08-08", Phase::Cold),
        ];
        assert_eq!(of(&all).finding, Finding::Told(Turns { high: 3, low: 3, turns: 4 }));
    }

    #[test]
    fn some_time_in_a_month_has_no_place_among_its_days_and_takes_no_turn() {
        let mut all: Vec<Account> = (20..26).map(|id| account(id, &format!("2024-03-{id}"), Phase::Harm)).collect();
        all.push(account(9, "2024-03", Phase::Calm));
        let found = of(&all);
        assert_eq!((found.marks.len(), found.undated), (6, 1));
        assert_eq!(found.finding, Finding::NoPattern { of: 6 }, "the high may have come before, between or after");
    }

    #[test]
    fn of_one_day_it_is_not_known_which_came_first() {
        // High, then a day of both, then high: either order of that day turns twice, and no more.
        let both = [("2024-03-05", Phase::Harm), ("2024-03-05", Phase::Calm), ("2024-03-05", Phase::Harm)];
        let calm = [("2024-03-01", Phase::Calm), ("2024-03-02", Phase::Calm), ("2024-03-09", Phase::Calm)];
        let accounts = |days: Vec<(&str, Phase)>| {
            (1..).zip(days).map(|(id, (date, phase))| account(id, date, phase)).collect::<Vec<_>>()
        };
        let turns = |all: Vec<Account>| of(&all).finding.told().map(|turns| turns.turns);
        assert_eq!(turns(accounts(both.into_iter().chain(calm).collect())), Some(2));
        // A first day of both: it turned once on it, and may have ended as the next begins.
        let calm = [("2024-03-06", Phase::Calm), ("2024-03-07", Phase::Calm), ("2024-03-09", Phase::Calm)];
        assert_eq!(turns(accounts(both.into_iter().chain(calm).collect())), Some(1));
    }

    #[test]
    fn what_swings_neither_way_is_left_out_and_what_has_no_month_is_counted_apart() {
        let mut all: Vec<Account> = (1..=6).map(|id| account(id, "2024-03-02", Phase::Harm)).collect();
        all.push(account(7, "2024-04-01", Phase::After));
        all.push(account(8, "2024", Phase::Calm));
        all.push(Account { date: None, ..account(9, "2024", Phase::Cold) });
        let found = of(&all);
        assert_eq!((found.marks.len(), found.undated), (6, 2));
        assert_eq!(found.finding, Finding::NoPattern { of: 6 }, "one sort alone takes no turns");
    }

    #[test]
    fn five_are_too_few() {
        let all: Vec<Account> = (1..=5).map(|id| account(id, "2024-03-02", Phase::Harm)).collect();
        assert_eq!(of(&all).finding, Finding::TooFew { have: 5, need: 6 });
    }

    #[test]
    fn the_drawing_that_was_changed_last_is_shown_whenever_it_was_made() {
        let mark = |day| Mark { day, kind: MarkKind::Kind, size: Rating::MIDDLE };
        let run = |id: u8, edited: i64, days: &[u8]| {
            let exercise = ExerciseId::parse(EXERCISE).unwrap();
            let mut run =
                Run::new(RecordId::from_bytes([id; 16]), exercise, Timestamp::from_millis(edited), day("2020-01-01"));
            let marks = days.iter().map(|day| mark(*day)).collect();
            run.answers.set(FieldId::parse("month").unwrap(), Answer::Marks(marks));
            run
        };
        let runs = [run(1, 5, &[1]), run(2, 9, &[20, 3]), run(3, 7, &[2]), run(4, 99, &[])];
        let found = swings([], &runs, Span::FourWeeks.window(day(TODAY)));
        assert_eq!(found.drawing.map(|drawing| drawing.marks), Some(vec![mark(3), mark(20)]));
    }

    proptest! {
        #[test]
        fn the_counts_add_up_in_whatever_order_the_records_stand(seed in any::<u64>(), count in 0_u8..40) {
            let mut draw = Draw::new(seed, "swings");
            let dates = ["2024", "2024-02", "2024-02-03", "2024-02-03", "2024-02-15", "2025-11-30", ""];
            let mut all: Vec<Account> =
                (0..count).map(|id| account(id, draw.pick(&dates), draw.pick(&Phase::ALL))).collect();
            let found = of(&all);
            let swinging = all.iter().filter(|account| account.phase.is_some_and(|phase| phase.swing().is_some()));
            prop_assert_eq!(found.marks.len() + found.undated, swinging.count());
            if let Some(turns) = found.finding.told() {
                prop_assert_eq!(turns.high + turns.low, found.marks.len());
                prop_assert!((1..=2 * turns.high.min(turns.low)).contains(&turns.turns), "{:?}", turns);
            }
            mixed(&mut draw, &mut all);
            prop_assert_eq!(of(&all), found);
        }
    }
}
