//! Leave with the caret in each control that takes words on Today and in the editor, in the last question, before the app has
//! loaded, and without a network.

use daybook_e2e::{Engine, Exit, Mishap, PRESSES, Person, Plan, Screen};
use serde_json::Value;
use thirtyfour::prelude::*;

use super::{STANDS, at_the_page_before, leave, look, watch};

/// Leaves, and looks at what was seen of it. (That Back leads past it is seen in the main ways.)
async fn leave_and_look(person: &Person, exit: Exit, from: &str) {
    leave(person, exit).await;
    look(person, exit, from).await;
}

async fn put_the_caret_in(person: &Person, control: &str) {
    // A page that has just been begun takes the caret to its text.
    person
        .until("the caret there", async || {
            person.press(control).await;
            person.focus().await == control
        })
        .await;
}

/// Whoever has come again to look stands before the lock. WebKit's driver, asked for another page while this one is still on its way, now and
/// then misses that it has come.
async fn meets_the_lock(person: &Person) {
    person.find("passphrase").await;
}

async fn leave_while_writing_or_asked(engine: Engine) {
    let person = at_the_page_before(engine, Plan::default()).await;
    person.has_notebook().await;
    // The field is there once something was chosen.
    person.choose("feeling-numb").await;
    assert_eq!(person.writable().await, ["check-in-note"]);
    put_the_caret_in(&person, "check-in-note").await;
    leave_and_look(&person, Exit::Shift, "the note of a check-in").await;
    meets_the_lock(&person).await;

    person.reach(Screen::EditorOpen).await;
    let writable = person.writable().await;
    assert!(["title", "body", "new-tag"].iter().all(|it| writable.iter().any(|id| id == it)), "{writable:?}");
    for carets in writable.chunks(PRESSES) {
        person.reach(Screen::EditorOpen).await;
        watch(&person).await;
        person.shift_in_with_a_frame(carets).await;
        person.is_elsewhere().await;
        look(&person, Exit::Shift, &carets.join(", ")).await;
        meets_the_lock(&person).await;
    }
    for exit in Exit::ALL {
        person.reach(Screen::LastQuestion).await;
        leave_and_look(&person, exit, "the last question").await;
        meets_the_lock(&person).await;
    }
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leave_works_while_writing_and_while_asked_in_firefox() {
    leave_while_writing_or_asked(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leave_works_while_writing_and_while_asked_in_webkit() {
    leave_while_writing_or_asked(Engine::WebKit).await;
}

async fn leave_before_the_app_has_loaded(engine: Engine) {
    let held = Plan { mishaps: vec![Mishap::Held("_bg.wasm")], impatient: true, ..Plan::default() };
    let person = at_the_page_before(engine, held).await;
    person.go().await;
    // Whoever looks has come again, and is at the next first paint.
    for exit in Exit::ALL {
        // Between two pages Firefox answers with nothing.
        person.until("the first paint", async || person.ask::<Option<bool>>(STANDS, vec![]).await == Some(true)).await;
        assert!(person.ask::<bool>("return !!document.getElementById('shell')", vec![]).await, "no app yet");
        leave_and_look(&person, exit, "the first paint").await;
    }
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leave_works_before_the_app_has_loaded_in_firefox() {
    leave_before_the_app_has_loaded(Engine::Firefox).await;
}

// Not shown in WebKit: tried, and Back then led to the first paint or to a blank page; why was not found.

/// The site answers no more, and the browser knows that it has no network.
async fn cut_off(person: &Person) {
    person.site.stop().await;
    match person.browser.engine() {
        Engine::Firefox => person.browser.inside::<Value>("Services.io.offline = true").await,
        // Nothing tells it so from outside; what it would say is said in its place.
        Engine::WebKit => {
            let says = "Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })";
            person.ask::<Value>(says, vec![]).await
        }
        Engine::Chromium => panic!("its journey is among those of the lists"),
    };
    assert!(!person.ask::<bool>("return navigator.onLine", vec![]).await);
}

async fn leave_without_a_network(engine: Engine) {
    let person = at_the_page_before(engine, Plan::default()).await;
    person.has_notebook().await;
    person.write_page("", "Nobody else reads this.").await;
    cut_off(&person).await;
    put_the_caret_in(&person, "body").await;
    person.take(Exit::Shift).await;
    person.find("add-item").await;
    let skin = "return document.documentElement.dataset.skin";
    assert_eq!(person.ask::<String>(skin, vec![]).await, "plain");
    for words in ["Nobody else", "Daybook", "Leave", "Passphrase"] {
        person.does_not_see(words).await;
    }
    person.type_into("add-item", "Lemons").await;
    person.tap(Key::Enter).await;
    person.sees("1 left").await;
    // No error of the browser's, no other website.
    assert_eq!(person.browser.address().await, person.site.at(""));
    assert!(!person.browser.elsewhere.asked().iter().any(|host| host.starts_with("www.wikipedia.org")));
    person.tab_to("shared-list").await;
    person.tap(Key::Enter).await;
    person.find("passphrase").await;
    person.does_not_see("Nobody else").await;
    // The lists can be closed, also without a network.
    person.press("back-to-lists").await;
    person.find("add-item").await;
    person.take(Exit::Tap).await;
    person.until("a blank page", async || person.browser.address().await == "about:blank").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_leaves_without_a_network_finds_lists_in_firefox() {
    leave_without_a_network(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_leaves_without_a_network_finds_lists_in_webkit() {
    leave_without_a_network(Engine::WebKit).await;
}
