//! What is done for the open notebook while nobody waits for it.

use daybook::state::{Notice, WhichStore};
use leptos::prelude::GetUntracked;
use vault::{Fault, Store};

use crate::support::Tab;

#[test]
fn a_store_that_failed_for_a_while_serves_again_and_the_notice_goes() {
    let tab = Tab::with_notebook();
    tab.device.storage().set_fault(Store::Indexed, Some(Fault::Hanging));
    tab.write("While it hung.");
    for _ in 0..5 {
        tab.pause();
    }
    let told = || tab.session.notices().get_untracked();
    assert_eq!(told(), [Notice::OneStoreOnly(WhichStore::Local)], "told without a new opening");
    tab.device.storage().set_fault(Store::Indexed, None);
    for _ in 0..10 {
        tab.pause();
    }
    assert_eq!(told(), []);
    tab.write("In both again.");
    assert_eq!(tab.device.storage().records(Store::Local), tab.device.storage().records(Store::Indexed));
}

#[test]
fn what_changed_in_both_stores_is_written_anew_while_the_notebook_is_open() {
    let tab = Tab::with_notebook();
    tab.write("Still in memory.");
    for store in Store::BOTH {
        let mut records = tab.device.storage().records(store);
        for (name, bytes) in &mut records {
            if matches!(name, vault::Name::Cell(..)) {
                bytes[100] ^= 1;
            }
        }
        tab.device.storage().replace(store, records);
    }
    for _ in 0..10 {
        tab.pause();
    }
    assert_eq!(tab.opened_again().bodies(), ["Still in memory."]);
}

#[test]
fn nothing_is_looked_after_behind_a_lock() {
    let tab = Tab::with_notebook();
    tab.write("A page.");
    tab.session.lock();
    let before = tab.device.storage().records(Store::Local);
    let timers = tab.device.delays.borrow().len();
    for _ in 0..5 {
        tab.pause();
    }
    assert_eq!(tab.device.storage().records(Store::Local), before);
    assert_eq!(tab.device.delays.borrow().len(), timers, "no further step was asked for");
}
