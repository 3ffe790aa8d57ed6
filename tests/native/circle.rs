//! The circle: someone written down, changed, taken away and back; what was half said when the page was left; what its pages write.

use daybook::i18n::{Language, provide_text};
use daybook::state::{Check, Keeping, Place, use_people, use_shelves};
use daybook::ui::pages::{Circle, HelpCard, PersonPage};
use domain::circle::{GoodFor, Ring, Tell, YesNo};
use domain::practice::{Answer, Part, Shelf};
use domain::{ExerciseId, FieldId};
use leptos::prelude::*;
use pollster::block_on;

use crate::support::{Drawn, Tab, settle};

fn names(tab: &Tab) -> Vec<String> {
    tab.people.all().get_untracked().into_iter().map(|person| person.name).collect()
}

#[test]
fn all_that_is_said_of_someone_is_there_after_the_lock() {
    let tab = Tab::with_notebook();
    block_on(tab.people.begin("R.".into())).unwrap();
    tab.people.put_on(Ring::Close);
    [GoodFor::Fun, GoodFor::Night, GoodFor::Fun].into_iter().for_each(|good| tab.people.toggle(good));
    tab.people.answer(Check::Keeps, Some(YesNo::Yes));
    tab.people.answer(Check::Linked, Some(YesNo::NotSure));
    tab.people.decide(Some(Tell::Some));
    tab.people.line_typed("Are you there?".into());
    tab.people.note_typed("After eight.".into());
    block_on(tab.people.person().close()).unwrap();
    let again = tab.opened_again();
    let person = again.people.all().get_untracked().remove(0);
    assert_eq!((person.name.as_str(), person.ring, person.good_for.clone()), ("R.", Ring::Close, vec![GoodFor::Night]));
    assert_eq!(Check::ALL.map(|check| check.of(&person)), [Some(YesNo::Yes), None, Some(YesNo::NotSure)]);
    assert_eq!(
        (person.tell, person.line.as_str(), person.note.as_str()),
        (Some(Tell::Some), "Are you there?", "After eight.")
    );
}

#[test]
fn someone_whose_name_was_taken_back_before_a_pause_is_not_kept() {
    let tab = Tab::with_notebook();
    block_on(tab.people.begin("R.".into())).unwrap();
    tab.people.rename(" ".into());
    tab.session.leave();
    assert_eq!(names(&tab.opened_again()), Vec::<String>::new());
}

#[test]
fn half_a_name_outlives_leaving() {
    let tab = Tab::with_notebook();
    block_on(tab.people.begin("Aun".into())).unwrap();
    tab.session.leave();
    assert_eq!(names(&tab.opened_again()), ["Aun"]);
}

#[test]
fn someone_who_was_taken_away_can_be_put_back_until_the_lock() {
    let tab = Tab::with_notebook();
    for name in ["R.", "S."] {
        block_on(tab.people.begin(name.into())).unwrap();
        block_on(tab.people.person().close()).unwrap();
        tab.device.tick(1_000);
    }
    let first = tab.people.all().get_untracked()[0].id;
    block_on(tab.people.open(first)).unwrap();
    block_on(tab.people.delete()).unwrap();
    assert_eq!(names(&tab), ["S."]);
    assert!(tab.people.has_just_deleted().get_untracked());
    block_on(tab.people.put_back()).unwrap();
    assert_eq!(names(&tab), ["R.", "S."], "in their old order");
    assert!(!use_people().has_just_deleted().get_untracked());
    block_on(tab.people.open(first)).unwrap();
    block_on(tab.people.delete()).unwrap();
    tab.session.lock();
    settle();
    assert!(!tab.people.has_just_deleted().get_untracked());
    assert_eq!(names(&tab.opened_again()), ["S."]);
}

#[test]
fn going_from_one_to_the_next_at_once_loses_nothing() {
    let tab = Tab::with_notebook();
    block_on(tab.people.begin("R.".into())).unwrap();
    tab.people.line_typed("Are you there?".into());
    tab.device.tick(1);
    // Before any pause.
    block_on(tab.people.begin(" S. ".into())).unwrap();
    let first = tab.people.all().get_untracked()[0].clone();
    assert_eq!((first.name.as_str(), first.line.as_str(), first.ring), ("R.", "Are you there?", Ring::Middle));
    block_on(tab.people.open(first.id)).unwrap();
    assert_eq!(names(&tab.opened_again()), ["R.", "S."]);
}

#[test]
fn people_of_one_moment_stand_in_one_order_on_every_device() {
    let tab = Tab::with_notebook();
    let kept = |name: &str| {
        format!(
            r#"{{"v":4,"kind":"person","data":{{"made":5,"edited":5,"name":"{name}","ring":"middle","good_for":[],"keeps":null,"believes":null,"linked":null,"tell":null,"line":"","note":""}}}}"#
        )
    };
    let (late, early) = (kept("Late"), kept("Early"));
    tab.keep_as_they_are(&[([9; 16], &late), ([3; 16], &early)]);
    assert_eq!(names(&tab.opened_again()), ["Early", "Late"]);
}

#[test]
fn what_cannot_be_kept_keeps_its_place_until_it_can() {
    let tab = Tab::with_notebook();
    block_on(tab.people.begin("R.".into())).unwrap();
    block_on(tab.people.person().keep()).unwrap();
    tab.people.rename("Rosa".into());
    tab.device.has_randomness.set(false);
    assert!(block_on(tab.people.begin("S.".into())).is_err());
    assert_eq!(tab.people.person().current().get_untracked().unwrap().name, "Rosa");
    assert!(matches!(tab.people.person().keeping().get_untracked(), Keeping::NotKept { .. }));
    tab.device.has_randomness.set(true);
    block_on(tab.people.begin("S.".into())).unwrap();
    assert_eq!(tab.people.all().get_untracked()[0].name, "Rosa");
}

// ---- What the pages write ------------------------------------------------------------------------------------------

fn circle() -> String {
    provide_text(Language::English);
    view! { <Circle /> }.drawn()
}

fn person_page() -> String {
    provide_text(Language::English);
    view! { <PersonPage /> }.drawn()
}

fn card() -> String {
    provide_text(Language::English);
    view! { <HelpCard /> }.drawn()
}

#[test]
fn an_empty_circle_draws_no_rings_and_says_how_little_is_enough() {
    let _tab = Tab::with_notebook();
    let page = circle();
    assert!(!page.contains("rings-map"), "{page}");
    assert!(page.contains(r#"id="nobody""#) && page.contains(r#"id="new-person""#), "{page}");
    assert!(page.contains(r#"id="exercise-safe-to-tell""#) && page.contains(r#"id="to-professional""#), "{page}");
}

#[test]
fn everyone_stands_in_the_list_from_near_to_far_and_in_the_picture() {
    let tab = Tab::with_notebook();
    for (name, ring) in [("No. 12", Ring::Outer), ("سارة", Ring::Middle), ("Noor", Ring::Close), ("", Ring::Close)]
    {
        block_on(tab.people.begin("X".into())).unwrap();
        block_on(tab.people.person().keep()).unwrap();
        tab.people.rename(name.into());
        tab.people.put_on(ring);
        block_on(tab.people.person().close()).unwrap();
        tab.device.tick(1_000);
    }
    let page = circle();
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    let listed = ["<bdi>Noor</bdi>", "<bdi>Someone</bdi>", "<bdi>سارة</bdi>", "<bdi>No. 12</bdi>"].map(at);
    assert!(listed.is_sorted(), "{listed:?}");
    assert!(page.contains("Close: 2. Near: 1. Wider: 1."), "{page}");
    // Each runs its own way in the picture too.
    assert!(page.contains("\u{2068}سارة\u{2069}"), "{page}");
}

#[test]
fn every_line_can_be_copied_and_is_copied_as_it_was_written() {
    let tab = Tab::with_notebook();
    block_on(tab.people.begin("Noor".into())).unwrap();
    tab.people.line_typed("Are you there?".into());
    block_on(tab.people.person().close()).unwrap();
    for line in ["Tea?", "A walk?"] {
        block_on(use_shelves().add(Shelf::Line, line.into())).unwrap();
    }
    let page = circle();
    for id in ["copy-person-0", "copy-line-0", "copy-line-1"] {
        assert!(page.contains(&format!(r#"id="{id}""#)), "{id}: {page}");
    }
    block_on(tab.session.copy("Are you there?".into())).unwrap();
    assert_eq!(*tab.device.copied.borrow(), ["Are you there?"]);
}

#[test]
fn the_check_suggests_and_decides_nothing() {
    let tab = Tab::with_notebook();
    block_on(tab.people.begin("Noor".into())).unwrap();
    assert!(!person_page().contains("Your answers would fit"), "nothing is said before all are answered");
    for check in Check::ALL {
        tab.people.answer(check, Some(YesNo::Yes));
    }
    let page = person_page();
    assert!(page.contains("keeping this from them for now"), "{page}");
    assert!(page.contains("may be passed on"), "{page}");
    assert_eq!(tab.people.person().current().get_untracked().unwrap().tell, None);
    tab.people.decide(Some(Tell::All));
    tab.people.decide(None);
    assert_eq!(tab.people.person().current().get_untracked().unwrap().tell, None, "it can be taken back");
}

#[test]
fn a_page_without_anyone_leads_back_to_the_circle() {
    let tab = Tab::with_notebook();
    block_on(tab.people.begin("Noor".into())).unwrap();
    tab.navigation.go(Place::Person);
    let _page = person_page();
    settle();
    assert_eq!(tab.navigation.place().get_untracked(), Place::Person);
    block_on(tab.people.person().close()).unwrap();
    settle();
    assert_eq!(tab.navigation.place().get_untracked(), Place::Part(Part::Circle));
}

#[test]
fn the_card_holds_the_three_lists_and_is_all_that_is_marked_for_paper() {
    let tab = Tab::with_notebook();
    let empty = card();
    assert!(empty.contains(r#"id="help-card""#) && empty.contains(r#"id="write-card""#), "{empty}");
    assert!(!empty.contains(r#"id="print-card""#), "there is nothing to print: {empty}");
    tab.player.open(ExerciseId::parse("how-to-help").unwrap(), Place::HelpCard);
    for (field, lines) in [("helps", &["Sit with me", "Ring first"][..]), ("say", &["I am on your side."])] {
        let lines = lines.iter().map(|line| (*line).to_owned()).collect();
        tab.player.say(&FieldId::parse(field).unwrap(), Answer::Lines(lines));
    }
    block_on(tab.player.put_down()).unwrap();
    let page = card();
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    let order = ["What helps", "Sit with me", "Ring first", "If I talk of going back", "I am on your side."].map(at);
    assert!(order.is_sorted(), "{order:?}: {page}");
    assert!(!page.contains("What does not help"), "a list without lines is left out: {page}");
    assert!(at("Paper can be found") < at(r#"id="print-card""#), "the word comes before the button: {page}");
    assert_eq!(page.matches("printed").count(), 1 + page.matches("What is printed").count(), "{page}");
}
