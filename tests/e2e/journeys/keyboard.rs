//! The main journey by keyboard alone.

use daybook_e2e::{PASSPHRASE, Person};
use thirtyfour::prelude::*;

/// Tabs until the focus is on the element of this id.
async fn tab_to(person: &Person, id: &str) {
    for _ in 0..120 {
        person.tap(Key::Tab).await;
        if person.focus().await == id {
            return;
        }
    }
    person.give_up(&format!("Tab does not lead to #{id}")).await;
}

/// Types wherever the focus is.
async fn type_here(person: &Person, text: &str) {
    person.browser.driver.action_chain().send_keys(text).perform().await.unwrap();
}

/// A turned page takes the focus to its title.
async fn title_has_focus(person: &Person, title: &str) {
    let focused = "return document.activeElement.tagName === 'H1' ? document.activeElement.innerText : ''";
    person
        .until(&format!("the focus on the title “{title}”"), async || {
            person.ask::<String>(focused, vec![]).await.contains(title)
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_way_can_be_gone_by_keyboard_alone() {
    let person = Person::new().await;
    person.come().await;

    // The first stop is Leave, and one sees where one is.
    person.tap(Key::Tab).await;
    let first = "const at = document.activeElement, box = at.getBoundingClientRect();
        return at.matches('a.leave') && box.top >= 0 && box.left >= 0 && box.width > 20 && box.height > 20
          && (getComputedStyle(at).outlineStyle !== 'none' || getComputedStyle(at).boxShadow !== 'none')";
    person.insist(person.ask(first, vec![]).await, "the first stop is Leave, in sight, with a ring around it").await;
    // The second skips to the page.
    person.tap(Key::Tab).await;
    person.tap(Key::Enter).await;
    person.until("the focus on the page", async || person.focus().await == "page").await;

    tab_to(&person, "what-it-is").await;
    person.tap(Key::Enter).await;
    title_has_focus(&person, "A private notebook for getting").await;
    tab_to(&person, "to-safety").await;
    person.tap(Key::Enter).await;
    title_has_focus(&person, "Before you start").await;
    tab_to(&person, "to-passphrase").await;
    person.tap(Key::Enter).await;
    title_has_focus(&person, "Choose a passphrase").await;
    tab_to(&person, "own").await;
    type_here(&person, PASSPHRASE).await;
    person.tap(Key::Enter).await;
    title_has_focus(&person, "Type it once more").await;
    tab_to(&person, "again").await;
    type_here(&person, PASSPHRASE).await;
    tab_to(&person, "remember").await;
    type_here(&person, " ").await;
    tab_to(&person, "make").await;
    person.tap(Key::Enter).await;
    title_has_focus(&person, "How is it now?").await;

    // A new page takes the words at once.
    tab_to(&person, "new-page").await;
    person.tap(Key::Enter).await;
    person.until("the caret on the page", async || person.focus().await == "body").await;
    type_here(&person, "By keyboard alone.").await;
    person.kept().await;
    tab_to(&person, "delete").await;
    person.tap(Key::Enter).await;
    person.until("the question", async || person.focus().await == "dialog-title").await;
    person.tap(Key::Escape).await;
    person.until("the page again", async || !person.can_see("keep-page").await && person.can_see("body").await).await;
    person
        .until("the focus on the page, not lost", async || {
            person.focus().await != "body" && person.focus().await != "html"
        })
        .await;
    tab_to(&person, "done").await;
    person.tap(Key::Enter).await;
    title_has_focus(&person, "Journal").await;

    // Steady me gives the page back.
    tab_to(&person, "steady").await;
    person.tap(Key::Enter).await;
    title_has_focus(&person, "Look around").await;
    tab_to(&person, "steady-done").await;
    person.tap(Key::Enter).await;
    person.sees("By keyboard alone.").await;

    tab_to(&person, "lock-now").await;
    person.tap(Key::Enter).await;
    person.until("the lock", async || person.stands().await && person.can_see("passphrase").await).await;
    tab_to(&person, "passphrase").await;
    type_here(&person, PASSPHRASE).await;
    person.tap(Key::Enter).await;
    title_has_focus(&person, "How is it now?").await;
    person.sees("By keyboard alone.").await;
}

/// Presses what has the focus. Whatever becomes of it, the focus is not thrown back to the top of the page.
async fn press_here(person: &Person) {
    person.tap(Key::Enter).await;
    person.browser.drawn().await;
    let is_somewhere = "return document.activeElement !== document.body";
    person.until("the focus, not lost", async || person.ask(is_somewhere, vec![]).await).await;
}

/// Tabs on until a button, a summary or a link that says this has the focus.
async fn tab_to_words(person: &Person, words: &str) {
    let focused = "return (document.activeElement.innerText ?? '').trim()";
    for _ in 0..120 {
        person.tap(Key::Tab).await;
        if person.ask::<String>(focused, vec![]).await.starts_with(words) {
            return;
        }
    }
    person.give_up(&format!("Tab does not lead to “{words}”")).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_in_is_given_changed_and_taken_back_by_keyboard_alone() {
    let person = Person::new().await;
    person.make_notebook().await;
    tab_to(&person, "steadiness").await;
    person.tap(Key::Left).await;
    person.tap(Key::Left).await;
    person.sees("3 of 10.").await;
    tab_to(&person, "feeling-tired").await;
    type_here(&person, " ").await;
    tab_to(&person, "more-feelings").await;
    press_here(&person).await;
    // The feelings that came stand next.
    tab_to(&person, "feeling-afraid").await;
    type_here(&person, " ").await;
    tab_to(&person, "check-in-note").await;
    type_here(&person, "Slept badly.").await;
    tab_to(&person, "check-in-keep").await;
    press_here(&person).await;
    person.sees("You said today").await;
    for said in ["Shaky", "Tired", "Afraid", "Slept badly."] {
        person.sees(said).await;
    }
    tab_to(&person, "check-in-change").await;
    press_here(&person).await;
    tab_to(&person, "steadiness-clear").await;
    press_here(&person).await;
    person.until("the focus on the scale", async || person.focus().await == "steadiness").await;
    tab_to(&person, "check-in-keep").await;
    press_here(&person).await;
    person.until("no number", async || !person.text().await.contains("3 of 10.")).await;
    person.sees("Tired").await;
    // A small step.
    tab_to(&person, "step-another").await;
    press_here(&person).await;
    person.until("the focus on the same button", async || person.focus().await == "step-another").await;
    tab_to(&person, "step-choose").await;
    press_here(&person).await;
    person.sees("You chose this today.").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_found_by_day_and_feeling_and_an_earlier_text_is_put_back_by_keyboard_alone() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", "As it was.").await;
    person.choose("feeling-numb").await;
    person.kept().await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.take_up("As it was.").await;
    person.find("body").await.click().await.unwrap();
    person.select_all().await;
    person.compose("As it is.").await;
    person.kept().await;
    person.press("done").await;
    person.find("search").await;

    // The month: one stop for Tab, arrows from day to day and on into the month before.
    let today: String = person.ask("return document.querySelector('.month [aria-current=date]').id", vec![]).await;
    tab_to(&person, &today).await;
    press_here(&person).await;
    person.until("the day, chosen", async || person.can_see("all-days").await).await;
    person.until("the focus on the day", async || person.focus().await == today).await;
    let month = "return document.getElementById('month-title').innerText";
    let before: String = person.ask(month, vec![]).await;
    for _ in 0..5 {
        person.tap(Key::Up).await;
    }
    person.until("the month before", async || person.ask::<String>(month, vec![]).await != before).await;
    person.until("the focus on a day of it", async || person.focus().await.starts_with("month-")).await;
    tab_to(&person, "all-days").await;
    press_here(&person).await;
    person.until("all days", async || !person.can_see("all-days").await).await;

    // The filter.
    tab_to_words(&person, "Filter").await;
    press_here(&person).await;
    tab_to(&person, "only-sad").await;
    type_here(&person, " ").await;
    person.sees("Nothing found").await;
    tab_to(&person, "filter-clear").await;
    press_here(&person).await;
    person.sees("As it is.").await;

    // Take it up, put the earlier text back.
    tab_to_words(&person, &today.replace("month-", "")).await;
    press_here(&person).await;
    person.find("body").await;
    tab_to_words(&person, "Earlier versions").await;
    press_here(&person).await;
    tab_to_words(&person, "As it was on").await;
    press_here(&person).await;
    tab_to_words(&person, "Put these words").await;
    press_here(&person).await;
    person.until("the earlier text", async || person.value("body").await == "As it was.").await;
    person.kept().await;
    tab_to(&person, "delete").await;
    press_here(&person).await;
    person.until("the question", async || person.focus().await == "dialog-title").await;
    tab_to(&person, "delete-page").await;
    press_here(&person).await;
    tab_to(&person, "undo-delete").await;
    press_here(&person).await;
    person.sees("As it was.").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_you_holds_is_changed_by_keyboard_alone() {
    let person = Person::new().await;
    person.make_notebook().await;
    tab_to(&person, "place-you").await;
    press_here(&person).await;
    title_has_focus(&person, "You").await;
    tab_to(&person, "theme-0").await;
    person.tap(Key::Right).await;
    person.tap(Key::Right).await;
    let theme = "return document.documentElement.dataset.theme ?? ''";
    person.until("dark", async || person.ask::<String>(theme, vec![]).await == "dark").await;
    tab_to(&person, "without-contact").await;
    type_here(&person, " ").await;
    person.find("since-day").await;
    tab_to(&person, "since-near-day").await;
    person.tap(Key::Right).await;
    person.until("a month and no day", async || !person.can_see("since-day").await).await;
    tab_to(&person, "since-month").await;
    tab_to(&person, "prompts").await;
    type_here(&person, " ").await;
    let prompts = "return document.getElementById('prompts').checked";
    person.until("no question on new pages", async || !person.ask::<bool>(prompts, vec![]).await).await;
    person.browser.close().await;
}
