//! Out of sight because the person asked for something: a window of the browser, or a way to another app and back.

use daybook::state::{Gate, Watch, provide_watch, use_sharing};
use pollster::block_on;

use crate::support::{Tab, settle};

const MINUTE: i64 = 60_000;

/// An open notebook whose own clock does not matter here.
fn open() -> (Tab, Watch) {
    let tab = Tab::with_notebook();
    let watch = provide_watch();
    tab.preferences().lock_when_idle(15);
    settle();
    (tab, watch)
}

/// Out of sight for so long: is it still open?
fn stays_open(tab: &Tab, watch: Watch, for_so_long: i64) -> bool {
    watch.hidden();
    tab.device.tick(for_so_long);
    tab.pause();
    settle();
    tab.gate() == Gate::Open
}

fn copy(tab: &Tab) {
    block_on(tab.session.copy_to_pass_on("a link".into())).unwrap();
}

#[test]
fn a_window_that_does_not_hide_the_page_at_once_holds_nothing_up() {
    for (after, stays) in [(1_000, true), (3_000, false)] {
        let (tab, watch) = open();
        tab.session.looks_elsewhere();
        tab.device.tick(after);
        assert_eq!(stays_open(&tab, watch, MINUTE), stays, "{after}");
    }
}

#[test]
fn whoever_copied_a_link_reads_the_words_once_more_goes_to_another_app_and_finds_them_there_after() {
    let (tab, watch) = open();
    copy(&tab);
    watch.touched();
    tab.device.tick(MINUTE);
    watch.touched();
    assert!(stays_open(&tab, watch, 4 * MINUTE));
    watch.shown();
    assert!(!stays_open(&tab, watch, MINUTE), "once");
}

#[test]
fn the_errand_is_over_after_five_minutes_and_with_the_link() {
    let (tab, watch) = open();
    copy(&tab);
    assert!(!stays_open(&tab, watch, 6 * MINUTE));

    let (tab, watch) = open();
    copy(&tab);
    tab.device.tick(6 * MINUTE);
    assert!(!stays_open(&tab, watch, MINUTE), "it was not begun");

    let (tab, watch) = open();
    copy(&tab);
    use_sharing().leave();
    assert!(!stays_open(&tab, watch, MINUTE), "there is nothing to come back for");
}

#[test]
fn the_minutes_without_a_touch_go_on_meanwhile() {
    let (tab, watch) = open();
    tab.preferences().lock_when_idle(3);
    copy(&tab);
    assert!(!stays_open(&tab, watch, 4 * MINUTE));
}

#[test]
fn a_menu_that_did_not_open_holds_nothing_up() {
    for is_there in [true, false] {
        let (tab, watch) = open();
        if !is_there {
            *tab.device.shared.borrow_mut() = None;
        }
        assert_eq!(block_on(tab.session.share("a link".into())).is_ok(), is_there);
        assert_eq!(stays_open(&tab, watch, MINUTE), is_there);
    }
}
