//! Locking by itself: by the clock, after what was typed is kept.

use daybook::state::{Gate, Parted, Place, Watch, make_sit, make_working_time, provide_navigation, provide_watch};
use domain::Sort;
use leptos::prelude::GetUntracked;
use vault::{Fault, Store};

use crate::support::{Tab, settle};

const MINUTE: i64 = 60_000;

/// A tab with an open notebook, and what watches over it.
fn watched() -> (Tab, Watch) {
    let tab = Tab::with_notebook();
    provide_navigation();
    let watch = provide_watch();
    settle();
    (tab, watch)
}

fn type_a_word(tab: &Tab) {
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("Half a".into());
}

#[test]
fn it_locks_when_nothing_was_touched_for_as_long_as_was_chosen() {
    let (tab, watch) = watched();
    tab.device.tick(2 * MINUTE);
    watch.touched();
    tab.device.tick(2 * MINUTE);
    tab.pause();
    assert_eq!(tab.gate(), Gate::Open, "a touch begins anew");
    tab.device.tick(MINUTE);
    tab.pause();
    settle();
    assert_eq!((tab.gate(), tab.device.fresh_starts.get()), (Gate::Locked, 1));
}

#[test]
fn the_minutes_can_be_chosen() {
    let (tab, _watch) = watched();
    tab.preferences().lock_when_idle(15);
    tab.device.tick(14 * MINUTE);
    tab.pause();
    assert_eq!(tab.gate(), Gate::Open);
    tab.preferences().lock_when_idle(1);
    tab.pause();
    settle();
    assert_eq!(tab.gate(), Gate::Locked);
}

#[test]
fn a_touch_after_a_long_sleep_locks_and_does_not_count_as_presence() {
    let (tab, watch) = watched();
    // No timer has fired: the device slept.
    tab.device.tick(8 * 60 * MINUTE);
    watch.touched();
    assert!(watch.veils().get_untracked(), "until it is locked nothing can be read");
    settle();
    assert_eq!(tab.gate(), Gate::Locked);
    assert!(!watch.veils().get_untracked());
}

#[test]
fn what_was_typed_is_kept_before_it_locks() {
    let (tab, _watch) = watched();
    type_a_word(&tab);
    tab.device.tick(4 * MINUTE);
    tab.pause();
    settle();
    assert_eq!(tab.gate(), Gate::Locked);
    assert_eq!(tab.opened_again().bodies(), ["Half a"]);
}

#[test]
fn words_that_cannot_be_kept_do_not_keep_it_open_and_that_is_said() {
    let (tab, watch) = watched();
    type_a_word(&tab);
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, Some(Fault::Broken));
    }
    tab.device.tick(4 * MINUTE);
    watch.touched();
    settle();
    assert_eq!(tab.gate(), Gate::Locked);
    assert_eq!(tab.session.parted().get_untracked(), Some(Parted::LockedUnkept));
}

#[test]
fn out_of_sight_it_locks_after_as_many_seconds_as_were_chosen() {
    let (tab, watch) = watched();
    watch.hidden();
    tab.device.tick(20_000);
    watch.shown();
    assert_eq!(tab.gate(), Gate::Open);
    watch.hidden();
    tab.device.tick(20_000);
    tab.pause();
    assert_eq!(tab.gate(), Gate::Open, "each time counts for itself");
    // Held back by the browser: the look when it is shown again comes first.
    tab.device.tick(10_000);
    watch.shown();
    assert!(watch.veils().get_untracked());
    settle();
    assert_eq!(tab.gate(), Gate::Locked);
}

#[test]
fn it_can_lock_the_moment_it_is_out_of_sight() {
    let (tab, watch) = watched();
    tab.preferences().lock_when_hidden(0);
    watch.hidden();
    settle();
    assert_eq!(tab.gate(), Gate::Locked);
}

#[test]
fn the_paper_is_blank_behind_another_window_if_that_is_chosen() {
    let (tab, watch) = watched();
    watch.behind();
    assert!(watch.veils().get_untracked());
    watch.in_front();
    assert!(!watch.veils().get_untracked());
    // A window can come to the front before it is told that it is in sight.
    watch.hidden();
    watch.in_front();
    assert!(watch.veils().get_untracked());
    watch.shown();
    assert!(!watch.veils().get_untracked());
    // Some browsers forget to tell.
    watch.hidden();
    watch.touched();
    assert!(!watch.veils().get_untracked());
    tab.preferences().veil(false);
    watch.behind();
    assert!(!watch.veils().get_untracked());
    tab.preferences().veil(true);
    tab.session.lock();
    assert!(watch.veils().get_untracked(), "a passphrase may stand at the lock");
}

#[test]
fn what_only_passes_shows_that_somebody_is_there_and_shows_nothing() {
    let (tab, watch) = watched();
    tab.device.tick(2 * MINUTE);
    watch.brushed();
    tab.device.tick(2 * MINUTE);
    tab.pause();
    assert_eq!(tab.gate(), Gate::Open, "it begins the time anew");
    watch.behind();
    watch.brushed();
    assert!(watch.veils().get_untracked());
    watch.hidden();
    watch.brushed();
    assert!(watch.veils().get_untracked());
    tab.device.tick(31_000);
    watch.brushed();
    settle();
    assert_eq!(tab.gate(), Gate::Locked, "nor does it stop what is out of sight from locking");
}

#[test]
fn of_what_only_passes_one_in_half_a_second_is_heard() {
    let (tab, watch) = watched();
    tab.device.tick(1000);
    watch.brushed();
    // Not heard, so it counts for nothing.
    tab.device.tick(400);
    watch.brushed();
    tab.device.tick(3 * MINUTE - 500);
    tab.device.tick(100);
    tab.pause();
    settle();
    assert_eq!(tab.gate(), Gate::Locked);

    let (tab, watch) = watched();
    tab.device.tick(1000);
    watch.brushed();
    tab.device.tick(500);
    watch.brushed();
    tab.device.tick(3 * MINUTE - 1500);
    tab.pause();
    assert_eq!(tab.gate(), Gate::Open);
    // A clock that was set back does not make it deaf.
    tab.device.tick(-MINUTE);
    watch.brushed();
    tab.device.tick(2 * MINUTE);
    tab.pause();
    assert_eq!(tab.gate(), Gate::Open);
}

#[test]
fn someone_who_breathes_is_given_time() {
    let tab = Tab::with_notebook();
    let navigation = provide_navigation();
    let _watch = provide_watch();
    settle();
    navigation.go(Place::Steady);
    tab.device.tick(14 * MINUTE);
    tab.pause();
    assert_eq!(tab.gate(), Gate::Open);
    tab.device.tick(MINUTE);
    tab.pause();
    settle();
    assert_eq!(tab.gate(), Gate::Locked);
}

#[test]
fn people_to_reach_do_not_stay_at_a_lock_where_nobody_is() {
    let notebook = Tab::with_notebook();
    let tab = Tab::on(&notebook.device);
    assert_eq!(tab.gate(), Gate::Locked);
    let _watch = provide_watch();
    settle();
    tab.navigation.go(Place::Steady);
    settle();
    tab.reaching.show();
    tab.device.tick(14 * MINUTE);
    tab.pause();
    settle();
    assert!(tab.reaching.is_shown().get_untracked(), "a call takes its time");
    tab.device.tick(MINUTE);
    tab.pause();
    settle();
    assert!(!tab.reaching.is_shown().get_untracked());
}

#[test]
fn an_exercise_locks_as_chosen_but_not_while_a_silent_text_goes_on_in_it() {
    let (tab, _watch) = watched();
    tab.navigation.go(Place::Exercise);
    let sit = make_sit();
    sit.start(8);
    tab.device.tick(10 * MINUTE);
    tab.pause();
    assert_eq!(tab.gate(), Gate::Open, "whoever sits still touches nothing");
    sit.end();
    tab.pause();
    settle();
    assert_eq!(tab.gate(), Gate::Locked);
}

#[test]
fn a_limit_of_time_for_writing_holds_off_no_lock() {
    let (tab, _watch) = watched();
    tab.navigation.go(Place::Chapter);
    make_working_time().start(15);
    tab.device.tick(10 * MINUTE);
    tab.pause();
    settle();
    assert_eq!(tab.gate(), Gate::Locked, "whoever writes nothing for so long is away");
}

#[test]
fn while_the_persons_own_lock_keeps_what_is_typed_nothing_can_be_read() {
    let (tab, watch) = watched();
    assert!(!watch.veils().get_untracked());
    watch.cover_to_lock();
    assert!(watch.veils().get_untracked());
    watch.uncover();
    assert!(!watch.veils().get_untracked());
    tab.device.tick(3 * MINUTE);
    tab.pause();
    settle();
    assert_eq!(tab.gate(), Gate::Locked, "it goes on to watch");
}
