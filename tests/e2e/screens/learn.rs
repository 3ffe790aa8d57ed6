//! Learn: guides, words, reading, help lines; therapy with a self-check and a sheet.

use daybook_e2e::{Person, Screen};
use serde_json::Value;

use super::{Album, OPEN_ALL};

pub(super) async fn learn(album: &Album) {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("Tuesday", "I slept badly. R. wrote twice. I did not answer.").await;
    for (screen, name) in [
        (Screen::Learn, "90-learn"),
        (Screen::Guide, "91-guide"),
        (Screen::Glossary, "92-glossary"),
        (Screen::Reading, "93-reading"),
        (Screen::HelpLines, "94-help-lines"),
        (Screen::Therapy, "95-therapy"),
        (Screen::Check, "96-check"),
        (Screen::Session, "97-session"),
        (Screen::TakeAlong, "98-sheet"),
    ] {
        person.reach(screen).await;
        album.take(&person, name).await;
        if matches!(screen, Screen::Guide | Screen::TakeAlong) {
            person.ask::<Value>(OPEN_ALL, vec![]).await;
            album.take(&person, &format!("{name}-open")).await;
        }
    }
    person.reach(Screen::HelpLines).await;
    let choose = "const list = document.getElementById('help-country'); list.value = 'GB';
        list.dispatchEvent(new Event('change', { bubbles: true })); return true";
    person.ask::<bool>(choose, vec![]).await;
    person.browser.drawn().await;
    album.take(&person, "94-help-lines-gb").await;
    person.reach(Screen::Check).await;
    for item in 1..=9 {
        person.choose(&format!("answer-{item}-{}", if item == 9 { 1 } else { item % 3 })).await;
    }
    person.press("check-sum").await;
    person.find("check-on").await;
    album.take(&person, "96-check-crisis").await;
    person.press("check-on").await;
    person.browser.drawn().await;
    album.take(&person, "96-check-sum").await;
    person.reach(Screen::Steady).await;
    person.press("steady-people").await;
    person.browser.drawn().await;
    album.take(&person, "99-steady-people").await;
    person.browser.close().await;
}
