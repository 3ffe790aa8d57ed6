//! What is typed where a passphrase is asked for: covered out of sight, forgotten when nobody is there, at every such gate.

use std::cell::Cell;
use std::rc::Rc;

use daybook::state::{Claim, Gate, OpenError, Secret, Watch, make_secret, provide_navigation, provide_watch};
use leptos::prelude::{GetUntracked, Set};
use pollster::block_on;

use crate::support::{FakeDevice, PASSPHRASE, Tab, settle};

const MINUTE: i64 = 60_000;

/// A tab in which a passphrase is half typed, and can be read.
fn typing(tab: Tab) -> (Tab, Watch, Secret) {
    provide_navigation();
    let watch = provide_watch();
    settle();
    let secret = make_secret();
    secret.value().set("marble tugboat".into());
    secret.is_seen().set(true);
    (tab, watch, secret)
}

fn at_the_lock() -> (Tab, Watch, Secret) {
    let made = Tab::with_notebook();
    typing(Tab::on(&made.device))
}

fn on_a_first_visit() -> (Tab, Watch, Secret) {
    typing(Tab::on(&FakeDevice::new()))
}

fn typed(secret: Secret) -> String {
    secret.value().get_untracked()
}

fn has_forgotten(tab: &Tab) -> bool {
    tab.session.has_forgotten().get_untracked()
}

#[test]
fn it_is_forgotten_when_nothing_was_touched_for_as_long_as_was_chosen() {
    for (tab, watch, secret) in [at_the_lock(), on_a_first_visit()] {
        let gate = tab.gate();
        tab.device.tick(2 * MINUTE);
        watch.touched();
        tab.device.tick(2 * MINUTE);
        tab.pause();
        assert_eq!(typed(secret), "marble tugboat", "a touch begins anew");
        tab.device.tick(MINUTE);
        tab.pause();
        assert_eq!((typed(secret).as_str(), has_forgotten(&tab)), ("", true), "{gate:?}");
        assert!(!secret.is_seen().get_untracked());
        assert_eq!(tab.gate(), gate, "it stays where it was");
    }
}

#[test]
fn out_of_sight_it_is_covered_at_once_and_forgotten_in_time() {
    let (tab, watch, secret) = at_the_lock();
    watch.hidden();
    assert!(!secret.is_seen().get_untracked());
    assert_eq!(typed(secret), "marble tugboat", "not at once");
    tab.device.tick(20_000);
    watch.shown();
    assert_eq!(typed(secret), "marble tugboat", "whoever is back soon goes on");
    watch.hidden();
    // Held back by the browser: the look when it is shown again comes first.
    tab.device.tick(31_000);
    watch.shown();
    assert_eq!((typed(secret).as_str(), has_forgotten(&tab)), ("", true));
}

#[test]
fn a_touch_that_comes_too_late_saves_nothing() {
    let (tab, watch, secret) = on_a_first_visit();
    tab.device.tick(8 * 60 * MINUTE);
    watch.touched();
    assert_eq!((typed(secret).as_str(), has_forgotten(&tab)), ("", true));
}

#[test]
fn all_fields_of_a_page_are_forgotten_and_those_of_pages_that_are_gone_do_no_harm() {
    let (tab, _watch, secret) = on_a_first_visit();
    let again = make_secret();
    again.value().set("marble".into());
    leptos::prelude::Owner::new().with(make_secret);
    tab.device.tick(4 * MINUTE);
    tab.pause();
    assert_eq!((typed(secret), typed(again)), (String::new(), String::new()));
}

#[test]
fn where_nothing_was_typed_nothing_is_said() {
    let (tab, _watch, secret) = at_the_lock();
    secret.value().set(String::new());
    tab.device.tick(4 * MINUTE);
    tab.pause();
    assert!(!has_forgotten(&tab));
}

#[test]
fn what_is_being_tried_when_nobody_is_there_any_more_opens_nothing() {
    let (tab, _watch, secret) = at_the_lock();
    tab.device.work.shut(true);
    let (session, came_to) = (tab.session, Rc::new(Cell::new(None)));
    let tell = Rc::clone(&came_to);
    leptos::task::spawn_local(async move { tell.set(Some(session.open(PASSPHRASE.into(), Claim::IfFree).await)) });
    settle();
    tab.device.tick(4 * MINUTE);
    tab.pause();
    assert_eq!((typed(secret).as_str(), came_to.get()), ("", Some(Err(OpenError::Stopped))));
    tab.device.work.shut(false);
    settle();
    tab.pause();
    assert_eq!(tab.gate(), Gate::Locked);
}

#[test]
fn leaving_forgets_it_at_once_and_that_is_said_until_it_is_typed_anew() {
    let (tab, _watch, secret) = on_a_first_visit();
    tab.session.leave();
    assert_eq!((typed(secret).as_str(), has_forgotten(&tab)), ("", true));
    tab.session.warm();
    assert!(!has_forgotten(&tab));
    tab.session.leave();
    block_on(tab.session.create(PASSPHRASE.into())).unwrap();
    assert!(!has_forgotten(&tab));
}
