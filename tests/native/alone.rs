//! One tab at a time has the notebook open: every way from one to the other, with two tabs on a device in memory.

use domain::Sort;
use std::cell::Cell;
use std::rc::Rc;

use daybook::platform::Message;
use daybook::state::{Claim, CreateError, Gate, Keeping, Notice, OpenError, Parted};
use leptos::prelude::GetUntracked;
use pollster::block_on;
use vault::{Fault, Reached, Store};

use crate::support::{FakeDevice, PASSPHRASE, Tab, settle};

/// What an opening came to, once it has.
type Outcome = Rc<Cell<Option<Result<(), OpenError>>>>;

/// A tab in which a notebook was just made, and another on the same device, at the lock.
fn two_tabs() -> (Tab, Tab) {
    let device = FakeDevice::new();
    device.tabs.set_locks();
    let one = Tab::on(&device);
    block_on(one.session.create(PASSPHRASE.into())).unwrap();
    let two = Tab::on(&device.in_another_tab());
    assert_eq!((one.gate(), two.gate()), (Gate::Open, Gate::Locked));
    (one, two)
}

/// Begins to open and lets everything run that waits for no clock.
fn begin_to_open(tab: &Tab, claim: Claim) -> Outcome {
    let outcome = Outcome::default();
    let (told, session) = (Rc::clone(&outcome), tab.session);
    leptos::task::spawn_local(async move { told.set(Some(session.open(PASSPHRASE.into(), claim).await)) });
    settle();
    outcome
}

/// Begins to open and lets everything run that can.
fn open(tab: &Tab, claim: Claim) -> Outcome {
    let outcome = begin_to_open(tab, claim);
    let_pass(tab);
    outcome
}

/// Opens, and stops the clock before anything else is done with what was opened.
fn open_and_no_more(tab: &Tab, claim: Claim) {
    let opened = begin_to_open(tab, claim);
    while opened.get().is_none() {
        tab.pause();
    }
    assert_eq!(opened.get(), Some(Ok(())));
}

/// A few tenths of a second.
fn let_pass(tab: &Tab) {
    for _ in 0..3 {
        settle();
        tab.pause();
    }
    settle();
}

fn parted(tab: &Tab) -> Option<Parted> {
    tab.session.parted().get_untracked()
}

fn type_on(tab: &Tab, body: &str) {
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed(body.into());
}

fn sorted(tab: &Tab) -> Vec<String> {
    let mut bodies = tab.bodies();
    bodies.sort();
    bodies
}

#[test]
fn a_second_tab_says_that_the_first_has_it_open_and_disturbs_nobody() {
    let (one, two) = two_tabs();
    type_on(&one, "still typing");
    assert_eq!(block_on(two.session.open(PASSPHRASE.into(), Claim::IfFree)), Err(OpenError::Elsewhere));
    settle();
    assert_eq!((one.gate(), two.gate(), one.keeping()), (Gate::Open, Gate::Locked, Keeping::Waiting));
    assert!(one.device.tabs.said.borrow().is_empty());
    assert!(!two.device.worker_runs.get(), "no worker and no key is left waiting");
}

#[test]
fn a_wrong_passphrase_says_so_and_asks_nobody() {
    let (one, two) = two_tabs();
    for claim in [Claim::IfFree, Claim::Ask, Claim::Insist] {
        let opened = block_on(two.session.open("another passphrase altogether".into(), claim));
        assert_eq!(opened, Err(OpenError::WrongPassphrase), "{claim:?}");
        settle();
        assert_eq!(one.gate(), Gate::Open);
    }
    assert!(one.device.tabs.said.borrow().is_empty());
}

#[test]
fn words_typed_a_moment_before_are_there_in_the_tab_that_takes_over() {
    let (one, two) = two_tabs();
    one.write("kept before");
    type_on(&one, "typed a moment ago");
    let opened = open(&two, Claim::Ask);
    assert_eq!((opened.get(), two.gate()), (Some(Ok(())), Gate::Open));
    assert_eq!(sorted(&two), ["kept before", "typed a moment ago"]);
    assert!(two.session.notices().get_untracked().is_empty());
    assert_eq!((one.gate(), parted(&one), parted(&two)), (Gate::Locked, Some(Parted::Taken), None));
    assert!(
        one.bodies().is_empty() && one.editor.draft().get_untracked().body.is_empty(),
        "nothing stays behind the lock"
    );
    two.write("and on");
    assert_eq!(two.bodies().len(), 3);
}

#[test]
fn the_tab_that_gave_it_up_can_take_it_back() {
    let (one, two) = two_tabs();
    open(&two, Claim::Ask);
    two.write("from the second");
    assert_eq!(open(&one, Claim::IfFree).get(), Some(Err(OpenError::Elsewhere)));
    assert_eq!(open(&one, Claim::Ask).get(), Some(Ok(())));
    assert_eq!((one.gate(), two.gate(), parted(&one)), (Gate::Open, Gate::Locked, None));
    assert_eq!(one.bodies(), ["from the second"]);
}

#[test]
fn a_tab_that_is_still_keeping_is_waited_for() {
    let (one, two) = two_tabs();
    one.device.storage().hold(true);
    type_on(&one, "a slow disk");
    let opened = open(&two, Claim::Ask);
    assert_eq!((opened.get(), one.gate()), (None, Gate::Open));
    one.device.storage().hold(false);
    let_pass(&two);
    assert_eq!((opened.get(), one.gate()), (Some(Ok(())), Gate::Locked));
    assert_eq!(two.bodies(), ["a slow disk"]);
}

#[test]
fn words_that_cannot_be_kept_are_not_given_up_unless_the_person_insists() {
    let (one, two) = two_tabs();
    one.device.has_randomness.set(false);
    type_on(&one, "nowhere to go");
    assert_eq!(open(&two, Claim::Ask).get(), Some(Err(OpenError::ElsewhereUnkept)));
    assert_eq!((one.gate(), one.editor.draft().get_untracked().body.as_str()), (Gate::Open, "nowhere to go"));
    assert!(matches!(one.keeping(), Keeping::NotKept { .. }));
    assert_eq!(open(&two, Claim::Insist).get(), Some(Ok(())));
    assert_eq!((one.gate(), parted(&one)), (Gate::Locked, Some(Parted::TakenUnkept)));
}

#[test]
fn a_tab_that_hangs_is_stolen_from_and_what_it_writes_late_is_refused() {
    let (one, two) = two_tabs();
    one.write("kept before");
    one.device.tabs.hang(0);
    // Typed, and under way to a disk that does not answer.
    one.device.storage().hold(true);
    type_on(&one, "late");
    one.pause();
    settle();
    let opened = open(&two, Claim::Ask);
    assert_eq!(opened.get(), None);
    one.device.tabs.run_out_of_patience();
    settle();
    assert_eq!(
        (one.gate(), parted(&one)),
        (Gate::Locked, Some(Parted::TakenUnkept)),
        "it may not be kept, and that is said"
    );
    one.device.storage().hold(false);
    settle();
    assert_eq!((opened.get(), two.gate()), (Some(Ok(())), Gate::Open));
    // Whatever came first, the one that took over can keep, and loses nothing.
    two.write("from the second");
    assert!(two.bodies().contains(&"from the second".to_owned()));
    let before = two.device.storage().records(Store::Indexed);
    one.pause();
    settle();
    assert!(two.device.storage().records(Store::Indexed) == before);
    two.session.lock();
    settle();
    open(&one, Claim::IfFree);
    assert!(one.bodies().contains(&"from the second".to_owned()));
}

#[test]
fn the_tab_that_steals_writes_first_so_that_a_late_commit_is_refused() {
    let (one, two) = two_tabs();
    one.write("kept before");
    let before = one.device.storage().records(Store::Indexed);
    open_and_no_more(&two, Claim::Insist);
    let taken = two.device.storage().records(Store::Indexed);
    assert!(taken != before, "a generation of its own");
    assert_eq!(two.bodies(), ["kept before"]);
    // A tab that was asked has nothing under way: there no generation is spent.
    open_and_no_more(&one, Claim::Ask);
    assert!(one.device.storage().records(Store::Indexed) == taken);
}

#[test]
fn once_the_other_tab_was_asked_stop_is_gone() {
    let (one, two) = two_tabs();
    one.device.tabs.hang(0);
    let opened = open(&two, Claim::Ask);
    assert!(!two.session.work().get_untracked().unwrap().can_stop);
    two.session.stop();
    one.device.tabs.run_out_of_patience();
    settle();
    assert_eq!(opened.get(), Some(Ok(())));
}

#[test]
fn after_a_tab_that_is_gone_opening_just_works() {
    let (one, two) = two_tabs();
    one.write("kept before");
    one.session.leave();
    assert!(!one.device.tabs.is_held());
    assert_eq!(open(&two, Claim::IfFree).get(), Some(Ok(())));
    assert_eq!(two.bodies(), ["kept before"]);
}

#[test]
fn locking_and_leaving_let_go_of_it_and_failing_to_open_holds_nothing() {
    let (one, two) = two_tabs();
    one.session.lock();
    assert!(!one.device.tabs.is_held());
    for store in Store::BOTH {
        two.device.storage().set_fault(store, Some(Fault::Broken));
    }
    assert!(open(&two, Claim::IfFree).get().unwrap().is_err());
    assert!(!one.device.tabs.is_held());
}

#[test]
fn a_first_notebook_is_made_in_one_tab_only() {
    let device = FakeDevice::new();
    device.tabs.set_locks();
    let (one, two) = (Tab::on(&device), Tab::on(&device.in_another_tab()));
    device.storage().hold(true);
    let session = one.session;
    leptos::task::spawn_local(async move {
        let _ = session.create(PASSPHRASE.into()).await;
    });
    settle();
    let second = block_on(two.session.create(PASSPHRASE.into()));
    assert_eq!(second, Err(CreateError::AlreadyThere), "while the first is still being made");
    device.storage().hold(false);
    settle();
    assert_eq!((one.gate(), two.gate()), (Gate::Open, Gate::First));
}

#[test]
fn what_another_process_shows_late_is_waited_for_and_told_if_it_does_not_come() {
    for comes in [true, false] {
        let (one, two) = two_tabs();
        one.device.storage().set_fault(Store::Indexed, Some(Fault::Broken));
        let late = one.device.storage().records(Store::Local);
        type_on(&one, "in the quick store only");
        // The first tab is asked and answers; then this tab does not see yet what that one kept.
        let device = Rc::clone(&one.device);
        let in_time = Rc::new(Cell::new(None));
        let kept = Rc::clone(&in_time);
        two.device.tabs.listen_in(move |message| {
            if matches!(message, Message::Given(_)) {
                kept.set(Some(device.storage().records(Store::Local)));
                device.storage().replace(Store::Local, late.clone());
            }
        });
        let opened = open(&two, Claim::Ask);
        assert_eq!((opened.get(), one.gate()), (None, Gate::Locked), "it looks again");
        if comes {
            one.device.storage().replace(Store::Local, in_time.take().unwrap());
        }
        for _ in 0..25 {
            two.pause();
            settle();
        }
        assert_eq!(opened.get(), Some(Ok(())));
        let is_older = two.session.notices().get_untracked().contains(&Notice::OlderGeneration);
        assert_eq!((is_older, two.bodies().len()), (!comes, usize::from(comes)));
    }
}

#[test]
fn locking_in_one_tab_locks_all_and_keeps_what_was_typed_in_each() {
    // A browser without Web Locks, where two tabs can have it open.
    let one = Tab::with_notebook();
    let two = Tab::on(&one.device.in_another_tab());
    open(&two, Claim::IfFree);
    type_on(&two, "typed in the second");
    one.session.lock();
    settle();
    assert_eq!((one.gate(), two.gate(), parted(&two)), (Gate::Locked, Gate::Locked, None));
    assert_eq!((one.device.fresh_starts.get(), two.device.fresh_starts.get()), (1, 1));
    assert_eq!(one.opened_again().bodies(), ["typed in the second"]);
    assert_eq!(one.device.tabs.said.borrow().iter().filter(|said| **said == Message::Lock).count(), 1, "said once");
}

#[test]
fn a_tab_whose_words_cannot_be_kept_is_locked_with_the_others_and_says_so() {
    let one = Tab::with_notebook();
    let two = Tab::on(&one.device.in_another_tab());
    open(&two, Claim::IfFree);
    one.write("from the first");
    type_on(&two, "from the second");
    one.session.lock();
    settle();
    assert_eq!((two.gate(), parted(&two)), (Gate::Locked, Some(Parted::LockedUnkept)));
}

#[test]
fn a_tab_that_gave_it_up_loads_anew_when_the_other_one_locks() {
    let (one, two) = two_tabs();
    open(&two, Claim::Ask);
    assert_eq!((parted(&one), one.device.fresh_starts.get()), (Some(Parted::Taken), 0), "it says why it is locked");
    two.session.lock();
    settle();
    assert_eq!((parted(&one), one.device.fresh_starts.get()), (None, 1));
}

#[test]
fn a_lock_in_another_tab_ends_an_opening_that_is_under_way() {
    let one = Tab::with_notebook();
    let two = Tab::on(&one.device.in_another_tab());
    two.device.work.shut(true);
    let opened = open(&two, Claim::IfFree);
    one.session.lock();
    settle();
    two.device.work.shut(false);
    settle();
    assert_eq!((opened.get(), two.gate()), (Some(Err(OpenError::Stopped)), Gate::Locked));
}

#[test]
fn answers_that_nobody_asked_for_count_for_nothing() {
    let (one, two) = two_tabs();
    one.session.lock();
    settle();
    // One number for each of the two places that a notebook can be in.
    let far = [u64::MAX >> 12, (u64::MAX >> 12) - 1].map(|number| Message::Given(Reached::from_number(number)));
    for message in far.into_iter().chain([Message::Unkept]) {
        one.device.tabs.tell(9, message);
    }
    settle();
    assert_eq!(open(&two, Claim::IfFree).get(), Some(Ok(())));
    assert!(two.session.notices().get_untracked().is_empty());
}
