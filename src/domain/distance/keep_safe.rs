//! Things that were put away: what an exercise of that name holds, told where distance is planned.

use crate::practice::{Answer, Run};
use crate::{ExerciseId, FieldId};

/// The exercise and its field. A test sees that every language has them.
pub const BOX: (&str, &str) = ("keep-safe-box", "things");

/// One thing that was put away: the words of its row, those that were filled in.
pub type Thing = Vec<String>;

/// Everything in the box, the runs in the order in which they were begun.
pub fn things<'a>(runs: impl IntoIterator<Item = &'a Run>) -> Vec<Thing> {
    let (Some(exercise), Some(field)) = (ExerciseId::parse(BOX.0), FieldId::parse(BOX.1)) else { return Vec::new() };
    let mut runs: Vec<&Run> = runs.into_iter().filter(|run| run.exercise == exercise).collect();
    runs.sort_by_key(|run| (run.began, run.id));
    let rows = runs.into_iter().filter_map(|run| match run.answers.get(&field) {
        Some(Answer::Rows(rows)) => Some(rows),
        _ => None,
    });
    let said = |row: &Vec<String>| {
        row.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).map(str::to_owned).collect::<Thing>()
    };
    rows.flatten().map(said).filter(|thing| !thing.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Day, RecordId, Timestamp};

    #[test]
    fn things_of_all_runs_stand_together_without_what_is_blank() {
        let run = |id: u8, exercise: &str, rows: &[&[&str]]| {
            let began = Timestamp::from_millis(id.into());
            let exercise = ExerciseId::parse(exercise).unwrap();
            let mut run = Run::new(RecordId::from_bytes([id; 16]), exercise, began, Day::FIRST);
            let rows = rows.iter().map(|row| row.iter().map(|text| (*text).to_owned()).collect()).collect();
            run.answers.set(FieldId::parse("things").unwrap(), Answer::Rows(rows));
            run
        };
        let runs = [
            run(2, "keep-safe-box", &[&["Ring", "", " "]]),
            run(1, "keep-safe-box", &[&["Letters", " At work ", "yes"], &["", "", ""]]),
            run(3, "contact-cost", &[&["Not a thing"]]),
        ];
        assert_eq!(things(&runs), [vec!["Letters", "At work", "yes"], vec!["Ring"]]);
        assert!(things([]).is_empty());
    }
}
