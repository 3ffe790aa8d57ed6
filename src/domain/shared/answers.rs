//! What was answered in an exercise, in words. Where an answer does not fit its field, as after the field has changed, nothing is told of it.

use super::make::{lines, part};
use super::{PiecePart, SharedLabels};
use crate::practice::{Answer, Field, FieldKind};

/// One answer: mostly one part, of some fields two, of some none.
pub(super) fn parts_of(field: &Field, answer: &Answer, labels: &SharedLabels) -> Vec<PiecePart> {
    let one = |words: String| part(field.label.clone(), words).into_iter().collect();
    match (&field.kind, answer) {
        (FieldKind::Text | FieldKind::Long, Answer::Text(text)) => one(text.clone()),
        (FieldKind::List { .. } | FieldKind::Ranked { .. }, Answer::Lines(all)) => {
            one(lines(all.iter().map(String::as_str)))
        }
        (FieldKind::Date, Answer::Date(date)) => one((labels.book.date)(*date)),
        (FieldKind::Scale { twice: false, .. }, Answer::Number(number)) => one(number.number().to_string()),
        (FieldKind::Scale { twice: true, .. }, Answer::Numbers((before, after))) => {
            let of = |heading: String, number: &Option<_>| {
                number.as_ref().and_then(|number: &crate::Rating| part(heading, number.number().to_string()))
            };
            let later = (labels.named)(labels.afterwards, &field.label);
            [of(field.label.clone(), before), of(later, after)].into_iter().flatten().collect()
        }
        (FieldKind::IfThen, Answer::Pair(cue, act)) => {
            let (when, then) = labels.if_then;
            let half = |before: &str, words: &str| match words.trim() {
                "" => String::new(),
                words => format!("{before} {words}"),
            };
            one(lines([half(when, cue).as_str(), half(then, act).as_str()]))
        }
        (FieldKind::ThenNow { then, now }, Answer::Pair(first, second)) => {
            [part(then.clone(), first.clone()), part(now.clone(), second.clone())].into_iter().flatten().collect()
        }
        (FieldKind::Choice { options, .. }, Answer::Chosen(chosen)) => {
            let named = |id| options.iter().find(|(option, _)| option == id).map(|(_, words)| words.as_str());
            one(lines(chosen.options.iter().filter_map(named).chain([chosen.own.as_str()])))
        }
        (FieldKind::Columns { columns, rows: names, .. }, Answer::Rows(rows)) => {
            let row = |(at, cells): (usize, &Vec<String>)| {
                let cell = |(column, cell): (&String, &String)| {
                    Some(cell.trim()).filter(|cell| !cell.is_empty()).map(|cell| (labels.named)(column, cell))
                };
                let cells: Vec<String> = columns.iter().zip(cells).filter_map(cell).collect();
                let name = names.get(at).map(String::as_str).unwrap_or_default();
                (!cells.is_empty()).then(|| lines([name].into_iter().chain(cells.iter().map(String::as_str))))
            };
            one(rows.iter().enumerate().filter_map(row).collect::<Vec<_>>().join("\n\n"))
        }
        _ => Vec::new(),
    }
}
