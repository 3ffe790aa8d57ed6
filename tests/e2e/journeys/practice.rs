//! Exercises in the browser: each way to answer, each sort of line seen elsewhere, half done and taken up again, by keyboard too.

use daybook_e2e::{PASSPHRASE, Person};
use serde_json::json;
use thirtyfour::prelude::*;

async fn words_of(person: &Person, id: &str) -> String {
    person.ask("return document.getElementById(arguments[0])?.innerText ?? ''", vec![json!(id)]).await
}

async fn open(person: &Person, part: &str, exercise: &str) {
    person.press("place-practice").await;
    person.press(&format!("to-{part}")).await;
    person.press(&format!("exercise-{exercise}")).await;
}

/// Goes on to the next part.
async fn go_on(person: &Person) {
    let part = words_of(person, "step-title").await;
    person.press("exercise-on").await;
    person.until("the next part", async || words_of(person, "step-title").await != part).await;
}

/// Goes on until a control stands on the page.
async fn on_to(person: &Person, control: &str) {
    while !person.can_see(control).await {
        if person.can_see("exercise-begin").await {
            person.press("exercise-begin").await;
            person.find("step-title").await;
        } else {
            go_on(person).await;
        }
    }
}

async fn end(person: &Person) {
    on_to(person, "exercise-end").await;
    person.press("exercise-end").await;
    person.until("the end", async || !person.can_see("exercise-end").await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_a_table_a_plan_a_list_and_a_drawing_are_there_after_the_lock_and_where_they_belong() {
    let person = Person::new().await;
    person.has_notebook().await;

    // One line, a word of one's own: the proof shelf.
    open(&person, "self-worth", "proof-shelf").await;
    on_to(&person, "field-act").await;
    person.type_into("field-act", "Phoned the dentist").await;
    on_to(&person, "field-quality-own").await;
    person.choose("field-quality-patience").await;
    person.type_into("field-quality-own", "Stubborn").await;
    end(&person).await;
    person.until("the shelf", async || words_of(&person, "shelf-proof").await.contains("Phoned the dentist")).await;

    // A list whose order says something, and ruled paper: values, in Growth.
    open(&person, "self-worth", "values-compass").await;
    on_to(&person, "field-values").await;
    for value in ["Rest", "Honesty"] {
        person.type_into("field-values", value).await;
        person.press("field-values-press").await;
    }
    person.find("field-values-line-1").await.find(By::Css("button")).await.unwrap().click().await.unwrap();
    person.until("the order", async || words_of(&person, "field-values-line-0").await.starts_with("Honesty")).await;
    on_to(&person, "field-story").await;
    person.type_into("field-story", "Once I told the truth.").await;
    on_to(&person, "field-act").await;
    person.type_into("field-act", "Call my sister").await;
    end(&person).await;
    person.press("part-growth").await;
    person.until("values", async || words_of(&person, "shelf-value").await.contains("Honesty")).await;
    person.until("the step", async || words_of(&person, "shelf-step").await.contains("Call my sister")).await;
    person.browser.driver.find(By::Css("#shelf-step input")).await.unwrap().click().await.unwrap();
    person.sees("Small steps you took").await;

    // A plan: both halves.
    open(&person, "distance", "if-then-plan").await;
    on_to(&person, "field-plan-if").await;
    person.type_into("field-plan-if", "it is late and I look at my phone").await;
    person.type_into("field-plan-then", "put it in the kitchen").await;
    end(&person).await;

    // A table.
    open(&person, "distance", "contact-cost").await;
    on_to(&person, "field-contacts-0-0").await;
    person.type_into("field-contacts-0-0", "An apology").await;
    person.press("field-contacts-add").await;
    person.type_into("field-contacts-1-2", "Slept badly").await;
    on_to(&person, "field-lesson").await;
    person.type_into("field-lesson", "It costs me a week").await;
    end(&person).await;
    person.sees("It costs me a week").await;
    person.sees("put it in the kitchen").await;

    // Reasons from a list, and a drawing.
    open(&person, "pull", "whole-picture").await;
    on_to(&person, "field-cost").await;
    person.type_into("field-cost", "My friends").await;
    person.press("field-cost-press").await;
    end(&person).await;
    person.until("a reason", async || words_of(&person, "shelf-reason").await.contains("My friends")).await;
    open(&person, "pull", "on-off-graph").await;
    on_to(&person, "field-month-add").await;
    person.press("field-month-add").await;
    person.choose("field-month-harm").await;
    person.press("field-month-add").await;
    person.sees("It turns once").await;
    end(&person).await;

    person.lock().await;
    person.open(PASSPHRASE).await;
    person.press("place-practice").await;
    person.press("to-pull").await;
    person
        .until("the drawing", async || {
            person.ask::<bool>("return !!document.querySelector('.on-off__harm')", vec![]).await
        })
        .await;
    // What was written can be opened again and changed.
    person.press("place-practice").await;
    person.press("to-runs").await;
    person.sees("What contact cost").await;
    let rows: Vec<WebElement> = person.browser.driver.find_all(By::Css("#runs .row")).await.unwrap();
    assert_eq!(rows.len(), 6);
    rows[5].click().await.unwrap();
    person.until("the words", async || person.can_see("field-act").await).await;
    assert_eq!(person.value("field-act").await, "Phoned the dentist");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn left_in_the_middle_it_goes_on_where_it_was() {
    let person = Person::new().await;
    person.has_notebook().await;
    open(&person, "growth", "what-has-shifted").await;
    on_to(&person, "field-shift-then").await;
    person.type_into("field-shift-then", "I asked before I spoke.").await;
    person.leave().await;
    person.come_and_open().await;
    open(&person, "growth", "what-has-shifted").await;
    person.find("field-shift-then").await;
    assert_eq!(person.value("field-shift-then").await, "I asked before I spoke.");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_fall_of_three_offers_to_come_back_to_the_room() {
    let person = Person::new().await;
    person.has_notebook().await;
    open(&person, "pull", "five-senses").await;
    set_scale(&person, "steady-before", 6).await;
    on_to(&person, "exercise-end").await;
    set_scale(&person, "steady-after", 3).await;
    person.press("unsettled-steady").await;
    person.press("steady-done").await;
    // The page is given back as it was.
    person.find("exercise-end").await;
    person.browser.close().await;
}

/// Puts a scale at a number, as arrow keys would.
async fn set_scale(person: &Person, id: &str, number: u8) {
    let set = "const scale = document.getElementById(arguments[0]); scale.value = arguments[1];
        for (const kind of ['input', 'change']) scale.dispatchEvent(new Event(kind, { bubbles: true }));";
    person.ask::<serde_json::Value>(set, vec![json!(id), json!(number)]).await;
}

/// Chooses from a list.
async fn pick(person: &Person, id: &str, value: &str) {
    let pick = "const list = document.getElementById(arguments[0]); list.value = arguments[1];
        list.dispatchEvent(new Event('change', { bubbles: true })); return list.value";
    assert_eq!(person.ask::<String>(pick, vec![json!(id), json!(value)]).await, value);
}

#[tokio::test(flavor = "multi_thread")]
async fn scales_people_dates_times_and_breaths_hold_what_was_said() {
    let person = Person::new().await;
    person.has_notebook().await;

    // Someone of the circle, to be asked.
    person.press("place-practice").await;
    person.press("to-circle").await;
    person.type_into("new-person", "R.\n").await;
    person.find("person-name").await;
    person.press("person-done").await;
    person.find("person-0").await;
    open(&person, "circle", "small-ask").await;
    person.press("exercise-begin").await;
    person.sees("Part 1 of").await;
    go_on(&person).await;
    person.choose("field-who-0").await;
    on_to(&person, "field-wording").await;
    person.type_into("field-wording", "Could you ring me on Friday?").await;
    end(&person).await;
    person.sees("Could you ring me on Friday?").await;

    // A scale: the sentence is shown once it is believed.
    open(&person, "self-worth", "believable-sentence").await;
    on_to(&person, "field-sentence").await;
    person.type_into("field-sentence", "I did what I could").await;
    on_to(&person, "field-belief").await;
    set_scale(&person, "field-belief", 7).await;
    end(&person).await;
    person
        .until("the sentence", async || words_of(&person, "shelf-sentence").await.contains("I did what I could"))
        .await;

    // Ruled paper and a date.
    person.press("place-write").await;
    person.press("part-story").await;
    person.press("exercise-good-day").await;
    on_to(&person, "field-day").await;
    person.type_into("field-day", "Coffee first, and the window open.").await;
    on_to(&person, "field-step").await;
    person.type_into("field-step", "Buy coffee").await;
    on_to(&person, "field-step-by-year").await;
    person.choose("field-step-by-near-year").await;
    let year = person.ask::<i64>("return new Date().getFullYear()", vec![]).await.to_string();
    pick(&person, "field-step-by-year", &year).await;
    end(&person).await;
    person.press("place-practice").await;
    person.press("to-growth").await;
    person.sees(&format!("By {year}")).await;

    // A time that is started and ended, and words that are dropped at the end.
    open(&person, "pull", "set-it-down").await;
    on_to(&person, "field-message").await;
    person.type_into("field-message", "Please come back").await;
    person.kept().await;
    on_to(&person, "field-time").await;
    person.press("field-time").await;
    person.sees("End the time").await;
    person.press("field-time").await;
    end(&person).await;

    // A breath to follow, and a number before and after.
    open(&person, "pull", "longer-out-breath").await;
    on_to(&person, "field-calm").await;
    set_scale(&person, "field-calm", 3).await;
    on_to(&person, "field-breath").await;
    person.press("field-breath").await;
    person.until("the breath", async || words_of(&person, "field-breath").await == "Stop").await;
    person.press("field-breath").await;
    on_to(&person, "field-calm-after").await;
    set_scale(&person, "field-calm-after", 6).await;
    person.kept().await;
    end(&person).await;

    person.lock().await;
    person.open(PASSPHRASE).await;
    person.press("place-practice").await;
    person.press("to-runs").await;
    let rows = || async { person.browser.driver.find_all(By::Css("#runs .row")).await.unwrap() };
    person.until("all five", async || rows().await.len() == 5).await;
    rows().await[0].click().await.unwrap();
    person.until("the number", async || person.value("field-calm").await == "3").await;
    person.press("exercise-back").await;
    person.until("the list", async || rows().await.len() == 5).await;
    rows().await[1].click().await.unwrap();
    person.until("the message is gone", async || person.can_see("field-message").await).await;
    assert_eq!(person.value("field-message").await, "");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_silent_text_begins_and_ends_when_the_person_says_so() {
    let person = Person::new().await;
    person.has_notebook().await;
    open(&person, "self-worth", "worth-meditation").await;
    on_to(&person, "field-sit").await;
    person.sees("Your eyes can stay open").await;
    person.press("field-sit").await;
    person.sees("End the time").await;
    person.until("some seconds", async || person.text().await.contains("End the time")).await;
    person.press("field-sit").await;
    person.sees("Start the time").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_exercise_can_be_done_by_keyboard_alone() {
    let person = Person::new().await;
    person.has_notebook().await;
    for control in ["place-practice", "to-self-worth", "exercise-proof-shelf", "exercise-begin"] {
        person.tab_to(control).await;
        person.tap(Key::Enter).await;
    }
    person.tab_to("field-act").await;
    person.type_here("Made soup").await;
    person.kept().await;
    for control in ["exercise-on", "exercise-skip", "exercise-skip", "exercise-end"] {
        person.tab_to(control).await;
        person.tap(Key::Enter).await;
    }
    person.until("the shelf", async || words_of(&person, "shelf-proof").await.contains("Made soup")).await;
    person.browser.close().await;
}
