//! Leave: from every screen, at any moment, without a trace on the screen and without losing a word.

mod everywhere;

use daybook_e2e::{Exit, Mishap, Person, Plan, Screen};
use thirtyfour::prelude::*;

const DESTINATION: &str = "https://www.wikipedia.org/";

/// The address of the app has been replaced: Back leads past it, Forward leads nowhere else.
async fn nothing_is_behind(person: &Person, where_from: &str) {
    let (entries, at) = person.browser.history().await;
    let addresses: Vec<&str> = entries.iter().map(|(address, _)| address.as_str()).collect();
    assert_eq!(entries[at].0, DESTINATION, "from {where_from}");
    assert_eq!(addresses.last(), Some(&DESTINATION), "from {where_from}");
    let before = person.site.at("robots.txt");
    assert_eq!(addresses[at - 1], before, "from {where_from}: the address of the app is gone from {addresses:?}");
    person.browser.driver.back().await.unwrap();
    person
        .until("what was before", async || person.browser.driver.current_url().await.unwrap().as_str() == before)
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leave_works_while_the_passphrase_work_runs() {
    // A worker that never answers.
    let person = Person::with(Plan { mishaps: vec![Mishap::Held("kdf_bg.wasm")], ..Plan::default() }).await;
    person.go_to_the_page_before().await;
    person.reach(Screen::Again).await;
    person.type_into("again", daybook_e2e::PASSPHRASE).await;
    person.press("remember").await;
    person.press("make").await;
    person.sees("Making your notebook").await;
    person.leave().await;
    nothing_is_behind(&person, "making").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leave_works_before_the_app_has_loaded() {
    let held = Plan { mishaps: vec![Mishap::Held("_bg.wasm")], impatient: true, ..Plan::default() };
    for exit in Exit::ALL {
        let person = Person::with(held.clone()).await;
        person.go_to_the_page_before().await;
        person.go().await;
        let shell = "return !!document.querySelector('#shell .strip a.leave')";
        person.until("the first paint", async || person.ask(shell, vec![]).await).await;
        person.take(exit).await;
        person.is_elsewhere().await;
        nothing_is_behind(&person, "the first paint").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn shift_as_part_of_writing_does_not_leave() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Editor).await;
    let keys = || person.browser.driver.action_chain();
    // Three capitals, three selections, three presses that are not three in a row, two presses.
    for letter in ["A", "B", "C", "D"] {
        keys().key_down(Key::Shift).send_keys(letter).key_up(Key::Shift).perform().await.unwrap();
    }
    for _ in 0..3 {
        keys().key_down(Key::Shift).key_down(Key::Left).key_up(Key::Left).key_up(Key::Shift).perform().await.unwrap();
    }
    person.tap(Key::End).await;
    for letter in ["x", "y", "z"] {
        person.tap(Key::Shift).await;
        keys().send_keys(letter).perform().await.unwrap();
    }
    person.tap(Key::Shift).await;
    person.tap(Key::Shift).await;
    keys().send_keys("!").perform().await.unwrap();
    person.kept().await;
    assert_eq!(person.value("body").await, "ABCDxyz!");

    // And with the caret in the text, three times by itself does.
    assert_eq!(person.focus().await, "body");
    person.take(Exit::Shift).await;
    person.is_elsewhere().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_by_shift_can_be_switched_off_and_then_no_key_is_told_of() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.press("place-you").await;
    for words in ["you can press this key", "or press Shift"] {
        person.sees(words).await;
    }
    person.choose("leave-by-shift").await;
    let is_off = "return document.documentElement.dataset.shift === 'off'";
    // At once, and from the first paint on.
    for _ in 0..2 {
        person.until("the switch", async || person.ask(is_off, vec![]).await).await;
        person.take(Exit::Shift).await;
        person.browser.drawn().await;
        assert!(person.stands().await, "still here");
        for words in ["you can press this key", "or press Shift"] {
            person.does_not_see(words).await;
        }
        person.come_and_open().await;
    }
    person.press("place-you").await;
    person.choose("leave-by-shift").await;
    person.until("the switch", async || !person.ask::<bool>(is_off, vec![]).await).await;
    person.take(Exit::Shift).await;
    person.is_elsewhere().await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_an_instant_before_leaving_is_kept() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("Kept", "Kept a moment ago.").await;
    // Typed and left in one task: no pause, nothing kept yet.
    let type_and_leave = "
        const body = document.getElementById('body');
        body.value += ' And this, in the last instant. ✂️';
        body.dispatchEvent(new InputEvent('input', { bubbles: true }));
        window.stateAtLeaving = document.getElementById('kept').dataset.state;
        document.querySelector('.strip a.leave').click();
        return document.body.childElementCount;
    ";
    assert_eq!(person.ask::<u32>(type_and_leave, vec![]).await, 0, "the page is blank at once");
    person.is_elsewhere().await;
    person.come_and_open().await;
    person.take_up("Kept").await;
    assert_eq!(person.value("body").await, "Kept a moment ago. And this, in the last instant. ✂️");

    // The same for a page that was never kept before.
    person.press("place-today").await;
    person.press("new-page").await;
    person.find("body").await;
    assert_eq!(person.ask::<u32>(type_and_leave, vec![]).await, 0);
    person.is_elsewhere().await;
    person.come_and_open().await;
    person.take_up("in the last instant. ✂️").await;
    person.press("place-write").await;
    person.sees("2 pages").await;
    // The next opening brought the other store up to date.
    let dump = person.dump().await;
    let read = daybook_e2e::read_independently(&dump, daybook_e2e::PASSPHRASE);
    assert_eq!((read.of_kind("page"), read.trouble), (2, 0), "{:?}", read.notes);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_before_the_tab_went_elsewhere_by_itself_is_kept() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Editor).await;
    let type_and_go = "
        const body = document.getElementById('body');
        body.value = 'Then the battery icon turned red.';
        body.dispatchEvent(new InputEvent('input', { bubbles: true }));
        location.href = '/robots.txt';
    ";
    person.browser.driver.execute(type_and_go, vec![]).await.unwrap();
    person
        .until("another page", async || {
            person.browser.driver.current_url().await.unwrap().as_str().ends_with("robots.txt")
        })
        .await;
    // Back shows the lock, not the page.
    person.browser.driver.back().await.unwrap();
    person.find("passphrase").await;
    person.does_not_see("battery").await;
    person.open(daybook_e2e::PASSPHRASE).await;
    person.take_up("Then the battery icon").await;
    assert_eq!(person.value("body").await, "Then the battery icon turned red.");
}
