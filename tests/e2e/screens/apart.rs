//! Distance, the circle and the pause, with things written in them.

use daybook_e2e::{Person, Screen};
use serde_json::Value;

use super::{Album, OPEN_ALL};

/// Screens of these parts that need nothing but to be reached.
const PLAIN: [Screen; 8] = [
    Screen::Channels,
    Screen::Contacts,
    Screen::Replies,
    Screen::HelpCard,
    Screen::Pause,
    Screen::PauseWhy,
    Screen::PauseChoose,
    Screen::PauseAfter,
];

pub(super) async fn apart(album: &Album) {
    let person = Person::new().await;
    person.make_notebook().await;
    person.reach(Screen::Distance).await;
    album.take(&person, "70-distance").await;
    for screen in PLAIN {
        person.reach(screen).await;
        album.take(&person, &format!("71-{screen:?}").to_lowercase()).await;
    }
    person.reach(Screen::Channels).await;
    person.press("channel-phone").await;
    person.choose("status-phone-limit").await;
    album.take(&person, "72-channel").await;
    person.reach(Screen::Contacts).await;
    person.press("new-contact").await;
    person.choose("contact-kind-message").await;
    person.choose("contact-began-me").await;
    album.take(&person, "73-contact").await;
    person.reach(Screen::Replies).await;
    person.press("new-reply").await;
    person.type_into("reply-draft", "I feel hurt. Why can the handover not be at 17:00?").await;
    album.take(&person, "74-reply").await;
    for (name, ring, good) in
        [("Noor", 0, "listening"), ("Aunt J", 0, "practical"), ("Sam, work", 1, "fun"), ("Dr Osei", 2, "knowing")]
    {
        person.reach(Screen::Circle).await;
        person.type_into("new-person", &format!("{name}\n")).await;
        person.find("person-name").await;
        person.choose(&format!("person-ring-{ring}")).await;
        person.choose(&format!("good-{good}")).await;
        person.type_into("person-line", "Are you there? I could use five minutes.").await;
        person.kept().await;
        if name == "Noor" {
            album.take(&person, "75-person").await;
        }
    }
    person.reach(Screen::Circle).await;
    person.ask::<Value>(OPEN_ALL, vec![]).await;
    album.take(&person, "76-circle").await;
    person.browser.close().await;
}
