//! One's own story, in the browser: a timeline with a stretch folded away, a chapter told then and now, its versions, letters through time.

use daybook_e2e::{PASSPHRASE, Person, Screen};
use serde_json::json;

async fn words_of(person: &Person, id: &str) -> String {
    person.ask("return document.getElementById(arguments[0])?.innerText ?? ''", vec![json!(id)]).await
}

async fn put(person: &Person, id: &str, text: &str) {
    person.find(id).await.click().await.unwrap();
    person.compose(text).await;
}

/// Writes down a moment of this year.
async fn tell_moment(person: &Person, title: &str, year: Option<&str>) {
    person.press("new-event").await;
    put(person, "event-title", title).await;
    if let Some(year) = year {
        person.press("event-date-add").await;
        person.choose("event-date-near-year").await;
        person.find("event-date-year").await;
        let choose = "const list = document.getElementById('event-date-year'); list.value = arguments[0];
            list.dispatchEvent(new Event('change', { bubbles: true })); return list.value === arguments[0]";
        assert!(person.ask::<bool>(choose, vec![json!(year)]).await, "{year} can be chosen");
    }
    person.kept().await;
    person.press("event-done").await;
    person
        .until(&format!("“{title}” on the timeline"), async || words_of(person, "timeline").await.contains(title))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn moments_stand_in_the_order_of_their_dates_and_a_stretch_is_folded_away_until_it_is_shown() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Story).await;
    for (title, year) in [
        ("The flat", Some("2014")),
        ("I left", Some("2024")),
        ("We met", Some("2021")),
        ("A letter", Some("2022")),
        ("Some day", None),
    ] {
        tell_moment(&person, title, year).await;
    }
    let in_order = async |titles: &[&str]| {
        let words = words_of(&person, "timeline").await;
        let places: Vec<Option<usize>> = titles.iter().map(|title| words.find(title)).collect();
        places.iter().all(Option::is_some) && places.is_sorted()
    };
    person
        .until("their order", async || in_order(&["The flat", "We met", "A letter", "I left", "Some day"]).await)
        .await;
    person.press("event-order").await;
    person.until("the other order", async || in_order(&["I left", "A letter", "We met", "The flat"]).await).await;
    person.press("event-order").await;

    person.press("hide-stretch").await;
    for (id, title) in [("stretch-first", "We met"), ("stretch-last", "A letter")] {
        let choose = "const list = document.getElementById(arguments[0]);
            const option = [...list.options].find(option => option.text.includes(arguments[1]));
            list.value = option.value; list.dispatchEvent(new Event('change', { bubbles: true })); return true";
        person.find(id).await;
        person.ask::<bool>(choose, vec![json!(id), json!(title)]).await;
    }
    person.press("stretch-fold").await;
    person
        .until("the stretch folded", async || {
            let words = words_of(&person, "timeline").await;
            words.contains("2 moments are folded away") && !words.contains("We met") && words.contains("I left")
        })
        .await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.reach(Screen::Story).await;
    person
        .until("still folded", async || words_of(&person, "timeline").await.contains("2 moments are folded away"))
        .await;
    person.does_not_see("We met").await;
    let show = "document.querySelector('#timeline [id^=show-folded-]').click(); return true";
    person.ask::<bool>(show, vec![]).await;
    person.until("shown again", async || words_of(&person, "timeline").await.contains("We met")).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chapter_is_told_twice_gets_a_new_version_and_an_old_one_comes_back() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Chapter).await;
    put(&person, "chapter-title", "The choir").await;
    put(&person, "chapter-then", "I was selfish about Thursdays.").await;
    let first = "I loved one thing that was mine. ".repeat(1_600);
    assert!(first.len() > 50_000);
    put(&person, "chapter-now", &first).await;
    person.choose("told-they").await;
    person.kept().await;
    person.press("chapter-new-version").await;
    person.find("version-1").await;
    person.find("chapter-now").await.click().await.unwrap();
    person.select_all().await;
    person.compose("They rang me two years later. I was missed.").await;
    person.kept().await;
    person.press("chapter-done").await;
    person.find("chapter-settled").await;
    person.lock().await;
    person.open(PASSPHRASE).await;

    person.reach(Screen::Story).await;
    person.press("chapter-0").await;
    assert_eq!(person.value("chapter-now").await, "They rang me two years later. I was missed.");
    assert_eq!(person.value("chapter-then").await, "I was selfish about Thursdays.");
    let open = "document.querySelectorAll('main details').forEach(more => more.open = true); return true";
    person.ask::<bool>(open, vec![]).await;
    person.press("version-back-1").await;
    person.until("the first version", async || person.value("chapter-now").await == first).await;
    // What stood there is a version now: nothing is lost.
    person.find("version-2").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_to_who_one_was_is_a_letter_like_any_other() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Story).await;
    person.press("letter-past").await;
    person.find("body").await;
    assert_eq!(person.value("title").await, "To who I was then");
    put(&person, "body", "You could not have known.").await;
    person.kept().await;
    person.reach(Screen::Letters).await;
    person.sees("To who I was then").await;
    person.browser.close().await;
}
