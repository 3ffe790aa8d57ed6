//! What is written is read again, the documented shapes are read, and nothing else is.

use super::*;
use crate::{
    CheckIn, Day, Feeling, Feelings, Page, PageDraft, PromptId, RoughDate, Sort, Steadiness, StepChosen, Tag, Tags,
    Timestamp, Visit, Wishes,
};
use proptest::prelude::*;

const ID: RecordId = RecordId::from_bytes([9; 16]);
const KEPT: &str = r#"{"v":6,"kind":"page","data":{"sort":"letter","date":"2026-11","created":-5,"edited":1795563000000,"title":"A \"walk\"","body":"It rained.\n\u0000🙂","feelings":["sad","calm"],"tags":["the flat","Été"],"prompt":"one-true-thing","folded":true,"hard_days":true,"deleted":1795563000001}}"#;
const BARE: &str = r#"{"v":6,"kind":"page","data":{"sort":"journal","date":"2026-11-24","created":-5,"edited":7,"title":"","body":"","feelings":[],"tags":[],"prompt":null,"folded":false,"hard_days":false,"deleted":null}}"#;
const VERSION: &str = r#"{"v":6,"kind":"version","data":{"page":"abababababababababababababababab","at":-5,"title":"A \"walk\"","body":"\n🙂"}}"#;
const CHECK_IN: &str = r#"{"v":6,"kind":"check-in","data":{"at":-5,"day":"2026-11-24","steadiness":10,"feelings":["no-word"],"note":"\n🙂"}}"#;
const SILENT: &str =
    r#"{"v":6,"kind":"check-in","data":{"at":-5,"day":"2026-11-24","steadiness":null,"feelings":[],"note":""}}"#;
const STEP: &str = r#"{"v":6,"kind":"step","data":{"at":-5,"day":"2026-11-24","step":"open-a-window"}}"#;
const WISHES: &str = r#"{"v":6,"kind":"wishes","data":{"edited":-5,"without_contact_since":"2026-11-01","days_shown":true,"low_contact":true,"prompts":false,"country":"GB","word_for_them":"R.","word_for_me":"Été","today_leaves_out":["step","check-in"],"backed_up":-7,"backup_reminder":false,"backup_put_off":9}}"#;
const WISHLESS: &str = r#"{"v":6,"kind":"wishes","data":{"edited":-5,"without_contact_since":null,"days_shown":false,"low_contact":false,"prompts":true,"country":null,"word_for_them":null,"word_for_me":null,"today_leaves_out":[],"backed_up":null,"backup_reminder":true,"backup_put_off":null}}"#;
const VISIT: &str = r#"{"v":6,"kind":"visit","data":{"at":-5,"tries":3}}"#;
const PRACTICE: &str = r#"{"v":6,"kind":"practice","data":{"exercise":"proof-shelf","began":-5,"edited":7,"day":"2026-11-24","at":1,"before":6,"after":0,"answers":{"act":{"text":"\n🙂"},"when":{"date":"2026-11"}},"ended":9,"ticked":[{"field":"act","day":"2026-11-25"}]}}"#;
const BEGUN: &str = r#"{"v":6,"kind":"practice","data":{"exercise":"proof-shelf","began":-5,"edited":7,"day":"2026-11-24","at":0,"before":null,"after":null,"answers":{},"ended":null,"ticked":[]}}"#;
const LINE: &str =
    r#"{"v":6,"kind":"line","data":{"at":-5,"edited":7,"day":"2026-11-24","shelf":"reason","text":"\n🙂"}}"#;
const PERSON: &str = r#"{"v":6,"kind":"person","data":{"made":-5,"edited":7,"name":"R.","ring":"close","good_for":["fun","listening"],"keeps":"yes","believes":"not-sure","linked":"no","tell":"some","line":"Are you there?","note":"\n🙂"}}"#;
const URGE: &str = r#"{"v":6,"kind":"urge","data":{"at":-5,"edited":7,"day":"2026-11-24","before":8,"after":5,"touching":"wish","did":["wrote","steadied"],"triggers":["night"],"ahead":[["a","","c"],["","e",""]],"wait_until":9,"outcome":"no-contact","note":"\n🙂","ended":11}}"#;
const CHANNEL: &str = r#"{"v":6,"kind":"channel","data":{"channel":"phone","edited":7,"status":"on-hold","date":"2026-11","note":"\n🙂"}}"#;
const CONTACT: &str = r#"{"v":6,"kind":"contact","data":{"made":-5,"edited":7,"date":"2026-11-24","kind":"message","began":"them-answered","about":"children","note":"\n🙂","day_out":true}}"#;
const REPLY: &str = r#"{"v":6,"kind":"reply","data":{"made":-5,"edited":7,"about":"court","needed":"The date","draft":"\n🙂","by":"2026-11-24"}}"#;
const ACCOUNT: &str = r#"{"v":6,"kind":"account","data":{"made":-5,"edited":7,"date":"2026-11","told":"It was nothing","known":"\n🙂","sure":9,"thoughts":[{"at":8,"day":"2026-11-24","text":"It was not"}],"behaviours":["gaslighting","darvo"],"phase":"pull-back","left":["numb"],"pinned":true}}"#;
const OUTLINE: &str = r#"{"v":6,"kind":"account","data":{"made":-5,"edited":7,"date":null,"told":"","known":"a","sure":null,"thoughts":[],"behaviours":[],"phase":null,"left":[],"pinned":false}}"#;
const EVENT: &str = r#"{"v":6,"kind":"event","data":{"made":-5,"edited":7,"date":"2014","title":"We met","line":"\n🙂","phase":"courtship","turning":true,"hidden":true,"chapter":"abababababababababababababababab"}}"#;
const CHAPTER: &str = r#"{"v":6,"kind":"chapter","data":{"made":-5,"edited":7,"date":null,"title":"The choir","told":"they","then":"Selfish","now":"Mine","did":"I hummed","next":"\n🙂","strengths":["Patience"]}}"#;
const EARLIER: &str = r#"{"v":6,"kind":"earlier-chapter","data":{"chapter":"abababababababababababababababab","at":-5,"title":"The choir","told":"i","then":"Selfish","now":"\n🙂","did":"","next":""}}"#;
const BOOK: &str = r#"{"v":6,"kind":"book","data":{"made":-5,"edited":7,"title":"Mine","line":"\n🙂","size":"a4","parts":["timeline","chapter:abababababababababababababababab","proofs","page:00000000000000000000000000000000"]}}"#;
const SELF_CHECK: &str = r#"{"v":6,"kind":"self-check","data":{"check":"phq-9","made":-5,"edited":7,"day":"2026-11-24","answers":[3,null,0],"beside":2,"ended":9}}"#;
const GUIDE: &str = r#"{"v":6,"kind":"guide","data":{"guide":"the-pull","edited":7,"read":"2026-11-24","ribbon":3}}"#;
const SESSION: &str =
    r#"{"v":6,"kind":"session","data":{"made":-5,"edited":7,"date":"2026-11","before":"Sleep","after":"\n🙂"}}"#;
const SHEET: &str = r#"{"v":6,"kind":"sheet","data":{"made":-5,"edited":7,"ask":"Sleep","excerpts":[{"from":"page:abababababababababababababababab","text":"It rained."},{"from":"check:who-5","text":""},{"from":"pattern","text":""}],"blanked":["R."]}}"#;
const ALL: [&str; 27] = [
    KEPT, BARE, VERSION, CHECK_IN, SILENT, STEP, WISHES, WISHLESS, VISIT, PRACTICE, BEGUN, LINE, PERSON, URGE, CHANNEL,
    CONTACT, REPLY, ACCOUNT, OUTLINE, EVENT, CHAPTER, EARLIER, BOOK, SELF_CHECK, GUIDE, SESSION, SHEET,
];

fn page(title: &str, body: &str) -> Record {
    let draft = PageDraft { title: title.into(), body: body.into(), ..PageDraft::empty(Day::LAST) };
    Record::Page(Page::new(ID, Sort::Journal, Timestamp::from_millis(i64::MAX), draft))
}

fn fate(json: impl AsRef<[u8]>) -> Result<(), RecordError> {
    Record::from_json(ID, json).map(|_| ())
}

/// The fields of a record's data, as they are written.
fn fields(json: &str) -> Vec<(String, String)> {
    let value: serde_json::Value = serde_json::from_str(json).unwrap();
    value["data"].as_object().unwrap().iter().map(|(name, value)| (name.clone(), value.to_string())).collect()
}

fn rebuilt(json: &str, fields: &[(String, String)]) -> String {
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("\"{name}\":{value}")).collect();
    format!("{}\"data\":{{{}}}}}", json.split("\"data\"").next().unwrap(), fields.join(","))
}

#[test]
fn the_shapes_are_the_documented_ones() {
    for kept in ALL {
        let record = Record::from_json(ID, kept).unwrap_or_else(|error| panic!("{error:?}: {kept}"));
        assert_eq!(record.to_json().as_deref(), Ok(kept));
        assert_eq!(record.id(), ID);
    }
}

#[test]
fn every_field_reaches_its_place() {
    let Ok(Record::Page(page)) = Record::from_json(ID, KEPT) else { panic!("a page") };
    let draft = PageDraft {
        date: RoughDate::parse("2026-11").unwrap(),
        title: "A \"walk\"".into(),
        body: "It rained.\n\0🙂".into(),
        feelings: Feelings::from_iter([Feeling::Sad, Feeling::Calm]),
        tags: ["the flat", "Été"].into_iter().filter_map(Tag::new).collect(),
        prompt: PromptId::parse("one-true-thing"),
        folded: true,
        hard_days: true,
    };
    assert_eq!(page.draft(), draft);
    let rest = (page.sort, page.created.millis(), page.edited.millis(), page.deleted.map(Timestamp::millis));
    assert_eq!(rest, (Sort::Letter, -5, 1_795_563_000_000, Some(1_795_563_000_001)));

    let Ok(Record::Version(version)) = Record::from_json(ID, VERSION) else { panic!("a version") };
    assert_eq!((version.page, version.at.millis()), (RecordId::from_bytes([0xab; 16]), -5));
    let Ok(Record::CheckIn(check_in)) = Record::from_json(ID, CHECK_IN) else { panic!("a check-in") };
    assert_eq!((check_in.steadiness, check_in.note.as_str()), (Steadiness::new(10), "\n🙂"));
    let Ok(Record::Step(step)) = Record::from_json(ID, STEP) else { panic!("a step") };
    assert_eq!((step.at.millis(), step.step.as_str()), (-5, "open-a-window"));
    let Ok(Record::Wishes(wishes)) = Record::from_json(ID, WISHES) else { panic!("wishes") };
    assert_eq!((wishes.without_contact_since, wishes.prompts), (Day::parse("2026-11-01"), false));
    assert_eq!((wishes.days_shown, wishes.low_contact), (true, true));
    let Ok(Record::Practice(run)) = Record::from_json(ID, PRACTICE) else { panic!("a run") };
    assert_eq!(
        (run.began.millis(), run.edited.millis(), run.at, run.ended.map(Timestamp::millis)),
        (-5, 7, 1, Some(9))
    );
    assert_eq!((run.before, run.after, run.ticked.len()), (Steadiness::new(6), Steadiness::new(0), 1));
    let Ok(Record::Person(person)) = Record::from_json(ID, PERSON) else { panic!("a person") };
    assert_eq!((person.name.as_str(), person.line.as_str(), person.good_for.len()), ("R.", "Are you there?", 2));
    let Ok(Record::Urge(urge)) = Record::from_json(ID, URGE) else { panic!("an urge") };
    assert_eq!((urge.ahead[0][2].as_str(), urge.ahead[1][1].as_str(), urge.before), ("c", "e", crate::Rating::new(8)));
    let Ok(Record::Account(account)) = Record::from_json(ID, ACCOUNT) else { panic!("an account") };
    assert_eq!(
        (account.told.as_str(), account.known.as_str(), account.sure),
        ("It was nothing", "\n🙂", crate::Rating::new(9))
    );
    assert_eq!((account.thoughts[0].at.millis(), account.thoughts[0].text.as_str()), (8, "It was not"));
    let Ok(Record::Chapter(chapter)) = Record::from_json(ID, CHAPTER) else { panic!("a chapter") };
    assert_eq!(chapter.words(), ["The choir", "Selfish", "Mine", "I hummed", "\n🙂"]);
    let Ok(Record::Visit(visit)) = Record::from_json(ID, VISIT) else { panic!("a visit") };
    assert_eq!((visit.at.millis(), visit.tries), (-5, 3));
}

#[test]
fn text_comes_back_byte_for_byte() -> Result<(), RecordError> {
    for text in [
        "",
        " \r\n\t ",
        "\0\u{1}\u{7f}\u{85}",
        "\u{202e}abc\u{2066}",
        "e\u{301} é",
        "\u{feff}\u{fffe}\u{ffff}",
        "👩\u{200d}💻🏴\u{e0067}\u{e0062}\u{e007f}",
        "\\u0000 \" / </script>",
        "مرحبا 你好 नमस्ते",
        "\u{2028}\u{2029}",
    ] {
        assert_eq!(Record::from_json(ID, page(text, text).to_json()?)?, page(text, text), "{text:?}");
    }
    Ok(())
}

#[test]
fn a_later_schema_is_newer_whatever_its_shape() {
    for json in [
        r#"{"v":7,"kind":"page","data":{}}"#,
        r#"{"v":7}"#,
        r#"{"kind":["a"],"v":999,"data":null,"more":{}}"#,
        r#"{"v":1,"kind":"letter","data":{}}"#,
        r#"{"v":1,"kind":"letter"}"#,
        r#"{"v":6,"kind":"letter","data":{}}"#,
        r#"{"v":6,"kind":"Page","data":{}}"#,
    ] {
        assert_eq!(fate(json), Err(RecordError::Newer), "{json}");
    }
}

#[test]
fn what_no_build_wrote_is_unreadable() {
    let long = "[".repeat(100_000);
    for json in [
        "",
        " ",
        "null",
        "1",
        "[]",
        "{}",
        "{",
        &long,
        r#"{"v":0,"kind":"page"}"#,
        r#"{"v":-1,"kind":"page"}"#,
        r#"{"v":1.5,"kind":"page"}"#,
        r#"{"v":"1","kind":"page"}"#,
        r#"{"v":1}"#,
        r#"{"v":1,"kind":7}"#,
        r#"{"v":1,"kind":"page"}"#,
        r#"{"v":1,"kind":"page","data":{}}"#,
        r#"{"v":6}"#,
        r#"{"v":6,"kind":"page"}"#,
        r#"{"v":6,"kind":"page","data":{}}"#,
        // The words of a page in the shape of another schema.
        &KEPT.replace("\"v\":6", "\"v\":2"),
        &KEPT.replace("\"v\":6", "\"v\":1"),
        r#"{"v":6,"kind":"page","data":{"day":"2026-11-24","created":-5,"edited":7,"title":"","body":""}}"#,
        // Kinds that earlier schemas did not have.
        &CHECK_IN.replace("\"v\":6", "\"v\":2"),
        &STEP.replace("\"v\":6", "\"v\":1"),
        &URGE.replace("\"v\":6", "\"v\":3"),
        &WISHES.replace("\"v\":6", "\"v\":3"),
        // The data of another kind.
        &STEP.replace("\"step\",\"data\"", "\"wishes\",\"data\""),
        // Arrays in the place of objects.
        r#"[4]"#,
        r#"[5]"#,
        r#"[4,"step",{"at":-5,"day":"2026-11-24","step":"open-a-window"}]"#,
        r#"{"v":6,"kind":"step","data":[-5,"2026-11-24","open-a-window"]}"#,
        &KEPT.replace("\"2026-11\"", "\"2026-13\""),
        &KEPT.replace("\\u0000", "\\ud800"),
        &KEPT.replace("-5", "9223372036854775808"),
        &KEPT.replace("[\"sad\",\"calm\"]", "[\"sad\",\"sad\"]"),
        &KEPT.replace("[\"sad\",\"calm\"]", "[\"glad\"]"),
        &KEPT.replace("[\"sad\",\"calm\"]", "null"),
        &KEPT.replace("\"the flat\",", "\"the flat\",\"the flat\","),
        &KEPT.replace("\"the flat\"", "\" the flat\""),
        &KEPT.replace("\"letter\"", "\"note\""),
        &KEPT.replace("\"one-true-thing\"", "\"One true thing\""),
        &KEPT.replace("\"folded\":true", "\"folded\":1"),
        &CHECK_IN.replace("10", "11"),
        &CHECK_IN.replace("2026-11-24", "2026-11"),
        &VERSION.replace("abab", "ABAB"),
        &PRACTICE.replace("proof-shelf", "Proof shelf"),
        &PRACTICE.replace("\"text\"", "\"words\""),
        &PRACTICE.replace("\"when\":", "\"act\":"),
        &LINE.replace("\"reason\"", "\"why\""),
        &PERSON.replace("\"fun\"", "\"listening\""),
        &PERSON.replace("\"close\"", "\"near\""),
        &PERSON.replace("\"name\"", "\"id\""),
        &URGE.replace("\"wrote\"", "\"steadied\""),
        &URGE.replace("[\"a\",\"\",\"c\"]", "[\"a\",\"\"]"),
        &CHANNEL.replace("\"on-hold\"", "\"hold\""),
        &CONTACT.replace("\"day_out\":true", "\"day_out\":null"),
        &REPLY.replace("\"court\"", "\"law\""),
        &ACCOUNT.replace("pull-back", "pull back"),
        &ACCOUNT.replace("\"darvo\"", "\"gaslighting\""),
        &ACCOUNT.replace("\"at\":8,", ""),
        &EVENT.replace("\"turning\":true", "\"turning\":null"),
        &EVENT.replace("2014", "14"),
        &CHAPTER.replace("\"they\"", "\"we\""),
        &EARLIER.replace("abab", "ABAB"),
        &BOOK.replace("\"proofs\"", "\"timeline\""),
        &BOOK.replace("chapter:", "letter:"),
        &WISHES.replace("GB", "gb"),
        &SELF_CHECK.replace("null,0", "null,256"),
        &GUIDE.replace("\"ribbon\":3", "\"ribbon\":-1"),
        &SESSION.replace("2026-11", "2026-13"),
        &SHEET.replace("page:", "pages:"),
        &SHEET.replace("\"check:who-5\"", "\"pattern\""),
    ] {
        assert_eq!(fate(json), Err(RecordError::Unreadable), "{json:.400}");
    }
}

#[test]
fn exactly_the_listed_fields_each_once() {
    for kept in ALL {
        let good = fields(kept);
        assert_eq!(fate(rebuilt(kept, &good)), Ok(()), "{kept}");
        for at in 0..good.len() {
            let mut short = good.clone();
            let field = short.remove(at);
            assert_eq!(fate(rebuilt(kept, &short)), Err(RecordError::Unreadable), "without {} {kept}", field.0);
            short.push(("mood".into(), field.1.clone()));
            assert_eq!(fate(rebuilt(kept, &short)), Err(RecordError::Unreadable), "another name for {}", field.0);
            let mut double = good.clone();
            double.push(field.clone());
            assert_eq!(fate(rebuilt(kept, &double)), Err(RecordError::Unreadable), "twice {}", field.0);
            let mut wrong = good.clone();
            wrong[at].1 = r#"{"":0}"#.into();
            assert_eq!(fate(rebuilt(kept, &wrong)), Err(RecordError::Unreadable), "an object for {}", field.0);
        }
        for more in ["\"v\":6,\"v\":6", "\"v\":6,\"extra\":1"] {
            assert_eq!(fate(kept.replace("\"v\":6", more)), Err(RecordError::Unreadable), "{more} {kept}");
        }
        for end in ["x", "}", " {}"] {
            assert_eq!(fate(format!("{kept}{end}")), Err(RecordError::Unreadable), "{kept}{end}");
        }
        assert_eq!(fate(kept.replace("}}", "},\"extra\":1}")), Err(RecordError::Unreadable), "{kept}");
    }
}

#[test]
fn another_order_and_white_space_are_read_the_same() {
    for kept in ALL {
        let (before, data) = kept.split_once(",\"data\":").unwrap();
        let (v, kind) = before[1..].split_once(',').unwrap();
        let data = data.strip_suffix('}').unwrap();
        for other in [
            format!("{{\n\t\"data\" : {data} ,{kind}, {v} }} "),
            format!("{{{kind},\"data\":{data},{v}}}"),
            kept.replacen("\"kind\"", "\"\\u006bind\"", 1),
            rebuilt(kept, &fields(kept).into_iter().rev().collect::<Vec<_>>()),
        ] {
            assert_eq!(Record::from_json(ID, &other), Record::from_json(ID, kept), "{other}");
            assert_eq!(fate(&other), Ok(()), "{other}");
        }
    }
}

#[test]
fn bytes_that_are_not_utf_8_are_unreadable() {
    let mut json = KEPT.as_bytes().to_vec();
    let at = KEPT.find("rained").unwrap_or_default();
    json[at] = 0xff;
    assert_eq!(fate(&json), Err(RecordError::Unreadable));
}

#[test]
fn every_beginning_of_a_record_is_unreadable() {
    for kept in ALL {
        for end in 0..kept.len() {
            assert_eq!(fate(&kept.as_bytes()[..end]), Err(RecordError::Unreadable), "{end} {kept}");
        }
    }
}

fn a_set() -> impl Strategy<Value = Feelings> {
    proptest::collection::vec(proptest::sample::select(&Feeling::ALL[..]), 0..5).prop_map(Feelings::from_iter)
}

fn a_date() -> impl Strategy<Value = RoughDate> {
    (any::<i64>(), 0_usize..3).prop_map(|(millis, cut)| {
        let day = Day::from_timestamp(Timestamp::from_millis(millis >> 16), 0).to_string();
        RoughDate::parse(&day[..[10, 7, 4][cut]]).unwrap()
    })
}

proptest! {
    #[test]
    fn any_page_comes_back_the_same(
        id: [u8; 16], times: (i64, i64, Option<i64>), words in any::<(String, String)>(), date in a_date(), feelings in a_set(),
        tags in proptest::collection::vec("\\PC{0,9}", 0..4), flags: (bool, bool, bool), prompt in proptest::option::of("[a-z0-9]{1,9}"),
    ) {
        let tags: Tags = tags.iter().filter_map(|tag| Tag::new(tag)).collect();
        let record = Record::Page(Page {
            id: RecordId::from_bytes(id),
            sort: if flags.0 { Sort::Letter } else { Sort::Journal },
            date,
            created: Timestamp::from_millis(times.0),
            edited: Timestamp::from_millis(times.1),
            title: words.0,
            body: words.1,
            feelings,
            tags,
            prompt: prompt.and_then(|prompt| PromptId::parse(&prompt)),
            folded: flags.1,
            hard_days: flags.2,
            deleted: times.2.map(Timestamp::from_millis),
        });
        let json = record.to_json();
        prop_assert_eq!(json.and_then(|json| Record::from_json(record.id(), json)), Ok(record));
    }

    #[test]
    fn any_other_record_comes_back_the_same(
        ids: ([u8; 16], [u8; 16]), at: i64, words in any::<(String, String)>(), date in a_date(), feelings in a_set(),
        step in "[a-z0-9]{1,40}", number in proptest::option::of(0_u8..=10), flag: bool, tries: u32,
    ) {
        let (id, page) = (RecordId::from_bytes(ids.0), RecordId::from_bytes(ids.1));
        let (at, day) = (Timestamp::from_millis(at), date.first_day());
        let (title, body) = words;
        let records = [
            Record::Version(Version { id, page, at, title, body: body.clone() }),
            Record::CheckIn(CheckIn { id, at, day, steadiness: number.and_then(Steadiness::new), feelings, note: body.clone() }),
            Record::Step(StepChosen { id, at, day, step: StepId::parse(&step).unwrap() }),
            Record::Wishes(Wishes {
                id,
                edited: at,
                without_contact_since: flag.then_some(day),
                days_shown: !flag,
                low_contact: flag,
                prompts: flag,
                country: flag.then(|| crate::Country::parse("GB")).flatten(),
                word_for_them: flag.then(|| Tag::new(&step)).flatten(),
                word_for_me: None,
                today_leaves_out: if flag { crate::TodayPart::ALL.to_vec() } else { Vec::new() },
                backed_up: flag.then_some(at),
                backup_reminder: !flag,
                backup_put_off: None,
            }),
            Record::Line(OwnLine { id, at, edited: at, day, shelf: crate::practice::Shelf::ALL[usize::from(id.as_bytes()[0]) % 12], text: body.clone() }),
            Record::Visit(Visit { id, at, tries }),
        ];
        for record in records {
            let json = record.to_json();
            prop_assert_eq!(json.and_then(|json| Record::from_json(id, json)), Ok(record));
        }
    }
}
