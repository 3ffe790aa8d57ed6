//! Parts that tell: pages, what happened, the story, check-ins, what goes to a professional.

use super::doc::Doc;
use super::{Catalogue, ExportLabels, ExportPart};
use crate::happened::Account;
use crate::learn::SelfCheck;
use crate::story::{Chapter, Event, inline, lines, one_line, paragraphs};
use crate::therapy::{Blanks, ExcerptSource, Piece, Sheet};
use crate::{Feelings, Page, Record, RoughDate, Sort};

/// The records of one kind, in their order.
macro_rules! of_kind {
    ($records:expr, $kind:ident) => {
        $records.iter().filter_map(|record| match record {
            $crate::Record::$kind(record) => Some(record),
            _ => None,
        })
    };
}

pub(super) use of_kind;

/// Pages one after the other, in the form that [`import`](crate::import) takes in again: the title is a heading and the date stands below it.
/// Where there is no title, the date is the heading.
pub(super) fn pages(records: &[Record], sort: Sort) -> String {
    let pages: Vec<String> = of_kind!(records, Page).filter(|page| page.sort == sort).map(page).collect();
    pages.join("\n")
}

fn page(page: &Page) -> String {
    let (title, date) = (one_line(&page.title), page.date);
    let heading = if title.is_empty() { format!("# {date}") } else { format!("# {}\n{date}", inline(&title)) };
    let text = paragraphs(&page.body).into_iter().map(|paragraph| format!("\n{}\n", lines(&paragraph, "")));
    format!("{heading}\n{}", text.collect::<String>())
}

pub(super) fn happened(records: &[Record], labels: &ExportLabels, catalogue: &Catalogue<'_>) -> String {
    let mut doc = Doc::titled((labels.part)(ExportPart::Happened));
    let [told, known, sure, thought] = labels.account;
    let [behaviours, left] = labels.behaviours;
    for account in of_kind!(records, Account) {
        let Account { date, phase, .. } = account;
        doc.heading(2, &dated(*date, labels));
        let words = account.behaviours.iter().map(|id| {
            let known = catalogue.behaviours.iter().find(|one| one.id == *id);
            known.map_or(id.as_str(), |one| one.word.as_str())
        });
        doc.facts([
            (sure, account.sure.map(|sure| of_ten(sure.number())).unwrap_or_default()),
            (behaviours, words.collect::<Vec<_>>().join(", ")),
            (labels.phase, phase.map(labels.phase_of).unwrap_or_default().to_owned()),
            (left, feelings(&account.left, labels)),
        ]);
        doc.told(3, told, &account.told);
        doc.own(3, known, &account.known);
        for one in &account.thoughts {
            doc.own(3, &format!("{thought}, {}", (labels.date)(RoughDate::Day(one.day))), &one.text);
        }
    }
    doc.done()
}

pub(super) fn story(records: &[Record], labels: &ExportLabels) -> String {
    let mut doc = Doc::titled((labels.part)(ExportPart::Story));
    let [moments, chapters, book] = labels.story;
    let events = Event::in_order(of_kind!(records, Event));
    if !events.is_empty() {
        doc.heading(2, moments);
    }
    for event in events {
        let title = one_line(&event.title);
        let date = dated(event.date, labels);
        doc.heading(3, &if title.is_empty() { date.clone() } else { title });
        doc.facts([
            ("", if event.title.trim().is_empty() { String::new() } else { date }),
            ("", if event.turning { labels.turning.to_owned() } else { String::new() }),
            (labels.phase, event.phase.map(labels.phase_of).unwrap_or_default().to_owned()),
        ]);
        doc.text(&event.line);
    }
    let all = Chapter::in_order(of_kind!(records, Chapter));
    if !all.is_empty() {
        doc.heading(2, chapters);
    }
    let [then, now, did, next, strengths] = labels.told_twice;
    for chapter in all {
        let title = one_line(&chapter.title);
        doc.heading(3, if title.is_empty() { labels.chapter } else { &title });
        doc.facts([("", chapter.date.map(labels.date).unwrap_or_default())]);
        doc.told(4, then, &chapter.then);
        doc.own(4, now, &chapter.now);
        doc.own(4, did, &chapter.did);
        doc.own(4, next, &chapter.next);
        doc.items(4, strengths, chapter.strengths.iter().map(|tag| tag.as_str()));
    }
    for one in of_kind!(records, Book).filter(|book| !book.title.trim().is_empty() || !book.line.trim().is_empty()) {
        doc.heading(2, book);
        doc.facts([("", one.title.clone()), ("", one.line.clone())]);
    }
    doc.done()
}

pub(super) fn check_ins(records: &[Record], labels: &ExportLabels) -> String {
    let mut doc = Doc::titled((labels.part)(ExportPart::CheckIns));
    for check_in in of_kind!(records, CheckIn) {
        doc.heading(2, &(labels.date)(RoughDate::Day(check_in.day)));
        doc.facts([
            (labels.steady, check_in.steadiness.map(|it| of_ten(it.number())).unwrap_or_default()),
            (labels.feelings, feelings(&check_in.feelings, labels)),
        ]);
        doc.text(&check_in.note);
    }
    doc.done()
}

pub(super) fn therapy(records: &[Record], labels: &ExportLabels, catalogue: &Catalogue<'_>) -> String {
    let mut doc = Doc::titled((labels.part)(ExportPart::Therapy));
    let [sessions, checks, sheet] = labels.therapy;
    if of_kind!(records, Session).next().is_some() {
        doc.heading(2, sessions);
    }
    let [before, after] = labels.session;
    for session in of_kind!(records, Session) {
        doc.heading(3, &dated(session.date, labels));
        doc.own(4, before, &session.before);
        doc.own(4, after, &session.after);
    }
    if of_kind!(records, SelfCheck).next().is_some() {
        doc.heading(2, checks);
    }
    for check in of_kind!(records, SelfCheck) {
        self_check(&mut doc, check, labels, catalogue);
    }
    for one in of_kind!(records, Sheet).filter(|sheet| !sheet.is_blank()) {
        doc.heading(2, sheet);
        self::sheet(&mut doc, one, labels);
    }
    doc.done()
}

fn self_check(doc: &mut Doc, check: &SelfCheck, labels: &ExportLabels, catalogue: &Catalogue<'_>) {
    let date = (labels.date)(RoughDate::Day(check.day));
    let Some(asked) = catalogue.questionnaires.iter().find(|one| one.id == check.check) else {
        doc.heading(3, &format!("{}, {date}", check.check.as_str()));
        return;
    };
    doc.heading(3, &format!("{}, {date}", asked.title));
    let sum = check.ended.and_then(|_| asked.sum(&check.answers));
    doc.facts([("", sum.map(|sum| (labels.sum)(sum, asked.most())).unwrap_or_default())]);
    let answers = asked.items.iter().zip(&check.answers).filter_map(|(item, answer)| {
        let says = asked.answers.iter().find(|one| Some(one.points) == *answer)?;
        Some((item.as_str(), says.says.clone()))
    });
    doc.facts(answers.collect::<Vec<_>>());
    let beside = asked.not_counted.as_ref().zip(check.beside);
    let beside = beside.and_then(|(it, at)| Some((it.stem.as_str(), it.answers.get(usize::from(at))?.clone())));
    doc.facts(beside);
}

/// As the person shows it: what they leave out on it is left out here.
fn sheet(doc: &mut Doc, sheet: &Sheet, labels: &ExportLabels) {
    let blanks = Blanks::of(&sheet.blanked);
    let shown = |text: &str| -> String {
        let piece = |piece: Piece<'_>| match piece {
            Piece::Words(words) => words.to_owned(),
            Piece::Blank => labels.blank.to_owned(),
        };
        blanks.pieces(text).into_iter().map(piece).collect()
    };
    let [ask, chosen] = labels.sheet;
    doc.own(3, ask, &shown(&sheet.ask));
    // A self-check stands there by the name of its record; it is told above.
    let chosen_lines = sheet.excerpts.iter().filter(|excerpt| !matches!(excerpt.from, ExcerptSource::Check(_)));
    let chosen_lines: Vec<String> = chosen_lines.map(|excerpt| shown(&excerpt.text)).collect();
    doc.items(3, chosen, chosen_lines.iter().map(String::as_str));
}

pub(super) fn dated(date: Option<RoughDate>, labels: &ExportLabels) -> String {
    date.map_or_else(|| labels.undated.to_owned(), labels.date)
}

pub(super) fn of_ten(number: u8) -> String {
    format!("{number}/10")
}

fn feelings(feelings: &Feelings, labels: &ExportLabels) -> String {
    feelings.iter().map(|feeling| (labels.feeling)(*feeling)).collect::<Vec<_>>().join(", ")
}
