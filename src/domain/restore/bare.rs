//! A record without its name and without what can be set again by a press: what is left are words and what happened.

use crate::story::{Book, PaperSize};
use crate::{Record, RecordId, Timestamp};

/// The same record under another name.
pub(super) fn renamed(mut record: Record, id: RecordId) -> Record {
    *id_of(&mut record) = id;
    record
}

/// Whether both say the same, whatever they are called, however they are folded or pinned, whenever they were last changed.
pub(super) fn says_the_same(one: &Record, other: &Record) -> bool {
    // Only of those that began at the same instant copies have to be made.
    born(one) == born(other) && bare(one) == bare(other)
}

fn id_of(record: &mut Record) -> &mut RecordId {
    match record {
        Record::Page(page) => &mut page.id,
        Record::Version(version) => &mut version.id,
        Record::CheckIn(check_in) => &mut check_in.id,
        Record::Step(step) => &mut step.id,
        Record::Wishes(wishes) => &mut wishes.id,
        Record::Visit(visit) => &mut visit.id,
        Record::Practice(run) => &mut run.id,
        Record::Line(line) => &mut line.id,
        Record::Person(person) => &mut person.id,
        Record::Urge(urge) => &mut urge.id,
        Record::Channel(plan) => &mut plan.id,
        Record::Contact(contact) => &mut contact.id,
        Record::Reply(reply) => &mut reply.id,
        Record::Account(account) => &mut account.id,
        Record::Event(event) => &mut event.id,
        Record::Chapter(chapter) => &mut chapter.id,
        Record::EarlierChapter(version) => &mut version.id,
        Record::Book(book) => &mut book.id,
        Record::SelfCheck(check) => &mut check.id,
        Record::Guide(mark) => &mut mark.id,
        Record::Session(session) => &mut session.id,
        Record::Sheet(sheet) => &mut sheet.id,
    }
}

/// When it began, or the nearest that is known of that.
fn born(record: &Record) -> Timestamp {
    match record {
        Record::Page(page) => page.created,
        Record::Version(version) => version.at,
        Record::CheckIn(check_in) => check_in.at,
        Record::Step(step) => step.at,
        Record::Wishes(wishes) => wishes.edited,
        Record::Visit(visit) => visit.at,
        Record::Practice(run) => run.began,
        Record::Line(line) => line.at,
        Record::Person(person) => person.made,
        Record::Urge(urge) => urge.at,
        Record::Channel(plan) => plan.edited,
        Record::Contact(contact) => contact.made,
        Record::Reply(reply) => reply.made,
        Record::Account(account) => account.made,
        Record::Event(event) => event.made,
        Record::Chapter(chapter) => chapter.made,
        Record::EarlierChapter(version) => version.at,
        Record::Book(book) => book.made,
        Record::SelfCheck(check) => check.made,
        Record::Guide(mark) => mark.edited,
        Record::Session(session) => session.made,
        Record::Sheet(sheet) => sheet.made,
    }
}

fn bare(record: &Record) -> Record {
    let edited = born(record);
    let mut bare = renamed(record.clone(), RecordId::none());
    match &mut bare {
        Record::Page(page) => {
            (page.edited, page.deleted, page.prompt) = (edited, None, None);
            (page.folded, page.hard_days) = (false, false);
        }
        Record::Practice(run) => run.edited = edited,
        Record::Line(line) => line.edited = edited,
        Record::Person(person) => person.edited = edited,
        Record::Urge(urge) => urge.edited = edited,
        Record::Contact(contact) => (contact.edited, contact.day_out) = (edited, false),
        Record::Reply(reply) => reply.edited = edited,
        Record::Account(account) => (account.edited, account.pinned) = (edited, false),
        Record::Event(event) => (event.edited, event.hidden) = (edited, false),
        Record::Chapter(chapter) => chapter.edited = edited,
        Record::Book(book) => {
            let Book { edited: at, size, parts, .. } = book;
            (*at, *size) = (edited, PaperSize::A4);
            parts.clear();
        }
        Record::SelfCheck(check) => check.edited = edited,
        Record::Session(session) => session.edited = edited,
        Record::Sheet(sheet) => sheet.edited = edited,
        // They have nothing beside their name that could be left out.
        Record::Version(_)
        | Record::EarlierChapter(_)
        | Record::CheckIn(_)
        | Record::Step(_)
        | Record::Wishes(_)
        | Record::Visit(_)
        | Record::Channel(_)
        | Record::Guide(_) => {}
    }
    bare
}
