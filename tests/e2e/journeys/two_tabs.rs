//! The same notebook in two tabs: one at a time has it open.

use std::time::Duration;

use daybook_e2e::{Engine, Mishap, PASSPHRASE, Person, Plan, Screen, read_independently};
use serde_json::{Value, json};
use thirtyfour::WindowHandle;

/// A browser that is too old for Web Locks: there two tabs can both have the notebook open.
const NO_LOCKS: &str = "Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined });";

/// The notebook open in one tab, with a page being written, and another tab that has tried to open it. The second is in front.
async fn open_in_one_and_tried_in_another(person: &Person) -> (WindowHandle, WindowHandle) {
    person.has_notebook().await;
    person.write_page("", "Kept before.").await;
    let (first, second) = person.another_tab(&[]).await;
    person.come().await;
    person.try_to_open(PASSPHRASE).await;
    person.sees("It is open in another tab").await;
    (first, second)
}

async fn use_it_here(person: &Person) {
    assert_eq!(person.value("passphrase").await, PASSPHRASE, "it need not be typed again");
    person.press("use-here").await;
    person.find("place-today").await;
}

async fn a_tab_takes_over_with_every_word(engine: Engine) {
    let person = Person::using(engine, Plan::default()).await;
    let (first, second) = open_in_one_and_tried_in_another(&person).await;
    if engine == Engine::Chromium {
        let in_second = person.process().await;
        person.turn_to(&first).await;
        assert_ne!(person.process().await, in_second, "what they agree on goes between two processes");
    }
    // Somebody types in the first one without a pause, up to the moment when it locks.
    person.turn_to(&first).await;
    let type_on = "
        const typing = setInterval(() => {
          const body = document.getElementById('body');
          if (!body) { clearInterval(typing); return; }
          body.value += ' on';
          body.dispatchEvent(new InputEvent('input', { bubbles: true }));
          window.typed = body.value;
        }, 100);";
    person.ask::<Value>(type_on, vec![]).await;
    person
        .until("some typing", async || person.ask("return (window.typed ?? '').endsWith(' on on')", vec![]).await)
        .await;
    person.turn_to(&second).await;
    person.does_not_see("Kept before").await;
    use_it_here(&person).await;
    person.take_up("Kept before.").await;
    let words = person.value("body").await;

    person.turn_to(&first).await;
    person.sees("This was opened in another tab, and locked here. What was typed here is kept.").await;
    person.find("passphrase").await;
    person.does_not_see("Kept before").await;
    assert_eq!(person.ask::<String>("return window.typed", vec![]).await, words);

    // And back again.
    person.try_to_open(PASSPHRASE).await;
    person.sees("It is open in another tab").await;
    use_it_here(&person).await;
    person.write_page("", "From the first again.").await;
    person.turn_to(&second).await;
    person.sees("locked here").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tab_takes_over_from_another_with_every_word_that_was_typed_there() {
    a_tab_takes_over_with_every_word(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_firefox_a_tab_takes_over_from_another_with_every_word_that_was_typed_there() {
    a_tab_takes_over_with_every_word(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_passphrase_in_a_second_tab_says_so_and_the_first_goes_on() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "Kept before.").await;
    let (first, _) = person.another_tab(&[]).await;
    person.come().await;
    person.does_not_see("another tab").await;
    person.try_to_open("copper lantern drifting sideways monday").await;
    person.sees("That did not open it.").await;
    person.does_not_see("another tab").await;
    person.turn_to(&first).await;
    person.compose(" And on.").await;
    person.until("the words", async || person.value("body").await == "Kept before. And on.").await;
    person.kept().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tab_that_hangs_is_stolen_from_and_its_late_words_do_no_harm() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "Kept before.").await;
    // At a word from the other tab it types, and then does not answer for a long time.
    let hang = "
        new BroadcastChannel('hang').onmessage = () => {
          const body = document.getElementById('body');
          body.value += ' Typed too late.';
          body.dispatchEvent(new InputEvent('input', { bubbles: true }));
          const end = performance.now() + 15000;
          while (performance.now() < end);
          window.hasHung = true;
        };";
    person.ask::<Value>(hang, vec![]).await;
    let (first, second) = person.another_tab(&[]).await;
    person.come().await;
    person.ask::<Value>("new BroadcastChannel('hang').postMessage(0)", vec![]).await;
    person.try_to_open(PASSPHRASE).await;
    person.sees("It is open in another tab").await;
    use_it_here(&person).await;
    person.take_up("Kept before.").await;
    assert_eq!(person.value("body").await, "Kept before.");
    person.write_page("", "From the second tab.").await;

    person.turn_to(&first).await;
    person.until("the first tab to answer again", async || person.ask("return !!window.hasHung", vec![]).await).await;
    person.sees("The last words typed here may not be kept.").await;
    person.does_not_see("Typed too late").await;

    person.turn_to(&second).await;
    person.compose(" And on.").await;
    person.until("the words", async || person.value("body").await == "From the second tab. And on.").await;
    person.kept().await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    for words in ["Kept before.", "From the second tab. And on."] {
        person.take_up(words).await;
        assert_eq!(person.value("body").await, words);
    }
    let read = read_independently(&person.dump().await, PASSPHRASE);
    assert_eq!((read.of_kind("page"), read.trouble), (2, 0), "{:?}", read.notes);
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_tab_that_crashed_the_notebook_opens_without_a_question() {
    let person = Person::new().await;
    let (first, second) = open_in_one_and_tried_in_another(&person).await;
    person.turn_to(&first).await;
    // There is nobody left to answer.
    _ = tokio::time::timeout(Duration::from_secs(5), person.browser.driver.cdp().send_raw("Page.crash", json!({})))
        .await;
    person.turn_to(&second).await;
    person.press("open").await;
    person.find("place-today").await;
    person.take_up("Kept before.").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tab_that_was_closed_locked_or_left_is_in_nobodys_way() {
    let person = Person::new().await;
    let (first, second) = open_in_one_and_tried_in_another(&person).await;
    person.turn_to(&first).await;
    person.lock().await;
    person.turn_to(&second).await;
    person.press("open").await;
    person.find("place-today").await;
    person.browser.driver.close_window().await.unwrap();
    person.turn_to(&first).await;
    person.open(PASSPHRASE).await;
    person.take_up("Kept before.").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn locking_in_one_tab_locks_the_other() {
    let person = Person::with(Plan { before_load: vec![NO_LOCKS], ..Plan::default() }).await;
    person.has_notebook().await;
    let (first, second) = person.another_tab(&[NO_LOCKS]).await;
    person.come_and_open().await;
    person.write_page("", "From the second tab.").await;
    person.turn_to(&first).await;
    person.find("place-today").await;
    person.lock().await;
    person.turn_to(&second).await;
    person.find("passphrase").await;
    person.does_not_see("From the second tab.").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_in_one_tab_leaves_in_all() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Editor).await;
    person.type_into("body", "Typed a moment ago.").await;
    let (first, second) = person.another_tab(&[]).await;
    person.come().await;
    person.leave().await;
    person.turn_to(&first).await;
    person.is_elsewhere().await;
    person.turn_to(&second).await;
    person.come_and_open().await;
    person.take_up("Typed a moment ago.").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_in_one_tab_leaves_in_one_that_is_still_loading() {
    let held = Plan { mishaps: vec![Mishap::Held("_bg.wasm")], impatient: true, ..Plan::default() };
    let person = Person::with(held).await;
    let shell = "return !!document.querySelector('#shell .strip a.leave')";
    person.go().await;
    person.until("the first paint", async || person.ask(shell, vec![]).await).await;
    let (first, _) = person.another_tab(&[]).await;
    person.go().await;
    person.until("the first paint", async || person.ask(shell, vec![]).await).await;
    person.leave().await;
    person.turn_to(&first).await;
    person.is_elsewhere().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_web_locks_a_tab_does_not_write_over_another_and_its_words_stay() {
    let person = Person::with(Plan { before_load: vec![NO_LOCKS], ..Plan::default() }).await;
    person.has_notebook().await;
    person.write_page("", "From the first tab.").await;
    let (first, second) = person.another_tab(&[NO_LOCKS]).await;
    person.come_and_open().await;
    person.sees("From the first tab.").await;
    person.write_page("", "From the second tab.").await;

    // The first tab does not know that yet.
    person.turn_to(&first).await;
    person.find("body").await.click().await.unwrap();
    person.compose(" And more.").await;
    person.sees("The notebook was changed in another tab").await;
    person.sees("Still on this page.").await;
    let words = person.value("body").await;
    assert!(words.contains(" And more.") && words.len() == "From the first tab. And more.".len(), "{words}");

    // What the other kept is kept.
    person.turn_to(&second).await;
    person.come().await;
    person.open(PASSPHRASE).await;
    person.take_up("From the second tab.").await;
    assert_eq!(person.value("body").await, "From the second tab.");
    person.take_up("From the first tab.").await;
    assert_eq!(person.value("body").await, "From the first tab.");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_first_visits_make_one_notebook() {
    let person = Person::new().await;
    person.reach(Screen::Again).await;
    let (first, _) = person.another_tab(&[]).await;
    person.make_notebook().await;
    person.write_page("", "Here first.").await;
    let before = person.dump().await;
    person.turn_to(&first).await;
    person.type_into("again", PASSPHRASE).await;
    person.press("remember").await;
    person.press("make").await;
    person.sees("There is a notebook here already").await;
    assert!(person.dump().await == before, "the one that was there is as it was");
}
