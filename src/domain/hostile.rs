//! Whatever JSON a record holds, it is read or refused, and what is read is written back to something that reads the same.
//!
//! Inputs are drawn from seeds: see `tests/drivers`. `make soak` draws many more.

use crate::circle::{GoodFor, Person, Ring, Tell, YesNo};
use crate::distance::{About, Began, ChannelPlan, ChannelStatus, Contact, ContactKind, Reply};
use crate::happened::Account;
use crate::learn::{GuideMark, SelfCheck};
use crate::practice::{Answer, Chosen, Mark, MarkKind, Run, Shelf};
use crate::story::{Book, BookPart, Chapter, EarlierChapter, Event, PaperSize, Told};
use crate::therapy::{Excerpt, ExcerptSource, Sheet, TherapySession};
use crate::urge::{Did, Outcome, Touching, Urge};
use crate::{
    BehaviourId, ChannelId, CheckId, Country, ExerciseId, FieldId, GuideId, OptionId, OwnLine, Phase, Rating, TriggerId,
};
use crate::{
    CheckIn, Day, Feeling, Feelings, Page, PageDraft, PromptId, Record, RecordId, RoughDate, SCHEMA, Sort, Steadiness,
    StepChosen, StepId, Tag, Timestamp, TodayPart, Version, Visit, Wishes,
};
use daybook_drivers::{Draw, Fate, drive, mutate, mutate_in_place};

/// Pieces that stand in records, and pieces that must not.
const PIECES: [&str; 109] = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "\"",
    "\\",
    "null",
    "true",
    "false",
    "-0",
    "0",
    "1",
    "2",
    "3",
    "4",
    "11",
    "1.0",
    "1e0",
    "-5",
    " ",
    "\n",
    "9223372036854775807",
    "9223372036854775808",
    "1e999",
    "[]",
    "{}",
    "\"v\"",
    "\"v\":1",
    "\"v\":3",
    "\"kind\"",
    "\"page\"",
    "\"version\"",
    "\"check-in\"",
    "\"step\"",
    "\"wishes\"",
    "\"visit\"",
    "\"practice\"",
    "\"line\"",
    "\"person\"",
    "\"urge\"",
    "\"channel\"",
    "\"contact\"",
    "\"reply\"",
    "\"exercise\"",
    "\"answers\"",
    "{\"text\":\"\"}",
    "{\"numbers\":[1,null]}",
    "\"ended\"",
    "\"ticked\"",
    "\"shelf\"",
    "\"reason\"",
    "\"ring\"",
    "\"good_for\"",
    "\"ahead\"",
    "\"did\"",
    "\"v\":4",
    "\"v\":5",
    "\"v\":6",
    "\"account\"",
    "\"event\"",
    "\"chapter\"",
    "\"earlier-chapter\"",
    "\"book\"",
    "\"told\"",
    "\"thoughts\"",
    "\"phase\"",
    "\"harm\"",
    "\"parts\"",
    "\"timeline\"",
    "\"chapter:abababababababababababababababab\"",
    "\"days_shown\"",
    "\"data\"",
    "\"id\"",
    "\"day\"",
    "\"date\"",
    "\"sort\"",
    "\"letter\"",
    "\"2026-11-24\"",
    "\"2026-02-30\"",
    "\"2026-11\"",
    "\"2026\"",
    "\"created\"",
    "\"edited\"",
    "\"at\"",
    "\"title\"",
    "\"body\"",
    "\"note\"",
    "\"feelings\"",
    "\"sad\"",
    "[\"sad\",\"sad\"]",
    "\"tags\"",
    "\"home\"",
    "\"prompt\"",
    "\"folded\"",
    "\"hard_days\"",
    "\"deleted\"",
    "\"steadiness\"",
    "\"prompts\"",
    "\"without_contact_since\"",
    "\"abababababababababababababababab\"",
    "\"more\":1,",
    "\\ud800",
    "\\u0000",
    "\\u006b",
    "\u{202e}",
    "\u{feff}",
    "🙂",
];

fn text(draw: &mut Draw) -> String {
    (0..draw.below(30)).filter_map(|_| char::from_u32(draw.below(0x11_0000) as u32)).collect()
}

fn feelings(draw: &mut Draw) -> Feelings {
    (0..draw.below(4)).map(|_| draw.pick(&Feeling::ALL)).collect()
}

fn name(draw: &mut Draw) -> String {
    draw.pick(&["a", "open-a-window", "9", "one-true-thing"]).to_owned()
}

fn page(draw: &mut Draw, id: RecordId, at: Timestamp, day: Day) -> Page {
    let mut draft = PageDraft { title: text(draw), body: text(draw), ..PageDraft::empty(day) };
    // Half of them are as pages of every schema are.
    if draw.once_in(2) {
        return Page::new(id, Sort::Journal, at, draft);
    }
    let cut = draw.pick(&[10, 7, 4]);
    draft.date = RoughDate::parse(&day.to_string()[..cut]).unwrap();
    draft.feelings = feelings(draw);
    draft.tags = (0..draw.below(3)).filter_map(|_| Tag::new(&text(draw))).collect();
    draft.prompt = draw.once_in(2).then(|| PromptId::parse(&name(draw))).flatten();
    (draft.folded, draft.hard_days) = (draw.once_in(2), draw.once_in(2));
    let page = Page::new(id, draw.pick(&Sort::ALL), at, draft);
    if draw.once_in(2) { page.deleted_at(Timestamp::from_millis(draw.number() as i64)) } else { page }
}

fn rating(draw: &mut Draw) -> Option<Rating> {
    Rating::new(draw.below(20) as u8)
}

fn date(draw: &mut Draw, day: Day) -> RoughDate {
    let cut = draw.pick(&[10, 7, 4]);
    RoughDate::parse(&day.to_string()[..cut]).unwrap()
}

fn answer(draw: &mut Draw, day: Day) -> Answer {
    match draw.below(11) {
        0 => Answer::Text(text(draw)),
        1 => Answer::Lines((0..draw.below(4)).map(|_| text(draw)).collect()),
        2 => Answer::Number(Rating::new(draw.below(11) as u8).unwrap()),
        3 => Answer::Numbers((rating(draw), rating(draw))),
        4 => Answer::Chosen(Chosen { options: vec![OptionId::parse(&name(draw)).unwrap()], own: text(draw) }),
        5 => Answer::People((0..draw.below(3)).map(|_| RecordId::from_bytes(draw.array())).collect()),
        6 => Answer::Date(date(draw, day)),
        7 => Answer::Pair(text(draw), text(draw)),
        8 => Answer::Rows((0..draw.below(3)).map(|_| vec![text(draw), text(draw)]).collect()),
        9 => {
            let kind = draw.pick(&MarkKind::ALL);
            Answer::Marks(vec![Mark {
                day: draw.below(31) as u8,
                kind,
                size: Rating::new(draw.below(11) as u8).unwrap(),
            }])
        }
        _ => Answer::Seconds(draw.number() as u32),
    }
}

/// A record of the kinds that came with schema 4.
fn newest(draw: &mut Draw, id: RecordId, at: Timestamp, day: Day) -> Record {
    let edited = at;
    match draw.below(7) {
        0 => {
            let mut run = Run::new(id, ExerciseId::parse(&name(draw)).unwrap(), at, day);
            for _ in 0..draw.below(4) {
                let field = FieldId::parse(&name(draw)).unwrap();
                let answer = answer(draw, day);
                run.answers.set(field, answer);
            }
            run.at = draw.below(6) as u8;
            run.before = Steadiness::new(draw.below(20) as u8);
            run.after = Steadiness::new(draw.below(20) as u8);
            run.ended = draw.once_in(2).then_some(at);
            if draw.once_in(2) {
                run.tick(&FieldId::parse(&name(draw)).unwrap(), Some(day));
            }
            Record::Practice(run)
        }
        1 => Record::Line(OwnLine { id, at, edited, day, shelf: draw.pick(&Shelf::ALL), text: text(draw) }),
        2 => {
            let mut person = Person::new(id, at, text(draw), draw.pick(&Ring::ALL));
            person.good_for = draw.once_in(2).then_some(draw.pick(&GoodFor::ALL)).into_iter().collect();
            person.keeps = draw.once_in(2).then_some(draw.pick(&YesNo::ALL));
            person.tell = draw.once_in(2).then_some(draw.pick(&Tell::ALL));
            (person.line, person.note) = (text(draw), text(draw));
            Record::Person(person)
        }
        3 => {
            let mut urge = Urge::new(id, at, day);
            (urge.before, urge.after) = (rating(draw), rating(draw));
            urge.touching = draw.once_in(2).then_some(draw.pick(&Touching::ALL));
            urge.did = draw.once_in(2).then_some(draw.pick(&Did::ALL)).into_iter().collect();
            urge.triggers = draw.once_in(2).then(|| TriggerId::parse(&name(draw)).unwrap()).into_iter().collect();
            urge.ahead[draw.below(2)][draw.below(3)] = text(draw);
            urge.outcome = draw.once_in(2).then_some(draw.pick(&Outcome::ALL));
            (urge.wait_until, urge.ended) = (draw.once_in(2).then_some(at), draw.once_in(2).then_some(at));
            urge.note = text(draw);
            Record::Urge(urge)
        }
        4 => Record::Channel(ChannelPlan {
            id,
            channel: ChannelId::parse(&name(draw)).unwrap(),
            edited,
            status: draw.once_in(2).then_some(draw.pick(&ChannelStatus::ALL)),
            date: draw.once_in(2).then_some(date(draw, day)),
            note: text(draw),
        }),
        5 => Record::Contact(Contact {
            id,
            made: at,
            edited,
            date: date(draw, day),
            kind: draw.pick(&ContactKind::ALL),
            began: draw.pick(&Began::ALL),
            about: draw.once_in(2).then_some(draw.pick(&About::ALL)),
            note: text(draw),
            day_out: draw.once_in(2),
        }),
        _ => Record::Reply(Reply {
            id,
            made: at,
            edited,
            about: draw.once_in(2).then_some(draw.pick(&About::ALL)),
            needed: text(draw),
            draft: text(draw),
            by: draw.once_in(2).then_some(date(draw, day)),
        }),
    }
}

/// A record of the kinds that came with schema 5.
fn of_the_story(draw: &mut Draw, id: RecordId, at: Timestamp, day: Day) -> Record {
    let phase = draw.once_in(2).then_some(draw.pick(&Phase::ALL));
    let dated = draw.once_in(2).then_some(date(draw, day));
    let tags = (0..draw.below(3)).filter_map(|_| Tag::new(&text(draw))).collect();
    let mut chapter = Chapter { date: dated, told: draw.pick(&Told::ALL), strengths: tags, ..Chapter::new(id, at) };
    (chapter.title, chapter.then, chapter.now) = (text(draw), text(draw), text(draw));
    (chapter.did, chapter.next) = (text(draw), text(draw));
    match draw.below(5) {
        0 => {
            let mut account = Account { date: dated, phase, left: feelings(draw), ..Account::new(id, at) };
            (account.told, account.known) = (text(draw), text(draw));
            (account.sure, account.pinned) = (rating(draw), draw.once_in(2));
            account.behaviour(BehaviourId::parse(&name(draw)).unwrap(), draw.once_in(2));
            account.think(at, day, text(draw));
            Record::Account(account)
        }
        1 => {
            let mut event = Event { date: dated, phase, title: text(draw), line: text(draw), ..Event::new(id, at) };
            (event.turning, event.hidden) = (draw.once_in(2), draw.once_in(2));
            event.chapter = draw.once_in(2).then(|| RecordId::from_bytes(draw.array()));
            Record::Event(event)
        }
        2 => Record::Chapter(chapter),
        3 => Record::EarlierChapter(EarlierChapter::of(&chapter, RecordId::from_bytes(draw.array()))),
        _ => {
            let mut book = Book { title: text(draw), line: text(draw), ..Book::new(id, at) };
            book.size = draw.pick(&PaperSize::ALL);
            for _ in 0..draw.below(4) {
                let name = RecordId::from_bytes(draw.array());
                let part =
                    draw.pick(&[BookPart::Timeline, BookPart::Proofs, BookPart::Chapter(name), BookPart::Page(name)]);
                book.choose(part, true);
            }
            Record::Book(book)
        }
    }
}

/// A record of learning, which came with schema 5 too.
fn of_learning(draw: &mut Draw, id: RecordId, at: Timestamp, day: Day) -> Record {
    match draw.below(4) {
        0 => {
            let mut check = SelfCheck::new(id, CheckId::parse(&name(draw)).unwrap(), at, day);
            for _ in 0..draw.below(4) {
                check.answer(draw.below(9), draw.once_in(2).then_some(draw.below(256) as u8));
            }
            check.beside = draw.once_in(2).then_some(draw.below(4) as u8);
            check.ended = draw.once_in(2).then_some(at);
            Record::SelfCheck(check)
        }
        1 => {
            let mut mark = GuideMark::new(id, GuideId::parse(&name(draw)).unwrap(), at);
            mark.read = draw.once_in(2).then_some(day);
            mark.ribbon = draw.once_in(2).then_some(draw.below(256) as u8);
            Record::Guide(mark)
        }
        2 => {
            let date = draw.once_in(2).then_some(date(draw, day));
            let (before, after) = (text(draw), text(draw));
            Record::Session(TherapySession { date, before, after, ..TherapySession::new(id, at) })
        }
        _ => {
            let mut sheet = Sheet { ask: text(draw), ..Sheet::new(id, at) };
            for _ in 0..draw.below(4) {
                let name = RecordId::from_bytes(draw.array());
                let sources = [ExcerptSource::Page(name), ExcerptSource::Note(name), ExcerptSource::Pattern];
                let from = sources[draw.below(3)].clone();
                sheet.choose(Excerpt { from, text: text(draw) }, true);
            }
            sheet.blanked = draw.once_in(2).then(|| text(draw)).into_iter().collect();
            Record::Sheet(sheet)
        }
    }
}

fn record(draw: &mut Draw) -> Record {
    let at = Timestamp::from_millis(draw.number() as i64 >> draw.below(40));
    let day = Day::from_timestamp(at, draw.below(1_440) as i32);
    let id = RecordId::from_bytes(draw.array());
    match draw.below(18) {
        15.. => of_learning(draw, id, at, day),
        12..15 => of_the_story(draw, id, at, day),
        0 => {
            let page = RecordId::from_bytes(draw.array());
            Record::Version(Version { id, page, at, title: text(draw), body: text(draw) })
        }
        1 => {
            let steadiness = Steadiness::new(draw.below(20) as u8);
            Record::CheckIn(CheckIn { id, at, day, steadiness, feelings: feelings(draw), note: text(draw) })
        }
        2 => Record::Step(StepChosen { id, at, day, step: StepId::parse(&name(draw)).unwrap() }),
        3 => {
            let without_contact_since = draw.once_in(2).then_some(day);
            let (days_shown, low_contact, prompts) = (draw.once_in(2), draw.once_in(2), draw.once_in(2));
            let country = draw.once_in(2).then(|| draw.pick(&["GB", "ZZ"])).and_then(Country::parse);
            let today_leaves_out = TodayPart::ALL.into_iter().filter(|_| draw.once_in(2)).collect();
            let word = |draw: &mut Draw| draw.once_in(2).then(|| Tag::new(&name(draw))).flatten();
            Record::Wishes(Wishes {
                id,
                edited: at,
                without_contact_since,
                days_shown,
                low_contact,
                prompts,
                country,
                word_for_them: word(draw),
                word_for_me: word(draw),
                today_leaves_out,
                backed_up: draw.once_in(2).then_some(at),
                backup_reminder: draw.once_in(2),
                backup_put_off: draw.once_in(2).then_some(at),
            })
        }
        4 => Record::Visit(Visit { id, at, tries: draw.number() as u32 }),
        5..8 => newest(draw, id, at, day),
        _ => Record::Page(page(draw, id, at, day)),
    }
}

/// As this build writes it; or a page as schemas 3 to 5 wrote it; or one that has nothing newer as schema 2 wrote it, or schema 1, where the data
/// began with the id.
fn written(record: &Record, schema: u64) -> String {
    let json = record.to_json().unwrap();
    if matches!(schema, 3..=5) && matches!(record, Record::Page(_)) {
        return json.replacen("\"v\":6", &format!("\"v\":{schema}"), 1);
    }
    // Only a day has ten signs: rough dates came with schema 3.
    let is_day = |rest: &&str| rest.as_bytes().get(11) == Some(&b'"');
    let old =
        json.strip_prefix(BARE.0).filter(is_day).and_then(|rest| rest.strip_suffix(BARE.1)).filter(|_| schema < 3);
    let Some(old) = old else { return json };
    let id = if schema == 1 { format!("\"id\":\"{}\",", record.id()) } else { String::new() };
    format!("{{\"v\":{schema},\"kind\":\"page\",\"data\":{{{id}\"day\":{old}}}}}")
}

/// What stands around the day, the times and the words of a page that has nothing which schema 2 had not.
const BARE: (&str, &str) = (
    "{\"v\":6,\"kind\":\"page\",\"data\":{\"sort\":\"journal\",\"date\":",
    ",\"feelings\":[],\"tags\":[],\"prompt\":null,\"folded\":false,\"hard_days\":false,\"deleted\":null}}",
);
/// How what this build writes begins.
const BEGINNING: &str = "{\"v\":6,\"kind\":\"";
/// Other ways to write the same record; `DATA` stands for its data, `KIND` for its kind, `V` for its schema.
const ORDERS: [&str; 2] = ["{ KIND,DATA , \"v\":V}", "{\n\tDATA,\"v\":V,KIND }"];

fn reordered(json: &str, order: &str) -> String {
    let (schema, rest) = json.strip_prefix("{\"v\":").unwrap().split_once(',').unwrap();
    let (kind, data) = rest.split_once(',').unwrap();
    order.replace('V', schema).replace("KIND", kind).replace("DATA", data.strip_suffix('}').unwrap())
}

fn json(draw: &mut Draw, record: &Record) -> Vec<u8> {
    let mut json = written(record, draw.pick(&[1, 2, 3, 4])).into_bytes();
    match draw.below(7) {
        0 => {
            let count = draw.below(200);
            return draw.bytes(count);
        }
        1 => return (0..draw.below(60)).map(|_| draw.pick(&PIECES)).collect::<String>().into_bytes(),
        2 => mutate(draw, &mut json),
        3 => mutate_in_place(draw, &mut json),
        // Pieces within a record that was good, mostly where its fields are.
        4 => {
            for _ in 0..=draw.below(3) {
                let end = json.len().min(if draw.once_in(2) { 160 } else { usize::MAX });
                let at = draw.below(end);
                let to = at + draw.below(json.len() - at + 1).min(4);
                json.splice(at..to, draw.pick(&PIECES).bytes());
            }
        }
        // The same fields in another order, or with white space.
        5 => {
            let order = draw.pick(&ORDERS);
            json = reordered(&String::from_utf8(json).unwrap(), order).into_bytes();
        }
        _ => {}
    }
    json
}

#[test]
fn a_record_is_refused_or_reads_the_same_when_it_was_written_again() {
    drive("record", 20_000, |draw| {
        let drawn = record(draw);
        let json = json(draw, &drawn);
        let id = if draw.once_in(8) { RecordId::from_bytes(draw.array()) } else { drawn.id() };
        let read = Record::from_json(id, &json);
        if let Ok(record) = &read {
            let written = record.to_json().unwrap();
            assert_eq!(record.id(), id);
            assert_eq!(Record::from_json(id, &written).as_ref(), Ok(record));
            // The one spelling: in one line, in the documented order.
            assert!(written.starts_with(BEGINNING) && !written.contains('\n'), "{written}");
            assert!(std::str::from_utf8(&json).is_ok(), "read what is not UTF-8");
        }
        Fate::of(&read.ok())
    });
}

#[test]
fn a_good_record_of_any_schema_in_another_order_and_with_white_space_is_read() {
    let mut draw = Draw::new(1, "order");
    let mut schemas = Vec::new();
    for record in (0..200).map(|_| record(&mut draw)) {
        for schema in 1..=SCHEMA {
            let json = written(&record, schema);
            schemas.push(json[..7].to_owned());
            for json in [json.clone(), reordered(&json, ORDERS[0]), reordered(&json, ORDERS[1])] {
                assert_eq!(Record::from_json(record.id(), &json).as_ref(), Ok(&record), "{json}");
            }
        }
    }
    schemas.sort_unstable();
    schemas.dedup();
    assert_eq!(schemas, (1..=SCHEMA).map(|schema| format!("{{\"v\":{schema},")).collect::<Vec<_>>());
}
