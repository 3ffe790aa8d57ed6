//! Therapy in the browser: a self-check whose ninth answer calls for people before any number, and a sheet on which only stands what was ticked.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use daybook_e2e::{PASSPHRASE, Person, Screen, read_independently};
use lopdf::Document;
use serde_json::json;

async fn put(person: &Person, id: &str, text: &str) {
    person.find(id).await.click().await.unwrap();
    person.compose(text).await;
}

/// What the printer would be given, without white space.
async fn printed(person: &Person) -> String {
    let mark = "document.documentElement.setAttribute('data-printing', ''); return true";
    person.ask::<bool>(mark, vec![]).await;
    let pdf = person.browser.tell("Page.printToPDF", json!({ "preferCSSPageSize": true })).await;
    person.ask::<bool>("document.documentElement.removeAttribute('data-printing'); return true", vec![]).await;
    let document = Document::load_mem(&STANDARD.decode(pdf["data"].as_str().unwrap()).unwrap()).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&pages).unwrap().split_whitespace().collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_to_the_ninth_question_brings_people_to_reach_before_the_sum() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Check).await;
    for item in 1..=9 {
        person.choose(&format!("answer-{item}-1")).await;
    }
    person.kept().await;
    person.press("check-sum").await;
    person.find("check-crisis").await;
    person.does_not_see("9 of 27").await;
    person.sees("Nobody").await;
    // The way to people is there, and so is the sum, behind a door of the same size.
    let size = "const of = id => document.getElementById(id).getBoundingClientRect(); const [a, b] = [of('check-help'), of('check-on')];
        return Math.abs(a.height - b.height) < 2 && Math.abs(a.width - b.width) < 2";
    person.insist(person.ask(size, vec![]).await, "the doors are of one size").await;
    person.press("check-on").await;
    person.sees("9 of 27").await;
    person.sees("not a diagnosis").await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    let read = read_independently(&person.dump().await, PASSPHRASE);
    let check = read.records.values().find(|record| record["kind"] == "self-check").unwrap();
    assert_eq!(check["data"]["answers"], json!([1, 1, 1, 1, 1, 1, 1, 1, 1]));
    assert!(!check["data"]["ended"].is_null());
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_none_at_the_ninth_question_the_sum_comes_at_once_and_with_a_gap_there_is_none() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Check).await;
    for item in 1..=8 {
        person.choose(&format!("answer-{item}-3")).await;
    }
    person.press("check-sum").await;
    person.find("check-missing").await;
    person.does_not_see("of 27").await;
    person.choose("answer-9-0").await;
    person.press("check-sum").await;
    person.sees("24 of 27").await;
    person.insist(!person.can_see("check-crisis").await, "nobody is alarmed").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_was_ticked_is_printed_and_a_name_is_blanked_out_of_it() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "Chosensentence about Rowan. Othersentence stays here.").await;
    person.reach(Screen::Therapy).await;
    person.type_into("add-question", "Questionword?").await;
    person.press("add-question-press").await;
    person.reach(Screen::TakeAlong).await;
    put(&person, "sheet-ask", "Askword").await;
    // The fold of pages, and in it the one page there is.
    person.press("sheet-choose-pages").await;
    person.find("sheet-pages").await;
    let open =
        "const page = document.querySelector('#sheet-pages [id^=\"sheet-page-\"]'); page?.click(); return !!page";
    person.until("the page to open", async || person.ask(open, vec![]).await).await;
    let tick = "const box = [...document.querySelectorAll('main label')].find(label => label.innerText.includes(arguments[0]) && label.querySelector('input[type=checkbox]'));
        box?.querySelector('input').click(); return !!box";
    person.until("the sentence to choose", async || person.ask(tick, vec![json!("Chosensentence")]).await).await;
    person.kept().await;
    // Cleared by mistake, and brought back.
    person.press("sheet-clear").await;
    person.press("undo-sheet").await;
    person.sees("Chosensentence").await;
    // Typed and not added: it is left out all the same.
    person.type_into("sheet-blank", "Rowan").await;
    person.press("sheet-see").await;
    person.find("sheet-print").await;
    let text = printed(&person).await;
    for there in ["Chosensentence", "Askword"] {
        assert!(text.contains(there), "{there} is printed: {text}");
    }
    for absent in ["Othersentence", "Rowan", "Questionword", "127.0.0.1", "Leave"] {
        assert!(!text.contains(absent), "{absent} is not printed: {text}");
    }
    person.browser.close().await;
}
