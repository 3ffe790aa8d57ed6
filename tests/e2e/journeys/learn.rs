//! Learn in the browser: a guide with its places to stop, words that open in place, people to reach with and without the notebook, and
//! without a connection.

use daybook_e2e::{PASSPHRASE, Person, Screen};
use serde_json::json;

async fn words_of(person: &Person, id: &str) -> String {
    person.ask("return document.getElementById(arguments[0])?.innerText ?? ''", vec![json!(id)]).await
}

async fn choose_country(person: &Person, id: &str, country: &str) {
    let choose = "const list = document.getElementById(arguments[0]); list.value = arguments[1];
        list.dispatchEvent(new Event('change', { bubbles: true })); return list.value";
    person.find(id).await;
    assert_eq!(person.ask::<String>(choose, vec![json!(id), json!(country)]).await, country);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_guide_opens_as_far_as_one_goes_and_remembers_only_what_one_asks_it_to() {
    let person = Person::new().await;
    person.has_notebook().await;
    // Not the one of the screen, which is open all through.
    person.reach(Screen::Learn).await;
    person.press("guide-the-pull").await;
    person.sees("what people call a trauma bond").await;
    person.press("stop-here").await;
    person.find("to-glossary").await;
    person.press("guide-the-pull").await;
    person.sees("what people call a trauma bond").await;
    let before = person.text().await.len();
    person.press("stop-on").await;
    person
        .until("the rest of it", async || person.text().await.len() > before && !person.can_see("stop-on").await)
        .await;
    person.press("guide-read").await;
    person.reach(Screen::Learn).await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.reach(Screen::Learn).await;
    person.until("the mark", async || words_of(&person, "guide-the-pull").await.contains("Read")).await;
    // Nothing on the page leads out of it.
    let leads: Vec<String> =
        person.ask("return [...document.querySelectorAll('main a[href]')].map(link => link.href)", vec![]).await;
    assert_eq!(leads, Vec::<String>::new());
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn people_to_reach_are_two_presses_away_before_the_lock_and_without_a_connection() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::HelpLines).await;
    choose_country(&person, "help-country", "GB").await;
    person.sees("999").await;
    person.lock().await;
    // The site is gone from here on, and the country that the notebook knows is not told before it is opened.
    person.site.stop().await;
    person.press("steady").await;
    person.press("steady-people").await;
    person.find("reach-country").await;
    assert_eq!(person.value("reach-country").await, "");
    choose_country(&person, "reach-country", "DE").await;
    person.sees("112").await;
    person.does_not_see("we checked").await;
    // No number is dialled by itself, and none is a link before it is asked for.
    let links =
        "return [...document.querySelectorAll('main a[href^=\"tel:\"]')].filter(link => link.checkVisibility()).length";
    assert_eq!(person.ask::<u32>(links, vec![]).await, 0);
    assert!(person.browser.elsewhere.asked().iter().all(|host| !host.contains("findahelpline")));
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_foot_of_every_open_page_leads_to_people_to_reach_and_the_lists_say_nothing_of_them() {
    let person = Person::new().await;
    person.has_notebook().await;
    for screen in [Screen::Today, Screen::Journal, Screen::Practice, Screen::Learn, Screen::You, Screen::Editor] {
        person.reach(screen).await;
        person.press("foot-help").await;
        person.find("help-country").await;
    }
    person.reach(Screen::Lists).await;
    for word in ["Help", "reach", "lines"] {
        person.does_not_see(word).await;
    }
    person.browser.close().await;
}
