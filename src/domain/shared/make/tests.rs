//! Each kind of record as a piece.

use super::*;
use crate::practice::{Answer, Chosen, Shelf};
use crate::story::BookLabels;
use crate::{ChannelId, ExerciseId, FieldId, OptionId, PageDraft, Rating, RecordId, RoughDate, Sort, Timestamp};

static BOOK: BookLabels = BookLabels {
    code: "en",
    direction: "ltr",
    file: "Notes",
    book: "A book",
    contents: "Contents",
    timeline: "Timeline",
    proofs: "Proofs",
    chapter: "A chapter",
    page: "A page",
    letter: "A letter",
    then: "Then",
    now: "Now",
    did: "Did",
    next: "Next",
    strengths: "Strengths",
    turning: "A turning point",
    undated: "No date",
    date: |date| date.to_string(),
};

const LABELS: SharedLabels = SharedLabels {
    book: &BOOK,
    card: ("How to help", ["Helps", "Hinders", "Say"]),
    sheet: "Notes",
    ask: "Help with",
    part: |part| if matches!(part, SheetPart::Page) { "Pages" } else { "Else" },
    mark: "[…]",
    channels: "Channels",
    status: |_| "Closed",
    since_by: [|date| format!("Since {date}"), |date| format!("By {date}")],
    named: |name, words| format!("{name}: {words}"),
    if_then: ("If", "then I will"),
    afterwards: "Afterwards",
};

fn id() -> RecordId {
    RecordId::from_bytes([1; 16])
}

fn page(title: &str, body: &str) -> Page {
    let draft = PageDraft {
        title: title.into(),
        body: body.into(),
        date: RoughDate::parse("2026-11-02").unwrap(),
        ..PageDraft::empty(Day::FIRST)
    };
    Page::new(id(), Sort::Letter, Timestamp::from_millis(0), draft)
}

fn told(piece: &Piece) -> Vec<(&str, &str)> {
    piece.parts.iter().map(|part| (part.heading.as_str(), part.words.as_str())).collect()
}

#[test]
fn a_page_is_its_title_and_words_and_its_date_only_where_that_is_wanted() {
    let piece = Piece::of_page(&page("Rain", "One.\nTwo.\n\n\nThree. "), &LABELS, false).unwrap();
    assert_eq!((piece.title.as_str(), piece.date.as_str()), ("Rain", ""));
    assert_eq!(told(&piece), [("", "One.\nTwo.\n\nThree.")]);
    assert_eq!(Piece::of_page(&page("", "x"), &LABELS, true).unwrap().date, "2026-11-02");
    assert_eq!(Piece::of_page(&page("", "x"), &LABELS, true).unwrap().title, "A letter");
    let deleted = page("Rain", "x").deleted_at(Timestamp::from_millis(1));
    assert!(Piece::of_page(&deleted, &LABELS, true).is_none());
}

#[test]
fn a_chapter_says_what_is_what_and_leaves_out_what_is_empty() {
    let chapter = Chapter {
        title: "The flat".into(),
        then: "I was too much.".into(),
        now: "I was alone.".into(),
        date: RoughDate::parse("2024"),
        ..Chapter::new(id(), Timestamp::from_millis(0))
    };
    let piece = Piece::of_chapter(&chapter, &LABELS, false).unwrap();
    assert_eq!(told(&piece), [("Then", "I was too much."), ("Now", "I was alone.")]);
    assert_eq!((piece.title.as_str(), piece.date.as_str()), ("The flat", ""));
}

#[test]
fn the_card_has_its_three_lists_and_nothing_that_only_stands_on_the_shelf() {
    let line = |field: Option<&str>, text: &str| Given {
        shelf: Shelf::Help,
        text: text.into(),
        then: None,
        record: id(),
        field: field.map(|field| (ExerciseId::parse("how-to-help").unwrap(), FieldId::parse(field).unwrap())),
        day: Day::FIRST,
        edited: Timestamp::from_millis(0),
        by: None,
        done: None,
    };
    let given = [line(Some("say"), "Have you eaten?"), line(Some("helps"), "Soup."), line(Some("helps"), "Walks.")];
    let piece = Piece::of_card(&given, &LABELS).unwrap();
    assert_eq!(told(&piece), [("Helps", "Soup.\nWalks."), ("Say", "Have you eaten?")]);
    assert!(Piece::of_card(&[line(None, "Loose.")], &LABELS).is_none());
}

#[test]
fn names_left_out_of_the_sheet_are_left_out_of_what_is_passed_on() {
    let sentences = [(SheetPart::Page, "Ann rang."), (SheetPart::Page, "I slept."), (SheetPart::Goal, "Ask Ann.")];
    let sentences = sentences.map(|(part, text)| (part, text.to_owned()));
    let piece = Piece::of_sheet("About ann", &sentences, &["Ann".into()], &LABELS).unwrap();
    let expected = [("Help with", "About […]"), ("Pages", "[…] rang.\nI slept."), ("Else", "Ask […].")];
    assert_eq!(told(&piece), expected);
    assert!(Piece::of_sheet(" ", &[], &[], &LABELS).is_none());
}

#[test]
fn of_the_channels_only_those_are_told_about_which_something_is_decided() {
    let channel = |id: &str, title: &str| Channel {
        id: ChannelId::parse(id).unwrap(),
        title: title.into(),
        steps: Vec::new(),
        warning: String::new(),
    };
    let plan = |of: &str, status, date: &str, note: &str| ChannelPlan {
        id: id(),
        channel: ChannelId::parse(of).unwrap(),
        edited: Timestamp::from_millis(0),
        status,
        date: RoughDate::parse(date),
        note: note.into(),
    };
    let block = Some(crate::distance::ChannelStatus::Block);
    let channels = [channel("phone", "Phone"), channel("email", "Email"), channel("car", "Car")];
    let plans = [plan("phone", block, "2026-11-02", "New number. "), plan("car", None, "2026-11-02", "")];
    let of = |dated| Piece::of_channels(&channels, &plans, &LABELS, (Day::LAST, dated)).unwrap();
    assert_eq!(told(&of(false)), [("Phone: Closed", "New number.")]);
    assert_eq!(told(&of(true)), [("Phone: Closed. Since 2026-11-02", "New number.")]);
    assert!(Piece::of_channels(&channels, &[], &LABELS, (Day::LAST, true)).is_none());
}

/// An exercise with a field of each kind that holds words, and some that do not.
const EXERCISE: &str = r#"{"id":"one","part":"growth","title":"One","about":"","minutes":1,"weight":"light","why":"","when_not":"",
"instead":null,"opens":null,"evidence":{"claim":"","caution":"","sources":[]},"then":[],"steps":[{"title":"","say":"","fields":[
{"id":"a","kind":"text","label":"A"},{"id":"b","kind":{"list":{"most":3}},"label":"B"},
{"id":"c","kind":{"scale":{"ends":["",""],"twice":true}},"label":"C"},{"id":"d","kind":"if-then","label":"D"},
{"id":"e","kind":{"then-now":{"then":"Before","now":"Today"}},"label":"E"},
{"id":"f","kind":{"choice":{"options":[["x","Ex"],["y","Why"]],"many":true,"own":true}},"label":"F"},
{"id":"g","kind":{"columns":{"columns":["Said","Saw"],"rows":["First","Second"],"most":2}},"label":"G"},
{"id":"h","kind":{"people":{"most":3}},"label":"H"},{"id":"i","kind":"long","label":"I","passing":true},
{"id":"j","kind":"date","label":"J"},{"id":"k","kind":"long","label":"K"}]}]}"#;

#[test]
fn an_exercise_that_was_ended_tells_what_was_asked_and_what_was_answered() {
    let exercise = Exercise::read(EXERCISE).unwrap();
    let mut run = Run::new(id(), exercise.id.clone(), Timestamp::from_millis(0), Day::FIRST);
    let text = |text: &str| text.to_owned();
    for (field, answer) in [
        ("a", Answer::Text(text(" Words "))),
        ("b", Answer::Lines(vec![text("One"), text(" "), text("Two")])),
        ("c", Answer::Numbers((Rating::new(7), Rating::new(4)))),
        ("d", Answer::Pair(text("I see the car"), text("breathe"))),
        ("e", Answer::Pair(text("Small"), text("Tall"))),
        ("f", Answer::Chosen(Chosen { options: vec![OptionId::parse("y").unwrap()], own: text("Own") })),
        ("g", Answer::Rows(vec![vec![text(""), text("")], vec![text("No"), text("Yes")]])),
        ("h", Answer::People(vec![id()])),
        ("i", Answer::Text(text("Passing"))),
        ("j", Answer::Date(RoughDate::parse("2026").unwrap())),
        // What no longer fits its field.
        ("k", Answer::Number(Rating::new(3).unwrap())),
    ] {
        run.answers.set(FieldId::parse(field).unwrap(), answer);
    }
    assert!(Piece::of_run(&run, &exercise, &LABELS, false).is_none(), "it was not ended");
    run.ended = Some(Timestamp::from_millis(1));
    let piece = Piece::of_run(&run, &exercise, &LABELS, false).unwrap();
    assert_eq!((piece.title.as_str(), piece.date.as_str()), ("One", ""));
    let expected = [
        ("A", "Words"),
        ("B", "One\nTwo"),
        ("C", "7"),
        ("Afterwards: C", "4"),
        ("D", "If I see the car\nthen I will breathe"),
        ("Before", "Small"),
        ("Today", "Tall"),
        ("F", "Why\nOwn"),
        ("G", "Second\nSaid: No\nSaw: Yes"),
        ("J", "2026"),
    ];
    assert_eq!(told(&piece), expected);
    assert!(!Piece::of_run(&run, &exercise, &LABELS, true).unwrap().date.is_empty());
}
