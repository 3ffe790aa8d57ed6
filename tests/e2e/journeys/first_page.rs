//! The main journey: from a first visit to a page that is there again.

use daybook_e2e::{Mishap, Person, Plan, prose};
use serde_json::{Value, json};

const LEDE: &str = "A private notebook that stays on this device.";

#[tokio::test(flavor = "multi_thread")]
async fn a_first_page_is_there_after_leaving_and_coming_back() {
    let person = Person::new().await;
    let before = person.site.at("robots.txt");
    person.browser.driver.goto(&before).await.unwrap();

    // What it is, what it cannot hide.
    person.come().await;
    person.sees(LEDE).await;
    person.press("what-it-is").await;
    person.sees("A private notebook for getting your own life back").await;
    person.press("to-safety").await;
    person.sees("What it cannot do").await;
    person.press("to-passphrase").await;

    // Six words drawn by chance, typed once more.
    person.sees("Nobody can recover it").await;
    person.find("words").await;
    let drawn = "return [...document.querySelectorAll('#words li')].map(word => word.textContent)";
    let words: Vec<String> = person.ask(drawn, vec![]).await;
    assert_eq!(words.len(), 6, "{words:?}");
    let passphrase = words.join(" ");
    person.press("use-words").await;
    person.confirm(&passphrase).await;

    // A page, typed key by key.
    person.sees("A page for today").await;
    person.press("new-page").await;
    person.type_into("title", "The blue plate").await;
    person.type_into("body", "I wanted a blue one.\n\nIt is raining now. The lamp works.").await;
    person.kept().await;
    person.sees("Kept").await;

    // Gone, and Back leads past it.
    person.leave().await;
    person.browser.driver.back().await.unwrap();
    person
        .until("what was there before", async || person.browser.driver.current_url().await.unwrap().as_str() == before)
        .await;
    person.does_not_see("blue").await;

    // There again.
    person.come().await;
    person.does_not_see("blue").await;
    person.open(&passphrase).await;
    person.sees("The blue plate").await;
    person.lock().await;
    person.does_not_see("blue").await;
    person.open(&passphrase).await;
    person.take_up("The blue plate").await;
    assert_eq!(person.value("title").await, "The blue plate");
    assert_eq!(person.value("body").await, "I wanted a blue one.\n\nIt is raining now. The lamp works.");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_is_kept_the_first_words_can_be_read_before_the_program_has_come_and_stay_in_their_place() {
    let place = "return [...document.querySelectorAll('main h1, main .quiet')].filter(part => part.getClientRects().length > 0)
        .map(part => { const { x, y, width, height } = part.getBoundingClientRect(); return [part.textContent, x, y, width, height] })";
    let person =
        Person::with(Plan { mishaps: vec![Mishap::Held("_bg.wasm")], impatient: true, ..Plan::default() }).await;
    person.go().await;
    person.sees(LEDE).await;
    let early: Value = person.ask(place, vec![]).await;
    // A device on which anything is kept says nothing of the kind: a lock stands there.
    person.ask::<Value>("window.wasThere = true; localStorage.setItem('h0', '')", vec![]).await;
    person.go().await;
    let stands = "return document.readyState !== 'loading' && !!document.querySelector('#shell .strip a.leave') && !window.wasThere";
    person.until("the first paint", async || person.ask::<Option<bool>>(stands, vec![]).await == Some(true)).await;
    person.does_not_see(LEDE).await;
    person.browser.close().await;

    let person = Person::new().await;
    person.come().await;
    person.sees(LEDE).await;
    assert_eq!(person.ask::<Value>(place, vec![]).await, early);
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_stored_before_a_passphrase_is_chosen() {
    let person = Person::new().await;
    person.come().await;
    person.read_and_go_on().await;
    // Not even an empty database. (Looking for records below opens one.)
    let count = "indexedDB.databases().then((all) => arguments[0](all.length))";
    assert_eq!(person.ask_slowly::<u64>(count, vec![]).await, 0);
    let dump = person.dump().await;
    assert!(dump.local.is_empty() && dump.indexed.is_empty(), "{:?}", dump.local.keys());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_address_the_history_and_the_title_stay_as_they_were() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.reach(daybook_e2e::Screen::Front).await;
    let (entries, _) = person.browser.history().await;
    let state = async || -> (u64, String, String) {
        person.ask("return [history.length, location.href, document.title]", vec![]).await
    };
    let start = state().await;
    assert_eq!((start.1.as_str(), start.2.as_str()), (person.site.at("").as_str(), "Daybook"));

    // Ten screens in one load.
    person.open(daybook_e2e::PASSPHRASE).await;
    person.write_page("A title of mine", prose::LINE).await;
    for press in [
        "delete",
        "keep-page",
        "done",
        "new-page",
        "editor-back",
        "place-today",
        "steady",
        "steady-done",
        "all-pages",
        "steady",
    ] {
        person.press(press).await;
        assert_eq!(state().await, start, "after {press}");
    }
    // Nor do the links within the page move it.
    let follow = "document.querySelector('.skips a[href^=\"#\"]').click(); return location.href";
    assert_eq!(person.ask::<String>(follow, vec![]).await, start.1);
    assert_eq!(person.browser.history().await.0, entries);
    assert_eq!(person.ask::<serde_json::Value>("return history.state", vec![]).await, json!(null));
}
