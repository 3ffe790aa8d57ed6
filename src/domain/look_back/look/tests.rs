//! What of all that was written down belongs to a week.

use super::*;
use crate::distance::{Began, Contact, ContactKind};
use crate::happened::Account;
use crate::practice::{Answer, Exercise};
use crate::story::{Chapter, Event};
use crate::{CheckIn, OwnLine, Page, PageDraft, RecordId};

/// The week from Monday 23 to Sunday 29 November 2026.
const LAST: &str = "2026-11-29";

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn id(number: u8) -> RecordId {
    RecordId::from_bytes([number; 16])
}

/// Noon of a day.
fn at(text: &str) -> Timestamp {
    let noon = day(text).days_since(day("1970-01-01")) * 86_400_000 + 43_200_000;
    Timestamp::from_millis(noon)
}

fn of(held: &Held<'_>) -> LookBack {
    look_back(Week::ending(day(LAST)), held, |at| Day::from_timestamp(at, 0))
}

fn page(number: u8, sort: Sort, on: &str, feelings: &[Feeling]) -> Page {
    let draft = PageDraft { feelings: feelings.iter().copied().collect(), ..PageDraft::empty(day("2020-01-01")) };
    Page::new(id(number), sort, at(on), draft)
}

fn check_in(number: u8, on: &str, feelings: &[Feeling]) -> CheckIn {
    let feelings = feelings.iter().copied().collect();
    CheckIn { id: id(number), at: at(on), day: day(on), steadiness: None, feelings, note: String::new() }
}

fn urge(number: u8, on: &str, outcome: Option<Outcome>, did: &[Did]) -> Urge {
    Urge { outcome, did: did.to_vec(), ..Urge::new(id(number), at(on), day(on)) }
}

#[test]
fn pages_count_by_the_day_they_were_begun_and_each_day_once() {
    let pages = [
        page(1, Sort::Journal, "2026-11-22", &[]),
        page(2, Sort::Journal, "2026-11-23", &[]),
        page(3, Sort::Journal, "2026-11-23", &[]),
        page(4, Sort::Letter, "2026-11-29", &[]),
        page(5, Sort::Letter, "2026-11-30", &[]),
    ];
    let week = of(&Held { pages: pages.iter().collect(), ..Held::default() });
    assert_eq!((week.days_written, week.pages, week.letters), (2, 2, 1), "tomorrow does not count either");
}

#[test]
fn the_feelings_named_most_come_first_and_no_more_than_three() {
    use Feeling::{Calm, Hopeful, Lonely, Sad, Tired};
    let pages = [page(1, Sort::Journal, "2026-11-24", &[Calm, Lonely, Sad])];
    let check_ins = [
        check_in(2, "2026-11-25", &[Calm, Sad, Hopeful]),
        check_in(3, "2026-11-26", &[Calm, Tired]),
        check_in(4, "2026-11-20", &[Tired, Tired]),
    ];
    let week = of(&Held { pages: pages.iter().collect(), check_ins: &check_ins, ..Held::default() });
    assert_eq!((week.check_ins, week.feelings), (2, vec![Calm, Sad, Tired]), "those of one count as in their list");
}

#[test]
fn pauses_are_told_with_what_became_of_them() {
    let urges = [
        urge(1, "2026-11-23", Some(Outcome::NotYet), &[Did::Reached, Did::Steadied]),
        urge(2, "2026-11-24", Some(Outcome::NoContact), &[Did::Reached]),
        urge(3, "2026-11-24", None, &[]),
        urge(4, "2026-11-25", Some(Outcome::NoContact), &[]),
        urge(5, "2026-11-22", Some(Outcome::IReached), &[Did::Reached]),
    ];
    let pauses = of(&Held { urges: &urges, ..Held::default() }).pauses;
    let became = vec![(Outcome::NoContact, 2), (Outcome::NotYet, 1)];
    assert_eq!(pauses, Pauses { count: 4, became, unsaid: 1, copied: 2 });
}

#[test]
fn contact_counts_by_the_day_it_was_or_else_by_the_day_it_was_noted() {
    let contact = |number, date: &str, made: &str| Contact {
        id: id(number),
        made: at(made),
        edited: at(made),
        date: RoughDate::parse(date).unwrap(),
        kind: ContactKind::Call,
        began: Began::Them,
        about: None,
        note: String::new(),
        day_out: false,
    };
    let contacts = [
        contact(1, "2026-11-24", "2026-12-05"),
        contact(2, "2026-11-10", "2026-11-24"),
        contact(3, "2026-10", "2026-11-24"),
        contact(4, "2026-11", "2026-11-10"),
    ];
    assert_eq!(of(&Held { contacts: &contacts, ..Held::default() }).contacts, 2);
}

#[test]
fn what_is_told_counts_when_it_was_told_not_when_it_was() {
    let accounts = ["2026-11-24", "2026-11-01"].map(|on| Account::new(id(1), at(on)));
    let chapter = |made, edited| Chapter { edited: at(edited), ..Chapter::new(id(1), at(made)) };
    let chapters = [
        chapter("2026-01-01", "2026-11-23"),
        chapter("2026-11-29", "2026-12-24"),
        chapter("2026-01-01", "2026-12-24"),
        chapter("2026-11-24", "2026-11-24"),
    ];
    let date = RoughDate::parse("2014");
    let events = ["2026-11-24", "2026-11-30"].map(|on| Event { date, ..Event::new(id(1), at(on)) });
    let week = of(&Held { accounts: &accounts, chapters: &chapters, events: &events, ..Held::default() });
    assert_eq!((week.accounts, week.chapters, week.moments), (1, 3, 1));
}

#[test]
fn an_exercise_stands_once_however_often_it_was_done() {
    let run = |number, name: &str, ended: Option<&str>| {
        let exercise = ExerciseId::parse(name).unwrap();
        Run { ended: ended.map(at), ..Run::new(id(number), exercise, at("2026-01-01"), day("2026-01-01")) }
    };
    let runs = [
        run(1, "b", Some("2026-11-29")),
        run(2, "a", Some("2026-11-28")),
        run(3, "b", Some("2026-11-27")),
        run(4, "c", Some("2026-11-01")),
        run(5, "d", None),
    ];
    let week = of(&Held { runs: &runs, ..Held::default() });
    assert_eq!(week.exercises.iter().map(ExerciseId::as_str).collect::<Vec<_>>(), ["b", "a"]);
    assert!(!week.is_empty());
}

#[test]
fn lines_of_the_proof_shelf_count_by_their_day() {
    let line = |number, shelf, on: &str| OwnLine {
        id: id(number),
        at: at(on),
        edited: at(LAST),
        day: day(on),
        shelf,
        text: on.into(),
    };
    let lines = [
        line(1, Shelf::Proof, "2026-11-22"),
        line(2, Shelf::Proof, "2026-11-23"),
        line(3, Shelf::Reason, "2026-11-24"),
    ];
    let week = of(&Held { lines: &lines, ..Held::default() });
    assert_eq!(week.proofs.iter().map(|line| line.text.as_str()).collect::<Vec<_>>(), ["2026-11-23"]);
}

#[test]
fn a_small_step_counts_by_the_day_it_was_done() {
    let exercise = Exercise::read(include_str!("../../../content/en/exercises/activity-ladder.json")).unwrap();
    let name = exercise.fields().find(|field| field.gives == Some(Shelf::Step)).unwrap().id.clone();
    let run = |number, done: Option<&str>| {
        let mut run = Run::new(id(number), exercise.id.clone(), at("2026-11-24"), day("2026-11-24"));
        run.answers.set(name.clone(), Answer::Text("Walk".into()));
        run.tick(&name, done.map(day));
        run
    };
    let runs = [run(1, Some("2026-11-25")), run(2, Some("2026-11-20")), run(3, None)];
    let exercises = [exercise.clone()];
    let week = of(&Held { runs: &runs, exercises: &exercises, ..Held::default() });
    assert_eq!(week.steps.iter().map(|step| step.record).collect::<Vec<_>>(), [id(1)]);
}

#[test]
fn whatever_was_begun_or_changed_in_a_week_keeps_it_from_being_empty() {
    let (before, now, after) = (at("2026-11-01"), at("2026-11-25"), at("2026-12-24"));
    let went_on = Page { edited: now, ..page(1, Sort::Letter, "2026-11-01", &[]) };
    let week = of(&Held { pages: vec![&went_on], ..Held::default() });
    assert_eq!((week.went_on, week.letters, week.days_written), (1, 0, 0));
    let name = ExerciseId::parse("a").unwrap();
    let runs = [Run { edited: now, ..Run::new(id(2), name.clone(), before, day("2026-11-01")) }];
    assert_eq!(of(&Held { runs: &runs, ..Held::default() }).unfinished, 1);
    let ended = [Run { edited: now, ended: Some(before), ..Run::new(id(2), name, before, day("2026-11-01")) }];
    assert!(!of(&Held { runs: &ended, ..Held::default() }).is_empty());
    let reason =
        [OwnLine { id: id(3), at: now, edited: now, day: day("2026-11-25"), shelf: Shelf::Reason, text: "So".into() }];
    assert_eq!(of(&Held { lines: &reason, ..Held::default() }).others, 1);
    let accounts = [Account { edited: now, ..Account::new(id(4), before) }];
    assert_eq!(of(&Held { accounts: &accounts, ..Held::default() }).others, 1);
    let events = [Event { edited: now, ..Event::new(id(5), before) }];
    assert_eq!(of(&Held { events: &events, ..Held::default() }).others, 1);
    let others = |times: [Timestamp; 2]| of(&Held { others: vec![times], ..Held::default() }).others;
    assert_eq!([others([now, after]), others([before, now]), others([before, after])], [1, 1, 0]);
}

#[test]
fn a_notebook_holds_something_whenever_it_was() {
    assert!(Held::default().is_empty());
    let old = page(1, Sort::Journal, "2020-01-01", &[]);
    assert!(!Held { pages: vec![&old], ..Held::default() }.is_empty());
    assert!(!Held { others: vec![[at("2020-01-01"); 2]], ..Held::default() }.is_empty());
}

#[test]
fn a_week_without_anything_is_empty() {
    assert!(of(&Held::default()).is_empty());
    assert!(look_back(Week::ending(Day::FIRST), &Held::default(), |_| Day::FIRST).is_empty());
}
