//! Browsers that lack something: by their age, by a setting, or by where the page is opened. Either a page is kept and read again, or plain
//! words say what happened and what one can do; and Leave works.

use std::sync::Arc;

use daybook_e2e::{Engine, Habit, Mishap, PASSPHRASE, Person, Plan, Profile, Screen, Site};
use serde_json::{Value, json};

const WORDS: &str = "Kept all the same.";
const TOO_OLD: &str = "This browser is too old for Daybook";

/// Takes away all that the app uses where it is there, and some of what it never asks for.
const BARE: &str = "
    for (const name of ['BroadcastChannel', 'caches', 'AudioContext', 'Intl', 'CompressionStream', 'DecompressionStream', 'FinalizationRegistry',
      'navigation', 'structuredClone', 'requestIdleCallback', 'ResizeObserver', 'IntersectionObserver', 'cookieStore']) delete window[name];
    for (const name of ['locks', 'storage', 'serviceWorker', 'clipboard', 'share', 'wakeLock', 'userAgentData']) delete Navigator.prototype[name];
    for (const name of ['subtle', 'randomUUID']) delete Crypto.prototype[name];";

/// What of it is still there.
const LEFT: &str = "return ['BroadcastChannel', 'caches', 'AudioContext', 'Intl', 'FinalizationRegistry'].filter(name => name in window)
    .concat(['locks', 'storage', 'serviceWorker', 'clipboard', 'share'].filter(name => name in navigator))
    .concat(['subtle'].filter(name => name in crypto))";

async fn with(before_load: &'static str) -> Person {
    Person::with(Plan { before_load: vec![before_load], ..Plan::default() }).await
}

/// A notebook with a page, come back to and opened again.
async fn keeps_a_page(person: &Person) {
    person.make_notebook().await;
    finds_a_page_that_it_writes(person).await;
}

async fn finds_a_page_that_it_writes(person: &Person) {
    person.write_page("", WORDS).await;
    person.come_and_open().await;
    person.take_up(WORDS).await;
    assert_eq!(person.value("body").await, WORDS);
}

/// Looks for the address on the clipboard, and is told that it did not come there.
async fn cannot_copy(person: &Person) {
    person.reach(Screen::Share).await;
    person.press("share-copy").await;
    person.sees("The browser did not take it.").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_nothing_but_what_every_browser_has_a_page_is_kept_and_read_again() {
    let person = with(BARE).await;
    person.come().await;
    assert_eq!(person.ask::<Vec<String>>(LEFT, vec![]).await, Vec::<String>::new());
    keeps_a_page(&person).await;
    cannot_copy(&person).await;
    // Breathing with the switch for sound where there is none.
    person.press("steady").await;
    person.find("steady-done").await;
    person.press("steady-done").await;
    person.lock().await;
    person.leave().await;
    person.browser.close().await;
}

/// Of two stores the browser does not know one: a start is offered, as where it does not answer.
#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_knows_only_one_of_the_two_stores_keeps_pages_there() {
    for without in [
        "Object.defineProperty(window, 'indexedDB', { value: undefined });",
        "Object.defineProperty(window, 'localStorage', { value: null });",
    ] {
        let person = with(without).await;
        person.come().await;
        person.press("start-anyway").await;
        person.read_and_go_on().await;
        person.type_into("own", PASSPHRASE).await;
        person.press("use-own").await;
        person.confirm(PASSPHRASE).await;
        person.sees("This browser keeps your pages in one place instead of two.").await;
        finds_a_page_that_it_writes(&person).await;
        person.leave().await;
        person.browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_without_random_numbers_is_told_so_and_nothing_is_made() {
    let person = with("delete Crypto.prototype.getRandomValues;").await;
    person.come().await;
    person.read_and_go_on().await;
    person.type_into("own", PASSPHRASE).await;
    person.press("use-own").await;
    person.try_to_make(PASSPHRASE).await;
    person.sees("This browser gives no random numbers").await;
    assert_eq!(person.value("again").await, PASSPHRASE);
    let dump = person.dump().await;
    assert!(dump.local.is_empty() && dump.indexed.is_empty());
    person.leave().await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_in_which_the_page_would_stand_bare_is_told_that_it_is_too_old() {
    let person = with("delete window.CSSLayerBlockRule;").await;
    person.come().await;
    person.sees(TOO_OLD).await;
    person.sees("Update the browser").await;
    person.leave().await;
    person.browser.close().await;
}

async fn is_told_and_can_leave(engine: Engine, habit: Habit, words: [&str; 2]) {
    let person = Person::using(engine, Plan { habit, ..Plan::default() }).await;
    person.go().await;
    for words in words {
        person.sees(words).await;
    }
    person.leave().await;
    person.browser.close().await;
}

const KEEPS_NOTHING: [&str; 2] = ["This browser keeps nothing for this page", "Allow this page to store data"];
const TAKES_NO_WASM: [&str; 2] = ["Daybook cannot start here", "allow WebAssembly for this page"];

#[tokio::test(flavor = "multi_thread")]
async fn a_chromium_that_is_set_to_keep_nothing_is_told() {
    is_told_and_can_leave(Engine::Chromium, Habit::KeepsNothing, KEEPS_NOTHING).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_firefox_that_is_set_to_keep_nothing_is_told() {
    is_told_and_can_leave(Engine::Firefox, Habit::KeepsNothing, KEEPS_NOTHING).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chromium_that_is_set_to_run_no_wasm_is_told() {
    is_told_and_can_leave(Engine::Chromium, Habit::TakesNoWasm, TAKES_NO_WASM).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_firefox_that_is_set_to_run_no_wasm_is_told() {
    is_told_and_can_leave(Engine::Firefox, Habit::TakesNoWasm, TAKES_NO_WASM).await;
}

/// The app's script is newer than the browser.
async fn a_script_that_cannot_be_read(engine: Engine) {
    let site = Site::with(&[Mishap::Garbled(Site::file("daybook-", ".js"))]).await;
    let person = Person::at(Arc::new(site), Arc::new(Profile::of(engine)), Plan::default()).await;
    person.go().await;
    person.sees(TOO_OLD).await;
    person.leave().await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_that_chromium_cannot_read_is_told_as_a_browser_that_is_too_old() {
    a_script_that_cannot_be_read(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_that_firefox_cannot_read_is_told_as_a_browser_that_is_too_old() {
    a_script_that_cannot_be_read(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_that_webkit_cannot_read_is_told_as_a_browser_that_is_too_old() {
    a_script_that_cannot_be_read(Engine::WebKit).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_from_before_there_were_modules_is_told_and_can_be_left_also_where_nothing_else_of_the_page_is_read()
{
    for mishap in [Mishap::NoModules, Mishap::NothingRead] {
        let plan = Plan {
            mishaps: vec![mishap],
            before_load: vec!["delete HTMLScriptElement.prototype.noModule; delete window.WebAssembly;"],
            ..Plan::default()
        };
        let person = Person::with(plan).await;
        let before = person.site.at("robots.txt");
        person.go_to(&before).await;
        person.go().await;
        person.sees(TOO_OLD).await;
        person.does_not_see("cannot start here").await;
        person.leave().await;
        person.browser.driver.back().await.unwrap();
        person.until("what was there before", async || person.browser.address().await == before).await;
        person.browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_runs_no_scripts_is_told_and_can_be_left() {
    let person = Person::new().await;
    person.browser.tell("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    person.go().await;
    person.sees("does not let the page run scripts").await;
    person.leave().await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_scripts_in_the_page_are_held_back_that_is_told_no_key_is_and_leave_is_a_link() {
    // The policy of another build: so does a host that was brought up to date by half, and an add-on.
    let person = Person::with(Plan { mishaps: vec![Mishap::OtherPolicy], ..Plan::default() }).await;
    person.go().await;
    person.sees("does not let the page run scripts").await;
    person.does_not_see("three times").await;
    let waits = "return [...document.querySelectorAll('.loading')].some(it => it.getClientRects().length > 0)";
    assert!(!person.ask::<bool>(waits, vec![]).await, "nothing looks as if something were to come");
    person.leave().await;
    // Where they run, none of that is there.
    person.site.change(&[]);
    person.come().await;
    person.sees("three times").await;
    person.does_not_see("does not let the page run scripts").await;
    person.browser.close().await;
}

/// Without encryption, and not on the machine itself, browsers give a page no locks, no clipboard, no workers for the network.
async fn without_encryption(engine: Engine) {
    let site = Arc::new(Site::by_another_name().await);
    let person = Person::at(site, Arc::new(Profile::of(engine)), Plan::default()).await;
    person.come().await;
    let given =
        "return [isSecureContext, 'locks' in navigator, 'clipboard' in navigator, 'serviceWorker' in navigator]";
    assert_eq!(person.ask::<Value>(given, vec![]).await, json!([false, false, false, false]));
    keeps_a_page(&person).await;
    cannot_copy(&person).await;
    person.leave().await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_encryption_a_page_is_kept_all_the_same_in_chromium() {
    without_encryption(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_encryption_a_page_is_kept_all_the_same_in_firefox() {
    without_encryption(Engine::Firefox).await;
}

/// A private window keeps a page as long as it is open, and the browser knows nothing of it afterwards.
async fn a_private_window(engine: Engine) {
    let private = || Plan { habit: Habit::Private, ..Plan::default() };
    let person = Person::using(engine, private()).await;
    keeps_a_page(&person).await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.take_up(WORDS).await;
    let person = person.restart(private()).await;
    person.come().await;
    person.find("what-it-is").await;
    let person = person.restart(Plan::default()).await;
    person.come().await;
    person.find("what-it-is").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_window_keeps_pages_until_it_is_closed_in_chromium() {
    a_private_window(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_window_keeps_pages_until_it_is_closed_in_firefox() {
    a_private_window(Engine::Firefox).await;
}
