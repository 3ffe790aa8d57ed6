//! One store is empty, and the other one has the notebook and does not serve just now. Nobody takes that for a first
//! visit, and whatever is begun then, the notebook that was there is there again afterwards.

use std::sync::Arc;

use daybook_e2e::{Dump, Engine, PASSPHRASE, Person, Plan, Profile, Site, Spoil};
use serde_json::{Value, json};

const WORDS: &str = "In the one that is left.";
const ANOTHER: &str = "velvet harbour counting quiet pebbles";

/// Reading and writing throw, as in Firefox when its database is damaged.
const LOCAL_THROWS: &str = "if (window.name !== 'mended') {
    Storage.prototype.getItem = Storage.prototype.setItem = () => { throw new DOMException('damaged', 'UnknownError'); };
}";
/// Asked for the database, the browser never answers.
const INDEXED_HANGS: &str = "if (window.name !== 'mended') {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...what) {
      const asked = open.apply(this, what);
      for (const kind of ['success', 'error', 'blocked', 'upgradeneeded'])
        asked.addEventListener(kind, event => event.stopImmediatePropagation());
      return asked;
    };
}";
/// The database opens, and gives nothing.
const INDEXED_THROWS: &str = "if (window.name !== 'mended') {
    IDBDatabase.prototype.transaction = () => { throw new DOMException('damaged', 'UnknownError'); };
}";

fn with(fault: &'static str) -> Plan {
    Plan { before_load: vec![fault], ..Plan::default() }
}

/// A closed profile whose notebook is in one store only: not in the one named. And what is there.
async fn without(engine: Engine, store: &str) -> (Arc<Site>, Profile, Dump) {
    let person = Person::using(engine, Plan::default()).await;
    person.make_notebook().await;
    person.write_page("", WORDS).await;
    person.come().await;
    person.find("passphrase").await;
    person.spoil(&[store], "", Spoil::Remove).await;
    let left = person.dump().await;
    let Person { browser, site, profile } = person;
    browser.close().await;
    profile.kill();
    (site, profile.copied(), left)
}

/// Loads the page without the fault, or with it again.
async fn come(person: &Person, mended: bool) {
    person.ask::<Value>("window.name = arguments[0] ? 'mended' : ''", vec![json!(mended)]).await;
    person.come().await;
}

async fn is_not_taken_for_a_first_visit(engine: Engine) {
    for (empty, faults) in [("local", &[INDEXED_HANGS, INDEXED_THROWS][..]), ("indexed", &[LOCAL_THROWS])] {
        let (site, left, before) = without(engine, empty).await;
        for fault in faults {
            // It asks, and then nothing has changed.
            let person = Person::at(Arc::clone(&site), Arc::new(left.copied()), with(fault)).await;
            person.come().await;
            person.sees("The browser did not answer").await;
            come(&person, true).await;
            person.find("passphrase").await;
            assert!(person.dump().await == before, "{empty} empty: left as it was");

            // Begun anew all the same, both are there afterwards.
            come(&person, false).await;
            person.press("start-anyway").await;
            person.read_and_go_on().await;
            person.type_into("own", ANOTHER).await;
            person.press("use-own").await;
            person.confirm(ANOTHER).await;
            person.write_page("", "Begun anew.").await;
            come(&person, true).await;
            person.open(PASSPHRASE).await;
            person.take_up(WORDS).await;
            assert_eq!(person.value("body").await, WORDS);
            come(&person, true).await;
            person.open(ANOTHER).await;
            person.take_up("Begun anew.").await;
            person.browser.close().await;
        }
    }
}

async fn opens_from_the_one_that_serves(engine: Engine) {
    let mut person = Person::using(engine, Plan::default()).await;
    person.make_notebook().await;
    person.write_page("", WORDS).await;
    for fault in [LOCAL_THROWS, INDEXED_THROWS, INDEXED_HANGS] {
        person = person.restart(with(fault)).await;
        person.come_and_open().await;
        person.sees("This browser keeps your pages in one place instead of two.").await;
        person.take_up(WORDS).await;
        assert_eq!(person.value("body").await, WORDS);
    }
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_chromium_a_store_that_does_not_serve_is_not_taken_for_a_first_visit() {
    is_not_taken_for_a_first_visit(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_firefox_a_store_that_does_not_serve_is_not_taken_for_a_first_visit() {
    is_not_taken_for_a_first_visit(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_chromium_the_notebook_opens_from_the_store_that_serves() {
    opens_from_the_one_that_serves(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_firefox_the_notebook_opens_from_the_store_that_serves() {
    opens_from_the_one_that_serves(Engine::Firefox).await;
}
