//! Changing the passphrase: the present one is asked for, the new one is judged, and only the new one opens afterwards.

use std::cell::Cell;
use std::rc::Rc;

use daybook::state::{Claim, Gate, OpenError, RekeyError};
use domain::passphrase::Strength;
use leptos::prelude::GetUntracked;
use pollster::block_on;
use vault::{Fault, Store};

use crate::support::{FakeDevice, PASSPHRASE, Tab, settle};

const NEW: &str = "gravel pigeon lantern muffin orchard thimble";

fn change(tab: &Tab, present: &str, new: &str) -> Result<(), RekeyError> {
    block_on(tab.session.change_passphrase(present.into(), new.into()))
}

fn open(tab: &Tab, passphrase: &str) -> Result<(), OpenError> {
    block_on(tab.session.open(passphrase.into(), Claim::IfFree))
}

/// A tab at the lock of what is kept now.
fn at_the_lock(tab: &Tab) -> Tab {
    tab.session.lock();
    Tab::on(&tab.device)
}

#[test]
fn the_new_one_opens_and_the_old_one_does_not() {
    let tab = Tab::with_notebook();
    tab.write("Kept under the first.");
    change(&tab, PASSPHRASE, NEW).unwrap();
    tab.write("Kept under the second.");
    let again = at_the_lock(&tab);
    assert_eq!(open(&again, PASSPHRASE), Err(OpenError::WrongPassphrase));
    open(&again, NEW).unwrap();
    assert_eq!(again.bodies().len(), 2);
}

#[test]
fn it_goes_on_moving_pages_until_none_is_left_under_the_old_key_and_a_lock_between_is_no_harm() {
    let tab = Tab::with_notebook();
    for at in 0..30 {
        tab.write(&format!("Page {at}."));
    }
    tab.pause();
    change(&tab, PASSPHRASE, NEW).unwrap();
    assert!(tab.session.is_rekeying().get_untracked(), "it is said");
    let again = at_the_lock(&tab);
    open(&again, NEW).unwrap();
    assert_eq!(change(&again, NEW, PASSPHRASE), Err(RekeyError::Unfinished), "one change after the other");
    for _ in 0..60 {
        again.pause();
    }
    assert!(!again.session.is_rekeying().get_untracked(), "it has come to its end");
    assert_eq!(again.bodies().len(), 30);
    change(&again, NEW, PASSPHRASE).unwrap();
}

#[test]
fn whoever_does_not_know_the_present_one_changes_nothing() {
    let tab = Tab::with_notebook();
    assert_eq!(change(&tab, "marble tugboat onion sixty velvet harbor", NEW), Err(RekeyError::WrongPassphrase));
    assert_eq!(tab.gate(), Gate::Open);
    let again = at_the_lock(&tab);
    assert_eq!(open(&again, NEW), Err(OpenError::WrongPassphrase));
    open(&again, PASSPHRASE).unwrap();
}

#[test]
fn a_new_one_that_will_not_do_is_refused_before_any_work() {
    let tab = Tab::with_notebook();
    let before = tab.device.worked_at.borrow().len();
    assert_eq!(change(&tab, PASSPHRASE, "short"), Err(RekeyError::Refused(Strength::TooShort)));
    assert_eq!(tab.device.worked_at.borrow().len(), before);
}

#[test]
fn one_that_opens_something_here_is_refused() {
    let tab = Tab::with_notebook();
    assert_eq!(change(&tab, PASSPHRASE, PASSPHRASE), Err(RekeyError::Taken));
}

#[test]
fn stopped_in_time_it_changes_nothing() {
    let tab = Tab::with_notebook();
    tab.device.work.shut(true);
    let outcome = Rc::new(Cell::new(None));
    let (told, session) = (Rc::clone(&outcome), tab.session);
    leptos::task::spawn_local(async move {
        told.set(Some(session.change_passphrase(PASSPHRASE.into(), NEW.into()).await));
    });
    settle();
    tab.session.stop();
    tab.device.work.shut(false);
    settle();
    assert_eq!(outcome.get(), Some(Err(RekeyError::Stopped)));
    open(&at_the_lock(&tab), PASSPHRASE).unwrap();
}

#[test]
fn a_device_that_takes_nothing_says_so_and_the_present_one_stays() {
    let tab = Tab::with_notebook();
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, Some(Fault::Broken));
    }
    assert!(matches!(change(&tab, PASSPHRASE, NEW), Err(RekeyError::NotKept(_))));
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, None);
    }
    open(&at_the_lock(&tab), PASSPHRASE).unwrap();
}

#[test]
fn a_notebook_for_this_visit_changes_it_too_and_still_writes_nothing() {
    let tab = Tab::on(&FakeDevice::new());
    block_on(tab.session.create_for_this_visit(PASSPHRASE.into())).unwrap();
    change(&tab, PASSPHRASE, NEW).unwrap();
    tab.session.lock();
    assert_eq!(open(&tab, PASSPHRASE), Err(OpenError::WrongPassphrase));
    open(&tab, NEW).unwrap();
    assert!(Store::BOTH.into_iter().all(|store| tab.device.storage().records(store).is_empty()));
}

#[test]
fn behind_the_lock_there_is_nothing_to_change() {
    let tab = Tab::with_notebook();
    tab.session.lock();
    assert!(matches!(change(&tab, PASSPHRASE, NEW), Err(RekeyError::NotKept(_))));
}

#[test]
fn a_lock_in_the_middle_of_the_commit_does_not_cut_it_and_the_page_waits_for_it() {
    let tab = Tab::with_notebook();
    tab.device.storage().hold(true);
    let session = tab.session;
    leptos::task::spawn_local(async move { _ = session.change_passphrase(PASSPHRASE.into(), NEW.into()).await });
    settle();
    assert_eq!(tab.session.work().get_untracked().map(|work| work.can_stop), Some(false));
    tab.session.lock();
    settle();
    assert_eq!((tab.gate(), tab.device.fresh_starts.get()), (Gate::Locked, 0));
    tab.device.storage().hold(false);
    settle();
    tab.pause();
    settle();
    assert_eq!(tab.device.fresh_starts.get(), 1);
    let again = Tab::on(&tab.device);
    assert_eq!(open(&again, PASSPHRASE), Err(OpenError::WrongPassphrase));
    open(&again, NEW).unwrap();
}
