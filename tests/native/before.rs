//! What holds before a passphrase is typed: choices that stand unsealed, tries that are counted, which face stands before the lock.

use daybook::platform::{Device, Unsealed};
use daybook::state::{Claim, OpenError, use_before, use_face};
use domain::{Appearance, Destination, Settings};
use leptos::prelude::GetUntracked;
use pollster::block_on;
use vault::Store;

use crate::support::{FakeDevice, PASSPHRASE, Tab, settle};

fn kept(tab: &Tab) -> Option<Settings> {
    Settings::parse(&tab.device.read_unsealed(Unsealed::Settings)?)
}

fn try_wrong(tab: &Tab) {
    let tried = block_on(tab.session.open("not these words at all".into(), Claim::IfFree));
    assert_eq!(tried, Err(OpenError::WrongPassphrase));
}

/// What is noted a moment after the opening is noted.
fn look_back(tab: &Tab) {
    tab.pause();
    settle();
}

#[test]
fn a_choice_is_kept_and_holds_in_a_page_that_is_loaded_anew() {
    let tab = Tab::with_notebook();
    assert_eq!(kept(&tab), None, "nothing is written before anything is chosen");
    tab.preferences().choose_appearance(Appearance::Dark);
    tab.preferences().lead_to(Destination::parse("example.org").unwrap());
    let again = Tab::on(&tab.device).preferences().current().get_untracked();
    assert_eq!((again.appearance, again.destination.as_str()), (Appearance::Dark, "https://example.org/"));
    assert_eq!(kept(&tab), Some(again));
}

#[test]
fn a_notebook_for_one_visit_leaves_no_choice_behind() {
    let tab = Tab::on(&FakeDevice::new());
    block_on(tab.session.create_for_this_visit(PASSPHRASE.into())).unwrap();
    tab.preferences().choose_appearance(Appearance::Dark);
    assert_eq!(tab.preferences().current().get_untracked().appearance, Appearance::Dark);
    assert_eq!(kept(&tab), None);
}

#[test]
fn where_nothing_can_be_written_a_choice_holds_until_the_page_is_gone() {
    let tab = Tab::with_notebook();
    tab.device.takes_unsealed.set(false);
    tab.preferences().lock_when_idle(15);
    assert_eq!(tab.preferences().current().get_untracked().idle, 15);
    assert_eq!(kept(&tab), None);
}

#[test]
fn a_choice_in_one_tab_takes_nothing_back_that_another_has_written() {
    let tab = Tab::with_notebook();
    let other = Tab::on(&tab.device);
    try_wrong(&other);
    tab.preferences().veil(false);
    assert_eq!(kept(&tab).map(|kept| (kept.tries, kept.veils)), Some((1, false)));
}

#[test]
fn after_opening_one_sees_when_it_was_opened_before_and_what_was_tried_since() {
    let device = FakeDevice::new();
    device.tabs.set_locks();
    let tab = Tab::on(&device);
    block_on(tab.session.create(PASSPHRASE.into())).unwrap();
    look_back(&tab);
    assert_eq!(use_before().get_untracked(), None, "it was just made");
    let made = tab.device.now();
    tab.session.lock();
    tab.device.tick(3_600_000);
    let again = Tab::on(&tab.device);
    try_wrong(&again);
    try_wrong(&again);
    block_on(again.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    look_back(&again);
    let before = use_before().get_untracked().unwrap();
    assert_eq!((before.at, before.tries), (made, 2));
    again.session.lock();
    assert_eq!(use_before().get_untracked(), None, "nothing of it stays behind the lock");
    let third = again.opened_again();
    look_back(&third);
    assert_eq!(use_before().get_untracked().map(|before| before.tries), Some(0), "tries are told once");
}

#[test]
fn where_another_tab_could_be_open_too_an_opening_writes_nothing() {
    let tab = Tab::with_notebook();
    tab.session.lock();
    let before = tab.device.storage().records(Store::Indexed);
    let again = tab.opened_again();
    look_back(&again);
    assert!(again.device.storage().records(Store::Indexed) == before);
}

#[test]
fn lists_stand_before_the_lock_where_that_is_chosen() {
    let tab = Tab::with_notebook();
    let shows = |_: &Tab| use_face().shows_lists().get_untracked();
    tab.preferences().show_lists_first(true);
    assert!(!shows(&tab), "not over an open notebook");
    tab.session.lock();
    assert!(shows(&tab));
    use_face().go_through();
    assert!(!shows(&tab));
    use_face().go_back();
    assert!(shows(&tab));
    use_face().go_through();
    block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    tab.session.lock();
    assert!(shows(&tab), "the way through is gone again each time");
}

#[test]
fn whoever_leaves_with_nowhere_to_go_finds_lists_and_behind_them_the_lock() {
    let tab = Tab::with_notebook();
    tab.session.leave();
    assert!(!use_face().shows_lists().get_untracked());
    use_face().stay();
    assert!(use_face().shows_lists().get_untracked());
    use_face().go_through();
    assert!(!use_face().shows_lists().get_untracked());
}
