//! Deleting a kind of thing, and deleting everything: asked for, done at once, and nothing is left in either store.

use daybook_e2e::{Engine, PASSPHRASE, Person, Plan, Screen, Spoil, read_independently};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// What of ours is left in the browser: records in either store, databases, caches, workers.
const LEFT: &str = "const done = arguments[arguments.length - 1];
    Promise.all([
      indexedDB.databases ? indexedDB.databases() : [],
      caches.keys(),
      navigator.serviceWorker ? navigator.serviceWorker.getRegistrations() : [],
    ]).then(([databases, kept, workers]) => done([
      ...Object.keys(localStorage),
      ...databases.map(it => 'database ' + it.name),
      ...kept.map(it => 'cache ' + it),
      ...workers.map(it => 'worker ' + it.scope),
    ]), fault => done([String(fault)]));";

async fn what_is_left(person: &Person) -> Vec<String> {
    person.ask_slowly(LEFT, vec![]).await
}

/// Something of several kinds.
async fn wrote_much(person: &Person) {
    person.has_notebook().await;
    person.write_page("The blue plate", "A page that stays.").await;
    for words in ["It rained.", "Nobody rang."] {
        person.reach(Screen::Accounts).await;
        person.press("new-account").await;
        person.type_into("account-known", words).await;
        person.kept().await;
        person.press("account-done").await;
        person.find("account-settle").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kind_of_thing_is_deleted_after_a_question_and_the_rest_stays() {
    let person = Person::new().await;
    wrote_much(&person).await;
    person.reach(Screen::Erase).await;
    let before = person.dump().await;
    person.press("erase-kind-account").await;
    assert_eq!(person.find_question().await, "ask-delete-kind");
    // No.
    person.tap(Key::Escape).await;
    person.find("erase-page").await;
    assert!(person.dump().await == before, "asking changes nothing");
    person.press("erase-kind-account").await;
    person.say_yes().await;
    let is_gone = async || {
        let read = read_independently(&person.dump().await, PASSPHRASE);
        assert_eq!(read.trouble, 0, "{:?}", read.notes);
        read.of_kind("account") == 0
    };
    person.until("the accounts to be gone", is_gone).await;
    assert_eq!(read_independently(&person.dump().await, PASSPHRASE).of_kind("page"), 1);
    person.reach(Screen::Accounts).await;
    person.does_not_see("It rained.").await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.take_up("The blue plate").await;
    person.reach(Screen::Accounts).await;
    person.does_not_see("Nobody rang.").await;
    person.browser.close().await;
}

/// Types the word that is asked for beside the field.
async fn types_the_word(person: &Person) {
    person.press("erase-type").await;
    person.find("erase-typed").await;
    person.type_into("erase-typed", "no").await;
    person.press("erase-all").await;
    person.is_told_so().await;
    assert!(!person.dump().await.local.is_empty(), "another word deletes nothing");
    person.retype("erase-typed", "delete").await;
    // The page goes away beneath the press.
    _ = person.find("erase-all").await.click().await;
}

/// As a finger that stays down until it is done.
async fn holds(person: &Person) {
    let button = person.find("erase-hold").await;
    // Lifted at once: nothing.
    button.click().await.unwrap();
    assert!(!person.dump().await.local.is_empty(), "a press deletes nothing");
    let driver = &person.browser.driver;
    let button = person.find("erase-hold").await;
    // The page goes away beneath the finger.
    _ = driver.action_chain().move_to_element_center(&button).click_and_hold().perform().await;
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Typed,
    Held,
}

async fn everything_goes(engine: Engine, way: Way) {
    let person = Person::using(engine, Plan::default()).await;
    wrote_much(&person).await;
    // Settings outside of the notebook are there too.
    person.reach(Screen::Lists).await;
    person.type_into("add-item", "Oat milk\n").await;
    person.sees("Oat milk").await;
    person.go_to_the_lock().await;
    let old = person.dump().await;
    let (first, second) = person.another_tab(&[]).await;
    person.come().await;
    person.open(PASSPHRASE).await;
    person.reach(Screen::EraseAll).await;
    match way {
        Way::Typed => types_the_word(&person).await,
        Way::Held => holds(&person).await,
    }
    person.is_elsewhere().await;
    // The other tab is left too.
    person.turn_to(&first).await;
    person.is_elsewhere().await;
    person.turn_to(&second).await;
    // A page of the site that is not the app: nothing is made by looking.
    person.go_to(&person.site.at("robots.txt")).await;
    assert_eq!(what_is_left(&person).await, Vec::<String>::new());
    // As if nobody had been here.
    person.come().await;
    person.find("what-it-is").await;
    person.does_not_see("Oat milk").await;
    let dump = person.dump().await;
    assert!(dump.indexed.is_empty() && dump.local.is_empty(), "{:?}", dump.local.keys());
    person.make_notebook().await;
    person.press("place-write").await;
    person.sees("Nothing here yet").await;
    let new = person.dump().await;
    assert_ne!(old.local.get("h0"), new.local.get("h0"));
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_deleted_by_typing_a_word() {
    everything_goes(Engine::Chromium, Way::Typed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_deleted_by_holding_a_button() {
    everything_goes(Engine::Chromium, Way::Held).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_deleted_in_firefox() {
    everything_goes(Engine::Firefox, Way::Typed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_goes_back_from_it_keeps_everything() {
    let person = Person::new().await;
    wrote_much(&person).await;
    person.reach(Screen::EraseAll).await;
    let before = person.dump().await;
    person.tap(Key::Escape).await;
    person.reach(Screen::EraseAll).await;
    person.reach(Screen::Today).await;
    assert!(person.dump().await == before, "nothing was written");
    person.take_up("The blue plate").await;
    person.browser.close().await;
}

/// A database that does not go away: another page of this site holds it open.
#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_go_away_does_not_open_any_more() {
    let person = Person::new().await;
    wrote_much(&person).await;
    let (holder, other) = person.another_tab(&[]).await;
    // A page of the site that holds on to the database and hears of nothing.
    person.go_to(&person.site.at("robots.txt")).await;
    let hold = "const done = arguments[0]; const asked = indexedDB.open('notebook');
        asked.onsuccess = () => { window.held = asked.result; done(true); }; asked.onerror = () => done(false)";
    person.insist(person.ask_slowly(hold, vec![]).await, "the database is held").await;
    person.turn_to(&holder).await;
    person.reach(Screen::EraseAll).await;
    person.press("erase-type").await;
    person.type_into("erase-typed", "delete").await;
    person.press("erase-all").await;
    // It is told, or the browser deletes it once the other lets go: whatever is left of it opens no more.
    let ended = async || {
        let elsewhere = person.browser.address().await.starts_with("https://");
        elsewhere || person.can_see("erase-remains").await
    };
    person.until("an end", ended).await;
    person.turn_to(&other).await;
    let left: Vec<String> = person.ask("window.held.close(); return Object.keys(localStorage)", vec![]).await;
    assert!(left.iter().all(|name| !name.starts_with('c')), "{left:?}");
    person.come().await;
    let text = async || {
        person.can_see("what-it-is").await || person.can_see("passphrase").await || person.has_a_message().await
    };
    person.until("the app", text).await;
    if person.can_see("passphrase").await {
        person.try_to_open(PASSPHRASE).await;
        person.is_told_so().await;
    }
    person.does_not_see("The blue plate").await;
    person.browser.close().await;
}

/// The control of these tests: a record that something else brings back is seen.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_left_would_be_seen() {
    let person = Person::new().await;
    person.has_notebook().await;
    let left = what_is_left(&person).await;
    assert!(left.contains(&"h0".to_owned()) && left.contains(&"database notebook".to_owned()), "{left:?}");
    person.spoil(&["local"], "h0", Spoil::Remove).await;
    assert!(!what_is_left(&person).await.contains(&"h0".to_owned()));
    person.ask::<Value>("localStorage.setItem(arguments[0], '')", vec![json!("h0")]).await;
    assert!(what_is_left(&person).await.contains(&"h0".to_owned()));
    person.browser.close().await;
}
