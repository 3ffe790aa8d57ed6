//! A clock that is set back or forward, and another time zone: no lock is put off, and what was written keeps its day.

use daybook::platform::Device;
use daybook::state::{Gate, Place, now, provide_navigation, provide_watch, today, use_before};
use domain::urge::Wait;
use domain::{Day, RoughDate, Sort};
use leptos::prelude::GetUntracked;
use pollster::block_on;

use crate::support::{FakeDevice, PASSPHRASE, Tab, settle};

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const YEAR: i64 = 365 * 24 * HOUR;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// The days of the pages as the journal lists them, the newest first.
fn days(tab: &Tab) -> Vec<RoughDate> {
    tab.journal.cards().get_untracked().iter().map(|card| card.date).collect()
}

#[test]
fn a_clock_that_is_set_back_by_a_year_puts_no_lock_off() {
    for back in [MINUTE, HOUR, YEAR] {
        let tab = Tab::with_notebook();
        let _watch = provide_watch();
        settle();
        tab.device.tick(2 * MINUTE);
        tab.pause();
        tab.device.tick(-back);
        tab.pause();
        assert_eq!(tab.gate(), Gate::Open);
        tab.device.tick(MINUTE);
        tab.pause();
        settle();
        assert_eq!(tab.gate(), Gate::Locked, "three minutes have passed, whatever the clock says");

        // Out of sight too.
        let tab = tab.opened_again();
        let watch = provide_watch();
        settle();
        watch.hidden();
        tab.device.tick(20_000);
        tab.pause();
        tab.device.tick(-back);
        tab.pause();
        tab.device.tick(10_000);
        tab.pause();
        settle();
        assert_eq!(tab.gate(), Gate::Locked);
    }
}

#[test]
fn set_back_again_and_again_it_locks_all_the_same() {
    let tab = Tab::with_notebook();
    let _watch = provide_watch();
    settle();
    for _ in 0..40 {
        tab.device.tick(5_000);
        tab.pause();
        tab.device.tick(-HOUR);
        tab.pause();
    }
    settle();
    assert_eq!(tab.gate(), Gate::Locked);
}

#[test]
fn a_clock_that_is_set_forward_by_a_year_locks_with_every_word_kept_and_the_pages_keep_their_days() {
    let tab = Tab::with_notebook();
    tab.write("Written in November.");
    provide_navigation();
    let watch = provide_watch();
    settle();
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("Half a".into());
    tab.device.tick(YEAR);
    watch.touched();
    settle();
    assert_eq!(tab.gate(), Gate::Locked);
    let again = tab.opened_again();
    assert_eq!(days(&again), [RoughDate::Day(day("2026-11-24")); 2]);
    let mut bodies = again.bodies();
    bodies.sort();
    assert_eq!(bodies, ["Half a", "Written in November."]);
}

#[test]
fn pages_of_a_day_that_has_not_come_yet_are_listed_opened_and_written_on() {
    let device = FakeDevice::new();
    // An opening is noted where tabs can be told apart.
    device.tabs.set_locks();
    let tab = Tab::on(&device);
    block_on(tab.session.create(PASSPHRASE.into())).unwrap();
    tab.write("Before the clock was set back.");
    tab.pause();
    settle();
    tab.session.lock();
    tab.device.tick(-YEAR);
    let again = tab.opened_again();
    again.pause();
    settle();
    let last = use_before().get_untracked().expect("when it was opened last");
    assert!(last.at > again.device.now(), "told as it was, although that is still to come");
    again.write("After it was.");
    assert_eq!(days(&again), [RoughDate::Day(day("2026-11-24")), RoughDate::Day(day("2025-11-24"))]);
    let first = again.journal.cards().get_untracked()[0].id;
    again.editor.resume(first);
    again.editor.body_typed("Before the clock was set back, and after.".into());
    block_on(again.editor.close()).unwrap();
    again.session.lock();
    // The newer text stands, although the clock says that it is the older one.
    assert_eq!(again.opened_again().bodies(), ["Before the clock was set back, and after.", "After it was."]);
}

#[test]
fn what_was_put_off_is_not_put_off_for_a_year() {
    let tab = Tab::with_notebook();
    tab.urges.open();
    tab.urges.wait(Wait::TenMinutes);
    assert!(!tab.urges.waiting().get_untracked().unwrap().is_over);
    tab.device.tick(-YEAR);
    tab.urges.wait(Wait::HalfHour);
    assert!(!tab.urges.waiting().get_untracked().unwrap().is_over);
    tab.device.tick(-YEAR);
    tab.urges.note_typed("Anything.".into());
    assert!(tab.urges.waiting().get_untracked().unwrap().is_over);
    tab.urges.stop_waiting();
    assert_eq!(tab.urges.waiting().get_untracked(), None);
}

#[test]
fn in_another_time_zone_today_follows_the_device_and_pages_keep_the_day_they_were_written_on() {
    let tab = Tab::with_notebook();
    let _watch = provide_watch();
    settle();
    tab.navigation.go(Place::Today);
    // It is 13:00 there. Then a flight to where it is already the next day.
    tab.write("Before the flight.");
    assert_eq!(today().get_untracked(), day("2026-11-24"));
    tab.device.offset.set(14 * 60);
    tab.pause();
    assert_eq!((today().get_untracked(), now().hour()), (day("2026-11-25"), 2));
    tab.write("After the flight.");
    let expected = [RoughDate::Day(day("2026-11-25")), RoughDate::Day(day("2026-11-24"))];
    assert_eq!(days(&tab), expected);
    // And back, to where it is still the day before.
    tab.device.offset.set(-11 * 60);
    let again = tab.opened_again();
    assert_eq!(today().get_untracked(), day("2026-11-24"));
    assert_eq!(days(&again), expected);
    again.editor.resume(again.journal.cards().get_untracked()[0].id);
    again.editor.body_typed("After the flight, and back.".into());
    pollster::block_on(again.editor.close()).unwrap();
    assert_eq!(days(&again.opened_again()), expected);
}
