//! The passphrase work can be ended, and what was ended opens nothing.

use std::cell::Cell;
use std::rc::Rc;

use daybook::state::{Claim, CreateError, Gate, OpenError, Work};
use futures::FutureExt;
use leptos::prelude::GetUntracked;
use pollster::block_on;
use vault::Store;

use crate::support::{FakeDevice, PASSPHRASE, Tab, settle};

const BEGUN: Work = Work { is_long: false, can_stop: true };

/// What some work came to, once it has.
type Outcome<E> = Rc<Cell<Option<Result<(), E>>>>;

/// A tab at the lock, opening, with work that does not end.
fn opening() -> (Tab, Outcome<OpenError>) {
    let made = Tab::with_notebook();
    let tab = Tab::on(&made.device.in_another_tab());
    tab.device.work.shut(true);
    let outcome = Rc::new(Cell::new(None));
    let (told, session) = (Rc::clone(&outcome), tab.session);
    leptos::task::spawn_local(async move { told.set(Some(session.open(PASSPHRASE.into(), Claim::IfFree).await)) });
    settle();
    assert_eq!(tab.session.work().get_untracked(), Some(BEGUN));
    (tab, outcome)
}

/// A first visit, making, with work that does not end.
fn making() -> (Tab, Outcome<CreateError>) {
    let tab = Tab::on(&FakeDevice::new());
    tab.device.work.shut(true);
    let outcome = Rc::new(Cell::new(None));
    let (told, session) = (Rc::clone(&outcome), tab.session);
    leptos::task::spawn_local(async move { told.set(Some(session.create(PASSPHRASE.into()).await)) });
    settle();
    assert_eq!(tab.session.work().get_untracked(), Some(BEGUN));
    (tab, outcome)
}

fn go_on(tab: &Tab) {
    tab.device.work.shut(false);
    settle();
}

#[test]
fn an_opening_that_was_stopped_left_or_locked_never_opens() {
    let ways: [fn(&Tab); 3] = [|tab| tab.session.stop(), |tab| tab.session.leave(), |tab| tab.session.lock()];
    for way in ways {
        let (tab, outcome) = opening();
        way(&tab);
        assert_eq!((tab.session.work().get_untracked(), tab.device.worker_runs.get()), (None, false));
        go_on(&tab);
        assert_eq!((tab.gate(), outcome.get()), (Gate::Locked, Some(Err(OpenError::Stopped))));
        block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
        assert_eq!(tab.gate(), Gate::Open);
    }
}

#[test]
fn a_making_that_was_stopped_or_left_makes_nothing() {
    let ways: [fn(&Tab); 2] = [|tab| tab.session.stop(), |tab| tab.session.leave()];
    for way in ways {
        let (tab, outcome) = making();
        way(&tab);
        go_on(&tab);
        assert_eq!((tab.gate(), outcome.get()), (Gate::First, Some(Err(CreateError::Stopped))));
        assert!(Store::BOTH.iter().all(|store| tab.device.storage().records(*store).is_empty()));
        block_on(tab.session.create(PASSPHRASE.into())).unwrap();
    }
}

#[test]
fn a_stop_does_not_end_the_next_opening() {
    let (tab, stopped) = opening();
    tab.session.stop();
    // Pressed again before the one that was stopped has had its turn.
    let mut next = Box::pin(tab.session.open(PASSPHRASE.into(), Claim::IfFree));
    assert!((&mut next).now_or_never().is_none());
    settle();
    assert_eq!(stopped.get(), Some(Err(OpenError::Stopped)));
    assert_eq!((tab.session.work().get_untracked(), tab.device.worker_runs.get()), (Some(BEGUN), true));
    go_on(&tab);
    assert_eq!(block_on(next), Ok(()));
    assert_eq!(tab.gate(), Gate::Open);
}

#[test]
fn a_notebook_that_is_being_stored_cannot_be_stopped_any_more() {
    let (tab, outcome) = making();
    tab.device.storage().hold(true);
    go_on(&tab);
    assert_eq!(tab.session.work().get_untracked(), Some(Work { can_stop: false, ..BEGUN }));
    tab.session.stop();
    tab.device.storage().hold(false);
    settle();
    assert_eq!((tab.gate(), outcome.get()), (Gate::Open, Some(Ok(()))));
}

#[test]
fn that_it_takes_a_while_is_said_only_when_it_does() {
    let (tab, _) = opening();
    tab.device.let_time_pass();
    assert_eq!(tab.session.work().get_untracked(), Some(Work { is_long: true, ..BEGUN }));
    go_on(&tab);
    assert_eq!((tab.gate(), tab.session.work().get_untracked()), (Gate::Open, None));
    tab.device.let_time_pass();
    assert_eq!(tab.session.work().get_untracked(), None);
}
