//! What someone passed on: it opens on a press, is held in memory, goes when nobody is there, and is kept where the person wants that.

mod friend;
mod keeping;
mod pages;

use std::rc::Rc;

use daybook::platform::{Device, DeviceEntropy};
use daybook::state::{Gate, INSIDE, NotArrived, Place, ReceiveError, ReceivedStage, Watch, provide_watch};
use domain::passphrase::share_words;
use domain::shared::{Piece, PiecePart, Shared};
use leptos::prelude::GetUntracked;
use leptos::task::spawn_local;
use pollster::block_on;
use vault::Store;
use vault::parcel::link::{Head, Lock, seal};

use crate::support::{FakeDevice, Tab, settle};

const MINUTE: i64 = 60_000;
const WORDS: &str = "plum ladder nine velvet cotton";

fn shared() -> Shared {
    let part = |heading: &str, words: &str| PiecePart { heading: heading.into(), words: words.into() };
    let one = Piece {
        title: "How to help me".into(),
        date: "24 November 2026".into(),
        parts: vec![part("Please", "Ask first."), part("", "Thank you.")],
    };
    Shared { pieces: vec![one, Piece { title: "Second".into(), date: String::new(), parts: vec![part("", "More.")] }] }
}

/// The link that someone else's device made.
fn link(words: Option<&str>) -> String {
    let device = FakeDevice::new();
    let lock = if words.is_some() { Lock::Words } else { Lock::None };
    let head = Head::make(lock, &mut DeviceEntropy(Rc::clone(&device) as Rc<dyn Device>)).unwrap();
    let ikm = words.map(|words| block_on(device.derive(&share_words(words), head.salt(), head.cost())).unwrap());
    seal(&head, ikm.as_ref(), shared().to_json().as_bytes()).unwrap()
}

/// A first visit, with a link.
fn first_visit(words: Option<&str>) -> Tab {
    let device = FakeDevice::new();
    *device.given.borrow_mut() = Some(format!("#{}", link(words)));
    Tab::on(&device)
}

fn stage(tab: &Tab) -> Option<ReceivedStage> {
    tab.receiving.stage().get_untracked()
}

fn fault(tab: &Tab) -> Option<ReceiveError> {
    tab.receiving.fault().get_untracked()
}

fn open(tab: &Tab, words: &str) -> Option<Shared> {
    block_on(tab.receiving.open(words.into()));
    tab.receiving.opened().get_untracked().map(|shared| (*shared).clone())
}

fn watched(tab: &Tab) -> Watch {
    let watch = provide_watch();
    settle();
    // So that the watch has begun before anything is opened.
    _ = tab.gate();
    watch
}

/// A way in which nobody is there any more.
type Absence<'a> = &'a dyn Fn(&Tab, Watch);

const CLOSED: Option<ReceivedStage> = Some(ReceivedStage::Closed { needs_words: true });
const OPENED: Option<ReceivedStage> = Some(ReceivedStage::Opened { needs_words: true });

#[test]
fn a_link_stands_before_all_else_and_is_not_opened_by_itself() {
    for words in [Some(WORDS), None] {
        let tab = first_visit(words);
        settle();
        assert!(tab.receiving.is_shown().get_untracked());
        assert_eq!(stage(&tab), Some(ReceivedStage::Closed { needs_words: words.is_some() }));
        assert!(tab.receiving.opened().get_untracked().is_none());
        assert_eq!((tab.gate(), tab.device.worked_at.borrow().len()), (Gate::First, 0));
    }
}

#[test]
fn a_link_that_came_before_the_rest_of_the_app_stands_there_at_once_and_is_read_when_that_comes() {
    let device = FakeDevice::new();
    *device.given.borrow_mut() = Some(format!("#{}", link(Some(WORDS))));
    let tab = Tab::before_arrival(&device);
    settle();
    assert!(tab.receiving.is_shown().get_untracked(), "before all places");
    assert_eq!(stage(&tab), None, "nothing is told of it yet");
    tab.session.arrival().came(Err(NotArrived));
    assert_eq!((tab.receiving.is_shown().get_untracked(), stage(&tab)), (true, None));
    tab.session.arrival().came(Ok(&INSIDE));
    assert_eq!(stage(&tab), CLOSED);
    assert_eq!(open(&tab, WORDS), Some(shared()));
    // One that came since is none that waits.
    device.when_given.borrow().as_ref().unwrap()("#s1.broken".into());
    assert!(matches!(stage(&tab), Some(ReceivedStage::Broken(_))));
}

#[test]
fn the_share_words_open_exactly_what_was_sealed_however_they_are_written() {
    for typed in [WORDS, " Plum,ladder\nNINE velvet-cotton. "] {
        let tab = first_visit(Some(WORDS));
        assert_eq!(open(&tab, typed), Some(shared()), "{typed:?}");
        assert_eq!((stage(&tab), fault(&tab), tab.gate()), (OPENED, None, Gate::First));
    }
}

#[test]
fn without_share_words_a_press_is_enough() {
    let tab = first_visit(None);
    assert_eq!(open(&tab, ""), Some(shared()));
    assert_eq!(stage(&tab), Some(ReceivedStage::Opened { needs_words: false }));
    assert!(tab.device.worked_at.borrow().is_empty());
}

#[test]
fn other_words_and_none_are_named_and_the_right_ones_open_it_then() {
    let tab = first_visit(Some(WORDS));
    for (typed, why) in [
        ("", ReceiveError::Blank),
        (" - , ", ReceiveError::Blank),
        ("plum ladder nine velvet", ReceiveError::WrongWords),
        ("ladder plum nine velvet cotton", ReceiveError::WrongWords),
    ] {
        assert_eq!(open(&tab, typed), None, "{typed:?}");
        assert_eq!((fault(&tab), stage(&tab)), (Some(why), CLOSED), "{typed:?}");
    }
    assert_eq!(open(&tab, WORDS), Some(shared()));
    assert_eq!(fault(&tab), None);
}

#[test]
fn a_link_that_was_cut_changed_or_made_by_a_newer_version_says_so() {
    let whole = link(Some(WORDS));
    let broken = |given: &str| {
        let tab = Tab::on(&FakeDevice::new());
        assert!(tab.receiving.take_in(given.to_owned()), "{given}");
        let stage = stage(&tab);
        assert_eq!(open(&tab, WORDS), None);
        match stage {
            Some(ReceivedStage::Broken(why)) => why,
            _ => fault(&tab).unwrap(),
        }
    };
    for length in [3, 4, 20, whole.len() / 2, whole.len() - 1] {
        assert_eq!(broken(&whole[..length]), ReceiveError::CutShort, "{length}");
    }
    let last = if whole.ends_with('A') { "B" } else { "A" };
    let middle = whole.len() - 30;
    let turned = if whole.as_bytes()[middle] == b'A' { "B" } else { "A" };
    assert_eq!(broken(&format!("{}{turned}{}", &whole[..middle], &whole[middle + 1..])), ReceiveError::Altered);
    assert_eq!(broken(&format!("{whole}{last}{last}{last}{last}")), ReceiveError::Altered);
    assert_eq!(broken("s1.AA!AA"), ReceiveError::Altered);
    assert_eq!(broken("s2.AAAA"), ReceiveError::Newer);
    assert_eq!(broken("s0.AAAA"), ReceiveError::NotOne);
    assert_eq!(broken(&format!("s1.{}", "A".repeat(600_000))), ReceiveError::TooLong);
}

#[test]
fn what_a_messenger_made_of_it_is_taken_off_and_what_is_no_link_is_left_alone() {
    let text = link(Some(WORDS));
    for given in [format!("%23{text}"), format!("#{text}?fbclid=IwAR1"), format!("<https://x.example/#{text}>.")] {
        let tab = Tab::on(&FakeDevice::new());
        assert!(tab.receiving.take_in(given));
        assert_eq!(open(&tab, WORDS), Some(shared()));
    }
    let tab = first_visit(Some(WORDS));
    open(&tab, WORDS);
    for other in ["#page", "", "s", "Dear all"] {
        assert!(!tab.receiving.take_in(other.into()), "{other:?}");
    }
    assert_eq!(stage(&tab), OPENED, "what is here stays");
}

#[test]
fn a_link_that_comes_later_takes_the_place_of_the_one_before() {
    let tab = first_visit(Some(WORDS));
    open(&tab, WORDS);
    let later = tab.device.when_given.take().unwrap();
    later(format!("#{}", link(None)));
    assert_eq!(stage(&tab), Some(ReceivedStage::Closed { needs_words: false }));
    assert!(tab.receiving.opened().get_untracked().is_none());
    later("#page".into());
    assert!(tab.receiving.is_shown().get_untracked());
}

#[test]
fn a_device_without_memory_or_a_worker_is_named() {
    let tab = first_visit(Some(WORDS));
    tab.device.memory.set(1);
    assert_eq!(open(&tab, WORDS), None);
    assert_eq!(fault(&tab), Some(ReceiveError::NoMemory));
}

#[test]
fn opening_can_be_stopped_and_closing_stops_it() {
    let tab = first_visit(Some(WORDS));
    tab.device.work.shut(true);
    spawn_local(tab.receiving.open(WORDS.into()));
    settle();
    assert!(tab.session.working().get_untracked());
    tab.session.stop();
    settle();
    assert_eq!((fault(&tab), stage(&tab)), (Some(ReceiveError::Stopped), CLOSED));

    spawn_local(tab.receiving.open(WORDS.into()));
    settle();
    tab.receiving.close();
    tab.device.work.shut(false);
    settle();
    assert!(!tab.session.working().get_untracked());
    assert_eq!((stage(&tab), fault(&tab)), (None, None));
}

#[test]
fn passphrase_work_under_way_is_not_ended_by_it() {
    let made = Tab::with_notebook();
    let tab = Tab::on(&made.device);
    tab.device.work.shut(true);
    let session = tab.session;
    spawn_local(
        async move { _ = session.open(crate::support::PASSPHRASE.into(), daybook::state::Claim::IfFree).await },
    );
    settle();
    tab.receiving.take_in(link(Some(WORDS)));
    block_on(tab.receiving.open(WORDS.into()));
    tab.device.work.shut(false);
    settle();
    assert_eq!((tab.gate(), stage(&tab)), (Gate::Open, CLOSED));
}

#[test]
fn closing_leaving_and_locking_leave_nothing_of_it() {
    let tab = first_visit(Some(WORDS));
    open(&tab, WORDS);
    tab.receiving.close();
    assert_eq!((stage(&tab), tab.receiving.opened().get_untracked()), (None, None));

    for words in [Some(WORDS), None] {
        let tab = first_visit(words);
        open(&tab, WORDS);
        tab.session.leave();
        assert_eq!((stage(&tab), tab.receiving.opened().get_untracked()), (None, None));
    }

    let tab = Tab::with_notebook();
    tab.receiving.take_in(link(Some(WORDS)));
    open(&tab, WORDS);
    tab.session.lock();
    assert_eq!((stage(&tab), tab.receiving.opened().get_untracked(), tab.gate()), (None, None, Gate::Locked));
    settle();
}

#[test]
fn where_nobody_is_the_words_go_at_every_gate_and_it_is_said() {
    let hidden = |tab: &Tab, watch: Watch| {
        watch.hidden();
        tab.device.tick(31_000);
        tab.pause();
    };
    let idle = |tab: &Tab, _: Watch| {
        tab.device.tick(4 * MINUTE);
        tab.pause();
    };
    let at_the_lock = || {
        let tab = Tab::on(&Tab::with_notebook().device);
        tab.receiving.take_in(link(Some(WORDS)));
        tab
    };
    let ways: [Absence<'_>; 2] = [&hidden, &idle];
    for go_away in ways {
        let tabs: [&dyn Fn() -> Tab; 2] = [&|| first_visit(Some(WORDS)), &at_the_lock];
        for make in tabs {
            let tab = make();
            let watch = watched(&tab);
            open(&tab, WORDS);
            assert_eq!(stage(&tab), OPENED);
            go_away(&tab, watch);
            assert!(tab.receiving.opened().get_untracked().is_none());
            assert!(tab.receiving.has_lapsed().get_untracked());
            assert_eq!(stage(&tab), CLOSED, "the sealed link can be opened once more");
            assert_eq!(open(&tab, WORDS), Some(shared()));
            assert!(!tab.receiving.has_lapsed().get_untracked());
        }
    }
    let tab = first_visit(None);
    let watch = watched(&tab);
    open(&tab, "");
    hidden(&tab, watch);
    assert_eq!(stage(&tab), None, "anybody could open this one");
    assert!(tab.receiving.has_lapsed().get_untracked());
}

#[test]
fn whoever_looks_up_the_words_elsewhere_comes_back_to_the_link() {
    let tab = first_visit(Some(WORDS));
    let watch = watched(&tab);
    watch.hidden();
    tab.device.tick(10 * MINUTE);
    tab.pause();
    tab.session.sleep();
    assert_eq!((stage(&tab), tab.receiving.has_lapsed().get_untracked()), (CLOSED, false));
}

#[test]
fn the_page_is_blank_behind_another_window_also_where_lists_stand_first() {
    let tab = Tab::with_notebook();
    tab.preferences().show_lists_first(true);
    let tab = Tab::on(&tab.device);
    let watch = watched(&tab);
    watch.behind();
    assert!(!watch.veils().get_untracked());
    tab.receiving.take_in(link(None));
    assert!(watch.veils().get_untracked());
}

#[test]
fn nothing_is_written_of_it() {
    let tab = Tab::with_notebook();
    tab.write("Mine.");
    let before = Store::BOTH.map(|store| tab.device.storage().records(store));
    tab.receiving.take_in(link(Some(WORDS)));
    open(&tab, "other words");
    open(&tab, WORDS);
    tab.receiving.close();
    settle();
    assert_eq!(Store::BOTH.map(|store| tab.device.storage().records(store)), before);
    assert!(tab.device.files.borrow().is_empty());
}

#[test]
fn the_page_for_those_who_stand_by_lies_over_it_and_gives_it_back() {
    let tab = first_visit(Some(WORDS));
    open(&tab, WORDS);
    tab.receiving.to_friend();
    assert!(tab.receiving.shows_friend().get_untracked() && !tab.receiving.is_shown().get_untracked());
    tab.receiving.back();
    assert!(tab.receiving.is_shown().get_untracked());
    assert_eq!((stage(&tab), tab.navigation.under().get_untracked()), (OPENED, Place::Front));
    tab.receiving.to_friend();
    tab.session.leave();
    assert!(!tab.receiving.shows_friend().get_untracked());
}
