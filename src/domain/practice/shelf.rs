//! What other places take from the answers: lines of the proof shelf, reasons, plans, small steps. Nothing is copied: an answer that is
//! changed or deleted changes here too.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Answer, Exercise, Run};
use crate::word::word;
use crate::{Day, ExerciseId, FieldId, OwnLine, RecordId, RoughDate, Timestamp};

word! {
    /// A sort of line that is shown in more than one place.
    Shelf, "a shelf", {
        /// Facts about oneself.
        Proof = "proof",
        /// Sentences that can be believed.
        Sentence = "sentence",
        /// Reasons not to go back.
        Reason = "reason",
        /// What contact has taught.
        Lesson = "lesson",
        /// If-then plans.
        Plan = "plan",
        /// Small steps.
        Step = "step",
        /// Lines to copy.
        Line = "line",
        /// How to help.
        Help = "help",
        /// Clear sentences for a no.
        Boundary = "boundary",
        /// What is one's own again.
        Mine = "mine",
        /// What may come next.
        Guess = "guess",
        /// Values.
        Value = "value",
        /// Questions for a professional.
        Question = "question",
        /// What the person would like to reach there.
        Goal = "goal",
    }
}

/// One line, and where it comes from.
#[derive(Clone, PartialEq, Eq)]
pub struct Given {
    /// Where it stands.
    pub shelf: Shelf,
    /// The words; of an if-then plan the first half.
    pub text: String,
    /// The second half of an if-then plan.
    pub then: Option<String>,
    /// The record that holds it: a run, or a line of one's own.
    pub record: RecordId,
    /// The exercise and its field, if it is an answer.
    pub field: Option<(ExerciseId, FieldId)>,
    /// The day it was written.
    pub day: Day,
    /// When that was last changed.
    pub edited: Timestamp,
    /// By when, for a small step.
    pub by: Option<RoughDate>,
    /// When it was done, for a small step.
    pub done: Option<Day>,
}

impl core::fmt::Debug for Given {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Given").field("shelf", &self.shelf).field("record", &self.record).finish_non_exhaustive()
    }
}

/// From this number on a sentence is believed well enough to be shown in a hard moment (Wood et al. 2009 found that grand ones do harm).
const BELIEVED: u8 = 6;

/// All that stands on a shelf, the last changed first. A fixed order for those of one time: every device shows the same.
pub fn given<'a>(
    shelf: Shelf,
    exercises: &[Exercise],
    runs: impl IntoIterator<Item = &'a Run>,
    lines: impl IntoIterator<Item = &'a OwnLine>,
) -> Vec<Given> {
    let giving: BTreeMap<&ExerciseId, Vec<&FieldId>> = exercises
        .iter()
        .map(|exercise| {
            let fields = exercise.fields().filter(|field| field.gives == Some(shelf) && !field.passing);
            (&exercise.id, fields.map(|field| &field.id).collect::<Vec<_>>())
        })
        .filter(|(_, fields)| !fields.is_empty())
        .collect();
    let mut given = Vec::new();
    for run in runs {
        for field in giving.get(&run.exercise).into_iter().flatten() {
            if shelf == Shelf::Sentence && !is_believed(run) {
                continue;
            }
            if let Some(answer) = run.answers.get(field) {
                given.extend(lines_of(answer).into_iter().map(|(text, then)| of_run(shelf, run, field, text, then)));
            }
        }
    }
    given.extend(lines.into_iter().filter(|line| line.shelf == shelf).map(of_line));
    given.retain(|line| !line.text.trim().is_empty() || line.then.is_some());
    given.sort_by_key(|line| Reverse((line.edited, line.record)));
    given
}

/// A sentence without a number is taken at its word.
fn is_believed(run: &Run) -> bool {
    let belief = FieldId::parse("belief").and_then(|belief| run.answers.get(&belief).cloned());
    match belief {
        Some(Answer::Number(number)) => number.number() >= BELIEVED,
        _ => true,
    }
}

fn lines_of(answer: &Answer) -> Vec<(String, Option<String>)> {
    match answer {
        Answer::Text(text) => vec![(text.clone(), None)],
        Answer::Lines(lines) => lines.iter().map(|line| (line.clone(), None)).collect(),
        Answer::Pair(first, second) => vec![(first.clone(), Some(second.clone()))],
        _ => Vec::new(),
    }
}

fn of_run(shelf: Shelf, run: &Run, field: &FieldId, text: String, then: Option<String>) -> Given {
    // The date that goes with a step stands in the field of its name with `-by`.
    let by = FieldId::parse(&format!("{}-by", field.as_str())).and_then(|by| match run.answers.get(&by) {
        Some(Answer::Date(date)) => Some(*date),
        _ => None,
    });
    let done = run.ticked(field);
    let field = Some((run.exercise.clone(), field.clone()));
    Given { shelf, text, then, record: run.id, field, day: run.day, edited: run.edited, by, done }
}

fn of_line(line: &OwnLine) -> Given {
    let OwnLine { id, at: _, edited, day, shelf, ref text } = *line;
    Given { shelf, text: text.clone(), then: None, record: id, field: None, day, edited, by: None, done: None }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Rating;

    fn exercises() -> Vec<Exercise> {
        let field =
            |id: &str, kind: &str, gives: &str| format!(r#"{{"id":"{id}","kind":{kind},"label":"L","gives":{gives}}}"#);
        let fields = [
            field("act", "\"text\"", "\"step\""),
            field("act-by", "\"date\"", "null"),
            field("sentence", "\"text\"", "\"sentence\""),
            field("belief", r#"{"scale":{"ends":["a","b"],"twice":false}}"#, "null"),
            field("plan", "\"if-then\"", "\"plan\""),
            field("cost", r#"{"list":{"most":9}}"#, "\"reason\""),
        ];
        let json = format!(
            r#"{{"id":"one","part":"pull","title":"T","about":"A","minutes":5,"weight":"light","why":"W","when_not":"N",
            "instead":null,"opens":null,"steps":[{{"title":"T","say":"S","fields":[{}]}}],
            "evidence":{{"claim":"C","caution":"C","sources":["S"]}},"then":["two"]}}"#,
            fields.join(",")
        );
        vec![Exercise::read(&json).unwrap()]
    }

    fn field(id: &str) -> FieldId {
        FieldId::parse(id).unwrap()
    }

    fn run(id: u8, at: i64, answers: &[(&str, Answer)]) -> Run {
        let exercise = ExerciseId::parse("one").unwrap();
        let mut run = Run::new(RecordId::from_bytes([id; 16]), exercise, Timestamp::from_millis(at), Day::FIRST);
        for (id, answer) in answers {
            run.answers.set(field(id), answer.clone());
        }
        run
    }

    fn text(text: &str) -> Answer {
        Answer::Text(text.into())
    }

    fn line(id: u8, at: i64, shelf: Shelf, text: &str) -> OwnLine {
        let at = Timestamp::from_millis(at);
        OwnLine { id: RecordId::from_bytes([id; 16]), at, edited: at, day: Day::FIRST, shelf, text: text.into() }
    }

    fn texts(given: &[Given]) -> Vec<&str> {
        given.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn answers_and_lines_of_ones_own_stand_together_the_last_changed_first() {
        let cost = Answer::Lines(vec!["Sleep".into(), " ".into(), "My sister".into()]);
        let runs = [run(1, 5, &[("cost", cost), ("act", text("Call"))])];
        let lines = [line(2, 9, Shelf::Reason, "I shook for days"), line(3, 99, Shelf::Line, "Are you there?")];
        let reasons = given(Shelf::Reason, &exercises(), &runs, &lines);
        assert_eq!(texts(&reasons), ["I shook for days", "Sleep", "My sister"]);
        assert_eq!(texts(&given(Shelf::Line, &exercises(), &runs, &lines)), ["Are you there?"]);
    }

    #[test]
    fn a_sentence_that_is_hardly_believed_is_kept_and_not_shown() {
        let believed = |number| ("belief", Answer::Number(Rating::new(number).unwrap()));
        let runs = [
            run(1, 1, &[("sentence", text("I am worth a lot")), believed(5)]),
            run(2, 2, &[("sentence", text("I did my best")), believed(6)]),
            run(3, 3, &[("sentence", text("I am tired"))]),
        ];
        assert_eq!(texts(&given(Shelf::Sentence, &exercises(), &runs, [])), ["I am tired", "I did my best"]);
    }

    #[test]
    fn a_step_has_its_date_and_whether_it_was_done() {
        let date = RoughDate::parse("2026-12").unwrap();
        let mut run = run(1, 1, &[("act", text("Call")), ("act-by", Answer::Date(date))]);
        run.tick(&field("act"), Some(Day::LAST));
        let steps = given(Shelf::Step, &exercises(), [&run], []);
        assert_eq!((steps[0].by, steps[0].done), (Some(date), Some(Day::LAST)));
        assert_eq!(steps[0].field.as_ref().map(|(_, field)| field.as_str()), Some("act"));
    }

    #[test]
    fn a_plan_has_both_halves() {
        let runs = [run(1, 1, &[("plan", Answer::Pair("it is night".into(), "call my sister".into()))])];
        let plans = given(Shelf::Plan, &exercises(), &runs, []);
        assert_eq!((plans[0].text.as_str(), plans[0].then.as_deref()), ("it is night", Some("call my sister")));
    }

    #[test]
    fn an_exercise_that_is_not_known_gives_nothing() {
        let runs = [run(1, 1, &[("act", text("Call"))])];
        assert_eq!(given(Shelf::Step, &[], &runs, []), []);
    }
}
