//! How the notebook is to be: another passphrase, words of one's own for two people, what Today shows, what is stored and for how long.

use daybook_e2e::{Engine, PASSPHRASE, Person, Plan, Screen, read_independently};
use serde_json::json;
use thirtyfour::prelude::*;

/// The passphrase after the change.
const NEW: &str = "seven quiet ferries under marmalade";

async fn changes_the_passphrase(person: &Person) {
    person.reach(Screen::Rekey).await;
    person.type_into("rekey-now", PASSPHRASE).await;
    person.type_into("rekey-new", NEW).await;
    person.type_into("rekey-again", NEW).await;
    person.press("rekey-do").await;
    person.find("rekey-done").await;
    person.find("rekey-backup").await;
}

/// Only the new one opens, and everything is there.
async fn opens_with_the_new_one_only(person: &Person) {
    person.try_to_open(PASSPHRASE).await;
    person.sees("That did not open it.").await;
    person.retype("passphrase", NEW).await;
    person.press("open").await;
    person.find("place-today").await;
    for (title, body) in [("The blue plate", "Before the change."), ("", "Also before.")] {
        person.take_up(if title.is_empty() { body } else { title }).await;
        assert_eq!(person.value("body").await, body);
    }
    let read = read_independently(&person.dump().await, NEW);
    assert_eq!((read.of_kind("page"), read.trouble), (2, 0), "{:?}", read.notes);
}

async fn with_pages(engine: Engine) -> Person {
    let person = Person::using(engine, Plan::default()).await;
    person.has_notebook().await;
    person.write_page("The blue plate", "Before the change.").await;
    person.write_page("", "Also before.").await;
    person
}

async fn another_passphrase(engine: Engine) {
    let person = with_pages(engine).await;
    changes_the_passphrase(&person).await;
    person.lock().await;
    opens_with_the_new_one_only(&person).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_change_only_the_new_passphrase_opens() {
    another_passphrase(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_change_only_the_new_passphrase_opens_in_firefox() {
    another_passphrase(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_is_killed_right_after_the_change_opens_with_the_new_passphrase() {
    let person = with_pages(Engine::Chromium).await;
    changes_the_passphrase(&person).await;
    let person = person.killed(Plan::default()).await;
    person.come().await;
    opens_with_the_new_one_only(&person).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_needs_the_present_passphrase_a_good_new_one_and_the_same_again() {
    let person = with_pages(Engine::Chromium).await;
    person.reach(Screen::Rekey).await;
    let before = person.dump().await;
    for (now, new, again, what) in [
        ("copper lantern drifting sideways monday", NEW, NEW, "another present one"),
        (PASSPHRASE, "plum plum plum", "plum plum plum", "a weak new one"),
        (PASSPHRASE, NEW, "seven quiet ferries under jam", "not the same again"),
        (PASSPHRASE, PASSPHRASE, PASSPHRASE, "the one that it has"),
    ] {
        person.reach(Screen::You).await;
        person.reach(Screen::Rekey).await;
        for (id, text) in [("rekey-now", now), ("rekey-new", new), ("rekey-again", again)] {
            person.retype(id, text).await;
        }
        person.press("rekey-do").await;
        person.until(what, async || person.has_a_message().await).await;
        person.insist(!person.can_see("rekey-done").await, what).await;
        assert!(person.dump().await == before, "{what}: nothing was written");
    }
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passphrase_is_not_there_any_more_for_who_comes_back_to_the_page() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Rekey).await;
    for id in ["rekey-now", "rekey-new", "rekey-again"] {
        person.type_into(id, NEW).await;
    }
    person.reach(Screen::You).await;
    person.reach(Screen::Rekey).await;
    for id in ["rekey-now", "rekey-new", "rekey-again"] {
        assert_eq!(person.value(id).await, "", "{id}");
    }
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_of_ones_own_are_used_in_the_notebook_and_never_at_the_lock() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::You).await;
    person.type_into("word-for-them", "Rowan").await;
    person.type_into("word-for-me", "Kestrel").await;
    person.press("words-keep").await;
    let is_kept = async || {
        let read = read_independently(&person.dump().await, PASSPHRASE);
        read.records.values().any(|it| it["kind"] == "wishes" && it["data"]["word_for_them"] == "Rowan")
    };
    person.until("the words to be kept", is_kept).await;
    person.reach(Screen::Today).await;
    person.sees("Rowan").await;
    person.sees("Kestrel").await;
    person.lock().await;
    person.does_not_see("Rowan").await;
    person.does_not_see("Kestrel").await;
    person.open(PASSPHRASE).await;
    person.sees("Rowan").await;
    // Taken back, everything is as before.
    person.reach(Screen::You).await;
    for id in ["word-for-them", "word-for-me"] {
        person.press(id).await;
        person.select_all().await;
        person.tap(Key::Backspace).await;
    }
    person.press("words-keep").await;
    person.until("the words to be gone", async || !is_kept().await).await;
    person.reach(Screen::Today).await;
    person.does_not_see("Rowan").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn today_shows_what_is_wanted_there_and_remembers_it() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "A line of today.").await;
    person.reach(Screen::Today).await;
    person.find("steadiness").await;
    person.reach(Screen::You).await;
    for part in ["today-check-in", "today-step", "today-lately"] {
        person.choose(part).await;
    }
    let are_off = async || {
        let read = read_independently(&person.dump().await, PASSPHRASE);
        let wishes = read.records.values().find(|it| it["kind"] == "wishes");
        wishes.is_some_and(|it| it["data"]["today_leaves_out"].as_array().is_some_and(|all| all.len() == 3))
    };
    person.until("the wish to be kept", are_off).await;
    for _ in 0..2 {
        person.reach(Screen::Today).await;
        person.insist(!person.can_see("steadiness").await, "no check-in").await;
        person.does_not_see("A line of today.").await;
        person.find("reach-out").await;
        person.find("new-page").await;
        person.lock().await;
        person.open(PASSPHRASE).await;
    }
    person.reach(Screen::You).await;
    person.choose("today-check-in").await;
    person.reach(Screen::Today).await;
    person.find("steadiness").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_stored_stands_in_a_table_and_lasting_is_asked_for_only_there() {
    // Counts how often the browser is asked.
    let watch = "window.asked = 0; if (navigator.storage) navigator.storage.persist = () => { window.asked += 1; return Promise.resolve(false); }";
    let person = Person::with(Plan { before_load: vec![watch], ..Plan::default() }).await;
    person.make_notebook().await;
    person.write_page("", "A line.").await;
    person.reach(Screen::You).await;
    assert_eq!(person.ask::<u32>("return window.asked", vec![]).await, 0);
    let table = "const table = document.querySelector('table#stored-table, #stored-table table');
        return [table.caption?.innerText.length > 0, table.querySelectorAll('thead th[scope=col]').length, table.querySelectorAll('tbody th[scope=row]').length]";
    let (has_caption, columns, rows): (bool, u32, u32) = person.ask(table, vec![]).await;
    assert!(has_caption && columns >= 4 && rows >= 6, "{has_caption} {columns} {rows}");
    // It folds.
    person.browser.resize(320, 568).await;
    let wide = "return document.documentElement.scrollWidth > document.documentElement.clientWidth";
    person.insist(!person.ask::<bool>(wide, vec![]).await, "the table fits a small phone").await;
    person.browser.resize(1280, 900).await;
    person.press("persist").await;
    let is_told = async || {
        let told = person.words_in("persist-state").await;
        person.ask::<u32>("return window.asked", vec![]).await == 1 && !told.is_empty()
    };
    person.until("the answer of the browser", is_told).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_you_a_way_leads_to_each_and_back() {
    let person = Person::new().await;
    person.has_notebook().await;
    for (screen, back) in [
        (Screen::Backup, "backup-back"),
        (Screen::Restore, "restore-back"),
        (Screen::Export, "export-back"),
        (Screen::Import, "import-back"),
        (Screen::Rekey, "rekey-back"),
        (Screen::Erase, "erase-back"),
    ] {
        person.reach(screen).await;
        person.press(back).await;
        person.until(&format!("You, from {screen:?}"), async || person.can_see("room").await).await;
    }
    person.press("you-safety").await;
    person.press("safety-back").await;
    person.until("You, from the safety page", async || person.can_see("room").await).await;
    person.reach(Screen::SharePages).await;
    person.press("share-pages-back").await;
    person.find("share-page").await;
    person.reach(Screen::Friend).await;
    person.press("friend-back").await;
    person.find("share-page").await;
    let address: serde_json::Value = person.ask("return [location.pathname, location.hash]", vec![]).await;
    assert_eq!(address, json!(["/", ""]));
    person.browser.close().await;
}
