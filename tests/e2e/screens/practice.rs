//! Practice, with things written in it.

use daybook_e2e::{Person, Screen};
use serde_json::Value;

use super::{Album, OPEN_ALL};

/// Exercises that show each kind of field, and a step on which it stands.
const FIELDS: [(&str, &str, u8); 12] = [
    ("self-worth", "values-compass", 0),
    ("self-worth", "proof-shelf", 2),
    ("self-worth", "worth-meditation", 1),
    ("self-worth", "fair-witness", 0),
    ("distance", "if-then-plan", 0),
    ("distance", "contact-cost", 0),
    ("growth", "what-has-shifted", 1),
    ("pull", "on-off-graph", 0),
    ("pull", "longer-out-breath", 1),
    ("pull", "play-forward", 0),
    ("pull", "set-it-down", 1),
    ("circle", "small-ask", 1),
];

pub(super) async fn practice(album: &Album) {
    let person = Person::new().await;
    person.make_notebook().await;
    person.reach(Screen::Practice).await;
    album.take(&person, "60-practice").await;
    for part in ["self-worth", "distance", "pull", "circle", "growth"] {
        person.press("place-practice").await;
        person.press(&format!("to-{part}")).await;
        album.take(&person, &format!("61-{part}-empty")).await;
    }
    person.reach(Screen::Exercise).await;
    person.ask::<Value>(OPEN_ALL, vec![]).await;
    album.take(&person, "62-exercise").await;
    for (part, exercise, step) in FIELDS {
        person.press("place-practice").await;
        person.press(&format!("to-{part}")).await;
        person.press(&format!("exercise-{exercise}")).await;
        if person.can_see("exercise-begin").await {
            person.press("exercise-begin").await;
        }
        for _ in 0..step {
            person.press("exercise-on").await;
        }
        person.find("exercise-skip").await;
        album.take(&person, &format!("63-{exercise}-{step}")).await;
    }
    for (exercise, field, words) in [
        ("proof-shelf", "field-act", "Phoned the dentist. Stayed on the line through the menu."),
        ("believable-sentence", "field-sentence", "I did what I could with what I knew."),
    ] {
        person.reach(Screen::SelfWorth).await;
        person.press(&format!("exercise-{exercise}")).await;
        if person.can_see("exercise-begin").await {
            person.press("exercise-begin").await;
        }
        for _ in 0..4 {
            if person.can_see(field).await {
                person.type_into(field, words).await;
            }
            if person.can_see("exercise-end").await {
                break;
            }
            person.press("exercise-on").await;
        }
        person.find("exercise-end").await;
        album.take(&person, &format!("64-{exercise}-end")).await;
        person.press("exercise-end").await;
    }
    person.reach(Screen::SelfWorth).await;
    person.type_into("add-win", "Kept the plants alive, all through.").await;
    person.press("add-win-press").await;
    person.sees("Kept the plants alive").await;
    album.take(&person, "65-self-worth").await;
    person.press("place-practice").await;
    person.press("to-runs").await;
    album.take(&person, "66-runs").await;
    person.reach(Screen::Growth).await;
    album.take(&person, "67-growth").await;
    person.reach(Screen::Story).await;
    album.take(&person, "68-story").await;
    person.browser.close().await;
}
