//! One run through an exercise: begun, put down, taken up again, ended.

use serde::{Deserialize, Serialize};

use super::Answers;
use crate::text_form::or_null;
use crate::wordless::wordless;
use crate::{Day, ExerciseId, FieldId, RecordId, Steadiness, Timestamp};

/// A run, as it is kept. What the person answered stays whatever becomes of the exercise.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// Its name.
    #[serde(skip, default = "RecordId::none")]
    pub id: RecordId,
    /// Which exercise.
    pub exercise: ExerciseId,
    /// When it was begun.
    pub began: Timestamp,
    /// When it was last changed.
    pub edited: Timestamp,
    /// The day it was begun, where the person was.
    pub day: Day,
    /// The step that lies open, from 0.
    pub at: u8,
    /// How steady before.
    #[serde(deserialize_with = "or_null")]
    pub before: Option<Steadiness>,
    /// How steady after.
    #[serde(deserialize_with = "or_null")]
    pub after: Option<Steadiness>,
    /// What was written and chosen.
    pub answers: Answers,
    /// When it was ended, if it was.
    #[serde(deserialize_with = "or_null")]
    pub ended: Option<Timestamp>,
    /// Small steps among the answers that were done, if the person said so.
    pub ticked: Vec<Ticked>,
}

/// A small step that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ticked {
    /// The field that holds it.
    pub field: FieldId,
    /// When.
    pub day: Day,
}

wordless!(Run);

/// A fall by this much or more is worth an offer to come back to the room.
const FALL: u8 = 3;

impl Run {
    /// A run that begins.
    pub fn new(id: RecordId, exercise: ExerciseId, now: Timestamp, day: Day) -> Self {
        let (before, after, ended) = (None, None, None);
        let (answers, ticked) = (Answers::default(), Vec::new());
        Self { id, exercise, began: now, edited: now, day, at: 0, before, after, answers, ended, ticked }
    }

    /// Whether nothing was said in it: then there is nothing to keep.
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.before.is_none() && self.after.is_none()
    }

    /// Whether one was steadier before, by so much that grounding is worth offering.
    pub fn unsettled(&self) -> bool {
        match (self.before, self.after) {
            (Some(before), Some(after)) => before.number() >= after.number() + FALL,
            _ => false,
        }
    }

    /// When the step in a field was done, if the person said so.
    pub fn ticked(&self, field: &FieldId) -> Option<Day> {
        self.ticked.iter().find(|ticked| ticked.field == *field).map(|ticked| ticked.day)
    }

    /// Says that the step in a field was done, or takes that back.
    pub fn tick(&mut self, field: &FieldId, done: Option<Day>) {
        self.ticked.retain(|ticked| ticked.field != *field);
        self.ticked.extend(done.map(|day| Ticked { field: field.clone(), day }));
    }

    /// The run of an exercise that was put down and not ended, the latest if there are several.
    pub fn unfinished<'a>(all: impl IntoIterator<Item = &'a Self>, exercise: &ExerciseId) -> Option<&'a Self> {
        let open = all.into_iter().filter(|run| run.exercise == *exercise && run.ended.is_none());
        open.max_by_key(|run| (run.edited, run.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::Answer;

    fn run(id: u8, at: i64) -> Run {
        let exercise = ExerciseId::parse("proof-shelf").unwrap();
        Run::new(RecordId::from_bytes([id; 16]), exercise, Timestamp::from_millis(at), Day::FIRST)
    }

    fn field() -> FieldId {
        FieldId::parse("act").unwrap()
    }

    #[test]
    fn a_fall_of_three_is_unsettling_and_less_is_not() {
        let fell = |before, after| {
            Run { before: Steadiness::new(before), after: Steadiness::new(after), ..run(1, 0) }.unsettled()
        };
        assert!(fell(6, 3) && fell(10, 0));
        assert!(!fell(6, 4) && !fell(3, 6) && !fell(2, 0));
        assert!(!Run { after: Steadiness::new(0), ..run(1, 0) }.unsettled(), "without a number before");
    }

    #[test]
    fn a_run_with_any_part_is_not_blank() {
        assert!(run(1, 0).is_blank());
        assert!(!Run { before: Steadiness::new(0), ..run(1, 0) }.is_blank());
        let mut written = run(1, 0);
        written.answers.set(field(), Answer::Text("Phoned".into()));
        assert!(!written.is_blank());
    }

    #[test]
    fn the_latest_that_was_put_down_is_the_one_to_go_on_with() {
        let ended = Run { ended: Some(Timestamp::from_millis(9)), ..run(3, 9) };
        let other = Run { exercise: ExerciseId::parse("other").unwrap(), ..run(4, 99) };
        let all = [run(1, 5), run(2, 7), ended, other];
        assert_eq!(Run::unfinished(&all, &all[0].exercise).map(|run| run.id), Some(all[1].id));
        assert!(Run::unfinished(&all[2..], &all[0].exercise).is_none());
    }

    #[test]
    fn a_step_is_ticked_once_and_can_be_taken_back() {
        let mut run = run(1, 0);
        run.tick(&field(), Some(Day::FIRST));
        run.tick(&field(), Some(Day::LAST));
        assert_eq!((run.ticked(&field()), run.ticked.len()), (Some(Day::LAST), 1));
        run.tick(&field(), None);
        assert_eq!(run.ticked(&field()), None);
    }
}
