//! The site's own files, and changing to a newer build of them: only with a notebook, only as chosen, and never over words.

use std::collections::BTreeMap;
use std::rc::Rc;

use daybook::platform::{Build, KeptOffline, Message, NoOffline};
use daybook::state::{Claim, Gate, NewerFault, Offline, OfflineKeeping, provide_offline};
use domain::Sort;
use leptos::prelude::GetUntracked;
use pollster::block_on;
use vault::{Fault, Store};

use crate::support::{FakeDevice, PASSPHRASE, Tab, settle};

const NEWER: &str = "0123456789abcdef";

fn kept(newer: Option<&str>) -> Result<KeptOffline, NoOffline> {
    Ok(KeptOffline { is_whole: true, newer: newer.map(|name| Build(name.into())), is_unheard: false })
}

/// A tab that has its files looked after.
fn tab_on(device: &Rc<FakeDevice>) -> (Tab, Offline) {
    let tab = Tab::on(device);
    let offline = provide_offline();
    settle();
    (tab, offline)
}

fn with_notebook() -> (Tab, Offline) {
    let (tab, offline) = tab_on(&FakeDevice::new());
    block_on(tab.session.create(PASSPHRASE.into())).unwrap();
    wait(&tab);
    (tab, offline)
}

/// One with a notebook, and a newer build that is ready.
fn with_newer() -> (Tab, Offline) {
    let (tab, offline) = with_notebook();
    *tab.device.files_kept.borrow_mut() = kept(Some(NEWER));
    offline.in_sight();
    settle();
    assert!(offline.has_newer().get_untracked());
    tab.device.asked_for_files.borrow_mut().clear();
    (tab, offline)
}

/// Until all is done that waits for a moment.
fn wait(tab: &Tab) {
    settle();
    tab.pause();
    settle();
}

fn asked(tab: &Tab) -> Vec<String> {
    tab.device.asked_for_files.borrow().clone()
}

fn type_on(tab: &Tab, body: &str) {
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed(body.into());
}

fn break_stores(tab: &Tab) {
    for store in Store::BOTH {
        tab.device.storage().set_fault(store, Some(Fault::Broken));
    }
}

fn use_newer(offline: Offline) {
    offline.use_newer();
    settle();
}

#[test]
fn whoever_just_looks_leaves_no_files() {
    let (tab, offline) = tab_on(&FakeDevice::new());
    wait(&tab);
    offline.in_sight();
    settle();
    assert_eq!((tab.gate(), asked(&tab)), (Gate::First, vec![]));
}

#[test]
fn a_notebook_for_this_visit_leaves_none_either() {
    let (tab, offline) = tab_on(&FakeDevice::new());
    block_on(tab.session.create_for_this_visit(PASSPHRASE.into())).unwrap();
    wait(&tab);
    tab.session.lock();
    wait(&tab);
    offline.in_sight();
    settle();
    assert_eq!(asked(&tab), Vec::<String>::new());
}

#[test]
fn with_a_notebook_the_files_are_kept_and_looked_at_when_the_page_comes_back() {
    let (tab, offline) = with_notebook();
    assert_eq!((asked(&tab), offline.keeping().get_untracked()), (vec!["look".into()], OfflineKeeping::Kept));
    offline.in_sight();
    settle();
    assert_eq!(asked(&tab), ["look", "look"]);
    // At the lock of another visit too.
    let (later, _) = tab_on(&tab.device.in_another_tab());
    assert_eq!((later.gate(), asked(&later)), (Gate::Locked, vec![]), "not before the page stands");
    wait(&later);
    assert_eq!(asked(&later), ["look"]);
}

#[test]
fn where_another_tab_has_deleted_everything_no_files_come_back() {
    let (tab, offline) = tab_on(&Tab::with_notebook().device.in_another_tab());
    wait(&tab);
    assert_eq!(asked(&tab), ["look"]);
    Store::BOTH.iter().for_each(|store| tab.device.storage().replace(*store, BTreeMap::new()));
    offline.in_sight();
    settle();
    assert_eq!((tab.gate(), asked(&tab)), (Gate::Locked, vec!["look".into()]));
}

#[test]
fn whoever_wants_none_has_them_deleted_and_none_comes_back() {
    let (tab, offline) = with_notebook();
    offline.choose(false);
    wait(&tab);
    assert_eq!(asked(&tab), ["look", "nothing"]);
    assert_eq!(offline.keeping().get_untracked(), OfflineKeeping::Nothing);
    offline.in_sight();
    wait(&tab);
    assert_eq!(asked(&tab), ["look", "nothing"]);
    // Nor with the next visit, which makes sure.
    let device = Rc::clone(&tab.device);
    let (later, again) = tab_on(&device);
    device.asked_for_files.borrow_mut().clear();
    wait(&later);
    assert_eq!((asked(&later), again.is_chosen().get_untracked()), (vec!["nothing".into()], false));
    // And they are kept again where that is wanted again.
    again.choose(true);
    wait(&later);
    assert_eq!(
        (asked(&later), again.keeping().get_untracked()),
        (vec!["nothing".into(), "look".into()], OfflineKeeping::Kept)
    );
}

#[test]
fn a_browser_that_cannot_is_not_told_from_one_that_does_until_it_was_asked() {
    let (tab, offline) = tab_on(&FakeDevice::new());
    *tab.device.files_kept.borrow_mut() = Err(NoOffline);
    tab.device.can_keep_files.set(false);
    block_on(tab.session.create(PASSPHRASE.into())).unwrap();
    settle();
    assert_eq!(offline.keeping().get_untracked(), OfflineKeeping::Unknown);
    wait(&tab);
    assert_eq!(
        (offline.keeping().get_untracked(), offline.has_newer().get_untracked()),
        (OfflineKeeping::Cannot, false)
    );
}

#[test]
fn a_newer_build_waits_for_the_person_and_can_be_put_off() {
    let (tab, offline) = with_newer();
    wait(&tab);
    assert_eq!((asked(&tab), tab.gate(), tab.device.fresh_starts.get()), (vec![], Gate::Open, 0));
    offline.put_off();
    offline.in_sight();
    settle();
    assert!(!offline.has_newer().get_untracked(), "not during this visit");
    offline.look_now();
    settle();
    assert!(offline.has_newer().get_untracked(), "unless the person asks");
}

#[test]
fn changing_keeps_what_is_typed_then_locks_and_loads_anew() {
    let (tab, offline) = with_newer();
    type_on(&tab, "typed a moment ago");
    use_newer(offline);
    assert_eq!(asked(&tab), [format!("use {NEWER}")]);
    assert_eq!((tab.gate(), tab.device.fresh_starts.get()), (Gate::Locked, 1));
    assert_eq!(tab.opened_again().bodies(), ["typed a moment ago"]);
}

#[test]
fn words_that_cannot_be_kept_keep_the_build() {
    let (tab, offline) = with_newer();
    type_on(&tab, "not to be lost");
    break_stores(&tab);
    use_newer(offline);
    assert_eq!((asked(&tab), tab.gate(), tab.device.fresh_starts.get()), (vec![], Gate::Open, 0));
    assert_eq!(offline.fault().get_untracked(), Some(NewerFault::Unkept));
    assert_eq!(tab.editor.draft().get_untracked().body, "not to be lost");
    assert!(offline.has_newer().get_untracked(), "it can be tried again");
}

#[test]
fn words_that_wait_sealed_behind_the_lock_keep_the_build() {
    let (tab, offline) = with_newer();
    type_on(&tab, "not to be lost");
    break_stores(&tab);
    tab.session.lock_unkept();
    settle();
    use_newer(offline);
    assert_eq!((asked(&tab), offline.fault().get_untracked()), (vec![], Some(NewerFault::Unkept)));
    assert_eq!(tab.device.fresh_starts.get(), 0);
}

#[test]
fn a_build_that_is_not_there_any_more_changes_nothing() {
    let (tab, offline) = with_newer();
    *tab.device.files_kept.borrow_mut() = Err(NoOffline);
    use_newer(offline);
    assert_eq!((tab.gate(), tab.device.fresh_starts.get()), (Gate::Open, 0));
    assert_eq!(offline.fault().get_untracked(), Some(NewerFault::NotThere));
}

/// The first has the notebook open, the second is at the lock and knows of a newer build.
fn two_tabs() -> ((Tab, Offline), (Tab, Offline)) {
    let device = FakeDevice::new();
    device.tabs.set_locks();
    let one = tab_on(&device);
    block_on(one.0.session.create(PASSPHRASE.into())).unwrap();
    let other = device.in_another_tab();
    *other.files_kept.borrow_mut() = kept(Some(NEWER));
    let two = tab_on(&other);
    wait(&two.0);
    assert!(two.1.has_newer().get_untracked());
    two.0.device.asked_for_files.borrow_mut().clear();
    (one, two)
}

#[test]
fn the_other_tab_keeps_what_is_typed_there_and_loads_anew_too() {
    let ((one, _), (two, offline)) = two_tabs();
    type_on(&one, "typed in the other tab");
    use_newer(offline);
    wait(&one);
    assert_eq!(asked(&two), [format!("use {NEWER}")]);
    assert_eq!((one.gate(), one.device.fresh_starts.get(), two.device.fresh_starts.get()), (Gate::Locked, 1, 1));
    block_on(two.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    assert_eq!(two.bodies(), ["typed in the other tab"]);
}

#[test]
fn words_in_the_other_tab_that_cannot_be_kept_keep_the_build() {
    let ((one, _), (two, offline)) = two_tabs();
    type_on(&one, "not to be lost");
    break_stores(&one);
    use_newer(offline);
    assert_eq!((asked(&two), offline.fault().get_untracked()), (vec![], Some(NewerFault::UnkeptElsewhere)));
    assert_eq!((one.gate(), one.editor.draft().get_untracked().body.as_str()), (Gate::Open, "not to be lost"));
    assert!(one.device.tabs.said.borrow().iter().all(|message| *message != Message::Renew));
}

#[test]
fn a_tab_that_does_not_answer_is_not_robbed() {
    let ((one, _), (two, offline)) = two_tabs();
    one.device.close();
    offline.use_newer();
    settle();
    two.device.tabs.run_out_of_patience();
    settle();
    assert_eq!((asked(&two), offline.fault().get_untracked()), (vec![], Some(NewerFault::UnkeptElsewhere)));
    assert_eq!(one.gate(), Gate::Open);
}

#[test]
fn a_notebook_for_this_visit_in_another_tab_goes_on_with_its_build() {
    let device = FakeDevice::new();
    device.tabs.set_locks();
    let (passing, _) = tab_on(&device);
    block_on(passing.session.create_for_this_visit(PASSPHRASE.into())).unwrap();
    passing.write("For now.");
    passing.device.tabs.tell(usize::MAX, Message::Renew);
    settle();
    assert_eq!(
        (passing.gate(), passing.bodies(), passing.device.fresh_starts.get()),
        (Gate::Open, vec!["For now.".into()], 0)
    );
}
