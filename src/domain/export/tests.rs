//! What goes out and what does not, and how it is written.

use super::*;
use crate::circle::{Person, Ring};
use crate::distance::Reply;
use crate::happened::{Account, Thought};
use crate::learn::SelfCheck;
use crate::practice::{Answer, Exercise, Run};
use crate::story::{Chapter, EarlierChapter, Event};
use crate::therapy::{Excerpt, ExcerptSource, Sheet, TherapySession};
use crate::urge::Urge;
use crate::{
    CheckIn, Day, ExerciseId, Feelings, FieldId, Page, PageDraft, Record, RecordId, RoughDate, Sort, Timestamp,
};

fn id(at: u8) -> RecordId {
    RecordId::from_bytes([at; 16])
}

fn when(at: i64) -> Timestamp {
    Timestamp::from_millis(at)
}

fn page(at: u8, date: &str, title: &str, body: &str) -> Page {
    let draft =
        PageDraft { title: title.into(), body: body.into(), ..PageDraft::empty(RoughDate::parse(date).unwrap()) };
    Page::new(id(at), Sort::Journal, when(i64::from(at)), draft)
}

fn text(part: ExportPart, all: &[Record]) -> String {
    export_file(part, &choose(all, &[part], false), &test_labels(), &test_catalogue()).text
}

#[test]
fn pages_stand_in_order_with_their_date_below_the_title_or_in_its_place() {
    let all = [page(1, "2024-03-05", "Rain", "One\ntwo\n\n\n# three"), page(2, "2023", "", "x")].map(Record::Page);
    assert_eq!(text(ExportPart::Pages, &all), "# 2023\n\nx\n\n# Rain\n2024-03-05\n\nOne\\\ntwo\n\n\\# three\n");
}

#[test]
fn what_was_deleted_never_goes_out_and_what_is_folded_away_only_if_asked() {
    let folded = Page { folded: true, ..page(2, "2024", "Folded", "x") };
    let hidden = Event { hidden: true, title: "Hidden".into(), ..Event::new(id(4), when(0)) };
    let all = [
        Record::Page(page(1, "2024", "Gone", "x").deleted_at(when(5))),
        Record::Page(folded),
        Record::Event(hidden),
        Record::EarlierChapter(EarlierChapter::of(&Chapter::new(id(5), when(0)), id(6))),
    ];
    let names = |folded| choose(&all, &ExportPart::ALL, folded).iter().map(Record::id).collect::<Vec<_>>();
    assert_eq!((names(false), names(true)), (vec![], vec![id(2), id(4)]));
}

#[test]
fn only_the_parts_that_were_ticked_are_there() {
    let letter = Page { sort: Sort::Letter, ..page(2, "2024", "Dear", "y") };
    let all = [Record::Page(page(1, "2024", "Rain", "x")), Record::Page(letter)];
    let chosen = choose(&all, &[ExportPart::Letters], true);
    let records = records_file(&chosen).unwrap().text;
    assert!(records.contains("Dear") && !records.contains("Rain"), "{records}");
    assert_eq!(export_file(ExportPart::Pages, &chosen, &test_labels(), &test_catalogue()).text, "");
}

#[test]
fn the_records_are_there_as_they_are_kept_each_with_its_name() {
    let all = [Record::Page(page(1, "2024", "Rain \"x\"", "a\nb")), Record::CheckIn(check_in(2, "fine"))];
    let file = records_file(&choose(&all, &ExportPart::ALL, false)).unwrap();
    let read: Vec<serde_json::Value> = serde_json::from_str(&file.text).unwrap();
    assert_eq!((file.name, read.len()), ("records.json", 2));
    for mut one in read {
        let named = one.as_object_mut().unwrap().remove("id").unwrap();
        let of = RecordId::parse(named.as_str().unwrap()).unwrap();
        let record = Record::from_json(of, one.to_string()).unwrap();
        assert!(all.contains(&record), "{record:?}");
    }
    assert_eq!(records_file(&[]).unwrap().text, "[\n\n]\n");
}

fn check_in(at: u8, note: &str) -> CheckIn {
    let (steadiness, feelings) = (crate::Steadiness::new(4), [crate::Feeling::Calm].into_iter().collect::<Feelings>());
    CheckIn { id: id(at), at: when(0), day: Day::parse("2024-01-02").unwrap(), steadiness, feelings, note: note.into() }
}

#[test]
fn each_part_says_what_stands_in_it_in_the_words_of_the_language() {
    let mut account = Account::new(id(1), when(0));
    account.told = "You *imagine*\n\nthings".into();
    account.known = "I saw it".into();
    account.thoughts = vec![Thought { at: when(1), day: Day::parse("2024-05-06").unwrap(), text: "It was so".into() }];
    let mut person = Person::new(id(2), when(0), "R.".into(), Ring::Close);
    person.note = "After eight".into();
    let mut urge = Urge::new(id(3), when(0), Day::parse("2024-01-02").unwrap());
    urge.ahead[1][2] = "Quiet".into();
    let chapter = Chapter { then: "Weak".into(), now: "Tired".into(), ..Chapter::new(id(4), when(0)) };
    let session = TherapySession { before: "Sleep".into(), ..TherapySession::new(id(5), when(0)) };
    let reply = Reply {
        id: id(6),
        made: when(0),
        edited: when(0),
        about: None,
        needed: "Keys".into(),
        draft: "On Monday.".into(),
        by: None,
    };
    let check = SelfCheck::new(id(8), crate::CheckId::parse("a").unwrap(), when(0), Day::parse("2024-01-02").unwrap());
    let all = [
        Record::Account(account),
        Record::Person(person),
        Record::Urge(urge),
        Record::Chapter(chapter),
        Record::Session(session),
        Record::Reply(reply),
        Record::CheckIn(check_in(7, "fine")),
        Record::SelfCheck(check),
    ];
    for (part, wanted) in [
        (
            ExportPart::Happened,
            "# happened\n\n## No date\n\n### What I was told\n\n> You \\*imagine\\*\n>\n> things\n\n### What I know\n\nI saw it\n\n\
             ### What I think, on 2024-05-06\n\nIt was so\n",
        ),
        (ExportPart::Circle, "# circle\n\n## R.\n\nclose\n\n### Note\n\nAfter eight\n"),
        (ExportPart::Pauses, "# pauses\n\n## on 2024-01-02\n\n### If I do not\n\nWeek: Quiet\n"),
        (ExportPart::Story, "# story\n\n## Chapters\n\n### A chapter\n\n#### Then\n\n> Weak\n\n#### Now\n\nTired\n"),
        (
            ExportPart::Therapy,
            "# therapy\n\n## Sessions\n\n### No date\n\n#### Bring up\n\nSleep\n\n## Checks\n\n### a, on 2024-01-02\n",
        ),
        (ExportPart::Distance, "# distance\n\n## Reply 1\n\n### Needed\n\nKeys\n\n### Draft\n\nOn Monday.\n"),
        (ExportPart::CheckIns, "# check-ins\n\n## on 2024-01-02\n\nSteady: 4/10\\\nFelt: calm\n\nfine\n"),
    ] {
        assert_eq!(text(part, &all), wanted, "{part:?}");
    }
}

#[test]
fn people_in_an_answer_are_named_only_if_people_go_out_too() {
    let exercise = ExerciseId::parse("a").unwrap();
    let mut run = Run::new(id(1), exercise, when(0), Day::FIRST);
    run.answers.set(FieldId::parse("who").unwrap(), Answer::People(vec![id(2)]));
    run.answers.set(FieldId::parse("what").unwrap(), Answer::Text("Ask".into()));
    let person = Person::new(id(2), when(0), "Robin".into(), Ring::Close);
    let all = [Record::Practice(run), Record::Person(person)];
    let told = |parts: &[ExportPart]| {
        export_file(ExportPart::Exercises, &choose(&all, parts, false), &test_labels(), &test_catalogue()).text
    };
    let both = told(&[ExportPart::Exercises, ExportPart::Circle]);
    assert!(both.contains("Robin") && both.contains("Ask"), "{both}");
    let one = told(&[ExportPart::Exercises]);
    assert!(!one.contains("Robin") && one.contains("Ask"), "{one}");
}

#[test]
fn every_exercise_that_comes_with_the_app_is_told_by_its_own_words() {
    let json = include_str!("../../content/en/exercises/values-compass.json");
    let exercises = [Exercise::read(json).unwrap()];
    let field = exercises[0].fields().next().unwrap();
    let mut run = Run::new(id(1), exercises[0].id.clone(), when(0), Day::FIRST);
    run.answers.set(field.id.clone(), Answer::Text("Mine".into()));
    let catalogue = Catalogue { exercises: &exercises, ..test_catalogue() };
    let chosen = choose(&[Record::Practice(run)], &[ExportPart::Exercises], false);
    let told = export_file(ExportPart::Exercises, &chosen, &test_labels(), &catalogue).text;
    assert!(told.contains(&exercises[0].title) && told.contains("Mine"), "{told}");
}

#[test]
fn a_sheet_takes_out_no_sentence_that_does_not_go_out_where_it_stands() {
    let excerpt = |at, text: &str| Excerpt { from: ExcerptSource::Page(id(at)), text: text.into() };
    let mut sheet = Sheet::new(id(9), when(0));
    sheet.ask = "Help with Robin".into();
    sheet.blanked = vec!["Robin".into()];
    sheet.excerpts = vec![excerpt(1, "Kept."), excerpt(2, "Deleted."), excerpt(3, "Folded."), excerpt(4, "Nowhere.")];
    let all = [
        Record::Page(page(1, "2024", "", "Kept.")),
        Record::Page(page(2, "2024", "", "Deleted.").deleted_at(when(5))),
        Record::Page(Page { folded: true, ..page(3, "2024", "", "Folded.") }),
        Record::Sheet(sheet),
    ];
    let chosen = choose(&all, &[ExportPart::Therapy], false);
    let told = text(ExportPart::Therapy, &all) + &records_file(&chosen).unwrap().text;
    assert!(told.contains("Kept."), "{told}");
    for gone in ["Deleted.", "Folded.", "Nowhere."] {
        assert!(!told.contains(gone), "{told}");
    }
    assert!(text(ExportPart::Therapy, &all).contains("Help with \\[...\\]"));
}

#[test]
fn printing_a_file_shows_none_of_its_words() {
    let file = ExportFile { name: "pages.md", text: "Alpha".into() };
    assert!(!format!("{file:?}").contains("Alpha"));
}
