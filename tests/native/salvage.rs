//! A notebook that does not open: what can still be read is shown and can be saved.

use daybook::state::{Claim, Gate, OpenError};
use domain::Sort;
use leptos::prelude::GetUntracked;
use pollster::block_on;
use vault::{Arena, Copy, Name, Store};

use crate::support::{PASSPHRASE, Tab};

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
    Tab::on(&tab.device)
}

#[test]
fn pages_without_a_root_are_shown_and_saved_as_a_file() {
    let tab = without_roots();
    assert_eq!(block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)), Err(OpenError::Damaged));
    block_on(tab.session.salvage(PASSPHRASE.into())).unwrap();
    assert_eq!(tab.gate(), Gate::Salvaged);
    let found = tab.session.findings().get_untracked();
    let mut bodies: Vec<_> = found.pages.iter().map(|page| page.body.as_str()).collect();
    bodies.sort_unstable();
    assert_eq!(bodies, ["A later page.", "An earlier page."]);
    assert_eq!(found.unread, 0);
    tab.session.save_file("pages.txt", "words").unwrap();
    assert_eq!(*tab.device.files.borrow(), [("pages.txt".to_owned(), "words".to_owned())]);
}

#[test]
fn of_two_versions_of_a_page_the_later_one_is_shown() {
    let tab = Tab::with_notebook();
    tab.editor.begin(Sort::Journal);
    for words in ["A first version.", "A second version."] {
        tab.editor.body_typed(words.into());
        tab.pause();
    }
    block_on(tab.session.salvage(PASSPHRASE.into())).unwrap();
    let pages = tab.session.findings().get_untracked().pages;
    assert_eq!(pages.iter().map(|page| page.body.as_str()).collect::<Vec<_>>(), ["A second version."]);
}

#[test]
fn another_passphrase_finds_nothing_and_says_so() {
    let tab = without_roots();
    let other = block_on(tab.session.salvage("copper lantern drifting sideways".into()));
    assert_eq!(other, Err(OpenError::WrongPassphrase));
    assert_eq!(tab.gate(), Gate::Locked);
}

#[test]
fn behind_the_lock_nothing_of_it_is_left() {
    let tab = without_roots();
    block_on(tab.session.salvage(PASSPHRASE.into())).unwrap();
    tab.session.lock();
    assert_eq!(tab.gate(), Gate::Locked);
    assert!(tab.session.findings().get_untracked().pages.is_empty());
}

#[test]
fn the_sealed_copy_has_what_is_stored_and_no_word() {
    let tab = without_roots();
    block_on(tab.session.save_raw_copy("copy.json")).unwrap();
    let files = tab.device.files.borrow();
    let [(name, copy)] = files.as_slice() else { panic!("one file") };
    assert_eq!(name, "copy.json");
    assert!(copy.len() > 2 * 264 * 1_000 && !copy.contains("later"));
}
