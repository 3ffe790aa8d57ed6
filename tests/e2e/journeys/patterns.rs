//! What the records show, in the browser: nothing of few, a sentence with its numbers of enough, a table behind it, and what can be done next;
//! and the week in words.

use daybook_e2e::{Person, Plan, Screen};
use serde_json::json;

/// A clock that can be put forward, and stays so over the lock.
const CALENDAR: &str = "
    const now = Date.now.bind(Date);
    Date.now = () => now() + Number(sessionStorage.getItem('ahead') ?? 0);";

/// A week passes: the notebook is locked by then, and opened again.
async fn a_week_later(person: &Person) {
    person.lock().await;
    let pass = "const ahead = Number(sessionStorage.getItem('ahead') ?? 0); sessionStorage.setItem('ahead', ahead + 7 * 86400000); return true";
    person.ask::<bool>(pass, vec![]).await;
    person.come_and_open().await;
}

async fn words_of(person: &Person, id: &str) -> String {
    person.ask("return document.getElementById(arguments[0])?.innerText ?? ''", vec![json!(id)]).await
}

/// One wish to get in touch, gone through with a strength before and a weaker one after.
async fn pause(person: &Person) {
    person.reach(Screen::Pause).await;
    let slide = "const at = document.getElementById(arguments[0]); at.value = arguments[1];
        at.dispatchEvent(new Event('input', { bubbles: true })); at.dispatchEvent(new Event('change', { bubbles: true })); return true";
    person.ask::<bool>(slide, vec![json!("pull-before"), json!("8")]).await;
    for next in ["add-reason", "pause-letter", "urge-note"] {
        person.press("pause-on").await;
        person.find(next).await;
    }
    person.ask::<bool>(slide, vec![json!("pull-after"), json!("4")]).await;
    person.press("pause-end").await;
    person.find("pause-settle").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_few_records_nothing_is_said_and_of_enough_what_is_true_with_its_numbers() {
    let person = Person::with(Plan { before_load: vec![CALENDAR], ..Plan::default() }).await;
    person.has_notebook().await;
    pause(&person).await;
    person.reach(Screen::Patterns).await;
    person.until("how few there are", async || words_of(&person, "pattern-when").await.contains('1')).await;
    person.insist(!person.can_see("pattern-when-plan").await, "nothing follows from one").await;
    // The same hour on twelve Fridays, or whatever day it is: no chance would do that.
    for _ in 0..11 {
        a_week_later(&person).await;
        pause(&person).await;
    }
    person.reach(Screen::Patterns).await;
    let all = "const list = document.getElementById('patterns-range'); list.value = list.options[list.options.length - 1].value;
        list.dispatchEvent(new Event('change', { bubbles: true })); return true";
    person.ask::<bool>(all, vec![]).await;
    person.until("of how many it speaks", async || words_of(&person, "pattern-when").await.contains("12")).await;
    let few = "return document.querySelectorAll('#pattern-when table td, #pattern-when table th').length";
    assert!(person.ask::<u32>(few, vec![]).await > 56, "a table of hours and weekdays");
    let count = "return [...document.querySelectorAll('#pattern-when table td')].reduce((sum, cell) => sum + (parseInt(cell.innerText) || 0), 0)";
    assert_eq!(person.ask::<u32>(count, vec![]).await, 12, "the table holds them all");
    let before_after = words_of(&person, "pattern-pause").await;
    person.insist(before_after.contains("12"), &format!("before and after: {before_after}")).await;
    for claim in ["because", "caused", "proves"] {
        person.does_not_see(claim).await;
    }
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_week_is_told_in_words_and_leads_to_what_was_written() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Today).await;
    person.insist(!person.can_see("to-look-back").await, "there is nothing to look back on").await;
    person.write_page("", "A line of this week.").await;
    pause(&person).await;
    person.reach(Screen::LookBack).await;
    let words = person.text().await;
    person.insist(!words.contains('%'), "without scores").await;
    person.press("look-back-earlier").await;
    person.until("a week without anything", async || person.text().await.contains("That is fine")).await;
    person.press("look-back-later").await;
    person.browser.close().await;
}
