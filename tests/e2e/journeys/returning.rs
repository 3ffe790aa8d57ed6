//! Whoever comes back by a way of the browser's own (loading anew, Back, Forward, a tab that was closed, a session that ended
//! with a kill) meets the lock, and never the words that stood there.

use daybook_e2e::{Engine, Habit, PASSPHRASE, Person, Plan};
use serde_json::Value;

const WORDS: &str = "I wanted a blue one. It is raining now.";
const TITLE: &str = "The blue plate";

/// An ordinary field, which a browser brings back with what was typed into it.
const ORDINARY: &str = "data:text/html,<title>x</title><form><input id=ordinary></form>";
const IN_THE_FIELD: &str = "myvejitapefyxy";

/// The lock, with nothing typed into anything, and no word of the notebook's in the page, seen or not.
async fn meets_the_lock(person: &Person) {
    person.until("the lock", async || person.stands().await && person.can_see("passphrase").await).await;
    let all = "return [document.documentElement.outerHTML, document.title, location.href,
        ...[...document.querySelectorAll('input, textarea')].map(field => field.value)].join()";
    let all: String = person.ask(all, vec![]).await;
    person.insist(!all.contains("blue") && !all.contains("raining"), "no word of it is there").await;
    let typed = "return document.getElementById('passphrase').value";
    assert_eq!(person.ask::<String>(typed, vec![]).await, "", "nothing was typed");
}

async fn opens_and_takes_it_up(person: &Person) {
    person.open(PASSPHRASE).await;
    person.take_up(TITLE).await;
    assert_eq!(person.value("body").await, WORDS);
}

async fn back_by_the_browser(engine: Engine) {
    let person = Person::using(engine, Plan::default()).await;
    let driver = &person.browser.driver;
    let before = person.site.at("robots.txt");
    person.has_notebook().await;
    person.write_page(TITLE, WORDS).await;

    driver.refresh().await.unwrap();
    meets_the_lock(&person).await;
    opens_and_takes_it_up(&person).await;

    driver.goto(person.site.at("robots.txt?after")).await.unwrap();
    driver.back().await.unwrap();
    meets_the_lock(&person).await;
    opens_and_takes_it_up(&person).await;

    driver.back().await.unwrap();
    person.until("what was before", async || person.browser.address().await == before).await;
    driver.forward().await.unwrap();
    meets_the_lock(&person).await;
    opens_and_takes_it_up(&person).await;

    // No driver reaches into WebKit's small browser, and it has no tabs to reopen by a page.
    if engine != Engine::WebKit {
        let (app, other) = person.another_tab(&[]).await;
        person.turn_to(&app).await;
        driver.close_window().await.unwrap();
        person.turn_to(&other).await;
        reopen_the_closed_tab(&person).await;
        meets_the_lock(&person).await;
        opens_and_takes_it_up(&person).await;
    }
    person.browser.close().await;
}

/// As “Reopen closed tab” does, in Firefox by its own command, in Chromium by its own page of tabs. Then it is in front.
async fn reopen_the_closed_tab(person: &Person) {
    let driver = &person.browser.driver;
    let before = driver.windows().await.unwrap();
    if person.browser.engine() == Engine::Firefox {
        person.browser.inside::<Value>("SessionStore.undoCloseTab(window, 0)").await;
    } else {
        driver.goto("chrome://tab-search.top-chrome/").await.unwrap();
        let press = "
            const within = root => [...root.querySelectorAll('*')].flatMap(it => [it, ...(it.shadowRoot ? within(it.shadowRoot) : [])]);
            const row = within(document).find(it => it.localName === 'tab-search-item' && it.shadowRoot.textContent.includes('localhost'));
            row?.click(); return !!row";
        person.until("the closed tab in the list", async || person.ask(press, vec![]).await).await;
    }
    person
        .until("a tab that was not there", async || {
            let now = driver.windows().await.unwrap();
            let Some(new) = now.into_iter().find(|tab| !before.contains(tab)) else { return false };
            person.turn_to(&new).await;
            person.browser.address().await == person.site.at("")
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_forward_and_reopened_meet_the_lock_in_chromium() {
    back_by_the_browser(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_forward_and_reopened_meet_the_lock_in_firefox() {
    back_by_the_browser(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn back_and_forward_meet_the_lock_in_webkit() {
    back_by_the_browser(Engine::WebKit).await;
}

async fn restored_after_a_kill(engine: Engine) {
    let restores = Plan { habit: Habit::Restores, ..Plan::default() };
    let person = Person::using(engine, restores.clone()).await;
    person.has_notebook().await;
    person.write_page(TITLE, WORDS).await;
    // The control: what is typed beside it comes back. Once it is on the disk, so is whatever was known before.
    let (app, _) = person.another_tab(&[]).await;
    person.browser.driver.goto(ORDINARY).await.unwrap();
    person.type_into("ordinary", IN_THE_FIELD).await;
    person.ask::<Value>("document.activeElement.blur()", vec![]).await;
    person.until("it on the disk", async || !person.profile.findings(&[IN_THE_FIELD]).is_empty()).await;
    person.turn_to(&app).await;
    let person = person.killed(restores).await;

    let is_back = async |start: &str| {
        for tab in person.browser.driver.windows().await.unwrap() {
            person.turn_to(&tab).await;
            if person.browser.address().await.starts_with(start) {
                return true;
            }
        }
        false
    };
    person.until("the ordinary page, restored", async || is_back("data:text/html").await).await;
    person.until("what was typed there", async || person.value("ordinary").await == IN_THE_FIELD).await;
    person.until("the app, restored", async || is_back(person.site.base()).await).await;
    meets_the_lock(&person).await;
    opens_and_takes_it_up(&person).await;
    person.browser.close().await;
}

// Not in Chromium: whether it restores after a kill depends on when it last wrote its session, which nothing tells.
#[tokio::test(flavor = "multi_thread")]
async fn a_session_restored_after_a_kill_meets_the_lock_in_firefox() {
    restored_after_a_kill(Engine::Firefox).await;
}
