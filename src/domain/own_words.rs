//! The person's own words in a record, whatever its kind: for where nothing else of it can be shown.

use crate::{Record, Tag, Timestamp};

/// When it was written, and its words, each text on a line of its own. None if there are no words in it.
pub fn own_words(record: &Record) -> Option<(Timestamp, String)> {
    let (at, texts): (Timestamp, Vec<&str>) = match record {
        Record::Page(page) => (page.created, vec![&page.title, &page.body]),
        Record::Version(version) => (version.at, vec![&version.title, &version.body]),
        Record::CheckIn(check_in) => (check_in.at, vec![&check_in.note]),
        Record::Practice(run) => (run.began, run.answers.iter().flat_map(|(_, answer)| answer.words()).collect()),
        Record::Line(line) => (line.at, vec![&line.text]),
        Record::Person(person) => (person.made, vec![&person.name, &person.line, &person.note]),
        Record::Urge(urge) => (urge.at, urge.ahead.iter().flatten().chain([&urge.note]).map(String::as_str).collect()),
        Record::Channel(plan) => (plan.edited, vec![&plan.note]),
        Record::Contact(contact) => (contact.made, vec![&contact.note]),
        Record::Reply(reply) => (reply.made, vec![&reply.needed, &reply.draft]),
        Record::Account(account) => (account.made, account.texts().map(|(_, text)| text).collect()),
        Record::Event(event) => (event.made, vec![&event.title, &event.line]),
        Record::Chapter(chapter) => {
            (chapter.made, chapter.words().into_iter().chain(chapter.strengths.iter().map(Tag::as_str)).collect())
        }
        Record::EarlierChapter(version) => (version.at, version.words().to_vec()),
        Record::Book(book) => (book.made, vec![&book.title, &book.line]),
        Record::Session(session) => (session.made, vec![&session.before, &session.after]),
        Record::Sheet(sheet) => {
            let chosen = sheet.excerpts.iter().map(|excerpt| &excerpt.text);
            (sheet.made, [&sheet.ask].into_iter().chain(chosen).chain(&sheet.blanked).map(String::as_str).collect())
        }
        Record::SelfCheck(_) | Record::Guide(_) | Record::Step(_) | Record::Wishes(_) | Record::Visit(_) => {
            return None;
        }
    };
    let words: Vec<&str> = texts.into_iter().filter(|text| !text.trim().is_empty()).collect();
    (!words.is_empty()).then(|| (at, words.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::circle::{Person, Ring};
    use crate::practice::{Answer, Run};
    use crate::{Day, ExerciseId, FieldId, RecordId};

    const ID: RecordId = RecordId::from_bytes([7; 16]);

    #[test]
    fn each_text_stands_on_a_line_and_blank_ones_are_left_out() {
        let at = Timestamp::from_millis(5);
        let mut person = Person::new(ID, at, "R.".into(), Ring::Close);
        person.note = "After eight.".into();
        assert_eq!(own_words(&Record::Person(person)), Some((at, "R.\nAfter eight.".into())));
    }

    #[test]
    fn answers_give_their_words_and_numbers_give_none() {
        let mut run = Run::new(ID, ExerciseId::parse("a").unwrap(), Timestamp::from_millis(5), Day::FIRST);
        run.answers.set(FieldId::parse("a").unwrap(), Answer::Seconds(9));
        assert_eq!(own_words(&Record::Practice(run.clone())), None);
        run.answers.set(FieldId::parse("b").unwrap(), Answer::Rows(vec![vec!["Told".into(), "Saw".into()]]));
        run.answers.set(FieldId::parse("c").unwrap(), Answer::Pair("it is night".into(), "I call".into()));
        let words = own_words(&Record::Practice(run)).map(|(_, words)| words);
        assert_eq!(words.as_deref(), Some("Told\nSaw\nit is night\nI call"));
    }
}
