//! What the records show, in the browser: nothing of few, a sentence with its numbers of enough, a table behind it, and what can be done next;
//! and the week in words.

use daybook_e2e::{Person, Screen};
use serde_json::json;

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
    person.choose("outcome-no-contact").await;
    person.press("pause-end").await;
    person.find("pause-settle").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_few_records_nothing_is_said_and_of_enough_what_is_true_with_its_numbers() {
    let person = Person::new().await;
    person.make_notebook().await;
    pause(&person).await;
    person.reach(Screen::Patterns).await;
    let few = words_of(&person, "pattern-when").await;
    person.insist(!few.contains("Most often"), &format!("nothing is claimed of one: {few}")).await;
    for _ in 0..11 {
        pause(&person).await;
    }
    person.reach(Screen::Patterns).await;
    // All twelve came on one day within some minutes: that is no chance, and the page says of how many it speaks.
    person.until("the finding", async || words_of(&person, "pattern-when").await.contains("12")).await;
    let open = "document.querySelectorAll('main details').forEach(more => more.open = true); return true";
    person.ask::<bool>(open, vec![]).await;
    let cells: u32 = person
        .ask(
            "return [...document.querySelectorAll('#pattern-when td')].reduce((sum, cell) => sum + (parseInt(cell.innerText) || 0), 0)",
            vec![],
        )
        .await;
    assert_eq!(cells, 12, "the table behind it holds them all");
    let before_after = words_of(&person, "pattern-pause").await;
    person.insist(before_after.contains("12"), &format!("before and after: {before_after}")).await;
    person.insist(!before_after.contains("because"), "no cause is claimed").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_week_is_told_in_words_and_leads_to_what_was_written() {
    let person = Person::new().await;
    person.make_notebook().await;
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
