//! The plain lists: kept as they change, also by two tabs at once; in the tab only where there is no notebook on the device.

use daybook::platform::{Device, Unsealed};
use daybook::state::{ListFault, ListShelf, provide_lists};
use domain::ListBook;
use leptos::prelude::GetUntracked;
use pollster::block_on;

use crate::support::{FakeDevice, PASSPHRASE, Tab};

const FIRST: [&str; 2] = ["Shopping", "To do"];

fn kept(tab: &Tab) -> Option<ListBook> {
    ListBook::parse(&tab.device.read_unsealed(Unsealed::Lists)?)
}

/// What stands on the first list, with its ticks.
fn items(book: &ListBook) -> Vec<(String, bool)> {
    book.lists()[0].items.iter().map(|item| (item.text.clone(), item.done)).collect()
}

fn add(lists: ListShelf, text: &str) -> u32 {
    let list = lists.book().get_untracked().lists()[0].id;
    assert_eq!(lists.change(|book, id| book.add(list, text, id)), Ok(true));
    let book = lists.book().get_untracked();
    book.lists()[0].items.iter().find(|item| item.text == text).unwrap().id
}

#[test]
fn they_are_kept_as_they_change() {
    let tab = Tab::with_notebook();
    let lists = provide_lists(&FIRST);
    assert_eq!(kept(&tab), None, "looking leaves no trace");
    add(lists, "Oat milk");
    let again = Tab::on(&tab.device);
    let book = provide_lists(&["Shopping"]).book().get_untracked();
    assert_eq!((book.lists().len(), items(&book)), (2, vec![("Oat milk".to_owned(), false)]));
    drop(again);
}

#[test]
fn two_tabs_that_write_at_once_tick_the_right_line_and_lose_none() {
    let tab = Tab::with_notebook();
    let one = provide_lists(&FIRST);
    let milk = add(one, "Oat milk");
    let other_tab = Tab::on(&tab.device);
    let other = provide_lists(&FIRST);
    // The first tab is not told yet of what the other does, and the other way round.
    let tea = add(other, "Tea");
    let salt = add(one, "Salt");
    other.change(|book, _| book.take_off(milk)).unwrap();
    one.change(|book, _| book.tick(salt, true)).unwrap();
    other.change(|book, _| book.tick(tea, true)).unwrap();
    one.change(|book, _| book.tick(milk, true)).unwrap();
    let expected = vec![("Tea".to_owned(), true), ("Salt".to_owned(), true)];
    assert_eq!(items(&kept(&tab).unwrap()), expected);
    other.look_again();
    assert_eq!(items(&other.book().get_untracked()), expected);
    drop(other_tab);
}

#[test]
fn a_record_of_the_first_version_is_read_and_written_anew() {
    let tab = Tab::with_notebook();
    let old = r#"{"v":1,"lists":[{"name":"Shopping","items":[["Oat milk",false],["Tea",false]]}]}"#;
    tab.device.write_unsealed(Unsealed::Lists, old).unwrap();
    let one = provide_lists(&FIRST);
    let other_tab = Tab::on(&tab.device);
    let other = provide_lists(&FIRST);
    let ids: Vec<u32> = one.book().get_untracked().lists()[0].items.iter().map(|item| item.id).collect();
    other.change(|book, _| book.take_off(ids[0])).unwrap();
    one.change(|book, _| book.tick(ids[1], true)).unwrap();
    assert_eq!(items(&kept(&tab).unwrap()), [("Tea".to_owned(), true)]);
    assert!(tab.device.read_unsealed(Unsealed::Lists).unwrap().starts_with(r#"{"v":2,"#));
    drop(other_tab);
}

#[test]
fn before_there_is_a_notebook_they_live_in_the_tab_only() {
    let tab = Tab::on(&FakeDevice::new());
    let lists = provide_lists(&FIRST);
    add(lists, "Oat milk");
    add(lists, "Tea");
    assert_eq!(items(&lists.book().get_untracked()).len(), 2);
    assert_eq!(tab.device.read_unsealed(Unsealed::Lists), None);
    // Once there is one, they are kept with the next change.
    block_on(tab.session.create(PASSPHRASE.into())).unwrap();
    add(lists, "Salt");
    assert_eq!(items(&kept(&tab).unwrap()).len(), 3);
}

#[test]
fn with_a_notebook_that_leaves_nothing_behind_they_leave_nothing_behind_either() {
    let tab = Tab::on(&FakeDevice::new());
    block_on(tab.session.create_for_this_visit(PASSPHRASE.into())).unwrap();
    let lists = provide_lists(&FIRST);
    add(lists, "Oat milk");
    tab.session.lock();
    add(lists, "Tea");
    assert_eq!(items(&lists.book().get_untracked()).len(), 2);
    assert_eq!(tab.device.read_unsealed(Unsealed::Lists), None);
}

#[test]
fn what_does_not_fit_or_cannot_be_written_changes_nothing() {
    let tab = Tab::with_notebook();
    let lists = provide_lists(&["Shopping"]);
    let before = lists.book().get_untracked();
    let list = before.lists()[0].id;
    assert_eq!(lists.change(|book, id| book.add(list, &"a".repeat(20_000), id)), Err(ListFault::Full));
    tab.device.takes_unsealed.set(false);
    assert_eq!(lists.change(|book, id| book.add(list, "Lemons", id)), Err(ListFault::NotWritten));
    assert_eq!(lists.book().get_untracked(), before);
}

#[test]
fn a_record_of_a_later_version_is_not_written_over() {
    let tab = Tab::with_notebook();
    let lists = provide_lists(&FIRST);
    let list = lists.book().get_untracked().lists()[0].id;
    let newer = r#"{"v":3,"lists":[],"more":1}"#;
    tab.device.write_unsealed(Unsealed::Lists, newer).unwrap();
    assert_eq!(lists.change(|book, id| book.add(list, "Tea", id)), Err(ListFault::NotWritten));
    assert_eq!(tab.device.read_unsealed(Unsealed::Lists).as_deref(), Some(newer));
}
