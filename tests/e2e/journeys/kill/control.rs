//! The control: the same kills without the durable store lose words that were shown. If they did not, `swept.rs` would
//! show nothing.

#![allow(clippy::print_stdout, reason = "what each browser did is the result that `make soak` is run for")]

use std::sync::Arc;

use daybook_e2e::{Engine, Person, Profile, Site};

use super::round::{AT_MOST, Round, ended, kills, watched, write_until_killed};

const NO_INDEXED: &str = "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };";

/// Whether the page is there with all that was shown of it.
async fn holds(person: &Person, round: &Round) -> bool {
    // What is told of the stores comes while it is pressed, and then Firefox may press nothing.
    person
        .until("the journal", async || {
            person.press("place-write").await;
            person.text().await.contains("Journal")
        })
        .await;
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
    let (mut lost, mut done) = (0, 0);
    while done < of || (lost == 0 && done < AT_MOST) {
        // Not each time after as long: a browser writes so many seconds after it was told something.
        let opening = write_until_killed(&person, &person.profile.aim(), done, of, done as usize % 4).await;
        person = person.killed(watched(&[NO_INDEXED])).await;
        let round = ended(&person, opening);
        assert_eq!(person.site.told().kept(), None, "nothing is shown as on the disk already");
        person.come_and_open().await;
        lost += u32::from(!holds(&person, &round).await);
        done += 1;
    }
    person.browser.close().await;
    println!("{engine:?} without IndexedDB: of {done} kills {lost} lost words that had been shown");
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
