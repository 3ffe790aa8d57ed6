//! Which records go out. What was deleted never does; what was folded away does only if the person says so.

use core::cmp::Ordering;

use super::ExportPart;
use crate::therapy::{Excerpt, ExcerptSource, Sheet, of_account, of_page};
use crate::{Record, RecordId};

/// The records of these parts, in the order in which they are told: by when they were or were begun.
///
/// A sheet holds sentences that were copied. What does not stand where it came from any more, or stands where it is not shown, is left out.
pub fn choose(all: &[Record], parts: &[ExportPart], with_folded: bool) -> Vec<Record> {
    let is_wanted = |record: &&Record| {
        ExportPart::of(record).is_some_and(|part| parts.contains(&part)) && goes_out(record, with_folded)
    };
    let mut chosen: Vec<Record> =
        all.iter().filter(is_wanted).map(|record| without_what_is_gone(record, all, with_folded)).collect();
    chosen.sort_by(in_order);
    chosen
}

fn goes_out(record: &Record, with_folded: bool) -> bool {
    match record {
        Record::Page(page) => !page.is_deleted() && (with_folded || !page.folded),
        Record::Event(event) => with_folded || !event.hidden,
        _ => true,
    }
}

fn without_what_is_gone(record: &Record, all: &[Record], with_folded: bool) -> Record {
    let Record::Sheet(sheet) = record else { return record.clone() };
    let excerpts = sheet.excerpts.iter().filter(|excerpt| still_stands(excerpt, all, with_folded)).cloned().collect();
    Record::Sheet(Sheet { excerpts, ..sheet.clone() })
}

fn still_stands(excerpt: &Excerpt, all: &[Record], with_folded: bool) -> bool {
    let there = |id: RecordId| all.iter().find(|record| record.id() == id && goes_out(record, with_folded));
    let text = excerpt.text.as_str();
    match excerpt.from {
        ExcerptSource::Page(id) => {
            matches!(there(id), Some(Record::Page(page)) if of_page(page).contains(&text))
        }
        ExcerptSource::Account(id) => {
            matches!(there(id), Some(Record::Account(account)) if of_account(account).iter().any(|(_, it)| *it == text))
        }
        ExcerptSource::Reason(id) | ExcerptSource::Note(id) => there(id).is_some(),
        ExcerptSource::Check(_) => RecordId::parse(text).is_some_and(|id| there(id).is_some()),
        ExcerptSource::Pattern => true,
    }
}

/// Part by part; within one by date, then by when it was begun.
fn in_order(one: &Record, other: &Record) -> Ordering {
    key(one).cmp(&key(other))
}

fn key(record: &Record) -> impl Ord + use<> {
    let (date, began) = match record {
        Record::Page(page) => (Some(page.date.first_day()), page.created),
        Record::Account(account) => (account.date.map(|date| date.first_day()), account.made),
        Record::Event(event) => (event.date.map(|date| date.first_day()), event.made),
        Record::Chapter(chapter) => (chapter.date.map(|date| date.first_day()), chapter.made),
        Record::Contact(contact) => (Some(contact.date.first_day()), contact.made),
        Record::Session(session) => (session.date.map(|date| date.first_day()), session.made),
        Record::Practice(run) => (Some(run.day), run.began),
        Record::Line(line) => (Some(line.day), line.at),
        Record::Urge(urge) => (Some(urge.day), urge.at),
        Record::CheckIn(check_in) => (Some(check_in.day), check_in.at),
        Record::SelfCheck(check) => (Some(check.day), check.made),
        Record::Person(person) => (None, person.made),
        Record::Channel(plan) => (None, plan.edited),
        Record::Reply(reply) => (None, reply.made),
        Record::Book(book) => (None, book.made),
        Record::Sheet(sheet) => (None, sheet.made),
        Record::Version(_)
        | Record::EarlierChapter(_)
        | Record::Step(_)
        | Record::Wishes(_)
        | Record::Visit(_)
        | Record::Guide(_) => (None, crate::Timestamp::from_millis(0)),
    };
    // What has no date comes last.
    (ExportPart::of(record), date.is_none(), date, began, record.id())
}
