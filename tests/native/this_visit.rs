//! A notebook for one visit: it opens and locks like any other, and nothing of it is written on the device.

use daybook::platform::{Device, Message};
use daybook::state::{Claim, CreateError, Gate, OpenError};
use pollster::block_on;
use vault::Store;

use crate::support::{FakeDevice, PASSPHRASE, Tab, settle};

fn for_this_visit() -> Tab {
    let tab = Tab::on(&FakeDevice::new());
    block_on(tab.session.create_for_this_visit(PASSPHRASE.into())).unwrap();
    tab
}

#[test]
fn nothing_is_written_on_the_device() {
    let tab = for_this_visit();
    assert_eq!(tab.gate(), Gate::Open);
    tab.write("For now.");
    tab.session.leave();
    for store in Store::BOTH {
        assert!(tab.device.storage().records(store).is_empty());
    }
}

#[test]
fn locking_drops_the_keys_and_the_passphrase_opens_it_again_without_loading_the_page_anew() {
    let tab = for_this_visit();
    tab.write("For now.");
    tab.session.lock();
    assert_eq!((tab.gate(), tab.device.fresh_starts.get()), (Gate::Locked, 0));
    assert!(tab.bodies().is_empty());
    let wrong = block_on(tab.session.open("copper lantern drifting sideways".into(), Claim::IfFree));
    assert_eq!(wrong, Err(OpenError::WrongPassphrase));
    block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    assert_eq!(tab.bodies(), ["For now."]);
    // The next tab, or the next visit, knows nothing of it.
    assert_eq!(Tab::on(&tab.device).gate(), Gate::First);
}

#[test]
fn one_that_was_refused_leaves_the_way_to_one_that_stays() {
    let tab = Tab::on(&FakeDevice::new());
    let refused = block_on(tab.session.create_for_this_visit("short".into()));
    assert!(matches!(refused, Err(CreateError::Refused(_))));
    block_on(tab.session.create(PASSPHRASE.into())).unwrap();
    assert!(!tab.device.storage().records(Store::Local).is_empty());
}

#[test]
fn a_tab_that_wants_the_notebook_of_the_device_is_not_answered_by_one_that_has_another() {
    let device = FakeDevice::new();
    device.tabs.set_locks();
    let kept = Tab::on(&device);
    block_on(kept.session.create(PASSPHRASE.into())).unwrap();
    let passing = Tab::on(&device.in_another_tab());
    block_on(passing.session.create_for_this_visit(PASSPHRASE.into())).unwrap();
    passing.write("For now.");
    kept.device.tell_tabs(Message::Ask);
    settle();
    assert!(passing.device.tabs.said.borrow().iter().all(|message| *message == Message::Ask), "no answer");
    assert_eq!((passing.gate(), passing.bodies()), (Gate::Open, vec!["For now.".to_owned()]));
}
