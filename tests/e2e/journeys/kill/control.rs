//! The control: the same kills without the durable store lose words that were shown. If they did not, `swept.rs` would
//! show nothing.

#![allow(clippy::print_stdout, reason = "what each browser did is the result that `make soak` is run for")]

use std::sync::Arc;

use daybook_e2e::{Engine, Person, Profile, Site};

use super::round::{Round, ended, kills, watched, write_until_killed};

const NO_INDEXED: &str = "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };";

/// Whether the page is there with all that was shown of it.
async fn holds(person: &Person, round: &Round) -> bool {
    person.press("place-write").await;
    person.sees("Journal").await;
    if !person.text().await.contains(&round.opening) {
        return false;
    }
    person.take_up(&round.opening).await;
    person.value("body").await.starts_with(&round.shown)
}

async fn the_same_kills_lose_words(engine: Engine) {
    let of = kills();
    let (site, profile) = (Arc::new(Site::listening().await), Arc::new(Profile::of(engine)));
    let person = Person::at(site, profile, watched(&[])).await;
    person.make_notebook().await;
    let mut person = person.restart(watched(&[NO_INDEXED])).await;
    person.come_and_open().await;
    let mut lost = 0;
    for at in 0..of {
        let opening = write_until_killed(&person, &person.profile.aim(), at, of).await;
        person = person.killed(watched(&[NO_INDEXED])).await;
        let round = ended(&person, opening);
        assert_eq!(person.site.told().kept(), None, "nothing is shown as on the disk already");
        person.come_and_open().await;
        lost += u32::from(!holds(&person, &round).await);
    }
    person.browser.close().await;
    println!("{engine:?} without IndexedDB: of {of} kills {lost} lost words that had been shown");
    assert!(lost > 0, "without the durable store words must be lost");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_kills_without_the_durable_store_lose_words_in_chromium() {
    the_same_kills_lose_words(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_kills_without_the_durable_store_lose_words_in_firefox() {
    the_same_kills_lose_words(Engine::Firefox).await;
}
