//! Write: what belongs to a page beside its words, finding it again, earlier versions, deleting with a way back.

use daybook_e2e::{PASSPHRASE, Person};
use serde_json::{Value, json};

/// Opens all that is closed on the page.
async fn open_all(person: &Person) {
    person.ask::<Value>("document.querySelectorAll('main details').forEach(more => more.open = true)", vec![]).await;
}

/// Presses the button that says this.
async fn press_saying(person: &Person, words: &str) {
    let press = "const button = [...document.querySelectorAll('main button, .slip button')]
            .find(button => button.offsetParent && button.innerText.trim().startsWith(arguments[0]));
        button?.click(); return !!button";
    person.until(&format!("a button “{words}”"), async || person.ask(press, vec![json!(words)]).await).await;
}

async fn rows(person: &Person) -> u64 {
    person.ask("return document.querySelectorAll('button.row').length", vec![]).await
}

/// Looks for words and waits for that many pages.
async fn look_for(person: &Person, words: &str, count: u64) {
    person.find("search").await.clear().await.unwrap();
    person.type_into("search", words).await;
    person.until(&format!("{count} pages with “{words}”"), async || rows(person).await == count).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_found_by_its_words_its_tag_its_feeling_and_its_day() {
    let person = Person::new().await;
    person.has_notebook().await;
    for (title, body) in [("The café", "It was shut."), ("", "今天下雨了，我没出门。"), ("", "كتبت رسالة طويلة")]
    {
        person.write_page(title, body).await;
    }
    person.write_page("The bus home", "A jacket like theirs.").await;
    person.choose("feeling-numb").await;
    person.press("open-new-tag").await;
    person.type_into("new-tag", "Buses").await;
    person.press("add-tag").await;
    person.kept().await;
    person.press("done").await;
    person.until("four pages", async || rows(&person).await == 4).await;

    look_for(&person, "CAFE", 1).await;
    person.sees("café").await;
    look_for(&person, "下雨", 1).await;
    look_for(&person, "رساله", 1).await;
    look_for(&person, "buses", 1).await;
    let marked: String = {
        look_for(&person, "jack theirs", 1).await;
        person.ask("return document.querySelector('mark').textContent", vec![]).await
    };
    assert_eq!(marked, "jack");
    look_for(&person, "nothing of this", 0).await;
    person.sees("Try a shorter piece of the word").await;
    person.press("search-clear").await;
    person.until("all pages", async || rows(&person).await == 4).await;

    open_all(&person).await;
    person.choose("only-numb").await;
    person.until("the one that is numb", async || rows(&person).await == 1).await;
    person.press("filter-clear").await;
    let today: String = person.ask("return document.querySelector('.month [aria-current=date]').id", vec![]).await;
    person.press(&today).await;
    person.until("the pages of today", async || rows(&person).await == 4).await;
    person.press("all-days").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folded_page_shows_no_words_in_lists_and_is_found_all_the_same() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "Nobody should read over my shoulder.").await;
    open_all(&person).await;
    person.choose("fold").await;
    person.kept().await;
    person.press("done").await;
    person.sees("Folded away. Open to read.").await;
    person.does_not_see("over my shoulder").await;
    look_for(&person, "shoulder", 1).await;
    person.does_not_see("over my shoulder").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_earlier_version_can_be_put_back_after_the_lock() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "As it was.").await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.take_up("As it was.").await;
    person.find("body").await.click().await.unwrap();
    person.select_all().await;
    person.compose("As it is.").await;
    person.kept().await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.take_up("As it is.").await;
    open_all(&person).await;
    person.sees("As it was.").await;
    // What is open stays open when another version is put by.
    person.find("body").await.click().await.unwrap();
    person.compose(" For now.").await;
    person.kept().await;
    let versions = "return document.querySelectorAll('#versions > details').length";
    person.until("two versions", async || person.ask::<u64>(versions, vec![]).await == 2).await;
    person.sees("As it was.").await;
    let put_back = "document.querySelector('#versions > details[open] button').click()";
    person.ask::<Value>(put_back, vec![]).await;
    person.until("the earlier words", async || person.value("body").await == "As it was.").await;
    person.until("the caret on the page", async || person.focus().await == "body").await;
    person.kept().await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.take_up("As it was.").await;
    assert_eq!(person.value("body").await, "As it was.");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deleted_page_comes_back_at_once_or_after_the_lock_and_can_go_for_good() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "Back in a moment.").await;
    person.press("delete").await;
    person.press("delete-page").await;
    person.sees("It can be brought back for 14 days.").await;
    person.press("undo-delete").await;
    person.sees("Back in a moment.").await;

    person.take_up("Back in a moment.").await;
    person.press("delete").await;
    person.press("delete-page").await;
    person.find("deleted-pages").await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.press("place-write").await;
    person.does_not_see("Back in a moment.").await;
    person.press("deleted-pages").await;
    person.sees("14 days left").await;
    press_saying(&person, "Bring back").await;
    person.sees("No page was deleted lately.").await;
    person.press("deleted-back").await;
    person.sees("Back in a moment.").await;

    person.take_up("Back in a moment.").await;
    person.press("delete").await;
    person.press("delete-page").await;
    person.press("deleted-pages").await;
    press_saying(&person, "Delete for good").await;
    person.press("delete-for-good").await;
    person.sees("No page was deleted lately.").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_can_be_had_changed_and_done_without() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.press("new-page").await;
    person.find("prompt-another").await;
    let question = "return document.querySelector('.prompt')?.innerText ?? ''";
    let first: String = person.ask(question, vec![]).await;
    person.press("prompt-another").await;
    person.until("another question", async || person.ask::<String>(question, vec![]).await != first).await;
    person.press("prompt-without").await;
    person.find("offer-prompt").await;
    // A question alone is no page.
    person.press("offer-prompt").await;
    person.find("prompt-another").await;
    person.press("done").await;
    person.sees("Nothing here yet").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_some_summer_stands_where_it_belongs() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "By the sea.").await;
    open_all(&person).await;
    person.choose("date-near-year").await;
    let choose = "const list = document.getElementById('date-year'); list.value = '2019'; list.dispatchEvent(new Event('change', { bubbles: true }))";
    person.ask::<Value>(choose, vec![]).await;
    person.kept().await;
    person.press("done").await;
    person.sees("2019").await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.press("place-write").await;
    person.sees("2019").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_every_question_steady_me_and_leave_are_live() {
    for leaves in [false, true] {
        for is_deleted in [false, true] {
            let person = Person::new().await;
            person.has_notebook().await;
            person.write_page("", "Here.").await;
            person.press("delete").await;
            person.find("keep-page").await;
            if is_deleted {
                person.press("delete-page").await;
                person.press("deleted-pages").await;
                press_saying(&person, "Delete for good").await;
                person.find("keep-deleted").await;
            }
            if leaves {
                person.leave().await;
            } else {
                person.press("steady").await;
                person.find("steady-done").await;
                person.press("steady-done").await;
                person.find(if is_deleted { "keep-deleted" } else { "keep-page" }).await;
            }
            person.browser.close().await;
        }
    }
}
