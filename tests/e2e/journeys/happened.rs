//! What happened, in the browser: both sides of it, words for what was done, a thought on another day; found, pinned, read before a decision.

use daybook_e2e::{PASSPHRASE, Person, Screen, read_independently};
use serde_json::{Value, json};

async fn words_of(person: &Person, id: &str) -> String {
    person.ask("return document.getElementById(arguments[0])?.innerText ?? ''", vec![json!(id)]).await
}

/// Takes up the account whose row says this.
async fn take_up(person: &Person, words: &str) {
    let press = "const row = [...document.querySelectorAll('#accounts button.row')].find(row => row.innerText.includes(arguments[0])); \
                 row?.click(); return !!row";
    person.until(&format!("a row with “{words}”"), async || person.ask(press, vec![json!(words)]).await).await;
    person.find("account-told").await;
}

async fn put(person: &Person, id: &str, text: &str) {
    person.find(id).await.click().await.unwrap();
    person.compose(text).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn both_sides_are_kept_apart_and_what_is_thought_later_stands_beside_what_was_thought_before() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Account).await;
    put(&person, "account-told", "That I never told them about the boiler.").await;
    put(&person, "account-known", "I wrote on Tuesday at 9:14. They answered “fine”.").await;
    person.choose("behaviour-gaslighting").await;
    person.choose("phase-after").await;
    put(&person, "account-thought", "Maybe I forgot.").await;
    person.kept().await;
    person.press("account-done").await;
    person.find("account-settle").await;
    person.lock().await;
    person.open(PASSPHRASE).await;

    person.reach(Screen::Accounts).await;
    take_up(&person, "Tuesday").await;
    assert_eq!(person.value("account-told").await, "That I never told them about the boiler.");
    assert_eq!(person.value("account-known").await, "I wrote on Tuesday at 9:14. They answered “fine”.");
    person.until("the thought", async || words_of(&person, "account-thoughts").await.contains("Maybe I forgot.")).await;
    assert_eq!(person.value("account-thought").await, "");
    put(&person, "account-thought", "The message is still there. I did not forget.").await;
    person.kept().await;
    person.choose("account-pin").await;
    person.kept().await;
    person.press("account-away").await;

    // What the independent reader finds: two thoughts, each with its day, neither in the place of the other.
    let read = read_independently(&person.dump().await, PASSPHRASE);
    let account = read.records.values().find(|record| record["kind"] == "account").unwrap();
    let thoughts: Vec<&Value> = account["data"]["thoughts"].as_array().unwrap().iter().collect();
    assert_eq!(thoughts.len(), 2, "{account}");
    assert_eq!(thoughts[0]["text"], "Maybe I forgot.");
    assert_eq!((&account["data"]["behaviours"], &account["data"]["phase"]), (&json!(["gaslighting"]), &json!("after")));

    // Where the pull is strongest it can be read, and only if it is opened.
    person.reach(Screen::PauseWhy).await;
    person.find("pinned-accounts").await;
    person.does_not_see("I wrote on Tuesday").await;
    person.press("pinned-0").await;
    person.sees("I wrote on Tuesday").await;
    let words = words_of(&person, "pinned-accounts").await;
    person.insist(words.contains("I wrote on Tuesday"), &format!("the pinned account in: {words}")).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_found_by_either_side_filtered_deleted_and_brought_back() {
    let person = Person::new().await;
    person.has_notebook().await;
    for (known, behaviour) in [("The keys were on the table.", "gaslighting"), ("A quiet walk home.", "blame-shifting")]
    {
        person.reach(Screen::Account).await;
        put(&person, "account-known", known).await;
        person.choose(&format!("behaviour-{behaviour}")).await;
        person.kept().await;
        person.press("account-away").await;
        person.find("new-account").await;
    }
    person.type_into("account-search", "kéys").await;
    person
        .until("one of them", async || {
            let words = words_of(&person, "accounts").await;
            words.contains("The keys") && !words.contains("walk home")
        })
        .await;
    person.reach(Screen::Accounts).await;
    person
        .until("both of them", async || {
            let words = words_of(&person, "accounts").await;
            words.contains("keys") && words.contains("walk home")
        })
        .await;
    take_up(&person, "keys").await;
    person.press("account-delete").await;
    person.until("the list without it", async || !words_of(&person, "accounts").await.contains("keys")).await;
    person.press("undo-account").await;
    person.until("it is back", async || words_of(&person, "accounts").await.contains("keys")).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_side_may_stay_empty_a_text_may_be_long_and_a_word_for_danger_shows_where_help_is() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Account).await;
    let long = "It rained, and I know what I saw. ".repeat(1_500);
    assert!(long.len() > 50_000);
    put(&person, "account-known", &long).await;
    person.kept().await;
    assert!(!person.can_see("account-urgent-help").await, "nothing dangerous was said yet");
    person.press("all-behaviours").await;
    person.choose("behaviour-choking").await;
    person.find("account-urgent-help").await;
    person.sees("emergency number").await;
    person.press("account-away").await;
    person.find("new-account").await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.reach(Screen::Accounts).await;
    take_up(&person, "It rained").await;
    assert_eq!(person.value("account-known").await, long);
    assert_eq!(person.value("account-told").await, "");
    person.browser.close().await;
}
