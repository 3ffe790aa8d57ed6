//! The second notebook: it opens with its own passphrase, and neither knows of the other.

use std::cell::Cell;
use std::rc::Rc;

use daybook::state::{Claim, RekeyError};
use pollster::block_on;
use vault::Store;

use crate::support::{PASSPHRASE, Tab, settle};

const OTHER: &str = "gravel pigeon lantern muffin orchard thimble";
const THIRD: &str = "copper saddle willow trumpet biscuit anchor";

fn make(tab: &Tab, passphrase: &str) -> Result<(), RekeyError> {
    block_on(tab.session.make_second(passphrase.into()))
}

fn opened(tab: &Tab, passphrase: &str) -> Option<Tab> {
    tab.session.lock();
    let tab = Tab::on(&tab.device);
    block_on(tab.session.open(passphrase.into(), Claim::IfFree)).ok()?;
    Some(tab)
}

#[test]
fn it_opens_empty_with_its_own_passphrase_and_the_first_is_as_it_was() {
    let tab = Tab::with_notebook();
    tab.write("Of the first.");
    make(&tab, OTHER).unwrap();
    tab.write("Also of the first.");
    let other = opened(&tab, OTHER).unwrap();
    assert!(other.bodies().is_empty());
    other.write("Of the second.");
    let first = opened(&other, PASSPHRASE).unwrap();
    assert_eq!(first.bodies().len(), 2);
    assert_eq!(opened(&first, OTHER).unwrap().bodies(), ["Of the second."]);
}

#[test]
fn making_one_writes_over_what_stood_there() {
    let tab = Tab::with_notebook();
    make(&tab, OTHER).unwrap();
    make(&tab, THIRD).unwrap();
    assert!(opened(&tab, OTHER).is_none());
    assert!(opened(&tab, THIRD).unwrap().bodies().is_empty());
}

#[test]
fn one_that_opens_something_here_is_refused_whatever_it_opens() {
    let tab = Tab::with_notebook();
    make(&tab, OTHER).unwrap();
    assert_eq!([make(&tab, PASSPHRASE), make(&tab, OTHER)], [Err(RekeyError::Taken); 2]);
    assert!(matches!(make(&tab, "short"), Err(RekeyError::Refused(_))));
}

#[test]
fn the_stores_hold_as_many_records_as_before() {
    let tab = Tab::with_notebook();
    let names = |store| tab.device.storage().records(store).into_keys().collect::<Vec<_>>();
    let before = Store::BOTH.map(names);
    make(&tab, OTHER).unwrap();
    assert_eq!(Store::BOTH.map(names), before);
}

#[test]
fn stopped_in_time_nothing_is_written_over() {
    let tab = Tab::with_notebook();
    make(&tab, OTHER).unwrap();
    tab.device.work.shut(true);
    let outcome = Rc::new(Cell::new(None));
    let (told, session) = (Rc::clone(&outcome), tab.session);
    leptos::task::spawn_local(async move { told.set(Some(session.make_second(THIRD.into()).await)) });
    settle();
    tab.session.stop();
    tab.device.work.shut(false);
    settle();
    assert_eq!(outcome.get(), Some(Err(RekeyError::Stopped)));
    assert!(opened(&tab, OTHER).is_some());
}
