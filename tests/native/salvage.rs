//! A notebook that does not open: what can still be read is shown and can be saved.

use daybook::state::{Claim, Gate, OpenError, Parted, use_shelves};
use domain::Sort;
use domain::practice::Shelf;
use leptos::prelude::GetUntracked;
use pollster::block_on;
use vault::{Arena, Copy, Name, Store};

use crate::support::{PASSPHRASE, Tab, settle};

/// A tab at the lock of a notebook with two pages, of which no root reads any more.
fn without_roots() -> Tab {
    let tab = Tab::with_notebook();
    tab.write("An earlier page.");
    tab.write("A later page.");
    for store in Store::BOTH {
        let mut records = tab.device.storage().records(store);
        for (arena, copy) in Arena::BOTH.into_iter().flat_map(|arena| Copy::BOTH.map(|copy| (arena, copy))) {
            records.get_mut(&Name::Root(arena, copy)).unwrap()[50] ^= 1;
        }
        tab.device.storage().replace(store, records);
    }
    // One that hears what others say: the first is closed.
    Tab::on(&tab.device.in_another_tab())
}

#[test]
fn pages_without_a_root_are_shown_and_saved_as_a_file() {
    let tab = without_roots();
    assert_eq!(block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)), Err(OpenError::Damaged));
    block_on(tab.session.salvage(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    assert_eq!(tab.gate(), Gate::Salvaged);
    let found = tab.session.findings().get_untracked();
    let mut bodies: Vec<_> = found.pages.iter().map(|page| page.body.as_str()).collect();
    bodies.sort_unstable();
    assert_eq!(bodies, ["A later page.", "An earlier page."]);
    assert_eq!(found.unread, 0);
    tab.session.save_file("pages.txt", "words").unwrap();
    assert_eq!(*tab.device.files.borrow(), [("pages.txt".to_owned(), b"words".to_vec())]);
}

#[test]
fn of_two_versions_of_a_page_the_later_one_is_shown() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Journal);
    for words in ["A first version.", "A second version."] {
        tab.editor.body_typed(words.into());
        tab.pause();
    }
    block_on(tab.session.salvage(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    let pages = tab.session.findings().get_untracked().pages;
    assert_eq!(pages.iter().map(|page| page.body.as_str()).collect::<Vec<_>>(), ["A second version."]);
}

#[test]
fn another_passphrase_finds_nothing_and_says_so() {
    let tab = without_roots();
    let other = block_on(tab.session.salvage("copper lantern drifting sideways".into(), Claim::IfFree));
    assert_eq!(other, Err(OpenError::WrongPassphrase));
    assert_eq!(tab.gate(), Gate::Locked);
}

#[test]
fn behind_the_lock_nothing_of_it_is_left() {
    let tab = without_roots();
    block_on(tab.session.salvage(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    tab.session.lock();
    assert_eq!(tab.gate(), Gate::Locked);
    assert!(tab.session.findings().get_untracked().pages.is_empty());
}

#[test]
fn the_sealed_copy_has_what_is_stored_and_no_word() {
    let tab = without_roots();
    block_on(tab.session.save_raw_copy()).unwrap();
    let files = tab.device.files.borrow();
    let [(name, copy)] = files.as_slice() else { panic!("one file") };
    assert_eq!(name, "copy.json");
    let copy = str::from_utf8(copy).unwrap();
    assert!(copy.len() > 2 * 264 * 1_000 && !copy.contains("later"));
}

#[test]
fn while_it_is_shown_no_other_tab_has_the_notebook() {
    let one = without_roots();
    one.device.tabs.set_locks();
    block_on(one.session.salvage(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    assert!(one.device.tabs.is_held());
    let two = Tab::on(&one.device.in_another_tab());
    let salvage = |claim| block_on(two.session.salvage(PASSPHRASE.into(), claim));
    assert_eq!(salvage(Claim::IfFree), Err(OpenError::Elsewhere));
    assert_eq!((one.gate(), two.gate()), (Gate::Salvaged, Gate::Locked));
    one.session.lock();
    assert!(!one.device.tabs.is_held(), "the lock gives it up");
    assert_eq!(salvage(Claim::IfFree), Ok(()));
    assert_eq!(two.gate(), Gate::Salvaged);
}

#[test]
fn a_tab_that_is_asked_for_it_gives_it_up_and_says_so() {
    let one = without_roots();
    one.device.tabs.set_locks();
    block_on(one.session.salvage(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    let two = Tab::on(&one.device.in_another_tab());
    leptos::task::spawn_local(async move { two_salvages(two.session).await });
    settle();
    assert_eq!(one.gate(), Gate::Locked);
    assert_eq!(one.session.parted().get_untracked(), Some(Parted::Taken));
    assert!(one.session.findings().get_untracked().pages.is_empty());
    assert_eq!(two.gate(), Gate::Salvaged);
}

async fn two_salvages(session: daybook::state::Session) {
    session.salvage(PASSPHRASE.into(), Claim::Ask).await.unwrap();
}

#[test]
fn a_tab_that_it_is_stolen_from_shows_nothing_any_more() {
    let one = without_roots();
    one.device.tabs.set_locks();
    block_on(one.session.salvage(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    let two = Tab::on(&one.device.in_another_tab());
    block_on(two.session.salvage(PASSPHRASE.into(), Claim::Insist)).unwrap();
    settle();
    assert_eq!((one.gate(), two.gate()), (Gate::Locked, Gate::Salvaged));
    assert_eq!(one.session.parted().get_untracked(), Some(Parted::Taken));
}

#[test]
fn another_passphrase_disturbs_no_tab() {
    let one = without_roots();
    one.device.tabs.set_locks();
    block_on(one.session.salvage(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    let two = Tab::on(&one.device.in_another_tab());
    let other = block_on(two.session.salvage("copper lantern drifting sideways".into(), Claim::Insist));
    settle();
    assert_eq!((other, one.gate()), (Err(OpenError::WrongPassphrase), Gate::Salvaged));
}

#[test]
fn words_of_every_kind_are_shown() {
    let tab = Tab::with_notebook();
    block_on(use_shelves().add(Shelf::Reason, "I sleep now.".into())).unwrap();
    block_on(tab.people.begin("R.".into())).unwrap();
    block_on(tab.people.person().close()).unwrap();
    block_on(tab.session.salvage(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    let pages = tab.session.findings().get_untracked().pages;
    let mut bodies: Vec<_> = pages.iter().map(|page| page.body.as_str()).collect();
    bodies.sort_unstable();
    assert_eq!(bodies, ["I sleep now.", "R."]);
}
