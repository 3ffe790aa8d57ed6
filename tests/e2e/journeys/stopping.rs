//! Stopping the passphrase work: nothing has happened, and nothing that was typed is gone.

use daybook_e2e::{PASSPHRASE, Person, Plan, Screen};
use serde_json::Value;

/// A device on which the passphrase work takes for ever, until `window.isSlow` says otherwise.
const SLOW: &str = "
    window.isSlow = true;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...what) {
      const wait = setInterval(() => { if (!window.isSlow) { clearInterval(wait); post.apply(this, what); } }, 20);
    };";

async fn set_slow(person: &Person, is_slow: bool) {
    person.ask::<Value>("window.isSlow = arguments[0]", vec![is_slow.into()]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_opening_can_be_stopped_and_begun_again() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.browser.before_load(SLOW).await;
    person.come().await;
    // As on a slow phone.
    person.browser.tell("Emulation.setCPUThrottlingRate", serde_json::json!({ "rate": 4 })).await;
    person.try_to_open(PASSPHRASE).await;
    person.sees("Opening. This takes a few seconds, on purpose.").await;
    let said = "return document.querySelectorAll('[role=status]').length && [...document.querySelectorAll('[role=status]')].filter(it => it.innerText.includes('Opening')).length";
    assert_eq!(person.ask::<u32>(said, vec![]).await, 1, "said once");
    person.press("stop").await;
    person.sees("Stopped. Nothing was opened, and nothing has changed.").await;
    assert_eq!(person.value("passphrase").await, PASSPHRASE);
    person.until("the caret in the field", async || person.focus().await == "passphrase").await;
    assert!(!person.can_see("stop").await);
    set_slow(&person, false).await;
    person.press("open").await;
    person.find("place-today").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_making_can_be_stopped_and_begun_again() {
    let person = Person::with(Plan { before_load: vec![SLOW], ..Plan::default() }).await;
    person.reach(Screen::Again).await;
    person.type_into("again", PASSPHRASE).await;
    person.press("remember").await;
    person.press("make").await;
    person.sees("Making your notebook").await;
    person.sees("This takes a few seconds, on purpose.").await;
    person.press("stop").await;
    person.sees("Stopped. Nothing has been made.").await;
    assert_eq!(person.value("again").await, PASSPHRASE);
    person.until("the caret in the field", async || person.focus().await == "again").await;
    let dump = person.dump().await;
    assert!(dump.local.is_empty() && dump.indexed.is_empty());
    set_slow(&person, false).await;
    person.press("make").await;
    person.find("place-today").await;
}
