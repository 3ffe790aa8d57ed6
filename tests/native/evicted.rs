//! What a browser kept is removed while the notebook is open: by the browser, by an add-on, by somebody in its settings.

use std::collections::BTreeMap;

use daybook::i18n::{Language, provide_text};
use daybook::state::{Claim, Gate, KeepError, Keeping, Notice, OpenError, Under, use_backups};
use daybook::ui::pages::EditorPage;
use daybook_drivers::voice::faults;
use domain::Sort;
use leptos::prelude::*;
use pollster::block_on;
use vault::Store;

use crate::support::{Drawn, PASSPHRASE, Tab};

/// A notebook with a page and one that is being written, of which these stores are emptied.
fn emptied(stores: &[Store]) -> Tab {
    let tab = Tab::with_notebook();
    tab.write("Kept before.");
    stores.iter().for_each(|store| tab.device.storage().replace(*store, BTreeMap::new()));
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("Written after.".into());
    tab
}

fn found_again(tab: &Tab) -> Vec<String> {
    let mut bodies = tab.opened_again().bodies();
    bodies.sort();
    bodies
}

fn page() -> String {
    provide_text(Language::English);
    Owner::new().with(|| view! { <EditorPage /> }.into_any().drawn())
}

#[test]
fn one_store_that_is_emptied_is_filled_again_with_the_next_words() {
    for store in Store::BOTH {
        let tab = emptied(&[store]);
        block_on(tab.editor.keep()).unwrap();
        assert_eq!(tab.session.notices().get_untracked(), Vec::<Notice>::new());
        for gone in Store::BOTH {
            let whole = tab.device.storage().records(gone);
            tab.device.storage().replace(gone, BTreeMap::new());
            assert_eq!(found_again(&tab), ["Kept before.", "Written after."], "{store:?} was emptied, then {gone:?}");
            tab.device.storage().replace(gone, whole);
        }
    }
}

#[test]
fn where_both_are_emptied_that_is_said_and_nothing_comes_back_unasked() {
    let tab = emptied(&Store::BOTH);
    assert_eq!(block_on(tab.editor.keep()), Err(KeepError::Gone));
    assert!(matches!(tab.keeping(), Keeping::NotKept { why: KeepError::Gone, .. }));
    assert_eq!(tab.editor.draft().get_untracked().body, "Written after.");
    let text = Language::English.text();
    let page = page();
    for words in [text.editor.gone.title, text.editor.gone.happened, text.editor.gone.next, "put-back"] {
        assert!(page.contains(words), "{words} in {page}");
    }
    assert!(!page.contains("keep-again"), "to try again would change nothing");
    // Whoever cleared it on purpose has cleared it.
    tab.session.leave();
    assert!(Store::BOTH.iter().all(|store| tab.device.storage().records(*store).is_empty()));
    assert_eq!(Tab::on(&tab.device).gate(), Gate::First);
}

#[test]
fn all_of_it_is_kept_again_when_the_person_asks_for_that() {
    let tab = emptied(&Store::BOTH);
    assert_eq!(block_on(tab.editor.keep()), Err(KeepError::Gone));
    block_on(tab.session.put_back()).unwrap();
    block_on(tab.editor.keep()).unwrap();
    assert!(matches!(tab.keeping(), Keeping::Kept { durable: true, .. }));
    assert_eq!(found_again(&tab), ["Kept before.", "Written after."]);
    assert_eq!(tab.opened_again().session.notices().get_untracked(), Vec::<Notice>::new());
}

#[test]
fn a_backup_can_be_made_of_what_is_open() {
    let tab = emptied(&Store::BOTH);
    assert_eq!(block_on(tab.editor.keep()), Err(KeepError::Gone));
    let made = block_on(use_backups().make(PASSPHRASE.into(), Under::This)).unwrap();
    assert_eq!((made.missing, tab.device.files.borrow().len()), (0, 1));
    assert!(made.holds > 0 && !made.is_noted, "that it was made is kept nowhere");
}

#[test]
fn a_lock_in_that_state_opens_nothing_and_says_so() {
    let tab = emptied(&Store::BOTH);
    assert_eq!(block_on(tab.editor.keep()), Err(KeepError::Gone));
    tab.session.lock_unkept();
    assert_eq!(block_on(tab.session.open(PASSPHRASE.into(), Claim::IfFree)), Err(OpenError::Empty));
}

#[test]
fn what_is_said_of_it_is_said_as_everything_else_here() {
    let text = Language::English.text();
    let gone = text.editor.gone;
    for words in [gone.title, gone.happened, gone.fine, gone.next, text.editor.put_back] {
        assert_eq!(faults(words), Vec::<String>::new(), "{words}");
    }
}
