//! Loading the page anew at the lock: soon, but never over what somebody is just typing.

use daybook::state::{Claim, Gate, Watch, make_secret, provide_navigation, provide_watch};
use leptos::prelude::Set;
use pollster::block_on;

use crate::support::{PASSPHRASE, Tab, settle};

fn locked() -> (Tab, Watch) {
    let tab = Tab::with_notebook();
    provide_navigation();
    let watch = provide_watch();
    settle();
    (tab, watch)
}

fn second(tab: &Tab) {
    tab.pause();
    settle();
}

#[test]
fn the_press_that_locks_holds_nothing_up() {
    let (tab, watch) = locked();
    watch.touched();
    tab.session.lock();
    settle();
    assert_eq!(tab.device.fresh_starts.get(), 1);
}

#[test]
fn while_somebody_types_on_the_lists_it_waits_and_once_they_pause_it_is_done() {
    let (tab, watch) = locked();
    tab.session.lock();
    // Before the server has answered.
    watch.touched();
    settle();
    for _ in 0..5 {
        second(&tab);
        watch.touched();
    }
    assert_eq!(tab.device.fresh_starts.get(), 0);
    for _ in 0..4 {
        second(&tab);
    }
    assert_eq!(tab.device.fresh_starts.get(), 1);
}

#[test]
fn a_passphrase_that_is_being_typed_is_not_taken_away() {
    let (tab, _watch) = locked();
    tab.session.lock();
    let secret = make_secret();
    secret.value().set("marble".into());
    settle();
    for _ in 0..10 {
        second(&tab);
    }
    assert_eq!(tab.device.fresh_starts.get(), 0);
    block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    secret.value().set(String::new());
    for _ in 0..10 {
        second(&tab);
    }
    assert_eq!((tab.gate(), tab.device.fresh_starts.get()), (Gate::Open, 0), "an open notebook is not loaded anew");
}

#[test]
fn what_was_passed_on_and_not_opened_yet_is_not_taken_away() {
    let (tab, _watch) = locked();
    tab.session.lock();
    assert!(tab.receiving.take_in("s1.AAAA".into()));
    settle();
    for _ in 0..10 {
        second(&tab);
    }
    assert_eq!(tab.device.fresh_starts.get(), 0);
    tab.receiving.close();
    for _ in 0..10 {
        second(&tab);
    }
    assert_eq!(tab.device.fresh_starts.get(), 1);
}

#[test]
fn where_the_page_cannot_be_had_again_it_stays() {
    let (tab, _watch) = locked();
    tab.device.is_online.set(false);
    tab.session.lock();
    settle();
    assert_eq!((tab.gate(), tab.device.fresh_starts.get()), (Gate::Locked, 0));
}
