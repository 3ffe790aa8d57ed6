//! The first screen stands before the rest of the app is here. What is asked of it then waits, and says so where the rest does not arrive.

use std::cell::Cell;
use std::rc::Rc;

use daybook::state::{ArrivalStage, Claim, CreateError, Gate, INSIDE, NotArrived, OpenError};
use leptos::prelude::GetUntracked;
use leptos::task::spawn_local;
use pollster::block_on;
use vault::Store;

use crate::support::{FakeDevice, PASSPHRASE, Tab, settle};

/// A tab at the lock, before the rest is here.
fn early() -> Tab {
    Tab::before_arrival(&Tab::with_notebook().device)
}

/// What comes of a try, once something does.
type CameTo = Rc<Cell<Option<Result<(), OpenError>>>>;

fn open(tab: &Tab) -> CameTo {
    open_with(tab, PASSPHRASE)
}

fn open_with(tab: &Tab, passphrase: &'static str) -> CameTo {
    begin(tab.session.open(passphrase.into(), Claim::IfFree))
}

fn begin(attempt: impl Future<Output = Result<(), OpenError>> + 'static) -> CameTo {
    let came_to = CameTo::default();
    let tell = Rc::clone(&came_to);
    spawn_local(async move { tell.set(Some(attempt.await)) });
    settle();
    came_to
}

#[test]
fn what_is_opened_early_is_shown_when_the_rest_arrives() {
    let tab = early();
    let came_to = open(&tab);
    assert_eq!((came_to.get(), tab.gate()), (None, Gate::Locked), "it waits");
    assert!(!tab.device.worked_at.borrow().is_empty(), "and has worked on the passphrase meanwhile");
    tab.session.arrival().came(Ok(&INSIDE));
    settle();
    assert_eq!((came_to.get(), tab.gate()), (Some(Ok(())), Gate::Open));
}

#[test]
fn what_can_still_be_read_is_looked_for_early_and_shown_when_the_rest_arrives() {
    let tab = early();
    let came_to = begin(tab.session.salvage(PASSPHRASE.into(), Claim::IfFree));
    assert_eq!((came_to.get(), tab.gate()), (None, Gate::Locked), "it waits");
    assert!(!tab.device.worked_at.borrow().is_empty(), "and has worked on the passphrase meanwhile");
    tab.session.arrival().came(Ok(&INSIDE));
    settle();
    assert_eq!((came_to.get(), tab.gate()), (Some(Ok(())), Gate::Salvaged));
}

#[test]
fn a_wrong_passphrase_is_told_when_the_rest_arrives() {
    let tab = early();
    let came_to = open_with(&tab, "quite another one");
    assert_eq!(came_to.get(), None, "what could tell is on its way");
    tab.session.arrival().came(Ok(&INSIDE));
    settle();
    assert_eq!((came_to.get(), tab.gate()), (Some(Err(OpenError::WrongPassphrase)), Gate::Locked));
}

#[test]
fn where_the_rest_does_not_arrive_that_is_said_and_the_next_try_asks_for_it_again() {
    let tab = early();
    let asked = Rc::new(Cell::new(0));
    let count = Rc::clone(&asked);
    tab.session.arrival().ask_by(move || count.set(count.get() + 1));
    let came_to = open(&tab);
    tab.session.arrival().came(Err(NotArrived));
    settle();
    assert_eq!((came_to.get(), tab.gate(), asked.get()), (Some(Err(OpenError::NotArrived)), Gate::Locked, 0));
    assert!(tab.session.work().get_untracked().is_none(), "nothing goes on");

    let came_to = open(&tab);
    assert_eq!((came_to.get(), asked.get()), (None, 1));
    assert_eq!(tab.session.arrival().stage().get_untracked(), ArrivalStage::Coming);
    tab.session.arrival().came(Ok(&INSIDE));
    settle();
    assert_eq!((came_to.get(), tab.gate()), (Some(Ok(())), Gate::Open));
}

#[test]
fn another_tab_keeps_its_notebook_where_it_could_not_be_shown_here() {
    let first = Tab::with_notebook();
    let second = Tab::before_arrival(&first.device.in_another_tab());
    second.session.arrival().came(Err(NotArrived));
    second.session.arrival().ask_by({
        let arrival = second.session.arrival();
        move || arrival.came(Err(NotArrived))
    });
    let opened = block_on(second.session.open(PASSPHRASE.into(), Claim::Insist));
    settle();
    assert_eq!((opened, first.gate()), (Err(OpenError::NotArrived), Gate::Open));
}

#[test]
fn no_notebook_is_made_that_could_not_be_shown() {
    let tab = Tab::before_arrival(&FakeDevice::new());
    tab.session.arrival().came(Err(NotArrived));
    tab.session.arrival().ask_by({
        let arrival = tab.session.arrival();
        move || arrival.came(Err(NotArrived))
    });
    let made = block_on(tab.session.create(PASSPHRASE.into()));
    assert_eq!((made, tab.gate()), (Err(CreateError::NotArrived), Gate::First));
    assert!(tab.device.storage().records(Store::Local).is_empty());
}

#[test]
fn who_stops_while_the_rest_is_on_its_way_is_at_the_lock_again() {
    let tab = early();
    let came_to = open(&tab);
    tab.session.stop();
    settle();
    assert_eq!((came_to.get(), tab.gate()), (Some(Err(OpenError::Stopped)), Gate::Locked));
    tab.session.arrival().came(Ok(&INSIDE));
    settle();
    assert_eq!(tab.gate(), Gate::Locked, "nothing opens that was stopped");
}
