//! What happened, the story, the book, patterns and the week, empty and with things in them.

use daybook_e2e::{Person, Screen};
use serde_json::{Value, json};

use super::{Album, OPEN_ALL};

async fn put(person: &Person, id: &str, text: &str) {
    person.find(id).await.click().await.unwrap();
    person.compose(text).await;
}

pub(super) async fn told(album: &Album) {
    let person = Person::new().await;
    person.make_notebook().await;
    for (screen, name) in [
        (Screen::Accounts, "80-accounts-empty"),
        (Screen::Story, "82-story-empty"),
        (Screen::Book, "85-book-empty"),
        (Screen::Patterns, "87-patterns-empty"),
    ] {
        person.reach(screen).await;
        album.take(&person, name).await;
    }
    happened(album, &person).await;
    story(album, &person).await;
    for _ in 0..12 {
        pause(&person).await;
    }
    person.reach(Screen::Patterns).await;
    album.take(&person, "88-patterns").await;
    person.ask::<Value>(OPEN_ALL, vec![]).await;
    album.take(&person, "88-patterns-open").await;
    person.reach(Screen::LookBack).await;
    album.take(&person, "89-look-back").await;
    person.reach(Screen::Today).await;
    album.take(&person, "89-today").await;
    person.reach(Screen::PauseWhy).await;
    album.take(&person, "89-why").await;
    person.browser.close().await;
}

async fn happened(album: &Album, person: &Person) {
    for (told, known, words) in [
        (
            "That I never told them about the boiler, that I am imagining it again.",
            "I wrote on Tuesday at 9:14. They answered “fine”.",
            ["gaslighting", "blame-shifting"],
        ),
        ("That nobody else would have me.", "My sister rang the same evening.", ["belittling", "isolation"]),
        ("It was a joke.", "Everyone at the table went quiet.", ["blame-shifting", "belittling"]),
        ("That I had agreed to it.", "I said no twice.", ["blame-shifting", "gaslighting"]),
        ("", "The lights were on when I came home.", ["monitoring", "gaslighting"]),
    ] {
        person.reach(Screen::Accounts).await;
        person.press("new-account").await;
        put(person, "account-known", known).await;
        if !told.is_empty() {
            put(person, "account-told", told).await;
        }
        if person.can_see("all-behaviours").await {
            person.press("all-behaviours").await;
        }
        person.ask::<Value>(OPEN_ALL, vec![]).await;
        for word in words {
            person.choose(&format!("behaviour-{word}")).await;
        }
        person.choose("phase-tension").await;
        person.kept().await;
        if known.starts_with("I wrote") {
            person.choose("account-pin").await;
            put(person, "account-thought", "The message is still there. I did not imagine it.").await;
            person.kept().await;
            person.browser.drawn().await;
            album.take(person, "81-account").await;
        }
        person.press("account-done").await;
        person.find("account-settle").await;
    }
    album.take(person, "81-account-settle").await;
    person.reach(Screen::Accounts).await;
    album.take(person, "80-accounts").await;
}

async fn story(album: &Album, person: &Person) {
    for (title, line, phase) in [
        ("The flat with the green door", "Mine. Six plants and a bad sofa.", None),
        ("We met", "Every day a message. It felt like being chosen.", Some("courtship")),
        ("I stopped singing in the choir", "It was easier than the evenings after.", Some("tension")),
        ("The choir director rang", "They never forgot me.", None),
        ("I left", "Two bags and the yellow mug.", None),
    ] {
        person.reach(Screen::Story).await;
        person.press("new-event").await;
        put(person, "event-title", title).await;
        put(person, "event-line", line).await;
        if let Some(phase) = phase {
            person.choose(&format!("event-phase-{phase}")).await;
        } else {
            person.choose("event-turning").await;
        }
        person.kept().await;
        if title == "I left" {
            album.take(person, "82-story-moment").await;
        }
        person.press("event-done").await;
    }
    person.press("new-chapter").await;
    put(person, "chapter-title", "The choir").await;
    put(person, "chapter-then", "I was selfish about Thursdays. I cared more about strangers than about us.").await;
    put(person, "chapter-now", "I loved one thing that was mine.\n\nIt got harder to go, bit by bit, until stopping felt like my own idea.\n\nThey rang me two years later. I was missed.").await;
    put(person, "chapter-did", "I kept the folder of music under the winter coats.").await;
    person.kept().await;
    person.press("chapter-new-version").await;
    person.browser.drawn().await;
    album.take(person, "83-chapter").await;
    person.press("chapter-done").await;
    person.browser.drawn().await;
    album.take(person, "83-chapter-away").await;
    person.reach(Screen::Story).await;
    album.take(person, "82-story").await;
    person.press("letter-past").await;
    put(person, "body", "You could not have known. You did what you could with what you had.").await;
    person.kept().await;
    person.reach(Screen::Book).await;
    person.ask::<Value>(OPEN_ALL, vec![]).await;
    put(person, "book-title", "The next part").await;
    let tick = "[...document.querySelectorAll('main input[type=checkbox]')].filter(box => !box.checked).slice(0, 4).forEach(box => box.click())";
    person.ask::<Value>(tick, vec![]).await;
    person.kept().await;
    person.browser.drawn().await;
    album.take(person, "86-book").await;
    person.press("book-print").await;
    person.browser.drawn().await;
    album.take(person, "86-book-warning").await;
}

async fn pause(person: &Person) {
    person.reach(Screen::Pause).await;
    let slide = "const at = document.getElementById(arguments[0]); at.value = arguments[1];
        at.dispatchEvent(new Event('input', { bubbles: true })); at.dispatchEvent(new Event('change', { bubbles: true })); return true";
    person.ask::<bool>(slide, vec![json!("pull-before"), json!("8")]).await;
    for next in ["add-reason", "pause-letter", "urge-note"] {
        person.press("pause-on").await;
        person.find(next).await;
    }
    person.ask::<bool>(slide, vec![json!("pull-after"), json!("4")]).await;
    person.press("pause-end").await;
    person.find("pause-settle").await;
}
