//! What happened: an account kept as it is written and taken up again, thoughts that are never written over, what is read before a decision,
//! finding by words.

mod pages;

use daybook::state::{AccountLog, Claim, Keeping, Place, use_account_search, use_accounts};
use domain::happened::{Account, Whose};
use domain::{BehaviourId, Feeling, Phase, Rating, RecordId, RoughDate};
use leptos::prelude::*;
use pollster::block_on;
use vault::{Fault, Store};

use crate::support::{PASSPHRASE, Tab, settle};

fn log() -> AccountLog {
    use_accounts()
}

fn word(id: &str) -> BehaviourId {
    BehaviourId::parse(id).unwrap()
}

fn date(text: &str) -> Option<RoughDate> {
    RoughDate::parse(text)
}

/// The one that lies open.
fn open() -> Account {
    log().draft().current().get_untracked().unwrap()
}

fn kept(id: RecordId) -> Account {
    log().account(id).unwrap()
}

/// Writes one down and puts it away.
fn write(told: &str, known: &str, when: Option<RoughDate>) -> RecordId {
    block_on(log().begin()).unwrap();
    log().told_typed(told.into());
    log().known_typed(known.into());
    log().date(when);
    let id = open().id;
    block_on(log().close()).unwrap();
    id
}

/// Takes one up, changes it and puts it away.
fn change(id: RecordId, change: impl FnOnce(AccountLog)) {
    block_on(log().take_up(id)).unwrap();
    change(log());
    block_on(log().close()).unwrap();
}

fn ids() -> Vec<RecordId> {
    log().cards().get_untracked().iter().map(|card| card.id).collect()
}

// ---- Written down --------------------------------------------------------------------------------------------------

#[test]
fn all_that_is_said_is_kept_at_a_pause_and_is_there_after_the_lock() {
    let tab = Tab::with_notebook();
    block_on(log().begin()).unwrap();
    log().date(date("2026-11"));
    log().told_typed("That I never told them.".into());
    log().known_typed("I wrote on Tuesday.".into());
    log().sure(Rating::new(9));
    log().think("I did not imagine it.".into());
    log().behaviour(word("gaslighting"), true);
    log().behaviour(word("darvo"), true);
    log().behaviour(word("gaslighting"), false);
    log().phase(Some(Phase::After));
    log().left(Feeling::Confused);
    log().pin(true);
    let id = open().id;
    tab.pause();
    settle();
    assert!(matches!(log().draft().keeping().get_untracked(), Keeping::Kept { .. }));
    let _again = tab.opened_again();
    let account = kept(id);
    assert_eq!((account.date, account.sure, account.phase), (date("2026-11"), Rating::new(9), Some(Phase::After)));
    assert_eq!((account.told.as_str(), account.known.as_str()), ("That I never told them.", "I wrote on Tuesday."));
    assert_eq!(account.thoughts[0].text, "I did not imagine it.");
    assert_eq!((account.behaviours, account.left.to_vec()), (vec![word("darvo")], vec![Feeling::Confused]));
    assert!(account.pinned);
}

#[test]
fn half_a_line_outlives_leaving_and_a_blank_one_leaves_nothing() {
    let tab = Tab::with_notebook();
    block_on(log().begin()).unwrap();
    log().pin(true);
    block_on(log().close()).unwrap();
    assert_eq!(log().count().get_untracked(), 0);
    block_on(log().begin()).unwrap();
    log().known_typed("They s".into());
    let id = open().id;
    tab.session.leave();
    let again = Tab::on(&tab.device);
    block_on(again.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    assert_eq!(kept(id).known, "They s");
    assert_eq!(log().count().get_untracked(), 1);
}

#[test]
fn every_answer_can_be_taken_back() {
    let tab = Tab::with_notebook();
    let id = write("a", "b", date("2026-11-20"));
    change(id, |log| {
        log.sure(Rating::new(3));
        log.phase(Some(Phase::Harm));
        log.left(Feeling::Numb);
    });
    change(id, |log| {
        log.date(None);
        log.sure(None);
        log.phase(None);
        log.left(Feeling::Numb);
        log.told_typed(String::new());
    });
    let _again = tab.opened_again();
    let account = kept(id);
    assert_eq!((account.date, account.sure, account.phase, account.left.len()), (None, None, None, 0));
    assert_eq!((account.told.as_str(), account.known.as_str()), ("", "b"));
}

#[test]
fn very_long_sides_and_hostile_signs_are_kept_as_they_are() {
    let tab = Tab::with_notebook();
    let long = "plum \u{202e}<b>\u{0}ü今 ".repeat(4_000);
    assert!(long.len() > 50_000);
    let id = write(&long, &long, None);
    change(id, |log| log.think(long.clone()));
    let _again = tab.opened_again();
    let account = kept(id);
    assert!(account.told == long && account.known == long && account.thoughts[0].text == long);
}

#[test]
fn the_newest_stands_first_and_those_without_a_date_last() {
    let tab = Tab::with_notebook();
    let dates = [None, Some("2024"), Some("2026-11-20"), Some("2026-11")];
    let written = dates.map(|when| {
        tab.device.tick(1_000);
        write("", "x", when.and_then(RoughDate::parse))
    });
    let order = [written[2], written[3], written[1], written[0]];
    assert_eq!(ids(), order);
    let _again = tab.opened_again();
    assert_eq!(ids(), order);
}

#[test]
fn what_cannot_be_kept_stays_open_and_another_is_not_begun_over_it() {
    let tab = Tab::with_notebook();
    block_on(log().begin()).unwrap();
    log().known_typed("Still here.".into());
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, Some(Fault::Broken));
    }
    assert!(block_on(log().close()).is_err());
    assert!(block_on(log().begin()).is_err());
    assert_eq!(open().known, "Still here.");
    assert!(matches!(log().draft().keeping().get_untracked(), Keeping::NotKept { .. }));
}

// ---- Thoughts ------------------------------------------------------------------------------------------------------

fn thoughts(id: RecordId) -> Vec<String> {
    kept(id).thoughts.into_iter().map(|thought| thought.text).collect()
}

#[test]
fn each_time_it_is_opened_a_new_thought_stands_beside_the_old_ones() {
    let tab = Tab::with_notebook();
    let id = write("a", "b", None);
    change(id, |log| {
        log.think("It was my".into());
        log.think("It was my fault.".into());
    });
    // Also at the same instant, and after the lock.
    change(id, |log| {
        assert_eq!(log.thought_before().len(), 1);
        assert_eq!(log.thought_now(), "");
        log.think("Perhaps not.".into());
        assert_eq!((log.thought_before().len(), log.thought_now().as_str()), (1, "Perhaps not."));
    });
    let _again = tab.opened_again();
    change(id, |log| {
        let before: Vec<String> = log.thought_before().into_iter().map(|thought| thought.text).collect();
        assert_eq!(before, ["It was my fault.", "Perhaps not."]);
        log.think("It was not.".into());
    });
    assert_eq!(thoughts(id), ["It was my fault.", "Perhaps not.", "It was not."]);
}

#[test]
fn a_new_thought_that_is_wiped_out_takes_no_old_one_with_it() {
    let tab = Tab::with_notebook();
    let id = write("a", "b", None);
    change(id, |log| log.think("Old.".into()));
    // A clock that was set back.
    tab.device.tick(-86_400_000);
    change(id, |log| {
        log.think("New.".into());
        log.think(" ".into());
        log.think(String::new());
    });
    assert_eq!(thoughts(id), ["Old."]);
    change(id, |log| log.think("New.".into()));
    assert_eq!(thoughts(id), ["Old.", "New."]);
}

#[test]
fn a_thought_of_one_account_is_not_of_the_next() {
    let _tab = Tab::with_notebook();
    let (first, second) = (write("a", "b", None), write("c", "d", None));
    block_on(log().take_up(first)).unwrap();
    log().think("Of the first.".into());
    block_on(log().take_up(second)).unwrap();
    assert_eq!(log().thought_now(), "");
    log().think("Of the second.".into());
    block_on(log().close()).unwrap();
    assert_eq!((thoughts(first), thoughts(second)), (vec!["Of the first.".into()], vec!["Of the second.".into()]));
    log().think("Of none.".into());
    assert_eq!((thoughts(first).len(), thoughts(second).len()), (1, 1));
}

// ---- Pinned, deleted, locked ---------------------------------------------------------------------------------------

#[test]
fn what_is_pinned_stands_in_a_list_of_its_own_until_it_is_not() {
    let _tab = Tab::with_notebook();
    let (first, second) = (write("", "Older.", date("2024")), write("", "Newer.", date("2026")));
    write("", "Not pinned.", None);
    [first, second].into_iter().for_each(|id| change(id, |log| log.pin(true)));
    let pinned = || log().pinned().get_untracked().iter().map(|card| card.id).collect::<Vec<_>>();
    assert_eq!(pinned(), [second, first]);
    change(second, |log| log.pin(false));
    assert_eq!(pinned(), [first]);
}

fn gone() -> usize {
    log().gone().get_untracked()
}

#[test]
fn all_that_were_deleted_can_be_put_back_until_the_lock_whatever_is_done_meanwhile() {
    let tab = Tab::with_notebook();
    let (first, second) = (write("a", "One.", None), write("b", "Two.", None));
    let whole = [kept(first), kept(second)];
    block_on(log().remove(first)).unwrap();
    assert_eq!((ids(), gone()), (vec![second], 1));
    // Neither another deletion nor a new one nor another page takes the way back away.
    block_on(log().remove(second)).unwrap();
    let third = write("c", "Three.", None);
    tab.navigation.go(Place::Today);
    settle();
    assert_eq!(gone(), 2);
    block_on(log().put_back()).unwrap();
    assert!(ids().contains(&second) && !ids().contains(&first), "the last one first");
    block_on(log().put_back()).unwrap();
    assert_eq!([kept(first), kept(second)], whole);
    block_on(log().put_back()).unwrap();
    assert_eq!((ids().len(), gone()), (3, 0));

    [first, second].into_iter().for_each(|id| block_on(log().remove(id)).unwrap());
    tab.session.lock();
    settle();
    assert_eq!(gone(), 0, "no words stay behind a lock");
    let _again = tab.opened_again();
    assert_eq!(ids(), [third]);
}

#[test]
fn what_was_deleted_can_be_left_so_and_is_not_asked_about_any_more() {
    let _tab = Tab::with_notebook();
    let id = write("a", "One.", None);
    block_on(log().remove(id)).unwrap();
    log().let_go();
    assert_eq!(gone(), 0);
    block_on(log().put_back()).unwrap();
    assert!(ids().is_empty());
}

#[test]
fn what_is_kept_is_told_and_nothing_is_where_nothing_was_said() {
    let tab = Tab::with_notebook();
    block_on(log().begin()).unwrap();
    assert_eq!(block_on(log().keep()), Ok(false));
    log().pin(true);
    assert_eq!(block_on(log().keep()), Ok(false), "to be read before a decision, and there is nothing to read");
    log().known_typed("I saw it.".into());
    assert_eq!(block_on(log().keep()), Ok(true));
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, Some(Fault::Broken));
    }
    log().known_typed("I saw it myself.".into());
    assert!(block_on(log().keep()).is_err());
}

#[test]
fn a_thought_goes_on_after_help_was_looked_for_and_is_a_new_one_on_another_day() {
    let tab = Tab::with_notebook();
    let id = write("a", "b", None);
    block_on(log().take_up(id)).unwrap();
    log().think("Maybe it was my f".into());
    block_on(log().draft().keep()).unwrap();
    // It lies open still: by the way back, or by the list.
    block_on(log().take_up(id)).unwrap();
    assert_eq!((log().thought_now().as_str(), log().thought_before().len()), ("Maybe it was my f", 0));
    log().think("Maybe it was my fear.".into());
    tab.device.tick(86_400_000);
    block_on(log().take_up(id)).unwrap();
    assert_eq!((log().thought_now().as_str(), log().thought_before().len()), ("", 1));
    log().think("It was.".into());
    block_on(log().close()).unwrap();
    assert_eq!(thoughts(id), ["Maybe it was my fear.", "It was."]);
}

#[test]
fn one_that_lies_open_is_put_back_with_what_was_not_kept_yet_and_a_blank_one_is_not_asked_about() {
    let _tab = Tab::with_notebook();
    block_on(log().begin()).unwrap();
    log().known_typed("Not kept yet.".into());
    let id = open().id;
    block_on(log().remove(id)).unwrap();
    assert!(log().draft().current().get_untracked().is_none() && ids().is_empty());
    block_on(log().put_back()).unwrap();
    assert_eq!(kept(id).known, "Not kept yet.");
    block_on(log().begin()).unwrap();
    block_on(log().remove(open().id)).unwrap();
    assert_eq!(gone(), 0);
}

#[test]
fn nothing_of_it_stays_behind_the_lock() {
    let tab = Tab::with_notebook();
    write("a", "b", None);
    block_on(log().begin()).unwrap();
    log().think("c".into());
    tab.navigation.go(Place::Accounts);
    let search = use_account_search();
    search.typed().set("b".into());
    search.change_filter(|filter| filter.pinned = true);
    settle();
    tab.session.lock();
    settle();
    assert!(ids().is_empty() && log().draft().current().get_untracked().is_none());
    assert_eq!((log().thought_now(), log().thought_before().len()), (String::new(), 0));
    assert!(search.typed().get_untracked().is_empty() && search.shown().get_untracked().is_empty());
    assert_eq!(search.filter().get_untracked().count(), 0);
}

// ---- Finding -------------------------------------------------------------------------------------------------------

fn found(typed: &str) -> Vec<RecordId> {
    let search = use_account_search();
    search.typed().set(typed.into());
    settle();
    search.shown().get_untracked().iter().map(|card| card.id).collect()
}

#[test]
fn words_of_both_sides_and_of_thoughts_are_found_and_it_is_told_whose_they_are() {
    let tab = Tab::with_notebook();
    let first = write("You never told me about the Café.", "I wrote on Tuesday.", date("2026"));
    let second = write("", "今天下雨了。", date("2025"));
    change(second, |log| log.think("The café was shut.".into()));
    tab.navigation.go(Place::Accounts);
    assert_eq!(found("CAFE"), [first, second]);
    let whose = |id| use_account_search().snippet(id).map(|(whose, it)| (whose, it.hit));
    assert_eq!(whose(first), Some((Whose::Told, "Café".into())));
    assert_eq!(whose(second), Some((Whose::Own, "café".into())));
    assert_eq!(found("下雨"), [second]);
    assert_eq!(found("cafe tuesday"), [first]);
    assert!(found("nothing of this").is_empty());
    assert_eq!(found(""), [first, second]);
}

#[test]
fn what_is_found_follows_the_accounts_and_what_was_asked_is_forgotten_when_one_goes_on() {
    let tab = Tab::with_notebook();
    let id = write("", "A blue plate.", None);
    tab.navigation.go(Place::Accounts);
    assert_eq!(found("plate"), [id]);
    tab.navigation.go(Place::Account);
    change(id, |log| log.known_typed("A blue cup.".into()));
    settle();
    tab.navigation.go(Place::Accounts);
    settle();
    assert_eq!(use_account_search().typed().get_untracked(), "plate", "one comes back to what one looked for");
    assert!(use_account_search().shown().get_untracked().is_empty());
    assert_eq!(found("cup"), [id]);
    block_on(log().remove(id)).unwrap();
    settle();
    assert!(use_account_search().shown().get_untracked().is_empty());
    block_on(log().put_back()).unwrap();
    settle();
    assert_eq!(use_account_search().shown().get_untracked().len(), 1);
    tab.navigation.go(Place::Today);
    settle();
    assert_eq!(use_account_search().typed().get_untracked(), "");
}

#[test]
fn a_filter_shows_some_only_also_among_what_was_found() {
    let tab = Tab::with_notebook();
    let (first, second) = (write("", "Rain.", date("2026")), write("", "More rain.", date("2025")));
    change(second, |log| {
        log.behaviour(word("darvo"), true);
        log.phase(Some(Phase::Cold));
    });
    tab.navigation.go(Place::Accounts);
    assert_eq!(found("rain"), [first, second]);
    let search = use_account_search();
    let only = |change: fn(&mut domain::happened::AccountFilter)| {
        search.change_filter(|filter| *filter = Default::default());
        search.change_filter(change);
        search.shown().get_untracked().iter().map(|card| card.id).collect::<Vec<_>>()
    };
    assert_eq!(only(|filter| filter.behaviour = BehaviourId::parse("darvo")), [second]);
    assert_eq!(only(|filter| filter.phase = Some(Phase::Cold)), [second]);
    assert!(only(|filter| filter.pinned = true).is_empty());
    assert_eq!(only(|_| {}), [first, second]);
}
