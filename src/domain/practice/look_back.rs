//! A week, put together from what was written in it. Nothing is counted that could fall short.

use super::{Given, Run, Shelf};
use crate::{Day, ExerciseId};

/// What a week held.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookBack {
    /// How many pages were begun.
    pub pages: u32,
    /// How many times the person said how they were.
    pub check_ins: u32,
    /// Exercises that were ended, each once, in the order in which they first were.
    pub exercises: Vec<ExerciseId>,
    /// Small steps that were done.
    pub steps: Vec<Given>,
    /// Lines that were put on the proof shelf.
    pub proofs: Vec<Given>,
}

impl LookBack {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The seven days that end with `today`. `pages` and `check_ins` are the days they belong to, `ended` the day on which a run was ended.
pub fn look_back<'a>(
    today: Day,
    pages: impl IntoIterator<Item = Day>,
    check_ins: impl IntoIterator<Item = Day>,
    runs: impl IntoIterator<Item = (&'a Run, Option<Day>)>,
    shelf: impl Fn(Shelf) -> Vec<Given>,
) -> LookBack {
    let lies_within = |day: &Day| (0..7).contains(&today.days_since(*day));
    let count =
        |days: &mut dyn Iterator<Item = Day>| u32::try_from(days.filter(lies_within).count()).unwrap_or(u32::MAX);
    let mut ended: Vec<&Run> =
        runs.into_iter().filter(|(_, ended)| ended.as_ref().is_some_and(lies_within)).map(|(run, _)| run).collect();
    ended.sort_by_key(|run| (run.ended, run.id));
    let mut exercises: Vec<ExerciseId> = Vec::new();
    for run in ended {
        if !exercises.contains(&run.exercise) {
            exercises.push(run.exercise.clone());
        }
    }
    let steps = shelf(Shelf::Step).into_iter().filter(|step| step.done.as_ref().is_some_and(lies_within)).collect();
    let proofs = shelf(Shelf::Proof).into_iter().filter(|line| lies_within(&line.day)).collect();
    LookBack {
        pages: count(&mut pages.into_iter()),
        check_ins: count(&mut check_ins.into_iter()),
        exercises,
        steps,
        proofs,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{RecordId, Timestamp};

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn proof(on: &str) -> Given {
        Given {
            shelf: Shelf::Proof,
            text: on.into(),
            then: None,
            record: RecordId::from_bytes([1; 16]),
            field: None,
            day: day(on),
            edited: Timestamp::from_millis(0),
            by: None,
            done: None,
        }
    }

    #[test]
    fn the_week_is_the_seven_days_that_end_today() {
        let days = || ["2026-11-22", "2026-11-23", "2026-11-29", "2026-11-30"].map(day);
        let shelf = |shelf| match shelf {
            Shelf::Proof => vec![proof("2026-11-22"), proof("2026-11-23")],
            Shelf::Step => vec![
                Given { done: Some(day("2026-11-25")), ..proof("2026-01-01") },
                Given { done: Some(day("2026-11-20")), ..proof("2026-11-25") },
                proof("2026-11-25"),
            ],
            _ => Vec::new(),
        };
        let week = look_back(day("2026-11-29"), days(), days(), [], shelf);
        assert_eq!((week.pages, week.check_ins), (2, 2), "tomorrow does not count either");
        assert_eq!((week.proofs.len(), week.steps.len()), (1, 1));
    }

    #[test]
    fn an_exercise_stands_once_however_often_it_was_done() {
        let run = |id: u8, name: &str, at| {
            let exercise = ExerciseId::parse(name).unwrap();
            let at = Timestamp::from_millis(at);
            Run { ended: Some(at), ..Run::new(RecordId::from_bytes([id; 16]), exercise, at, Day::FIRST) }
        };
        let runs = [run(1, "b", 9), run(2, "a", 5), run(3, "b", 1), run(4, "c", 2)];
        let on = |at| Some(day(at));
        let ended = [on("2026-11-29"), on("2026-11-28"), on("2026-11-27"), on("2026-11-01")];
        let week = look_back(day("2026-11-29"), [], [], runs.iter().zip(ended), |_| Vec::new());
        assert_eq!(week.exercises.iter().map(ExerciseId::as_str).collect::<Vec<_>>(), ["b", "a"]);
        assert!(!week.is_empty());
    }

    #[test]
    fn a_week_without_anything_is_empty() {
        assert!(look_back(Day::FIRST, [], [], [], |_| Vec::new()).is_empty());
    }
}
