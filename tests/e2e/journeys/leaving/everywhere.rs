//! Leave from everywhere: each screen, each question and each trouble, by the ways out and in the states of the machine by turns, and with a
//! Shift in each control that takes words.

use std::iter;

use daybook_e2e::{Exit, FAULTS, Look, PRESSES, Person, Plan, Screen, WATCH_LEAVING};
use serde_json::json;

use super::nothing_is_behind;

/// How it stands with the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Condition {
    Calm,
    /// The processor does a quarter of its work.
    Slow,
    /// Without a connection.
    Offline,
}

impl Condition {
    const ALL: [Self; 3] = [Self::Calm, Self::Slow, Self::Offline];

    async fn set(self, person: &Person) {
        let rate = if self == Self::Slow { 4 } else { 1 };
        person.browser.tell("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await;
        let network =
            json!({ "offline": self == Self::Offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        person.browser.tell("Network.emulateNetworkConditions", network).await;
    }
}

/// Which ways out in which conditions, from the screen that comes at this turn.
type Cases = fn(usize) -> Vec<(Exit, Condition)>;

/// Each way out, each in another condition; by turns each way meets each condition.
fn by_all_ways(turn: usize) -> Vec<(Exit, Condition)> {
    let condition = |way: usize| Condition::ALL[(way + turn) % Condition::ALL.len()];
    Exit::ALL.into_iter().enumerate().map(|(way, exit)| (exit, condition(way))).collect()
}

/// Once while there is a connection, and from every third screen also without one; by turns each way out meets each condition.
fn by_one_way(turn: usize) -> Vec<(Exit, Condition)> {
    let by = |turn: usize| Exit::ALL[turn % Exit::ALL.len()];
    let online = (by(turn), [Condition::Calm, Condition::Slow][turn % 2]);
    let offline = turn.is_multiple_of(3).then(|| (by(turn / 3), Condition::Offline));
    iter::once(online).chain(offline).collect()
}

/// `make soak` does all of them.
fn is_soak() -> bool {
    std::env::var_os("DAYBOOK_SOAK").is_some()
}

async fn watching() -> Person {
    // Impatient: who waits for the next page does not see the one that is left.
    let person =
        Person::with(Plan { before_load: vec![WATCH_LEAVING, FAULTS], impatient: true, ..Plan::default() }).await;
    person.browser.tell("Network.enable", json!({})).await;
    person
}

async fn leave_from_each(person: &Person, screens: &[Screen], cases: Cases) {
    let all = || Exit::ALL.into_iter().flat_map(|exit| Condition::ALL.map(|it| (exit, it))).collect();
    let at_a_time = if is_soak() { 1 } else { PRESSES };
    person.go_to_the_page_before().await;
    for (turn, screen) in screens.iter().enumerate() {
        let mut writable = Vec::new();
        for (exit, condition) in if is_soak() { all() } else { cases(turn) } {
            writable = leave_from(person, *screen, exit, condition, &[]).await;
        }
        for carets in writable.chunks(at_a_time) {
            leave_from(person, *screen, Exit::Shift, Condition::Calm, carets).await;
        }
    }
}

/// From what was there before to the screen, out, and back past it. With carets, it is left by a Shift in each of them in turn.
/// Answers with the controls that take words there.
async fn leave_from(
    person: &Person,
    screen: Screen,
    exit: Exit,
    condition: Condition,
    carets: &[String],
) -> Vec<String> {
    let from = format!("{screen:?}, {exit:?}, {condition:?}, the caret in {carets:?}");
    person.reach(screen).await;
    let writable = person.writable().await;
    let before: (String, u32) = person.ask("return [location.href, history.length]", vec![]).await;
    condition.set(person).await;
    match condition {
        Condition::Offline => {
            person.take(exit).await;
            match screen {
                // Whoever closes the lists is done with them.
                Screen::Lists | Screen::ListsEdited => {
                    person.until(&from, async || person.browser.address().await == "about:blank").await;
                }
                _ => stays_and_shows_nothing(person, &from).await,
            }
        }
        Condition::Calm | Condition::Slow => {
            match carets {
                [] => person.take_with_a_frame(exit).await,
                carets => person.shift_in_with_a_frame(carets).await,
            }
            person.is_elsewhere().await;
        }
    }
    Condition::Calm.set(person).await;
    if condition == Condition::Offline {
        person.go_to_the_page_before().await;
        return writable;
    }
    nothing_is_behind(person, &from).await;
    let seen = person.leaving().await;
    let going = seen.going.unwrap_or_else(|| panic!("{from}: it did not leave"));
    assert!(going.in_task, "{from}: something was waited for: {going:?}");
    assert_eq!(seen.asked_in_task, Some(true), "{from}");
    assert!(seen.frame.is_some(), "{from}: there was a frame");
    for look in [Some(going), seen.frame].into_iter().flatten() {
        is_blank(&look, &before, &from);
    }
    writable
}

/// Without a connection there is nowhere to go: plain lists stand there, or nothing, and no word of the notebook.
async fn stays_and_shows_nothing(person: &Person, from: &str) {
    let stays = "return document.documentElement.dataset.skin === 'plain' && !document.body.hidden";
    person.until(&format!("{from}: plain paper"), async || person.ask(stays, vec![]).await).await;
    let told = person.text().await;
    for word in ["A line to look for", "Today", "Steady", "Journal", "partner"] {
        assert!(!told.contains(word), "{from}: {told}");
    }
}

fn is_blank(look: &Look, before: &(String, u32), from: &str) {
    assert_eq!((look.words.as_str(), look.held), ("", 0), "{from}: nothing is left to read");
    assert_eq!(look.title, "Daybook", "{from}");
    assert_eq!((&look.address, look.history), (&before.0, before.1), "{from}: no entry was added");
}

#[tokio::test(flavor = "multi_thread")]
async fn leave_works_on_every_screen_of_a_first_visit() {
    let person = watching().await;
    leave_from_each(&person, Screen::BEFORE, by_all_ways).await;
    person.browser.close().await;
}

/// In two browsers at a time: there are many screens.
async fn leave_from_a_notebook(half: usize) {
    let person = watching().await;
    person.has_notebook().await;
    person.write_page("", "A line to look for.").await;
    let halves = Screen::AFTER.split_at(Screen::AFTER.len() / 2);
    leave_from_each(&person, [halves.0, halves.1][half], by_one_way).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leave_works_on_every_screen_and_in_every_question_of_a_notebook() {
    leave_from_a_notebook(0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leave_works_on_every_other_screen_and_in_every_other_question_of_a_notebook() {
    leave_from_a_notebook(1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leave_works_whatever_is_in_the_way() {
    let person = watching().await;
    person.has_notebook().await;
    person.write_page("", "A line to look for.").await;
    leave_from_each(&person, Screen::TROUBLED, by_all_ways).await;
    person.browser.close().await;
}
