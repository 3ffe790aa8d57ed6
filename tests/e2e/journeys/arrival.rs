//! The first screen comes alone, and the rest of the app after it: what of the first needs none of the rest works before, and what needs it
//! says so where it does not come.

use daybook_e2e::{Engine, Mishap, NOT_ARRIVED, PASSPHRASE, Person, Plan, Screen, Site};
use serde_json::Value;

/// The rest does not come to this page, whatever of it the browser has kept; from `window.comes = true` on it does.
const MISSING: &str = "const get = window.fetch;
    window.fetch = (what, how) => String(what?.url ?? what).includes('/rest-') && !window.comes
      ? Promise.reject(new TypeError('not there')) : get.call(window, what, how);";

/// It is asked for, and nothing is ever heard of it.
const HELD: &str = "const get = window.fetch;
    window.fetch = (what, how) => String(what?.url ?? what).includes('/rest-') ? new Promise(() => {}) : get.call(window, what, how);";

fn with(script: &'static str) -> Plan {
    Plan { before_load: vec![script], ..Plan::default() }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_at_the_lock_stays_there_where_the_rest_did_not_arrive_and_opens_once_it_does() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        let person = Person::using(engine, Plan::default()).await;
        person.make_notebook().await;
        person.write_page("", "kept before").await;
        let person = person.restart(with(MISSING)).await;
        person.come().await;
        person.try_to_open(PASSPHRASE).await;
        person.sees(NOT_ARRIVED).await;
        assert_eq!(person.value("passphrase").await, PASSPHRASE);
        person.until("the caret in the field", async || person.focus().await == "passphrase").await;
        person.ask::<Value>("window.comes = true", vec![]).await;
        person.press("open").await;
        person.until("the notebook to open", async || person.can_see("place-write").await).await;
        person.press("place-write").await;
        person.sees("kept before").await;
        person.browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_pages_need_none_of_the_rest_and_others_ask_for_it_again() {
    let missing = Mishap::Missing(Site::file("rest-", ".wasm"));
    let person = Person::with(Plan { mishaps: vec![missing], ..Plan::default() }).await;
    person.come().await;
    person.press("what-it-is").await;
    person.press("to-safety").await;
    person.press("to-passphrase").await;
    person.sees(NOT_ARRIVED).await;
    person.press("ask-again").await;
    person.sees(NOT_ARRIVED).await;
    person.site.change(&[]);
    person.press("ask-again").await;
    person.find("own").await;
    person.leave().await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_is_fetched_early_but_for_a_first_visit_on_which_there_are_words_to_read() {
    let person = Person::new().await;
    let asked_by = "return performance.getEntriesByType('resource')
        .filter(({ name }) => /[/]daybook-[0-9a-f]+_bg[.]wasm$/.test(name)).map(it => it.initiatorType)";
    person.come().await;
    assert_eq!(person.ask::<Vec<String>>(asked_by, vec![]).await, ["fetch"], "the script that starts it");
    person.make_notebook().await;
    person.come().await;
    assert_eq!(person.ask::<Vec<String>>(asked_by, vec![]).await[0], "link", "the page");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_lists_stand_first_nothing_looks_like_a_notebook_while_the_rest_is_missing() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.reach(Screen::Lists).await;
    let person = person.restart(with(MISSING)).await;
    person.go().await;
    person.sees(NOT_ARRIVED).await;
    for word in ["Daybook", "Leave", "notebook"] {
        person.does_not_see(word).await;
    }
    person.ask::<Value>("window.comes = true", vec![]).await;
    person.press("ask-again").await;
    person.find("add-item").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_stops_while_the_rest_is_on_its_way_finds_what_was_typed() {
    let person = Person::new().await;
    person.make_notebook().await;
    let person = person.restart(with(HELD)).await;
    person.come().await;
    person.type_into("passphrase", PASSPHRASE).await;
    let mark = "document.getElementById('passphrase').isTheSame = true";
    person.ask::<Value>(mark, vec![]).await;
    person.press("open").await;
    person.sees("Opening.").await;
    // Held for good; whoever stops is where they were.
    person.press("stop").await;
    person.sees("Stopped.").await;
    let same = "return Boolean(document.getElementById('passphrase').isTheSame)";
    assert!(person.ask::<bool>(same, vec![]).await, "the field is the one that was typed in");
    assert_eq!(person.value("passphrase").await, PASSPHRASE);
    person.browser.close().await;
}
