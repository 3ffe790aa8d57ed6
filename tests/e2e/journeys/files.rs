//! The browser's own files are damaged while it is closed. Then there is the notebook, or a message; never a blank page,
//! and never a first visit where something is left.

#![allow(clippy::print_stdout, reason = "what each browser did is the result that `make soak` is run for")]

use std::sync::Arc;

use daybook_e2e::{Engine, Harm, Person, Plan, Profile, Site, Store};

const WORDS: &str = "Written before the damage.";
const ONE_PLACE: &str = "This browser keeps your pages in one place instead of two.";

/// What is done without `DAYBOOK_SOAK`: after one the store may throw, after the other the browser begins a new one.
const FEW: [Harm; 2] = [Harm::Riddled, Harm::Beheaded];

fn harms() -> &'static [Harm] {
    if std::env::var_os("DAYBOOK_SOAK").is_some() { &Harm::ALL } else { &FEW }
}

/// A profile with a notebook of one page, closed.
async fn with_a_page(engine: Engine) -> (Arc<Site>, Profile) {
    let person = Person::using(engine, Plan::default()).await;
    person.make_notebook().await;
    person.write_page("", WORDS).await;
    let Person { browser, site, profile } = person;
    browser.close().await;
    profile.kill();
    let copy = profile.copied();
    (site, copy)
}

/// Whether each store takes something and gives it back, asked past the app.
async fn works(person: &Person, store: Store) -> bool {
    let local = "try { localStorage.setItem('test', 'x'); const is = localStorage.getItem('test') === 'x'; \
                 localStorage.removeItem('test'); arguments[0](is); } catch { arguments[0](false); }";
    let indexed = "const [done] = arguments, asked = indexedDB.open('notebook'); asked.onerror = () => done(false);
        asked.onsuccess = () => {
          try {
            const work = asked.result.transaction('cells');
            const first = work.objectStore('cells').getAll();
            work.oncomplete = () => done(first.result.length > 0);
            work.onabort = () => done(false);
          } catch { done(false); }
        };";
    person.ask_slowly(if store == Store::Local { local } else { indexed }, vec![]).await
}

async fn reads(person: &Person, words: &str) {
    person.take_up(words).await;
    assert_eq!(person.value("body").await, words);
}

/// With the files of one store harmed, the notebook opens from the other, tells if it has but one store, and goes on.
async fn opens_from_the_other(engine: Engine, store: Store) {
    let (site, whole) = with_a_page(engine).await;
    for harm in harms() {
        let profile = Arc::new(whole.copied());
        if !profile.harm(store, site.port(), *harm) {
            assert!(!FEW.contains(harm), "{harm:?}: there is something to harm");
            println!("{engine:?}, {store:?} {harm:?}: there is no such file");
            continue;
        }
        let person = Person::at(Arc::clone(&site), profile, Plan::default()).await;
        person.come_and_open().await;
        reads(&person, WORDS).await;
        let works = works(&person, store).await;
        let told = person.text().await.contains(ONE_PLACE);
        println!("{engine:?}, {store:?} {harm:?}: the store works: {works}, told of one store: {told}");
        person.insist(works != told, &format!("{store:?} {harm:?}: what is told of the stores is true")).await;
        person.write_page("", "Written after it.").await;
        let person = person.restart(Plan::default()).await;
        person.come_and_open().await;
        reads(&person, WORDS).await;
        reads(&person, "Written after it.").await;
        person.browser.close().await;
    }
}

/// What one sees with the files of both stores harmed.
async fn shows_something_true(engine: Engine) {
    let (site, whole) = with_a_page(engine).await;
    for harm in harms() {
        let profile = Arc::new(whole.copied());
        let harmed = [Store::Local, Store::Indexed].map(|store| profile.harm(store, site.port(), *harm));
        assert!(harmed.contains(&true) || !FEW.contains(harm), "{harm:?}: there is something to harm");
        let person = Person::at(Arc::clone(&site), profile, Plan::default()).await;
        person.come().await;
        let seen = if person.can_see("passphrase").await {
            person.open(daybook_e2e::PASSPHRASE).await;
            reads(&person, WORDS).await;
            "the notebook"
        } else if person.can_see("what-it-is").await {
            // Right only if nothing is left, and then it is a place for a new one.
            let dump = person.dump().await;
            person
                .insist(dump.local.is_empty() && dump.indexed.is_empty(), "a first visit where something is left")
                .await;
            person.make_notebook().await;
            person.write_page("", "A new one.").await;
            "a first visit"
        } else {
            let text = person.text().await;
            let told = ["The browser did not answer", "What is kept here cannot be read", "This browser keeps nothing"];
            person.insist(told.iter().any(|told| text.contains(told)), "a message").await;
            "a message"
        };
        println!("{engine:?}, both {harm:?}: {seen}");
        person.browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn chromium_with_damaged_files_of_local_storage_opens_from_indexeddb() {
    opens_from_the_other(Engine::Chromium, Store::Local).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn chromium_with_damaged_files_of_indexeddb_opens_from_local_storage() {
    opens_from_the_other(Engine::Chromium, Store::Indexed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_with_damaged_files_of_local_storage_opens_from_indexeddb() {
    opens_from_the_other(Engine::Firefox, Store::Local).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_with_damaged_files_of_indexeddb_opens_from_local_storage() {
    opens_from_the_other(Engine::Firefox, Store::Indexed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn chromium_with_damaged_files_of_both_shows_a_message_or_a_first_visit() {
    shows_something_true(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_with_damaged_files_of_both_shows_a_message_or_a_first_visit() {
    shows_something_true(Engine::Firefox).await;
}
