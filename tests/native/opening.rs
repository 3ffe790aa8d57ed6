//! Opening a long notebook: the latest pages are shown at once, the others come while it is open.

use daybook::state::{Claim, Gate, Notice};
use domain::Sort;
use leptos::prelude::GetUntracked;
use pollster::block_on;
use vault::{Name, Store};

use crate::support::{PASSPHRASE, Tab, settle};

const PAGES: usize = 60;

/// Too much for one reading: each page has a segment of its own.
fn long_notebook() -> Tab {
    let tab = Tab::with_notebook();
    for n in 0..PAGES {
        tab.write(&format!("Page {n}. {}", "A word and another. ".repeat(800)));
    }
    Tab::on(&tab.device)
}

fn open(tab: &Tab) {
    block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)).unwrap();
    assert_eq!(tab.gate(), Gate::Open);
}

fn has(tab: &Tab, n: usize) -> bool {
    tab.bodies().iter().any(|body| body.starts_with(&format!("Page {n}. ")))
}

#[test]
fn the_latest_pages_are_there_at_once_and_all_of_them_soon() {
    let tab = long_notebook();
    open(&tab);
    assert!(has(&tab, PAGES - 1) && !has(&tab, 0), "{} pages", tab.bodies().len());
    settle();
    assert!((0..PAGES).all(|n| has(&tab, n)));
    assert_eq!(tab.bodies().len(), PAGES, "each once");
}

#[test]
fn a_page_deleted_before_all_are_read_does_not_come_back() {
    let tab = long_notebook();
    open(&tab);
    let card = tab.journal.cards().get_untracked()[0].clone();
    block_on(tab.journal.delete(card.id)).unwrap();
    settle();
    assert_eq!(tab.bodies().len(), PAGES - 1);
    let again = tab.opened_again();
    settle();
    assert_eq!(again.bodies().len(), PAGES - 1);
}

#[test]
fn words_written_before_all_are_read_are_kept_also_when_the_page_is_left_at_once() {
    let tab = long_notebook();
    open(&tab);
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("The very last words.".into());
    tab.session.leave();
    settle();
    assert_eq!(tab.gate(), Gate::Locked);
    assert!(tab.bodies().is_empty(), "nothing is read behind the lock");
    let again = tab.opened_again();
    settle();
    assert!(again.bodies().contains(&"The very last words.".to_owned()));
    assert_eq!(again.bodies().len(), PAGES + 1);
}

#[test]
fn what_does_not_read_is_told_when_it_was_looked_for() {
    let tab = long_notebook();
    let opened = tab.opened_again();
    settle();
    let before = tab.device.storage().records(Store::Local);
    opened.write("One more, so that it is known which cells are old.");
    drop(opened);
    // Cells that were there before and are still in use: flipped in both stores, they cost pages and not the notebook.
    let unchanged: Vec<_> = tab.device.storage().records(Store::Local).into_iter().collect();
    let unchanged = unchanged.into_iter().filter(|(name, bytes)| before.get(name) == Some(bytes));
    let cells: Vec<_> = unchanged.map(|(name, _)| name).filter(|name| matches!(name, Name::Cell(..))).collect();
    for store in Store::BOTH {
        let mut records = tab.device.storage().records(store);
        for name in &cells {
            records.get_mut(name).unwrap()[1_000] ^= 1;
        }
        tab.device.storage().replace(store, records);
    }
    let again = tab.opened_again();
    settle();
    let lost = PAGES + 1 - again.bodies().len();
    assert!(lost > 1);
    assert_eq!(again.session.notices().get_untracked(), [Notice::PartsLost(lost)], "each page has a part of its own");
}
