//! Today: answers that may be left out, a small step with its reason, words for hard days, what the person wishes.

use daybook::i18n::Language;
use daybook::state::{Claim, Gate, use_hard_day};
use domain::{Because, Day, Feeling, Sort, Steadiness, Suggestion};
use leptos::prelude::{GetUntracked, Signal};
use pollster::block_on;
use vault::{Fault, Store};

use crate::support::{PASSPHRASE, Tab, settle};

fn today() -> Signal<Day> {
    Signal::stored(Day::parse("2026-11-24").unwrap())
}

fn say(tab: &Tab, steadiness: Option<u8>, feelings: &[Feeling]) {
    tab.check_ins.say_steadiness(steadiness.and_then(Steadiness::new));
    feelings.iter().for_each(|feeling| tab.check_ins.toggle(*feeling));
}

fn offered(tab: &Tab) -> Suggestion<'static> {
    let all = (Language::English.text().small_steps)();
    tab.steps.offered(today(), all).get_untracked().unwrap()
}

#[test]
fn a_check_in_is_kept_with_the_parts_that_were_answered() {
    let tab = Tab::with_notebook();
    assert!(tab.check_ins.is_asking(today()).get_untracked());
    say(&tab, Some(4), &[Feeling::Tired]);
    tab.check_ins.note_typed("Rain.".into());
    block_on(tab.check_ins.keep()).unwrap();
    let again = tab.opened_again();
    let said = again.check_ins.latest(today()).get_untracked().unwrap();
    assert_eq!((said.steadiness, said.note.as_str()), (Steadiness::new(4), "Rain."));
    assert_eq!(said.feelings.to_vec(), [Feeling::Tired]);
    assert!(!again.check_ins.is_asking(today()).get_untracked());
}

#[test]
fn skipping_keeps_nothing_and_the_questions_can_be_asked_again() {
    let tab = Tab::with_notebook();
    say(&tab, Some(2), &[]);
    tab.check_ins.skip();
    assert!(!tab.check_ins.is_asking(today()).get_untracked());
    assert_eq!(tab.opened_again().check_ins.latest(today()).get_untracked(), None);
    tab.check_ins.ask_again();
    assert!(tab.check_ins.is_asking(today()).get_untracked());
}

#[test]
fn a_changed_check_in_stays_one() {
    let tab = Tab::with_notebook();
    say(&tab, Some(3), &[]);
    block_on(tab.check_ins.keep()).unwrap();
    let said = tab.check_ins.latest(today()).get_untracked().unwrap();
    tab.check_ins.change(&said);
    say(&tab, None, &[Feeling::Calm]);
    block_on(tab.check_ins.keep()).unwrap();
    let again = tab.opened_again().check_ins.latest(today()).get_untracked().unwrap();
    assert_eq!((again.id, again.at, again.steadiness), (said.id, said.at, None));
    assert_eq!(again.feelings.to_vec(), [Feeling::Calm]);
}

#[test]
fn half_an_answer_is_kept_when_the_page_is_left() {
    let tab = Tab::with_notebook();
    say(&tab, None, &[Feeling::Lonely]);
    tab.session.leave();
    let again = Tab::on(&tab.device);
    block_on(again.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    let said = again.check_ins.latest(today()).get_untracked().unwrap();
    assert_eq!(said.feelings.to_vec(), [Feeling::Lonely]);
}

#[test]
fn an_answer_that_cannot_be_kept_stays_where_it_is() {
    let tab = Tab::with_notebook();
    say(&tab, Some(1), &[]);
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, Some(Fault::Broken));
    }
    assert!(block_on(tab.check_ins.keep()).is_err());
    assert_eq!(tab.check_ins.draft().get_untracked().steadiness, Steadiness::new(1));
}

#[test]
fn nothing_that_was_said_stays_behind_the_lock() {
    let tab = Tab::with_notebook();
    say(&tab, Some(1), &[Feeling::Sad]);
    block_on(tab.check_ins.keep()).unwrap();
    say(&tab, Some(9), &[]);
    tab.session.lock();
    crate::support::settle();
    assert_eq!(tab.gate(), Gate::Locked);
    assert_eq!(tab.check_ins.latest(today()).get_untracked(), None);
    assert!(tab.check_ins.draft().get_untracked().is_blank());
}

#[test]
fn the_small_step_follows_what_was_said_and_says_so() {
    let tab = Tab::with_notebook();
    assert_eq!(offered(&tab).because, Because::Nothing);
    say(&tab, Some(2), &[]);
    block_on(tab.check_ins.keep()).unwrap();
    let said = tab.check_ins.latest(today()).get_untracked().unwrap();
    let value = Steadiness::new(2).unwrap();
    assert_eq!(offered(&tab).because, Because::Steadiness { check_in: said.id, value });
    // Another answer, another step.
    tab.check_ins.change(&said);
    say(&tab, None, &[Feeling::MissingThem]);
    block_on(tab.check_ins.keep()).unwrap();
    let feeling = Feeling::MissingThem;
    assert_eq!(offered(&tab).because, Because::Feeling { check_in: said.id, feeling });
}

#[test]
fn another_step_is_another_and_a_chosen_one_is_remembered() {
    let tab = Tab::with_notebook();
    let first = offered(&tab).step;
    tab.steps.another();
    let second = offered(&tab).step;
    assert_ne!(first.id, second.id);
    block_on(tab.steps.choose(&second.id)).unwrap();
    let again = tab.opened_again();
    assert_eq!(again.steps.chosen(today()).get_untracked().as_ref(), Some(&second.id));
    assert_ne!(offered(&again).step.id, second.id);
}

#[test]
fn words_for_hard_days_come_on_a_hard_day_only() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("I hum in the kitchen again.".into());
    tab.editor.show_on_hard_days(true);
    block_on(tab.editor.close()).unwrap();
    let shown = use_hard_day(today());
    assert_eq!(shown.get_untracked(), None);
    say(&tab, Some(3), &[]);
    block_on(tab.check_ins.keep()).unwrap();
    let page = shown.get_untracked().unwrap();
    assert_eq!(page.body, "I hum in the kitchen again.");
    block_on(tab.journal.delete(page.id)).unwrap();
    assert_eq!(shown.get_untracked(), None);
}

#[test]
fn wishes_are_kept_and_hold_again_after_the_lock() {
    let tab = Tab::with_notebook();
    assert!(tab.wishes.prompts().get_untracked());
    assert_eq!(tab.wishes.without_contact_since().get_untracked(), None);
    let since = Day::parse("2026-09-24").unwrap();
    block_on(tab.wishes.offer_prompts(false)).unwrap();
    block_on(tab.wishes.count_from(since)).unwrap();
    block_on(tab.wishes.go_on_low(true)).unwrap();
    let again = tab.opened_again();
    assert!(!again.wishes.prompts().get_untracked());
    assert_eq!(again.wishes.without_contact_since().get_untracked(), Some(since));
    assert!(again.wishes.low_contact().get_untracked());
}

#[test]
fn switching_the_number_of_days_off_and_on_keeps_the_day_they_are_counted_from() {
    let tab = Tab::with_notebook();
    let (first, second) = (Day::parse("2026-09-24").unwrap(), Day::parse("2026-10-24").unwrap());
    assert_eq!(tab.wishes.days_shown_since().get_untracked(), None);
    block_on(tab.wishes.show_days(true, first)).unwrap();
    assert_eq!(tab.wishes.days_shown_since().get_untracked(), Some(first));
    block_on(tab.wishes.show_days(false, second)).unwrap();
    let again = tab.opened_again();
    assert_eq!(again.wishes.days_shown_since().get_untracked(), None);
    block_on(again.wishes.show_days(true, second)).unwrap();
    assert_eq!(again.wishes.days_shown_since().get_untracked(), Some(first));
}

#[test]
fn half_an_answer_is_kept_at_a_pause_and_putting_it_aside_takes_it_back() {
    let tab = Tab::with_notebook();
    tab.check_ins.note_typed("Half said.".into());
    tab.pause();
    settle();
    // Whatever becomes of this tab, it is there.
    let said = |tab: &Tab| tab.opened_again().check_ins.latest(today()).get_untracked().map(|said| said.note);
    assert_eq!(said(&tab).as_deref(), Some("Half said."));
    tab.check_ins.skip();
    settle();
    assert_eq!(said(&tab), None);
}
