//! Steady me: a minute to come back to the room, from the lock on, by keyboard alone; and silence whenever it is due.

use daybook_e2e::{PASSPHRASE, Person, Plan};
use serde_json::json;
use thirtyfour::prelude::*;

/// The browser's own sound, which notes down what is asked of it.
const LISTEN: &str = "
    window.heard = [];
    const Real = window.AudioContext;
    window.AudioContext = class extends Real {
      constructor() { super(); window.sound = this; window.heard.push('open'); }
      createOscillator() { window.heard.push('tone'); return super.createOscillator(); }
      close() { window.heard.push('close'); return super.close(); }
    };";

/// A browser without sound.
const DEAF: &str = "delete window.AudioContext;";

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

async fn press_by_key(person: &Person, id: &str, key: &str) {
    tab_to(person, id).await;
    person.browser.driver.action_chain().send_keys(key).perform().await.unwrap();
}

async fn title_has_focus(person: &Person, title: &str) {
    let focused = "return document.activeElement.tagName === 'H1' ? document.activeElement.innerText : ''";
    let what = format!("the focus on the title “{title}”");
    person.until(&what, async || person.ask::<String>(focused, vec![]).await.contains(title)).await;
}

async fn heard(person: &Person) -> Vec<String> {
    person.ask("return window.heard", vec![]).await
}

/// What is read out of the rings.
async fn announced(person: &Person) -> String {
    person.ask("return document.querySelector('.paced [role=status]')?.textContent ?? ''", vec![]).await
}

/// From the front to breathing with sound.
async fn breathe_with_sound(person: &Person) {
    person.come().await;
    person.press("steady").await;
    person.press("longer-out-breath").await;
    person.press("soft-sound").await;
    person.press("breathing").await;
    person.until("tones", async || heard(person).await.iter().filter(|what| *what == "tone").count() >= 4).await;
    // The browser has not put it to sleep: it was asked for by a press.
    person.until("sound", async || person.ask::<String>("return window.sound.state", vec![]).await == "running").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn from_the_lock_one_tap_leads_to_an_exercise_and_the_keyboard_through_it() {
    let person = Person::with(Plan { before_load: vec![LISTEN], ..Plan::default() }).await;
    person.has_notebook().await;
    person.lock().await;
    person.sees("Quiet minute").await;
    tab_to(&person, "steady").await;
    person.tap(Key::Enter).await;
    title_has_focus(&person, "Look around: name 5 things you can see").await;
    person.sees("things you can see").await;
    person.does_not_see("Words and numbers").await;

    // Steps, one at a time, then all of them, then one again.
    press_by_key(&person, "cold-water", " ").await;
    title_has_focus(&person, "Cold water on your hands").await;
    person.sees("Let cold water run").await;
    press_by_key(&person, "steps-next", " ").await;
    person.sees("Part 2 of 5").await;
    person.does_not_see("Let cold water run").await;
    for _ in 0..3 {
        person.tap(Key::Enter).await;
    }
    person.sees("Part 5 of 5").await;
    person.sees("From the start").await;
    assert_eq!(person.focus().await, "steps-next", "the focus stays where it was pressed");
    person.insist(person.can_see("steps-done").await, "one may be done").await;
    person.tap(Key::Enter).await;
    person.sees("Part 1 of 5").await;
    press_by_key(&person, "steps-all", " ").await;
    person.sees("Count slowly to ten").await;
    assert_eq!(person.focus().await, "steps-all");

    // Breathing begins and ends by a press, with words that are read out once for each part.
    press_by_key(&person, "longer-out-breath", " ").await;
    title_has_focus(&person, "In for four, out for six").await;
    assert_eq!(announced(&person).await, "");
    press_by_key(&person, "breathing", " ").await;
    person.until("the breath in", async || announced(&person).await == "In").await;
    person.until("the breath out", async || announced(&person).await == "Out").await;
    person.sees("Less than a minute").await;
    person.tap(Key::Space).await;
    person.until("the end", async || announced(&person).await.is_empty()).await;
    assert_eq!(heard(&person).await, [""; 0], "silent by itself");

    // And back to the lock, which is as it was.
    press_by_key(&person, "steady-done", " ").await;
    person.find("passphrase").await;
    person.open(PASSPHRASE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_holds_the_breath_says_first_for_whom_it_is_not() {
    let person = Person::new().await;
    person.come().await;
    person.press("steady").await;
    person.press("longer-out-breath").await;
    person.press("long-hold").await;
    person.sees("heart or lung illness").await;
    let above = "return document.querySelector('.note').getBoundingClientRect().bottom <= document.getElementById('breathing').getBoundingClientRect().top";
    person.insist(person.ask(above, vec![]).await, "the caution stands above what begins it").await;
    // And from breathing one press leads to what needs no breath.
    person.press("without-breath").await;
    title_has_focus(&person, "Hold something near you").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_words_and_numbers_nothing_is_read_out() {
    let person = Person::new().await;
    person.come().await;
    person.press("steady").await;
    person.press("longer-out-breath").await;
    person.press("breath-words").await;
    person.press("breathing").await;
    person.sees("Just watch").await;
    // The rings take the time of the breath; the policy of the page lets them.
    let moves = "return [4, 6].includes(parseFloat(getComputedStyle(document.querySelector('.paced circle')).transitionDuration))";
    person.until("rings that move", async || person.ask(moves, vec![]).await).await;
    assert_eq!(announced(&person).await, "");
    // Rings that stand still would leave nothing to follow.
    let still = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    person.browser.tell("Emulation.setEmulatedMedia", still).await;
    let seen =
        "return ['.paced__words', '.paced__count'].map(part => getComputedStyle(document.querySelector(part)).display)";
    assert_eq!(person.ask::<Vec<String>>(seen, vec![]).await, ["block", "block"]);
    let scale = "return getComputedStyle(document.querySelector('.paced circle')).scale";
    assert_eq!(person.ask::<String>(scale, vec![]).await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_in_the_middle_of_a_breath_silences_it_in_the_same_task() {
    let person = Person::with(Plan { before_load: vec![LISTEN], ..Plan::default() }).await;
    breathe_with_sound(&person).await;
    let leave = "document.querySelector('.strip a.leave').click(); return window.heard.at(-1)";
    assert_eq!(person.ask::<String>(leave, vec![]).await, "close");
    person.is_elsewhere().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sound_ends_with_the_exercise_and_where_nobody_looks() {
    let person = Person::with(Plan { before_load: vec![LISTEN], ..Plan::default() }).await;
    for end in ["steady-done", "steady-back", "breathing", "without-breath", "soft-sound"] {
        breathe_with_sound(&person).await;
        person.press(end).await;
        person
            .until(&format!("silence after {end}"), async || {
                heard(&person).await.last().is_some_and(|what| what == "close")
            })
            .await;
    }
    breathe_with_sound(&person).await;
    let hide = "Object.defineProperty(document, 'hidden', { get: () => true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange')); return window.heard.at(-1)";
    assert_eq!(person.ask::<String>(hide, vec![]).await, "close");
    person
        .until("the switch to be off", async || {
            !person.ask::<bool>("return document.getElementById('soft-sound').checked", vec![]).await
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_without_sound_has_no_switch_for_it() {
    let person = Person::with(Plan { before_load: vec![DEAF], ..Plan::default() }).await;
    person.come().await;
    person.press("steady").await;
    person.press("longer-out-breath").await;
    person.find("breath-words").await;
    person.insist(!person.can_see("soft-sound").await, "no switch").await;
    person.press("breathing").await;
    person.until("the breath", async || announced(&person).await == "In").await;
}
