//! The moment of a wish to get in touch: on a phone, by keyboard alone, left in the middle and gone on with; and a line copied for someone.

use daybook_e2e::{PASSPHRASE, Person, Screen};
use serde_json::json;
use thirtyfour::prelude::*;

/// Tabs until the focus is on the element of this id.
async fn tab_to(person: &Person, id: &str) {
    for _ in 0..80 {
        person.tap(Key::Tab).await;
        if person.focus().await == id {
            return;
        }
    }
    person.give_up(&format!("Tab does not lead to #{id}")).await;
}

/// Tabs to a button and presses it.
async fn press(person: &Person, id: &str) {
    tab_to(person, id).await;
    person.tap(Key::Enter).await;
}

/// A turned part takes the focus to its title.
async fn title_has_focus(person: &Person, title: &str) {
    let focused = "return document.activeElement.tagName === 'H1' ? document.activeElement.innerText : ''";
    let is_there = async || person.ask::<String>(focused, vec![]).await.contains(title);
    person.until(&format!("the focus on the title “{title}”"), is_there).await;
}

async fn words_of(person: &Person, id: &str) -> String {
    person.ask("return document.getElementById(arguments[0])?.innerText ?? ''", vec![json!(id)]).await
}

async fn is_chosen(person: &Person, id: &str) -> bool {
    person.ask("return document.getElementById(arguments[0])?.checked ?? false", vec![json!(id)]).await
}

/// Leaves by the cover, comes back and opens the pause again.
async fn leave_and_open(person: &Person) {
    person.leave().await;
    person.come_and_open().await;
    press(person, "reach-out").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn by_keyboard_on_a_phone_it_is_gone_through_left_in_the_middle_and_ended() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.browser.resize(390, 844).await;
    // A reason from a clearer day.
    person.reach(Screen::PauseWhy).await;
    person.type_into("add-reason", "I want quiet evenings.").await;
    person.press("add-reason-press").await;
    person.until("the reason", async || words_of(&person, "my-reasons").await.contains("quiet evenings")).await;
    person.lock().await;

    // Three presses from the lock.
    tab_to(&person, "passphrase").await;
    person.type_here(PASSPHRASE).await;
    person.tap(Key::Enter).await;
    title_has_focus(&person, "How is it now?").await;
    press(&person, "reach-out").await;
    title_has_focus(&person, "It makes sense to want to").await;
    press(&person, "pause-on").await;
    title_has_focus(&person, "Your own words").await;
    person.until("the reason", async || words_of(&person, "my-reasons").await.contains("quiet evenings")).await;

    // Back in the pause: how strong, what about; fear leads to help and nowhere else.
    press(&person, "pause-back").await;
    title_has_focus(&person, "It makes sense to want to").await;
    tab_to(&person, "pull-before").await;
    person.tap(Key::Right).await;
    person.tap(Key::Right).await;
    person.sees("7 of 10.").await;
    person.tap(Key::Tab).await;
    person.type_here(" ").await;
    person.until("an answer", async || is_chosen(&person, "touching-needed").await).await;
    person.find("pause-replies").await;
    person.tap(Key::Down).await;
    person.tap(Key::Down).await;
    person.find("pause-afraid-help").await;
    person.tap(Key::Up).await;
    person.until("no branch", async || !person.can_see("pause-afraid-help").await).await;
    press(&person, "pause-on").await;
    title_has_focus(&person, "Your own words").await;
    tab_to(&person, "add-reason").await;
    person.type_here("My friends at my table.").await;
    leave_and_open(&person).await;
    title_has_focus(&person, "It makes sense to want to").await;
    person.sees("You began this pause at").await;
    person.sees("7 of 10.").await;
    person.insist(is_chosen(&person, "touching-wish").await, "the answer is there again").await;
    press(&person, "pause-on").await;
    person.until("the reason half typed", async || words_of(&person, "my-reasons").await.contains("at my table")).await;
    press(&person, "pause-on").await;

    // A delay and a look ahead.
    title_has_focus(&person, "What would help").await;
    press(&person, "wait-30").await;
    person.sees("You put it off until").await;
    person.ask::<bool>("document.querySelector('main details summary').focus(); return true", vec![]).await;
    person.tap(Key::Enter).await;
    tab_to(&person, "ahead-1-2").await;
    person.type_here("A whole night of sleep.").await;
    leave_and_open(&person).await;
    title_has_focus(&person, "What would help").await;
    person.sees("You put it off until").await;
    assert_eq!(person.value("ahead-1-2").await, "A whole night of sleep.");
    press(&person, "pause-on").await;

    // What became of it.
    title_has_focus(&person, "What happened next?").await;
    tab_to(&person, "outcome-no-contact").await;
    person.tap(Key::Down).await;
    person.sees("Contact happened, and that is information").await;
    person.find("pause-log").await;
    person.tap(Key::Up).await;
    person.until("no contact", async || !person.can_see("pause-log").await).await;
    tab_to(&person, "trigger-night").await;
    person.type_here(" ").await;
    tab_to(&person, "urge-note").await;
    person.type_here("Phone in the hall.").await;
    leave_and_open(&person).await;
    title_has_focus(&person, "What happened next?").await;
    assert_eq!(person.value("urge-note").await, "Phone in the hall.");
    person.insist(is_chosen(&person, "outcome-no-contact").await, "what happened is there again").await;
    person.insist(is_chosen(&person, "trigger-night").await, "what set it off is there again").await;
    press(&person, "pause-end").await;
    title_has_focus(&person, "You can put this down now").await;
    tab_to(&person, "pause-settle").await;
    press(&person, "pause-done").await;
    title_has_focus(&person, "How is it now?").await;

    // The next is another.
    press(&person, "reach-out").await;
    title_has_focus(&person, "It makes sense to want to").await;
    person.does_not_see("You began this pause at").await;
    person.does_not_see("7 of 10.").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_for_someone_is_copied_and_it_is_said_where_it_stays() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.browser.resize(390, 844).await;
    person.reach(Screen::PauseChoose).await;
    person.sees("Nobody is in your circle yet.").await;
    press(&person, "pause-circle").await;
    person.find("new-person").await;
    person.type_into("new-person", "Noor\n").await;
    person.type_into("person-line", "Can you talk for ten minutes?").await;
    person.kept().await;
    person.reach(Screen::PauseChoose).await;
    person.sees("Noor").await;
    person.sees("Can you talk for ten minutes?").await;
    press(&person, "reach-copy-0").await;
    let status = "return document.querySelector('#reach-people [role=status]').innerText";
    person
        .until("what copying means", async || person.ask::<String>(status, vec![]).await.starts_with("Copied."))
        .await;
    // Stopped, it goes on there.
    person.kept().await;
    press(&person, "pause-done").await;
    title_has_focus(&person, "How is it now?").await;
    press(&person, "reach-out").await;
    title_has_focus(&person, "What would help").await;
    person.browser.close().await;
}
