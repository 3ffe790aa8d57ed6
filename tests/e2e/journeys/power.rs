//! The power goes right after “Kept”.

use daybook_e2e::{Engine, Person, Plan};

#[tokio::test(flavor = "multi_thread")]
async fn kept_means_kept_even_if_the_power_goes_at_once() {
    let mut person = Person::new().await;
    person.make_notebook().await;
    let mut expected = String::new();
    for words in ["Kept once. ", "Kept twice. ", "Kept three times. "] {
        if expected.is_empty() {
            person.write_page("", words).await;
        } else {
            person.take_up("Kept once.").await;
            person.until("the caret at the end", async || {
                let to_end = "const body = document.getElementById('body'); body.focus(); body.setSelectionRange(body.value.length, body.value.length); return true";
                person.ask(to_end, vec![]).await
            })
            .await;
            person.compose(words).await;
            person.until("the words", async || person.value("body").await.ends_with(words)).await;
            person.kept().await;
        }
        expected.push_str(words);
        person = person.lose_power(Plan::default()).await;
        person.come_and_open().await;
        person.take_up("Kept once.").await;
        assert_eq!(person.value("body").await, expected);
    }
}

/// The control: if this page survived, the test above would show nothing, nor would those in `kill.rs`.
async fn the_same_power_cut_loses_the_page(engine: Engine) {
    const NO_INDEXED: &str = "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };";
    let person = Person::using(engine, Plan::default()).await;
    person.make_notebook().await;
    person.write_page("", "On the disk.").await;
    let person = person.restart(Plan { before_load: vec![NO_INDEXED], ..Plan::default() }).await;
    person.come_and_open().await;
    person.write_page("", "Not on the disk yet.").await;
    let person = person.lose_power(Plan::default()).await;
    person.come_and_open().await;
    person.sees("On the disk.").await;
    person.does_not_see("Not on the disk yet.").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_chromium_the_same_power_cut_without_the_durable_store_loses_the_page() {
    the_same_power_cut_loses_the_page(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_firefox_the_same_power_cut_without_the_durable_store_loses_the_page() {
    the_same_power_cut_loses_the_page(Engine::Firefox).await;
}
