//! Strengths named along the way, in the person's own words: in chapters, and in the exercises that ask for what something took or shows.
//! Nothing is copied, counted or set in an order of worth.

use super::Chapter;
use crate::practice::{Answer, Exercise, FieldKind, Run};
use crate::{FieldId, RecordId, Tag, Timestamp};

/// The exercise that asks what small acts took and what they show, and its field.
pub const ACTS: (&str, &str) = ("acts-of-resistance", "acts");
/// The exercise that asks which quality something shows, and its field.
pub const PROOFS: (&str, &str) = ("proof-shelf", "quality");
/// The columns of the first that hold a word for a strength; what stands before them is what was done.
const COLUMNS: usize = 1;
/// More than one word in a cell is parted by one of these.
const PARTING: [char; 8] = [',', ';', '\n', '،', '؛', '、', '，', '；'];

/// Where a strength was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedIn {
    /// In this chapter.
    Chapter(RecordId),
    /// In this run through an exercise.
    Run(RecordId),
}

/// One strength.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strength {
    /// The word, as it was written last.
    pub word: Tag,
    /// Where it was named, the last changed first.
    pub named_in: Vec<NamedIn>,
}

/// All of them, the last named first. What is longer than a word or a few is left where it is.
pub fn strengths<'a>(
    chapters: impl IntoIterator<Item = &'a Chapter>,
    runs: impl IntoIterator<Item = &'a Run>,
    exercises: &[Exercise],
) -> Vec<Strength> {
    let of_chapter =
        |chapter: &Chapter| (chapter.edited, NamedIn::Chapter(chapter.id), chapter.strengths.iter().cloned().collect());
    let of_run = |run: &Run| (run.edited, NamedIn::Run(run.id), words_of(run, exercises));
    let mut named: Vec<(Timestamp, NamedIn, Vec<Tag>)> = chapters.into_iter().map(of_chapter).collect();
    named.extend(runs.into_iter().map(of_run));
    named.sort_by_key(|(at, named_in, _)| {
        let (NamedIn::Chapter(id) | NamedIn::Run(id)) = named_in;
        core::cmp::Reverse((*at, *id))
    });
    let mut all: Vec<Strength> = Vec::new();
    for (_, named_in, words) in named {
        for word in words {
            match all.iter_mut().find(|strength| strength.word.is_same(&word)) {
                Some(known) if known.named_in.contains(&named_in) => {}
                Some(known) => known.named_in.push(named_in),
                None => all.push(Strength { word, named_in: vec![named_in] }),
            }
        }
    }
    all
}

fn words_of(run: &Run, exercises: &[Exercise]) -> Vec<Tag> {
    let answer = |(exercise, field): (&str, &str)| {
        let is_of = run.exercise.as_str() == exercise;
        FieldId::parse(field).filter(|_| is_of).and_then(|field| run.answers.get(&field))
    };
    if let Some(Answer::Rows(rows)) = answer(ACTS) {
        let cells = rows.iter().flat_map(|row| row.iter().skip(COLUMNS));
        return cells.flat_map(|cell| cell.split(PARTING)).filter_map(Tag::new).collect();
    }
    let Some(Answer::Chosen(chosen)) = answer(PROOFS) else { return Vec::new() };
    let field = exercises.iter().filter(|exercise| exercise.id == run.exercise).flat_map(Exercise::fields);
    let options = field.filter(|field| field.id.as_str() == PROOFS.1).find_map(|field| match &field.kind {
        FieldKind::Choice { options, .. } => Some(options),
        _ => None,
    });
    let name = |id| options.into_iter().flatten().find(|(option, _)| option == id).map(|(_, name)| name.as_str());
    chosen.options.iter().filter_map(name).chain([chosen.own.as_str()]).filter_map(Tag::new).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::Chosen;
    use crate::{Day, ExerciseId, OptionId};

    fn exercises() -> Vec<Exercise> {
        vec![Exercise::read(include_str!("../../content/en/exercises/proof-shelf.json")).unwrap()]
    }

    fn id(id: u8) -> RecordId {
        RecordId::from_bytes([id; 16])
    }

    fn run(at: u8, (exercise, field): (&str, &str), answer: Answer) -> Run {
        let exercise = ExerciseId::parse(exercise).unwrap();
        let mut run = Run::new(id(at), exercise, Timestamp::from_millis(at.into()), Day::FIRST);
        run.answers.set(FieldId::parse(field).unwrap(), answer);
        run
    }

    fn rows(rows: &[[&str; 3]]) -> Answer {
        Answer::Rows(rows.iter().map(|row| row.map(String::from).to_vec()).collect())
    }

    fn chapter(at: u8, strengths: &[&str]) -> Chapter {
        let strengths = strengths.iter().filter_map(|word| Tag::new(word)).collect();
        Chapter { strengths, ..Chapter::new(id(at), Timestamp::from_millis(at.into())) }
    }

    fn words(all: &[Strength]) -> Vec<&str> {
        all.iter().map(|strength| strength.word.as_str()).collect()
    }

    #[test]
    fn a_strength_named_in_two_places_stands_once_and_knows_both() {
        let chapters = [chapter(1, &["Patience", "Humour"]), chapter(3, &["patience"])];
        let all = strengths(&chapters, [], &[]);
        assert_eq!(words(&all), ["patience", "Humour"], "as it was written last");
        assert_eq!(all[0].named_in, [NamedIn::Chapter(id(3)), NamedIn::Chapter(id(1))]);
        assert_eq!(all[1].named_in, [NamedIn::Chapter(id(1))]);
    }

    #[test]
    fn of_a_small_act_what_it_took_and_what_it_shows_are_strengths_and_the_act_is_none() {
        let acts =
            rows(&[["Kept one number", "Patience, quick thinking", "My sister"], ["Hummed", " ", "Music; patience"]]);
        let all = strengths([], &[run(1, ACTS, acts)], &[]);
        assert_eq!(words(&all), ["Patience", "quick thinking", "My sister", "Music"]);
        assert!(all.iter().all(|strength| strength.named_in == [NamedIn::Run(id(1))]), "once, though it is said twice");
    }

    #[test]
    fn a_quality_is_named_as_the_exercise_names_it_or_in_the_persons_word() {
        let option = |id| OptionId::parse(id).unwrap();
        let chosen = Chosen { options: vec![option("good-sense"), option("of-another-build")], own: "Stubborn".into() };
        let all = strengths([], &[run(1, PROOFS, Answer::Chosen(chosen))], &exercises());
        assert_eq!(words(&all), ["Good sense", "Stubborn"]);
    }

    #[test]
    fn what_is_no_word_or_no_answer_to_such_a_question_is_left_where_it_is() {
        let long = "It took all the patience that I had left on that day";
        let runs = [
            run(1, ACTS, rows(&[["Act", long, ""]])),
            run(2, ACTS, Answer::Text("Patience".into())),
            run(3, ("proof-shelf", "effort"), Answer::Text("Nerve".into())),
            run(4, ("safe-to-tell", "acts"), rows(&[["Act", "Patience", ""]])),
        ];
        assert_eq!(strengths([], &runs, &exercises()), []);
    }
}
