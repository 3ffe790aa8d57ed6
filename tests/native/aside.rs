//! Words that cannot be kept when the lock falls: sealed in memory, laid out again at the next opening in the same tab, dropped by Leave.

use daybook::platform::Device;
use daybook::state::{Claim, Gate, Keeping, OpenError, Parted, today};
use domain::circle::{Person, Ring};
use domain::{Record, Sort, Timestamp};
use leptos::prelude::GetUntracked;
use pollster::block_on;
use vault::{Fault, Store};

use crate::support::{PASSPHRASE, Tab, settle};

fn break_stores(tab: &Tab, are_broken: bool) {
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, are_broken.then_some(Fault::Broken));
    }
}

/// A tab that was locked while the stores took nothing.
fn locked_with(words: impl FnOnce(&Tab)) -> Tab {
    let tab = Tab::with_notebook();
    settle();
    words(&tab);
    break_stores(&tab, true);
    assert!(block_on(tab.editor.keep_all()).is_err());
    tab.session.lock_unkept();
    settle();
    assert_eq!((tab.gate(), tab.session.parted().get_untracked()), (Gate::Locked, Some(Parted::LockedUnkept)));
    assert_eq!(tab.device.fresh_starts.get(), 0, "with the page they would go");
    tab
}

fn type_page(tab: &Tab, body: &str) {
    tab.editor.begin(Sort::Letter);
    tab.editor.title_typed("A title".into());
    tab.editor.body_typed(body.into());
}

fn open(tab: &Tab) {
    block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    settle();
}

fn body(tab: &Tab) -> String {
    tab.editor.draft().get_untracked().body
}

#[test]
fn a_page_is_laid_out_again_and_kept_once_the_stores_take_it() {
    let tab = locked_with(|tab| type_page(tab, "The last words."));
    assert_eq!(body(&tab), "", "nothing of it behind the lock");
    break_stores(&tab, false);
    open(&tab);
    assert_eq!((body(&tab).as_str(), tab.editor.sort().get_untracked()), ("The last words.", Sort::Letter));
    tab.pause();
    settle();
    assert!(matches!(tab.keeping(), Keeping::Kept { .. }));
    assert_eq!(tab.opened_again().bodies(), ["The last words."], "once");
}

#[test]
fn they_wait_as_long_as_it_takes() {
    let tab = locked_with(|tab| type_page(tab, "The last words."));
    break_stores(&tab, false);
    open(&tab);
    break_stores(&tab, true);
    tab.pause();
    settle();
    assert!(matches!(tab.keeping(), Keeping::NotKept { .. }));
    tab.session.lock_unkept();
    settle();
    break_stores(&tab, false);
    open(&tab);
    assert_eq!(body(&tab), "The last words.");
}

#[test]
fn a_page_that_was_kept_before_stays_one_page_with_its_earlier_text() {
    let tab = locked_with(|tab| {
        tab.write("As it was.");
        let id = tab.journal.cards().get_untracked()[0].id;
        tab.editor.resume(id);
        tab.editor.body_typed("As it is.".into());
    });
    break_stores(&tab, false);
    open(&tab);
    tab.pause();
    settle();
    assert_eq!(tab.bodies(), ["As it is."]);
    let id = tab.journal.cards().get_untracked()[0].id;
    assert_eq!(tab.journal.versions(id).get_untracked()[0].body, "As it was.");
}

#[test]
fn it_goes_over_no_later_text_of_another_tab() {
    let tab = locked_with(|tab| {
        tab.write("As it was.");
        let id = tab.journal.cards().get_untracked()[0].id;
        tab.editor.resume(id);
        tab.editor.body_typed("Of this tab.".into());
    });
    break_stores(&tab, false);
    let other = Tab::on(&tab.device.in_another_tab());
    other.device.tick(60_000);
    block_on(other.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    other.editor.resume(other.journal.cards().get_untracked()[0].id);
    other.editor.body_typed("Of the other.".into());
    block_on(other.editor.close()).unwrap();
    open(&tab);
    tab.pause();
    settle();
    let mut bodies = tab.bodies();
    bodies.sort();
    assert_eq!(bodies, ["Of the other.", "Of this tab."]);
}

#[test]
fn half_a_check_in_is_there_again_too() {
    let tab = locked_with(|tab| tab.check_ins.note_typed("Rain.".into()));
    assert_eq!(tab.check_ins.draft().get_untracked().note, "");
    break_stores(&tab, false);
    open(&tab);
    assert_eq!(tab.check_ins.draft().get_untracked().note, "Rain.");
    block_on(tab.check_ins.keep()).unwrap();
    assert_eq!(tab.opened_again().check_ins.latest(today()).get_untracked().unwrap().note, "Rain.");
}

#[test]
fn a_wrong_passphrase_lays_nothing_out_and_the_right_one_still_does() {
    let tab = locked_with(|tab| type_page(tab, "The last words."));
    break_stores(&tab, false);
    let wrong = block_on(tab.session.open("not these words at all".into(), Claim::IfFree));
    assert_eq!((wrong, body(&tab).as_str()), (Err(OpenError::WrongPassphrase), ""));
    open(&tab);
    assert_eq!(body(&tab), "The last words.");
}

#[test]
fn leave_drops_them() {
    let tab = locked_with(|tab| type_page(tab, "The last words."));
    break_stores(&tab, false);
    tab.session.leave();
    open(&tab);
    assert_eq!(body(&tab), "");
}

#[test]
fn a_page_that_is_put_to_sleep_seals_them_too_and_one_without_any_says_nothing() {
    for are_broken in [true, false] {
        let tab = Tab::with_notebook();
        settle();
        type_page(&tab, "The last words.");
        break_stores(&tab, are_broken);
        tab.session.sleep();
        settle();
        let expected = are_broken.then_some(Parted::LockedUnkept);
        assert_eq!((tab.gate(), tab.session.parted().get_untracked()), (Gate::Locked, expected));
        tab.session.start_afresh();
        settle();
        assert_eq!(tab.device.fresh_starts.get(), u32::from(!are_broken));
        break_stores(&tab, false);
        open(&tab);
        assert_eq!(body(&tab), if are_broken { "The last words." } else { "" });
    }
}

#[test]
fn a_lock_in_another_tab_does_not_load_the_page_anew_over_them() {
    let tab = locked_with(|tab| type_page(tab, "The last words."));
    tab.device.tabs.tell(9, daybook::platform::Message::Lock);
    settle();
    tab.session.start_afresh();
    settle();
    assert_eq!(tab.device.fresh_starts.get(), 0);
}

#[test]
fn where_they_cannot_even_be_sealed_the_lock_says_that_they_are_lost() {
    let tab = Tab::with_notebook();
    settle();
    type_page(&tab, "The last words.");
    break_stores(&tab, true);
    assert!(block_on(tab.editor.keep_all()).is_err());
    tab.device.has_randomness.set(false);
    tab.session.lock_unkept();
    assert_eq!(tab.session.parted().get_untracked(), Some(Parted::LockedLost));
}

#[test]
fn what_was_filled_in_little_by_little_is_laid_out_again_too() {
    let tab = locked_with(|tab| {
        block_on(tab.people.begin("R.".into())).unwrap();
        tab.people.line_typed("Are you there?".into());
    });
    assert_eq!(tab.people.person().current().get_untracked(), None, "nothing of it behind the lock");
    break_stores(&tab, false);
    open(&tab);
    let line = |tab: &Tab| tab.people.person().current().get_untracked().map(|person| person.line);
    assert_eq!(line(&tab).as_deref(), Some("Are you there?"));
    tab.pause();
    settle();
    let kept = tab.opened_again().people.all().get_untracked();
    assert_eq!(kept.iter().map(|person| person.line.as_str()).collect::<Vec<_>>(), ["Are you there?"], "once");
}

#[test]
fn what_another_tab_kept_later_stays_and_these_words_get_a_name_of_their_own() {
    let tab = locked_with(|tab| {
        block_on(tab.people.begin("R.".into())).unwrap();
        block_on(tab.people.person().keep()).unwrap();
        tab.people.line_typed("Mine".into());
    });
    break_stores(&tab, false);
    let id = tab.opened_again().people.all().get_untracked()[0].id;
    let later = Timestamp::from_millis(tab.device.now().millis() + 3_600_000);
    let theirs = Person { line: "Theirs".into(), ..Person::new(id, later, "R.".into(), Ring::Close) };
    tab.keep_as_they_are(&[(*id.as_bytes(), &Record::Person(theirs).to_json().unwrap())]);
    open(&tab);
    tab.pause();
    settle();
    let people = tab.opened_again().people.all().get_untracked();
    let mut lines: Vec<_> = people.iter().map(|person| person.line.as_str()).collect();
    lines.sort_unstable();
    assert_eq!(lines, ["Mine", "Theirs"]);
}
