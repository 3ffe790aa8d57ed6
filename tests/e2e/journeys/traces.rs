//! What is written never reaches the disk in the clear, nor another machine.

use daybook_e2e::{Person, Plan, Screen};
use thirtyfour::prelude::*;

/// Nothing else holds these, they share no beginning, and a person could type them.
const TITLE: &str = "qvolphzantrekmy";
const BODY: &str = "wixtugremblaqoz";
const SECRET: &str = "fjordbamquigzelts copper drifting sideways tuesday";
const SECRET_PART: &str = "fjordbamquigzelts";
const CONTROL: &str = "zubnoctyperwagh";

/// A page with an ordinary field, which the browser remembers for its next start.
const ORDINARY: &str = "data:text/html,<title>x</title><form><input id=body><textarea id=again></textarea></form>";

async fn write_and_read(person: &Person) {
    person.come().await;
    person.read_and_go_on().await;
    person.type_into("own", SECRET).await;
    // Shown as text, as someone does who wants to see it.
    person.browser.driver.find(By::Css(".field__row button")).await.unwrap().click().await.unwrap();
    person.press("use-own").await;
    person.confirm(SECRET).await;
    person.press("new-page").await;
    person.type_into("title", TITLE).await;
    person.type_into("body", BODY).await;
    person.kept().await;
    person.press("done").await;
    person.take_up(TITLE).await;
    assert_eq!(person.value("body").await, BODY);
    person.lock().await;
    person.open(SECRET).await;
    person.take_up(TITLE).await;
}

async fn type_the_control(person: &Person) {
    person.browser.driver.goto(ORDINARY).await.unwrap();
    person.type_into("body", CONTROL).await;
    person.type_into("again", CONTROL).await;
    // The browser writes its session down some seconds later, in its own time.
    person
        .until("the control on the disk", async || {
            !person.profile.files_holding(&[CONTROL]).unwrap_or_default().is_empty()
        })
        .await;
}

fn nothing_in_the_clear(profile: &daybook_e2e::Profile) {
    for canary in [TITLE, BODY, SECRET_PART] {
        assert_eq!(profile.files_holding(&[canary]).unwrap(), Vec::<std::path::PathBuf>::new(), "{canary}");
    }
    assert!(!profile.files_holding(&[CONTROL]).unwrap().is_empty(), "the search finds what is there");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_typed_reaches_the_disk_in_the_clear_when_the_browser_is_closed() {
    let person = Person::new().await;
    write_and_read(&person).await;
    person.browser.driver.new_tab().await.unwrap();
    let tabs = person.browser.driver.windows().await.unwrap();
    person.browser.driver.switch_to_window(tabs[1].clone()).await.unwrap();
    type_the_control(&person).await;
    let Person { browser, profile, site: _site } = person;
    browser.close().await;
    nothing_in_the_clear(&profile);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_typed_reaches_the_disk_in_the_clear_when_the_browser_is_killed() {
    let person = Person::new().await;
    write_and_read(&person).await;
    person.browser.driver.new_tab().await.unwrap();
    let tabs = person.browser.driver.windows().await.unwrap();
    person.browser.driver.switch_to_window(tabs[1].clone()).await.unwrap();
    type_the_control(&person).await;
    let Person { browser, profile, site: _site } = person;
    browser.kill(&profile).await;
    nothing_in_the_clear(&profile);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_other_machine_is_asked_for_anything_until_one_leaves() {
    let person = Person::with(Plan::default()).await;
    for screen in Screen::BEFORE {
        person.reach(screen).await;
    }
    person.make_notebook().await;
    for screen in Screen::AFTER {
        person.reach(screen).await;
    }
    person.write_page("A title", "And a page.").await;
    person.lock().await;
    person.open(daybook_e2e::PASSPHRASE).await;
    let entries = "return performance.getEntries().map(entry => entry.name).filter(name => /^https?:/.test(name) && !name.startsWith(location.origin))";
    assert_eq!(person.ask::<Vec<String>>(entries, vec![]).await, Vec::<String>::new());
    assert_eq!(person.browser.elsewhere.asked(), Vec::<String>::new());
    // The control: what does go out is seen.
    person.leave().await;
    person
        .until("a request to the other website", async || {
            person.browser.elsewhere.asked().iter().any(|host| host == "www.wikipedia.org:443")
        })
        .await;
    // And what was asked of our own server tells nothing of what was done.
    let asked = person.site.asked();
    assert!(asked.iter().all(|path| !path.contains('?') && path.len() < 60), "{asked:?}");
}
