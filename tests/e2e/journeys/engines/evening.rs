//! An evening in each of the browsers that the other journeys do not all go in: a first page, a moment of the pull, left in the middle
//! and gone on with, a backup put back elsewhere, and a page passed on and read.

use std::sync::Arc;

use daybook_e2e::{Download, Engine, Exit, PASSPHRASE, Person, Plan, Site};

use super::{TITLE, WORDS, at_the_page_before, go_back, leave};

/// The first page, and what it says at the next opening.
async fn a_first_page(person: &Person) {
    person.make_notebook().await;
    person.write_page(TITLE, WORDS).await;
    person.lock().await;
    person.does_not_see("blue").await;
    person.open(PASSPHRASE).await;
    finds_the_page(person).await;
}

async fn finds_the_page(person: &Person) {
    person.take_up(TITLE).await;
    assert_eq!(person.value("body").await, WORDS);
}

/// In the middle of the pause the person leaves, comes back and goes on where they were.
async fn a_moment_of_the_pull(person: &Person) {
    person.press("place-today").await;
    person.press("reach-out").await;
    person.sees("It makes sense to want to").await;
    person.choose("touching-needed").await;
    person.press("pause-on").await;
    person.type_into("add-reason", "I want quiet evenings.").await;
    person.press("add-reason-press").await;
    person.until("the reason", async || person.words_in("my-reasons").await.contains("quiet evenings")).await;

    leave(person, Exit::Tap).await;
    go_back(person).await;
    person.come_and_open().await;
    person.press("reach-out").await;
    person.sees("You began this pause at").await;
    let chosen = "return document.getElementById('touching-needed').checked";
    person.insist(person.ask(chosen, vec![]).await, "the answer is there again").await;
    person.press("pause-on").await;
    person.press("pause-on").await;
    person.press("wait-30").await;
    person.sees("You put it off until").await;
    person.press("pause-on").await;
    person.choose("outcome-no-contact").await;
    person.press("pause-end").await;
    person.press("pause-done").await;
    person.find("check-in").await;
}

/// WebKit tells nobody how much room there is, by which this place is known elsewhere.
async fn you(person: &Person) {
    person.press("place-you").await;
    person.find("to-backup").await;
}

async fn a_backup(person: &Person) -> Download {
    you(person).await;
    person.press("to-backup").await;
    let backup = person.make_backup(PASSPHRASE).await;
    assert_eq!(backup.name, "notes.dat");
    assert_eq!(backup.holding(&["blue", "quiet evenings"]).len(), 0, "it is sealed");
    backup
}

/// The same page, out of a file, in a browser that knows nothing of it: another site is another storage.
async fn put_back(person: &Person, backup: &Download) {
    person.come_to_restore().await;
    person.look_into(person.has_a_file(&backup.name, &backup.bytes), PASSPHRASE).await;
    person.press("restore-do").await;
    person.find("restore-done").await;
    finds_the_page(person).await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    finds_the_page(person).await;
}

async fn passed_on(person: &Person) -> (String, String) {
    you(person).await;
    person.press("part-share").await;
    person.press("to-share-pages").await;
    person.find("share-pages-page").await;
    person.press_beside("input[id^=share-one-]", TITLE).await;
    person.press("share-on").await;
    person.find("share-preview").await;
    person.make_link().await
}

/// Read by somebody who has no notebook, and not kept.
async fn read(person: &Person, link: &str, words: &str) {
    person.go_to(link).await;
    person.find("received-open").await;
    assert_eq!(person.ask::<String>("return location.href", vec![]).await, person.site.at(""));
    person.does_not_see("blue").await;
    person.open_received(words).await;
    person.sees("I wanted a blue one.").await;
    person.leave().await;
    person.come().await;
    person.find("what-it-is").await;
    person.does_not_see("blue").await;
}

async fn an_evening(engine: Engine) {
    let mut person = at_the_page_before(engine, Plan::default()).await;
    a_first_page(&person).await;
    a_moment_of_the_pull(&person).await;
    let backup = a_backup(&person).await;

    person.site = Arc::new(Site::open().await);
    put_back(&person, &backup).await;
    let (link, words) = passed_on(&person).await;
    let sealed = link.split_once('#').map(|(_, sealed)| sealed.to_owned()).unwrap_or_default();

    person.site = Arc::new(Site::open().await);
    read(&person, &format!("{}#{sealed}", person.site.at("")), &words).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_evening_in_firefox() {
    an_evening(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_evening_in_webkit() {
    an_evening(Engine::WebKit).await;
}
