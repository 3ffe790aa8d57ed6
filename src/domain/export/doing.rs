//! Parts about others: channels, contact and replies; people; wishes to get in touch.

use super::doc::Doc;
use super::telling::{dated, of_kind, of_ten};
use super::{Catalogue, ExportLabels, ExportPart};
use crate::{Record, RoughDate};

pub(super) fn distance(records: &[Record], labels: &ExportLabels, catalogue: &Catalogue<'_>) -> String {
    let mut doc = Doc::titled((labels.part)(ExportPart::Distance));
    let [channels, contact, replies] = labels.distance;
    if of_kind!(records, Channel).next().is_some() {
        doc.heading(2, channels);
    }
    for plan in of_kind!(records, Channel) {
        let known = catalogue.channels.iter().find(|channel| channel.id == plan.channel);
        doc.heading(3, known.map_or(plan.channel.as_str(), |channel| &channel.title));
        doc.facts([
            ("", plan.status.map(labels.status).unwrap_or_default().to_owned()),
            ("", plan.date.map(labels.date).unwrap_or_default()),
        ]);
        doc.text(&plan.note);
    }
    if of_kind!(records, Contact).next().is_some() {
        doc.heading(2, contact);
    }
    for one in of_kind!(records, Contact) {
        doc.heading(3, &(labels.date)(one.date));
        doc.facts([
            ("", (labels.kind)(one.kind).to_owned()),
            ("", (labels.began)(one.began).to_owned()),
            (labels.about, one.about.map(labels.about_of).unwrap_or_default().to_owned()),
        ]);
        doc.text(&one.note);
    }
    let [needed, words, by] = labels.reply;
    for (at, one) in of_kind!(records, Reply).enumerate() {
        doc.heading(2, &format!("{replies} {}", at + 1));
        doc.facts([
            (labels.about, one.about.map(labels.about_of).unwrap_or_default().to_owned()),
            (by, one.by.map(labels.date).unwrap_or_default()),
        ]);
        doc.own(3, needed, &one.needed);
        doc.own(3, words, &one.draft);
    }
    doc.done()
}

pub(super) fn circle(records: &[Record], labels: &ExportLabels) -> String {
    let mut doc = Doc::titled((labels.part)(ExportPart::Circle));
    for person in of_kind!(records, Person) {
        doc.heading(2, &person.name);
        let good_for: Vec<&str> = person.good_for.iter().map(|it| (labels.good_for_of)(*it)).collect();
        doc.facts([("", (labels.ring)(person.ring).to_owned()), (labels.good_for, good_for.join(", "))]);
        let answers = labels.questions.into_iter().zip([person.keeps, person.believes, person.linked]);
        doc.facts(answers.map(|(asked, said)| (asked, said.map(labels.yes_no).unwrap_or_default().to_owned())));
        doc.facts([(labels.tell, person.tell.map(labels.tell_of).unwrap_or_default().to_owned())]);
        doc.own(3, labels.line, &person.line);
        doc.own(3, labels.note, &person.note);
    }
    doc.done()
}

pub(super) fn pauses(records: &[Record], labels: &ExportLabels, catalogue: &Catalogue<'_>) -> String {
    let mut doc = Doc::titled((labels.part)(ExportPart::Pauses));
    let [touching, did, set_off, outcome] = labels.pause;
    let [before, after] = labels.before_after;
    for urge in of_kind!(records, Urge) {
        doc.heading(2, &dated(Some(RoughDate::Day(urge.day)), labels));
        let triggers = urge.triggers.iter().map(|id| {
            let known = catalogue.triggers.iter().find(|(other, _)| other == id);
            known.map_or(id.as_str(), |(_, words)| words)
        });
        let done: Vec<&str> = urge.did.iter().map(|it| (labels.did)(*it)).collect();
        doc.facts([
            (before, urge.before.map(|it| of_ten(it.number())).unwrap_or_default()),
            (after, urge.after.map(|it| of_ten(it.number())).unwrap_or_default()),
            (touching, urge.touching.map(labels.touching).unwrap_or_default().to_owned()),
            (did, done.join(", ")),
            (set_off, triggers.collect::<Vec<_>>().join(", ")),
            (outcome, urge.outcome.map(labels.outcome).unwrap_or_default().to_owned()),
        ]);
        for (heading, texts) in labels.ahead.into_iter().zip(&urge.ahead) {
            if texts.iter().any(|text| !text.trim().is_empty()) {
                doc.heading(3, heading);
                doc.facts(labels.ahead_when.into_iter().zip(texts.iter().cloned()));
            }
        }
        doc.own(3, labels.note, &urge.note);
    }
    doc.done()
}
