//! The main journey by keyboard alone.

use daybook_e2e::{PASSPHRASE, Person};
use thirtyfour::prelude::*;

/// Tabs until the focus is on the element of this id.
async fn tab_to(person: &Person, id: &str) {
    for _ in 0..40 {
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
    title_has_focus(&person, "Put both feet").await;
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
