//! Kind by kind: what comes beside what is here, and what does not.

use std::collections::{BTreeMap, BTreeSet};

use super::{CopyWords, Group, Plan, Tally, plan};
use crate::{Record, RecordId};

const WORDS: CopyWords = CopyWords {
    marked: |title| format!("{title} (from a backup)"),
    channel: "A channel",
    sheet: "A sheet",
    book: "A cover",
};

/// One record of each kind, and what stands in it that another state of it has otherwise.
const KINDS: [(&str, &str, &str); 22] = [
    (
        r#"{"v":6,"kind":"page","data":{"sort":"letter","date":"2026-11","created":-5,"edited":7,"title":"A walk","body":"It rained.","feelings":["sad"],"tags":["the flat"],"prompt":null,"folded":false,"hard_days":false,"deleted":null}}"#,
        "It rained.",
        "It poured.",
    ),
    (
        r#"{"v":6,"kind":"version","data":{"page":"abababababababababababababababab","at":-5,"title":"A walk","body":"It rained."}}"#,
        "It rained.",
        "It poured.",
    ),
    (
        r#"{"v":6,"kind":"check-in","data":{"at":-5,"day":"2026-11-24","steadiness":10,"feelings":[],"note":"Rain"}}"#,
        "Rain",
        "Sun",
    ),
    (
        r#"{"v":6,"kind":"step","data":{"at":-5,"day":"2026-11-24","step":"open-a-window"}}"#,
        "open-a-window",
        "drink-water",
    ),
    (
        r#"{"v":6,"kind":"wishes","data":{"edited":5,"without_contact_since":null,"days_shown":false,"low_contact":false,"prompts":true,"country":null,"word_for_them":"R.","word_for_me":null,"today_leaves_out":[],"backed_up":null,"backup_reminder":true,"backup_put_off":null}}"#,
        "R.",
        "Q.",
    ),
    (r#"{"v":6,"kind":"visit","data":{"at":-5,"tries":3}}"#, "3", "4"),
    (
        r#"{"v":6,"kind":"practice","data":{"exercise":"proof-shelf","began":-5,"edited":7,"day":"2026-11-24","at":1,"before":6,"after":0,"answers":{"act":{"text":"Rain"}},"ended":9,"ticked":[]}}"#,
        "Rain",
        "Sun",
    ),
    (
        r#"{"v":6,"kind":"line","data":{"at":-5,"edited":7,"day":"2026-11-24","shelf":"reason","text":"Rain"}}"#,
        "Rain",
        "Sun",
    ),
    (
        r#"{"v":6,"kind":"person","data":{"made":-5,"edited":7,"name":"M.","ring":"close","good_for":[],"keeps":"yes","believes":"not-sure","linked":"no","tell":"some","line":"","note":"Rain"}}"#,
        "Rain",
        "Sun",
    ),
    (
        r#"{"v":6,"kind":"urge","data":{"at":-5,"edited":7,"day":"2026-11-24","before":8,"after":5,"touching":"wish","did":[],"triggers":[],"ahead":[["","",""],["","",""]],"wait_until":9,"outcome":"no-contact","note":"Rain","ended":11}}"#,
        "Rain",
        "Sun",
    ),
    (
        r#"{"v":6,"kind":"channel","data":{"channel":"phone","edited":7,"status":"on-hold","date":null,"note":"Rain"}}"#,
        "Rain",
        "Sun",
    ),
    (
        r#"{"v":6,"kind":"contact","data":{"made":-5,"edited":7,"date":"2026-11-24","kind":"message","began":"them-answered","about":"children","note":"Rain","day_out":true}}"#,
        "Rain",
        "Sun",
    ),
    (
        r#"{"v":6,"kind":"reply","data":{"made":-5,"edited":7,"about":"court","needed":"The date","draft":"Rain","by":null}}"#,
        "Rain",
        "Sun",
    ),
    (
        r#"{"v":6,"kind":"account","data":{"made":-5,"edited":7,"date":null,"told":"Rain","known":"","sure":null,"thoughts":[],"behaviours":[],"phase":null,"left":[],"pinned":true}}"#,
        "Rain",
        "Sun",
    ),
    (
        r#"{"v":6,"kind":"event","data":{"made":-5,"edited":7,"date":"2014","title":"We met","line":"Rain","phase":null,"turning":true,"hidden":true,"chapter":null}}"#,
        "Rain",
        "Sun",
    ),
    (
        r#"{"v":6,"kind":"chapter","data":{"made":-5,"edited":7,"date":null,"title":"The choir","told":"they","then":"Rain","now":"","did":"","next":"","strengths":[]}}"#,
        "Rain",
        "Sun",
    ),
    (
        r#"{"v":6,"kind":"earlier-chapter","data":{"chapter":"abababababababababababababababab","at":-5,"title":"The choir","told":"i","then":"Rain","now":"","did":"","next":""}}"#,
        "Rain",
        "Sun",
    ),
    (
        r#"{"v":6,"kind":"book","data":{"made":-5,"edited":7,"title":"Mine","line":"Rain","size":"a4","parts":["timeline"]}}"#,
        "Rain",
        "Sun",
    ),
    (
        r#"{"v":6,"kind":"self-check","data":{"check":"phq-9","made":-5,"edited":7,"day":"2026-11-24","answers":[3,null,0],"beside":2,"ended":9}}"#,
        "[3,",
        "[1,",
    ),
    (r#"{"v":6,"kind":"guide","data":{"guide":"the-pull","edited":7,"read":null,"ribbon":3}}"#, "3", "4"),
    (r#"{"v":6,"kind":"session","data":{"made":-5,"edited":7,"date":null,"before":"Rain","after":""}}"#, "Rain", "Sun"),
    (
        r#"{"v":6,"kind":"sheet","data":{"made":-5,"edited":7,"ask":"Rain","excerpts":[{"from":"page:abababababababababababababababab","text":"A line."},{"from":"check:who-5","text":"0a"}],"blanked":["R."]}}"#,
        "Rain",
        "Sun",
    ),
];

fn read(id: u8, json: &str) -> Record {
    Record::from_json(RecordId::from_bytes([id; 16]), json).unwrap()
}

/// The record of a kind, and another state of it.
fn both(at: usize) -> (Record, Record) {
    let (json, word, other) = KINDS[at];
    assert!(json.contains(word), "{json}");
    // In the data: the schema's number stands before.
    let (head, data) = json.split_once("data").unwrap();
    (read(1, json), read(1, &format!("{head}data{}", data.replacen(word, other, 1))))
}

fn planned(here: &[Record], backup: &[Record]) -> Plan {
    let mut next = 100;
    let make_id = || {
        next += 1;
        Ok::<_, ()>(RecordId::from_bytes([next; 16]))
    };
    plan(here, &BTreeSet::new(), backup.to_vec(), WORDS, make_id).unwrap()
}

fn tally(plan: &Plan) -> Tally {
    assert_eq!(plan.tallies.len(), 1);
    *plan.tallies.values().next().unwrap()
}

#[test]
fn an_empty_notebook_takes_every_kind_as_it_is_and_takes_none_twice() {
    let all: Vec<Record> = (0..KINDS.len()).map(|at| read(at as u8, KINDS[at].0)).collect();
    let first = planned(&[], &all);
    assert_eq!(first.puts.len(), all.len());
    assert!(all.iter().all(|record| first.puts.contains(record)));
    let again = planned(&first.puts, &all);
    assert!(again.puts.is_empty());
    assert!(again.tallies.values().all(|tally| Tally { same: 0, ..*tally } == Tally::default()));
}

#[test]
fn what_differs_comes_beside_ours_under_a_name_of_its_own_and_only_once() {
    for (at, (_, _, other)) in KINDS.iter().enumerate() {
        let (ours, theirs) = both(at);
        let plan = planned(std::slice::from_ref(&ours), std::slice::from_ref(&theirs));
        let is_copied = match &ours {
            Record::Step(_) | Record::Wishes(_) | Record::Visit(_) | Record::Guide(_) => false,
            Record::Page(_)
            | Record::Version(_)
            | Record::CheckIn(_)
            | Record::Practice(_)
            | Record::Line(_)
            | Record::Person(_)
            | Record::Urge(_)
            | Record::Channel(_)
            | Record::Contact(_)
            | Record::Reply(_)
            | Record::Account(_)
            | Record::Event(_)
            | Record::Chapter(_)
            | Record::EarlierChapter(_)
            | Record::Book(_)
            | Record::SelfCheck(_)
            | Record::Session(_)
            | Record::Sheet(_) => true,
        };
        if !is_copied {
            assert_eq!((tally(&plan).stays, plan.puts.len()), (1, 0), "{at}");
            continue;
        }
        assert_eq!((tally(&plan).changed, plan.puts.len()), (1, 1), "{at}");
        let copy = &plan.puts[0];
        assert_ne!(copy.id(), ours.id());
        let json = copy.to_json().unwrap();
        assert!(json.contains(other), "the other words are there: {json}");
        let titled = matches!(ours, Record::Page(_) | Record::Event(_) | Record::Chapter(_) | Record::Person(_));
        assert_eq!(json.contains(" (from a backup)"), titled, "{json}");
        // The second time both are here.
        let again = planned(&[ours, copy.clone()], &[theirs]);
        assert!(again.puts.is_empty(), "{at}: {again:?}");
    }
}

#[test]
fn what_a_notebook_has_one_of_stays_and_its_words_become_a_page() {
    for (at, title) in [(10, "A channel"), (17, "A cover"), (21, "A sheet")] {
        let (ours, theirs) = both(at);
        let theirs = super::bare::renamed(theirs, RecordId::from_bytes([2; 16]));
        let plan = planned(&[ours], &[theirs]);
        let [Record::Page(page)] = &plan.puts[..] else { panic!("one page: {plan:?}") };
        assert_eq!((page.title.as_str(), page.body.contains("Sun")), (title, true));
        assert!(!page.body.contains("0a"), "no names of records: {}", page.body.len());
    }
    for at in [4, 5, 19] {
        let (ours, theirs) = both(at);
        let theirs = super::bare::renamed(theirs, RecordId::from_bytes([2; 16]));
        assert_eq!(planned(&[ours], &[theirs]).puts, []);
    }
}

#[test]
fn a_page_that_is_alive_here_stays_alive_and_one_that_is_deleted_here_stays_deleted() {
    let (alive, _) = both(0);
    let Record::Page(page) = alive.clone() else { panic!("a page") };
    let deleted = Record::Page(crate::Page { deleted: Some(crate::Timestamp::from_millis(9)), ..page });
    for (ours, theirs) in [(&alive, &deleted), (&deleted, &alive)] {
        let plan = planned(std::slice::from_ref(ours), std::slice::from_ref(theirs));
        assert_eq!((plan.puts.len(), tally(&plan).stays), (0, 1));
    }
}

#[test]
fn other_words_of_a_page_that_lies_deleted_in_the_backup_are_there_to_be_read() {
    let (ours, theirs) = both(0);
    let Record::Page(page) = theirs else { panic!("a page") };
    let theirs = Record::Page(crate::Page { deleted: Some(crate::Timestamp::from_millis(9)), ..page });
    let plan = planned(&[ours], &[theirs]);
    assert!(matches!(&plan.puts[..], [Record::Page(copy)] if copy.deleted.is_none()));
}

#[test]
fn a_later_change_does_not_win() {
    let (ours, theirs) = both(7);
    let Record::Line(mut line) = theirs else { panic!("a line") };
    line.edited = crate::Timestamp::from_millis(1_000_000);
    assert_eq!(tally(&planned(&[ours], &[Record::Line(line)])).changed, 1);
}

#[test]
fn a_self_check_that_was_half_answered_then_brings_nothing() {
    let (ours, theirs) = both(18);
    let Record::SelfCheck(mut check) = theirs else { panic!("a self-check") };
    check.ended = None;
    assert_eq!(tally(&planned(&[ours], &[Record::SelfCheck(check)])).stays, 1);
}

#[test]
fn a_name_that_is_taken_by_what_cannot_be_read_is_not_written_over() {
    let (page, _) = both(0);
    let taken = BTreeSet::from([page.id()]);
    let plan = plan(&[], &taken, vec![page.clone()], WORDS, || Ok::<_, ()>(RecordId::from_bytes([9; 16]))).unwrap();
    assert_eq!(plan.puts.len(), 1);
    assert_ne!(plan.puts[0].id(), page.id());
}

#[test]
fn pages_are_put_in_first() {
    let backup = [both(2).0, super::bare::renamed(both(0).0, RecordId::from_bytes([2; 16]))];
    let plan = planned(&[], &backup);
    assert!(matches!(&plan.puts[..], [Record::Page(_), Record::CheckIn(_)]));
    assert_eq!(plan.tallies.keys().collect::<BTreeSet<_>>(), BTreeSet::from([&Group::Pages, &Group::CheckIns]));
    let one = Tally { new: 1, ..Tally::default() };
    assert_eq!(plan.tallies, BTreeMap::from([(Group::Pages, one), (Group::CheckIns, one)]));
}

#[test]
fn without_chance_nothing_is_planned_that_needs_a_name() {
    let (ours, theirs) = both(0);
    assert_eq!(plan(&[ours], &BTreeSet::new(), vec![theirs], WORDS, || Err(())), Err(()));
}
