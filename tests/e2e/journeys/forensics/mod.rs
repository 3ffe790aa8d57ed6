//! The gate: a person writes in every way the app has, uses what they wrote, locks, leaves and deletes; then the browser is
//! closed or killed, and no file of its profile holds a word of it. Words that something else left there in the same
//! visit must be found, each by the reader it needs.
//!
//! There is no wait by the clock. A browser writes down what it knows of its pages in its own time (Chromium after some 4
//! seconds, its history after 10; Firefox every 15), and the planted words are typed last: once each of them stands on the
//! disk, so would whatever the browser knew of the app before.

mod passing;
mod planted;
mod visit;

use std::sync::Arc;

use daybook_e2e::{Canary, Engine, Person, Profile};

use planted::Planted;

/// How the browser ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Closed,
    Killed,
}

async fn nothing_in_the_clear(engine: Engine, end: End) {
    let person = Person::using(engine, daybook_e2e::Plan::default()).await;
    visit::visit(&person).await;
    planted::plant(&person).await;
    let Person { browser, profile, site: _site } = person;
    match end {
        End::Closed => browser.close().await,
        End::Killed => browser.kill(&profile).await,
    }
    profile.kill();
    let found = profile.findings(&Canary::words());
    assert!(found.is_empty(), "{engine:?}, {end:?}: {found:#?}");
    planted_words_are_found(&profile);
}

/// The search sees: in the same profile, by each reader.
fn planted_words_are_found(profile: &Arc<Profile>) {
    let found = profile.findings(&Planted::words());
    for planted in Planted::ALL {
        assert!(planted.is_among(&found, profile.engine()), "{planted:?} is not found where it must be: {found:#?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn chromium_closed_has_no_word_on_its_disk() {
    nothing_in_the_clear(Engine::Chromium, End::Closed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn chromium_killed_has_no_word_on_its_disk() {
    nothing_in_the_clear(Engine::Chromium, End::Killed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_closed_has_no_word_on_its_disk() {
    nothing_in_the_clear(Engine::Firefox, End::Closed).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_killed_has_no_word_on_its_disk() {
    nothing_in_the_clear(Engine::Firefox, End::Killed).await;
}
