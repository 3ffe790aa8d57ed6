//! Today: answers that may be left out, a small step with its reason, the pause before reaching out.

use daybook_e2e::Person;
use serde_json::{Value, json};

/// Puts the scale at a number, as arrow keys would.
async fn set_scale(person: &Person, number: u8) {
    let set = "const scale = document.getElementById('steadiness'); scale.value = arguments[0];
        for (const kind of ['input', 'change']) scale.dispatchEvent(new Event(kind, { bubbles: true }));";
    person.ask::<Value>(set, vec![json!(number)]).await;
}

async fn words_of(person: &Person, id: &str) -> String {
    person.ask("return document.getElementById(arguments[0])?.innerText ?? ''", vec![json!(id)]).await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_is_there_after_the_lock_and_the_small_step_follows_it() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.sees("How is it now?").await;
    person.find("step-because").await;
    let before = words_of(&person, "step-because").await;

    set_scale(&person, 3).await;
    person.sees("Shaky").await;
    person.choose("feeling-tired").await;
    person.press("check-in-keep").await;
    person.find("check-in-said").await;
    let because = "Offered because you said 3 of 10 in your last check-in.";
    person.until("another reason", async || words_of(&person, "step-because").await == because).await;
    assert_ne!(before, because);
    let first = words_of(&person, "step-title").await;
    person.press("step-another").await;
    person.until("another step", async || words_of(&person, "step-title").await != first).await;
    person.press("step-choose").await;
    person.sees("You chose this today.").await;

    person.lock().await;
    person.does_not_see("Shaky").await;
    person.open(daybook_e2e::PASSPHRASE).await;
    person.sees("Shaky").await;
    person.sees("Tired").await;
    person.sees("You chose this today.").await;

    // Changed, it stays one.
    person.press("check-in-change").await;
    person.choose("feeling-tired").await;
    person.press("check-in-keep").await;
    person.until("the change", async || !words_of(&person, "check-in-said").await.contains("Tired")).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_place_can_be_gone_to_again_and_half_an_answer_outlives_the_lock() {
    let person = Person::new().await;
    person.has_notebook().await;
    for _ in 0..2 {
        for (place, ready) in [
            ("place-today", "reach-out"),
            ("place-write", "new-page"),
            ("place-practice", "practice-pause"),
            ("place-learn", "learn-safety"),
            ("place-you", "room"),
        ] {
            person.press(place).await;
            person.find(ready).await;
        }
    }
    person.press("place-today").await;
    person.type_into("check-in-note", "Half said.").await;
    person.lock().await;
    person.open(daybook_e2e::PASSPHRASE).await;
    person.sees("Half said.").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_part_of_the_check_in_can_be_skipped() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.press("check-in-skip").await;
    person.sees("Not asked again until you want it.").await;
    person.press("check-in-again").await;
    person.find("check-in-keep").await;
    // Nothing said, nothing kept.
    person.press("check-in-keep").await;
    person.sees("Not asked again until you want it.").await;
    person.lock().await;
    person.open(daybook_e2e::PASSPHRASE).await;
    person.find("check-in-skip").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pause_counts_up_and_leads_to_a_letter_that_stays_here() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.press("reach-out").await;
    person.sees("It makes sense to want to").await;
    person.until("the clock", async || words_of(&person, "pause-so-far").await.starts_with("1 second")).await;
    person.press("pause-on").await;
    person.find("add-reason").await;
    person.press("pause-on").await;
    person.press("pause-letter").await;
    person.find("body").await;
    person.sees("This letter stays here").await;
    person.until("the caret on the page", async || person.focus().await == "body").await;
    person.compose("I wanted to tell you about the boiler.").await;
    person.kept().await;
    person.press("done").await;
    person.sees("Letters to them, or to anyone").await;
    person.sees("about the boiler").await;
    // It is no page of the journal.
    person.press("part-journal").await;
    person.does_not_see("about the boiler").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn words_for_hard_days_and_days_without_contact_are_shown_if_they_are_wanted() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "I hum in the kitchen again.").await;
    person.ask::<Value>("document.querySelectorAll('.editor details').forEach(more => more.open = true)", vec![]).await;
    person.choose("hard-days").await;
    person.kept().await;
    person.press("place-today").await;
    person.does_not_see("You asked to see this on hard days").await;
    set_scale(&person, 2).await;
    person.press("check-in-keep").await;
    person.sees("You asked to see this on hard days").await;

    person.does_not_see("Days without contact").await;
    person.press("place-you").await;
    person.choose("without-contact").await;
    person.find("since-day").await;
    person.press("place-today").await;
    person.sees("Days are only ever added.").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn light_or_dark_is_remembered_for_the_lock_too_and_nothing_else_is() {
    let person = Person::new().await;
    person.has_notebook().await;
    let theme = "return document.documentElement.dataset.theme ?? ''";
    assert_eq!(person.ask::<String>(theme, vec![]).await, "");
    person.press("place-you").await;
    person.choose("theme-2").await;
    person.until("dark", async || person.ask::<String>(theme, vec![]).await == "dark").await;
    // The browser's own bar goes with it.
    let bar = "return [...document.querySelectorAll('meta[name=theme-color]')].filter(it => matchMedia(it.media).matches).map(it => it.content).join()";
    assert_eq!(person.ask::<String>(bar, vec![]).await, "#1c1813");
    person.lock().await;
    assert_eq!(person.ask::<String>(theme, vec![]).await, "dark");
    assert_eq!(person.ask::<String>(bar, vec![]).await, "#1c1813");
    let record: String = person.ask("return localStorage.getItem('p')", vec![]).await;
    assert_eq!((record.len(), &record[..4]), (256, "2dny"));
    person.browser.close().await;
}
