//! Exercises and their answers, and the lines of one's own.

use super::doc::Doc;
use super::telling::{of_kind, of_ten};
use super::{Catalogue, ExportLabels, ExportPart};
use crate::practice::{Answer, Exercise, Field, FieldKind, Run, Shelf};
use crate::{Record, RecordId, RoughDate};

pub(super) fn exercises(records: &[Record], labels: &ExportLabels, catalogue: &Catalogue<'_>) -> String {
    let mut doc = Doc::titled((labels.part)(ExportPart::Exercises));
    // Only people who go out themselves are named.
    let name = |id: &RecordId| of_kind!(records, Person).find(|person| person.id == *id).map(|it| it.name.clone());
    for run in of_kind!(records, Practice) {
        let exercise = catalogue.exercises.iter().find(|exercise| exercise.id == run.exercise);
        let title = exercise.map_or(labels.unknown, |exercise| &exercise.title);
        doc.heading(2, &format!("{title}, {}", (labels.date)(RoughDate::Day(run.day))));
        let [before, after] = labels.before_after;
        let steady = |label: &str| format!("{}, {label}", labels.steady);
        let [steady_before, steady_after] = [steady(before), steady(after)];
        doc.facts([
            (steady_before.as_str(), run.before.map(|it| of_ten(it.number())).unwrap_or_default()),
            (steady_after.as_str(), run.after.map(|it| of_ten(it.number())).unwrap_or_default()),
        ]);
        answers(&mut doc, run, exercise, labels, &name);
    }
    for shelf in Shelf::ALL {
        let lines = of_kind!(records, Line).filter(|line| line.shelf == shelf);
        doc.items(2, (labels.shelf)(shelf), lines.map(|line| line.text.as_str()));
    }
    doc.done()
}

/// In the order in which they are asked; what is asked no more comes after them.
fn answers(
    doc: &mut Doc,
    run: &Run,
    exercise: Option<&Exercise>,
    labels: &ExportLabels,
    name: &dyn Fn(&RecordId) -> Option<String>,
) {
    let asked: Vec<&Field> = exercise.map(|exercise| exercise.fields().collect()).unwrap_or_default();
    for field in &asked {
        if let Some(answer) = run.answers.get(&field.id) {
            self::answer(doc, &field.label, Some(&field.kind), answer, labels, name);
        }
    }
    let others = run.answers.iter().filter(|(id, _)| !asked.iter().any(|field| field.id == **id));
    for (_, answer) in others {
        self::answer(doc, labels.answer, None, answer, labels, name);
    }
}

fn answer(
    doc: &mut Doc,
    label: &str,
    kind: Option<&FieldKind>,
    answer: &Answer,
    labels: &ExportLabels,
    name: &dyn Fn(&RecordId) -> Option<String>,
) {
    let [before, after] = labels.before_after;
    match answer {
        Answer::Text(text) => doc.own(3, label, text),
        Answer::Lines(lines) => doc.items(3, label, lines.iter().map(String::as_str)),
        Answer::Number(number) => doc.own(3, label, &of_ten(number.number())),
        Answer::Numbers((first, second)) => {
            doc.heading(3, label);
            doc.facts([
                (before, first.map(|it| of_ten(it.number())).unwrap_or_default()),
                (after, second.map(|it| of_ten(it.number())).unwrap_or_default()),
            ]);
        }
        Answer::Chosen(chosen) => {
            let words = |id: &crate::OptionId| match kind {
                Some(FieldKind::Choice { options, .. }) => {
                    options.iter().find(|(other, _)| other == id).map(|(_, words)| words.clone())
                }
                _ => None,
            };
            let options = chosen.options.iter().map(|id| words(id).unwrap_or_else(|| id.as_str().to_owned()));
            let all: Vec<String> = options.chain([chosen.own.clone()]).collect();
            doc.items(3, label, all.iter().map(String::as_str));
        }
        Answer::People(people) => {
            let names: Vec<String> = people.iter().filter_map(name).collect();
            doc.items(3, label, names.iter().map(String::as_str));
        }
        Answer::Date(date) => doc.own(3, label, &(labels.date)(*date)),
        Answer::Pair(first, second) => {
            let [one, other] = match kind {
                Some(FieldKind::ThenNow { then, now }) => [then.as_str(), now.as_str()],
                _ => labels.if_then,
            };
            doc.heading(3, label);
            doc.own(4, one, first);
            doc.own(4, other, second);
        }
        Answer::Rows(rows) => table(doc, label, kind, rows),
        Answer::Marks(marks) => {
            let marks: Vec<String> =
                marks.iter().map(|mark| (labels.mark)(mark.day, mark.kind, mark.size.number())).collect();
            doc.items(3, label, marks.iter().map(String::as_str));
        }
        Answer::Seconds(seconds) => doc.own(3, label, &(labels.seconds)(*seconds)),
    }
}

/// Row by row, each text after the name of its column.
fn table(doc: &mut Doc, label: &str, kind: Option<&FieldKind>, rows: &[Vec<String>]) {
    let (columns, names): (&[String], &[String]) = match kind {
        Some(FieldKind::Columns { columns, rows, .. }) => (columns, rows),
        _ => (&[], &[]),
    };
    doc.heading(3, label);
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.iter().any(|text| !text.trim().is_empty())) {
        let named = names.get(at).map(|name| ("", name.clone()));
        let column = |at: usize| columns.get(at).map(String::as_str).unwrap_or_default();
        let texts = row.iter().enumerate().map(|(at, text)| (column(at), text.clone()));
        doc.facts(named.into_iter().chain(texts));
    }
}
