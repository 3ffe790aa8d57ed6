//! A store breaks while the notebook is open: the other goes on, that is said, and nothing is lost.

use daybook_e2e::{Engine, Person, Plan};

const ONE_PLACE: &str = "This browser keeps your pages in one place instead of two.";
const A_MINUTE_LONGER: &str = "Leave the page open a minute longer if you can.";

/// From the next writing on, `localStorage` throws.
const BREAK_LOCAL: &str = "Storage.prototype.setItem = () => { throw new Error('broken'); }";
/// From now on the database gives no transaction.
const BREAK_INDEXED: &str =
    "IDBDatabase.prototype.transaction = () => { throw new DOMException('broken', 'UnknownError'); }";
/// From the next writing on, the database takes all that is put and never says that it has it: real transactions, that
/// are kept from ending.
const HANG_INDEXED: &str = "
    IDBTransaction.prototype.commit = function () {
      const store = this.objectStore('cells');
      const on = () => { store.get('h0').onsuccess = on; };
      on();
    };";
/// The notebook is looked after every half minute; here it is so at every half second.
const OFTEN: &str = "
    const later = window.setTimeout;
    window.setTimeout = (then, wait, ...rest) => later.call(window, then, wait === 30000 ? 500 : wait, ...rest);";

/// Breaks a store between two keepings. What is then said in the line of the page, and beside it.
async fn goes_on(engine: Engine, breaks: &str, line: Option<&str>) {
    let person = Person::using(engine, Plan { before_load: vec![OFTEN], ..Plan::default() }).await;
    person.has_notebook().await;
    person.write_page("", "Before.").await;
    person.does_not_see(ONE_PLACE).await;
    person.browser.driver.execute(breaks, vec![]).await.unwrap();
    person.compose(" After.").await;
    match line {
        Some(line) => person.sees(line).await,
        None => {
            person.until("the waiting to begin", async || !is_kept(&person).await).await;
            person.kept().await;
            person.does_not_see(A_MINUTE_LONGER).await;
        }
    }
    assert!(is_kept(&person).await);
    person.sees(ONE_PLACE).await;
    person.come_and_open().await;
    person.does_not_see(ONE_PLACE).await;
    person.take_up("Before.").await;
    assert_eq!(person.value("body").await, "Before. After.", "{breaks}");
    person.browser.close().await;
}

async fn is_kept(person: &Person) -> bool {
    person.ask("return document.getElementById('kept')?.dataset.state === 'kept'", vec![]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn local_storage_that_breaks_is_left_out_and_that_is_told() {
    goes_on(Engine::Chromium, BREAK_LOCAL, None).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn indexeddb_that_breaks_is_left_out_and_that_is_told() {
    goes_on(Engine::Chromium, BREAK_INDEXED, Some(A_MINUTE_LONGER)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_chromium_indexeddb_that_hangs_in_a_commit_is_left_out_and_that_is_told() {
    goes_on(Engine::Chromium, HANG_INDEXED, Some(A_MINUTE_LONGER)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_firefox_indexeddb_that_hangs_in_a_commit_is_left_out_and_that_is_told() {
    goes_on(Engine::Firefox, HANG_INDEXED, Some(A_MINUTE_LONGER)).await;
}
