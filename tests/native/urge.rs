//! The moment of a wish to get in touch: left at any part it goes on where it was, and every part can lead out.

use daybook::i18n::{Language, UrgeText, provide_text};
use daybook::state::{Claim, Gate, Keeping, UrgeStage, use_shelves};
use daybook::ui::pages::Pause;
use daybook_drivers::voice::faults;
use domain::circle::{Person, Ring};
use domain::practice::Shelf;
use domain::urge::{Did, Outcome, Touching, Urge, UrgePart, Wait};
use domain::{Rating, Timestamp, TriggerId};
use leptos::prelude::*;
use pollster::block_on;
use vault::{Fault, Store};

use crate::support::{Drawn, PASSPHRASE, Tab, settle};

fn texts() -> &'static UrgeText {
    &Language::English.text().urge
}

/// Left as Leave does it, and opened again in a new tab.
fn left_and_opened(tab: &Tab) -> Tab {
    tab.session.leave();
    let again = Tab::on(&tab.device);
    assert_eq!(again.gate(), Gate::Locked);
    block_on(again.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    again.urges.open();
    again
}

fn at(tab: &Tab) -> UrgeStage {
    tab.urges.stage().get_untracked()
}

fn urge(tab: &Tab) -> Urge {
    tab.urges.urge().get_untracked().unwrap()
}

fn trigger(name: &str) -> TriggerId {
    TriggerId::parse(name).unwrap()
}

fn reasons(tab: &Tab) -> Vec<String> {
    let reasons = tab.urges.reasons((Language::English.text().exercises)()).get_untracked();
    reasons.into_iter().map(|reason| reason.text).collect()
}

fn page() -> String {
    provide_text(Language::English);
    Owner::new().with(|| view! { <Pause /> }.into_any().drawn())
}

// ---- Left at each part ---------------------------------------------------------------------------------------------

#[test]
fn left_in_the_pause_its_answers_are_there_again() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    assert_eq!(at(&tab), UrgeStage::Open(UrgePart::Pause));
    tab.urges.say_before(Rating::new(8));
    tab.urges.say_touching(Touching::Wish);
    let again = left_and_opened(&tab);
    assert_eq!(at(&again), UrgeStage::Open(UrgePart::Pause));
    assert_eq!((urge(&again).before, urge(&again).touching), (Rating::new(8), Some(Touching::Wish)));
    assert!(again.urges.begun_before().get_untracked().is_some(), "it says that it was begun before");
    assert_eq!(urge(&again).id, urge(&left_and_opened(&again)).id, "it is the same one");
}

#[test]
fn left_among_ones_reasons_the_one_that_was_being_written_is_there_again() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    tab.urges.say_before(Rating::new(7));
    tab.urges.go_on();
    assert_eq!(at(&tab), UrgeStage::Open(UrgePart::Why));
    tab.urges.reason_typed("I want quiet".into());
    tab.urges.reason_typed("I want quiet evenings.".into());
    assert!(reasons(&tab).is_empty(), "it is not among the others yet");
    let again = left_and_opened(&tab);
    assert_eq!(reasons(&again), ["I want quiet evenings."]);
    assert_eq!(urge(&again).before, Rating::new(7));
}

#[test]
fn left_in_the_choice_what_was_done_and_written_there_is_there_again() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    tab.urges.go_on();
    tab.urges.go_on();
    tab.urges.note(Did::Steadied);
    tab.urges.say_ahead(0, 2, "Sorry again.".into());
    tab.urges.say_ahead(1, 0, "Tea.".into());
    tab.urges.wait(Wait::HalfHour);
    let again = left_and_opened(&tab);
    assert_eq!(at(&again), UrgeStage::Open(UrgePart::Choose));
    let urge = urge(&again);
    assert_eq!((urge.ahead[0][2].as_str(), urge.ahead[1][0].as_str()), ("Sorry again.", "Tea."));
    assert_eq!(urge.did, [Did::Steadied, Did::Played, Did::Waited]);
    let until = again.urges.waiting().get_untracked().unwrap().until;
    assert_eq!((until.hour(), until.minute()), (13, 30));
}

#[test]
fn left_at_the_end_what_became_of_it_is_there_again() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    (0..5).for_each(|_| tab.urges.go_on());
    assert_eq!(at(&tab), UrgeStage::Open(UrgePart::After), "there is no part after the last");
    tab.urges.say_outcome(Outcome::IAnswered);
    tab.urges.say_after(Rating::new(4));
    ["night", "guilt", "night", "alcohol"].into_iter().for_each(|name| tab.urges.toggle_trigger(&trigger(name)));
    tab.urges.note_typed("Phone in the hall at ten.".into());
    let again = left_and_opened(&tab);
    assert_eq!(at(&again), UrgeStage::Open(UrgePart::After));
    let urge = urge(&again);
    assert_eq!((urge.outcome, urge.after), (Some(Outcome::IAnswered), Rating::new(4)));
    assert_eq!(urge.triggers, [trigger("guilt"), trigger("alcohol")]);
    assert_eq!((urge.note.as_str(), urge.ended), ("Phone in the hall at ten.", None));
}

// ---- Going on, stopping, ending ------------------------------------------------------------------------------------

#[test]
fn stopped_and_opened_in_the_same_visit_it_goes_on_at_the_very_part() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    tab.urges.say_before(Rating::new(3));
    tab.urges.go_on();
    block_on(tab.urges.keep()).unwrap();
    tab.urges.open();
    assert_eq!(at(&tab), UrgeStage::Open(UrgePart::Why));
    assert_eq!(tab.urges.begun_before().get_untracked(), None, "a moment ago is the same moment");
    tab.device.tick(11 * 60 * 1000);
    tab.urges.open();
    assert!(tab.urges.begun_before().get_untracked().is_some());
    tab.urges.go_back();
    assert_eq!(at(&tab), UrgeStage::Open(UrgePart::Pause));
}

#[test]
fn nothing_said_is_nothing_kept_and_begins_at_the_beginning() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    tab.urges.go_on();
    block_on(tab.urges.keep()).unwrap();
    assert_eq!(tab.urges.keeping().get_untracked(), Keeping::Nothing);
    tab.urges.open();
    assert_eq!(at(&tab), UrgeStage::Open(UrgePart::Pause));
    block_on(tab.urges.end()).unwrap();
    assert_eq!(at(&tab), UrgeStage::Ended(None));
    let again = left_and_opened(&tab);
    assert_eq!(again.urges.begun_before().get_untracked(), None);
    assert!(urge(&again).is_blank());
}

#[test]
fn ended_it_is_kept_and_the_next_is_another() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    let first = urge(&tab).id;
    tab.urges.say_outcome(Outcome::RatherNot);
    block_on(tab.urges.end()).unwrap();
    assert_eq!(at(&tab), UrgeStage::Ended(Some(Outcome::RatherNot)));
    tab.urges.open();
    assert_eq!(at(&tab), UrgeStage::Open(UrgePart::Pause));
    assert_ne!(urge(&tab).id, first);
    let again = left_and_opened(&tab);
    assert_ne!(urge(&again).id, first, "what was ended is not taken up");
}

#[test]
fn another_can_be_begun_and_the_one_before_is_not_taken_up_again() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    tab.urges.say_before(Rating::new(9));
    let first = urge(&tab).id;
    let again = left_and_opened(&tab);
    assert_eq!(urge(&again).id, first);
    block_on(again.urges.begin_anew()).unwrap();
    assert!(urge(&again).is_blank());
    again.urges.say_before(Rating::new(2));
    block_on(again.urges.end()).unwrap();
    let third = left_and_opened(&again);
    assert!(urge(&third).is_blank());
}

#[test]
fn after_a_night_it_is_another_moment() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    tab.urges.say_before(Rating::new(9));
    block_on(tab.urges.keep()).unwrap();
    let first = urge(&tab).id;
    tab.device.tick(13 * 60 * 60 * 1000);
    tab.urges.open();
    assert_ne!(urge(&tab).id, first);
    assert_eq!(at(&tab), UrgeStage::Open(UrgePart::Pause));
}

#[test]
fn what_cannot_be_kept_stays_open() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    tab.urges.note_typed("Half said.".into());
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, Some(Fault::Broken));
    }
    assert!(block_on(tab.urges.end()).is_err());
    assert!(matches!(tab.urges.keeping().get_untracked(), Keeping::NotKept { .. }));
    assert_eq!(at(&tab), UrgeStage::Open(UrgePart::Pause));
    tab.urges.open();
    assert_eq!(urge(&tab).note, "Half said.");
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, None);
    }
    block_on(tab.urges.end()).unwrap();
    assert_eq!(at(&tab), UrgeStage::Ended(None));
}

#[test]
fn nothing_of_it_stays_behind_the_lock() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    tab.urges.note_typed("Half said.".into());
    tab.urges.reason_typed("Quiet.".into());
    tab.urges.go_on();
    block_on(tab.editor.keep_all()).unwrap();
    tab.session.lock();
    settle();
    assert!(tab.urges.urge().get_untracked().is_none() && tab.urges.reason().get_untracked().is_none());
    assert_eq!(at(&tab), UrgeStage::Open(UrgePart::Pause));
}

// ---- Reasons, people, delays ---------------------------------------------------------------------------------------

#[test]
fn a_reason_is_put_to_the_others_and_one_without_words_is_none() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    tab.urges.reason_typed("I sleep.".into());
    tab.pause();
    settle();
    assert!(reasons(&tab).is_empty(), "kept, and still being written");
    block_on(tab.urges.add_reason()).unwrap();
    assert_eq!(reasons(&tab), ["I sleep."]);
    tab.urges.reason_typed("x".into());
    tab.pause();
    settle();
    tab.urges.reason_typed(String::new());
    block_on(tab.urges.add_reason()).unwrap();
    assert_eq!(reasons(&tab), ["I sleep."]);
    assert_eq!(reasons(&left_and_opened(&tab)), ["I sleep."]);
}

#[test]
fn those_of_the_circle_are_offered() {
    let tab = Tab::with_notebook();
    assert!(tab.urges.people().get_untracked().is_empty());
    let id = tab.people.person().make_id().unwrap();
    let noor = Person::new(id, Timestamp::from_millis(1), "Noor".into(), Ring::Close);
    tab.people.person().begin(Person { line: "Can you talk for ten minutes?".into(), ..noor });
    // A new record counts as changed once it is said to be.
    tab.people.person().change(|person| person.note = "Evenings.".into());
    block_on(tab.people.person().close()).unwrap();
    let people = tab.urges.people().get_untracked();
    assert_eq!((people.len(), people[0].name.as_str()), (1, "Noor"));
}

#[test]
fn a_delay_says_until_when_and_can_be_taken_back() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    // It is 13:00 where the person is.
    tab.urges.wait(Wait::Morning);
    let waiting = tab.urges.waiting().get_untracked().unwrap();
    assert_eq!((waiting.until.hour(), waiting.until.minute()), (9, 0));
    assert!(waiting.is_another_day && !waiting.is_over);
    tab.urges.wait(Wait::TenMinutes);
    let waiting = tab.urges.waiting().get_untracked().unwrap();
    assert_eq!((waiting.until.hour(), waiting.until.minute(), waiting.is_another_day), (13, 10, false));
    tab.device.tick(10 * 60 * 1000);
    let again = left_and_opened(&tab);
    assert!(again.urges.waiting().get_untracked().unwrap().is_over);
    again.urges.stop_waiting();
    assert_eq!(again.urges.waiting().get_untracked(), None);
    assert!(urge(&again).did.is_empty());
}

// ---- What the page writes ------------------------------------------------------------------------------------------

#[test]
fn each_part_has_its_way_on_its_way_out_and_its_way_to_someone() {
    let tab = Tab::with_notebook();
    for (part, own) in [
        (UrgePart::Pause, ["pause-rings", "pause-so-far", "pull-before", "touching-afraid"]),
        (UrgePart::Why, ["my-reasons", "add-reason", "add-reason-press", "pause-on"]),
        (UrgePart::Choose, ["pause-steady", "pause-letter", "wait-morning", "ahead-1-2"]),
        (UrgePart::After, ["outcome-rather-not", "pull-after", "trigger-night", "urge-note"]),
    ] {
        // Something said, so that it is not begun anew each time.
        tab.urges.open();
        tab.urges.say_before(Rating::new(5));
        let html = page();
        assert_eq!(at(&tab), UrgeStage::Open(part));
        for id in own.into_iter().chain(["pause-done", "pause-skip", "pause-back"]) {
            assert!(html.contains(&format!(r#"id="{id}""#)), "{part:?}: #{id}");
        }
        assert!(html.contains(&(texts().part_of)(part.number(), 4)), "{part:?}");
        tab.urges.go_on();
    }
    block_on(tab.urges.end()).unwrap();
    assert_eq!(at(&tab), UrgeStage::Ended(None));
}

#[test]
fn what_has_to_be_said_leads_to_replies_and_fear_to_help() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    tab.urges.say_touching(Touching::Needed);
    assert!(page().contains("pause-replies"));
    tab.urges.say_touching(Touching::Afraid);
    let afraid = page();
    assert!(afraid.contains("pause-afraid-help") && afraid.contains("pause-afraid-steady"));
    assert!(!afraid.contains("pause-replies"));
}

#[test]
fn contact_that_happened_is_information_and_leads_to_the_log() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    tab.urges.say_outcome(Outcome::IReached);
    (0..3).for_each(|_| tab.urges.go_on());
    let after = page();
    assert!(after.contains("pause-log") && after.contains("exercise-after-contact"), "{after}");
    assert!(after.contains(texts().after.contact.title));
}

#[test]
fn ones_own_words_stand_there_as_they_were_written() {
    let tab = Tab::with_notebook();
    block_on(use_shelves().add(Shelf::Reason, "I want <quiet> evenings.".into())).unwrap();
    block_on(use_shelves().add(Shelf::Lesson, "Ten minutes, then questions.".into())).unwrap();
    tab.urges.open();
    tab.urges.say_before(Rating::new(5));
    tab.urges.go_on();
    let html = page();
    assert!(html.contains("I want &lt;quiet&gt; evenings."), "{html}");
    assert!(html.contains("Ten minutes, then questions."));
    assert!(!html.contains(texts().why.none));
}

#[test]
fn no_text_of_it_breaks_the_voice() {
    let text = texts();
    let mut said = vec![text.skip, text.on, text.done.title, text.done.words, text.anew];
    said.extend([text.pull.before, text.pull.after, text.pull.unanswered, text.pull.ends.0, text.pull.ends.1]);
    said.extend((0..=10).filter_map(Rating::new).map(text.pull.words));
    said.extend(UrgePart::ALL.map(text.title));
    said.extend(UrgePart::ALL.map(text.back));
    said.extend([text.pause.lede, text.pause.words, text.pause.hint, text.pause.time.title, text.pause.time.words]);
    let touching = &text.touching;
    said.push(touching.legend);
    said.extend(Touching::ALL.map(touching.of).into_iter().flat_map(|(words, hint)| [Some(words), hint]).flatten());
    for point in [&touching.needed, &touching.reply, &touching.afraid, &touching.steady, &touching.help] {
        said.extend([point.title, point.words]);
    }
    let why = &text.why;
    said.extend([why.reasons, why.none, why.add.0, why.add.1, why.add.2, why.lessons, why.own, why.aside.title]);
    said.push(why.aside.words);
    let choose = &text.choose;
    for point in [&choose.steady, &choose.letter, &choose.reach.about, &choose.wait.about, &choose.ahead.about] {
        said.extend([point.title, point.words]);
    }
    said.extend([choose.reach.no_line, choose.reach.nobody, choose.reach.lines, choose.reach.circle, choose.plans]);
    said.extend(choose.ahead.ways.into_iter().chain(choose.ahead.times.into_iter().flatten()));
    said.extend(Wait::ALL.map(choose.wait.of));
    let after = &text.after;
    said.extend(Outcome::ALL.map(after.outcome).into_iter().flat_map(|(words, hint)| [Some(words), hint]).flatten());
    for point in [&after.contact, &after.log, &after.triggers, &after.note, &text.ended.settle] {
        said.extend([point.title, point.words]);
    }
    said.extend(Outcome::ALL.map(|outcome| (text.ended.words)(Some(outcome))));
    said.extend([after.legend, after.more, after.end, text.ended.title, text.ended.steady, text.ended.done]);
    let found: Vec<String> = said.into_iter().flat_map(faults).collect();
    assert_eq!(found, Vec::<String>::new());
    assert_eq!(
        (choose.wait.until)("09:00", Some("Wednesday 25 November")),
        "You put it off until 09:00 on Wednesday 25 November."
    );
    assert_eq!((choose.wait.until)("13:10", None), "You put it off until 13:10.");
}
