//! The browser is killed again and again, at moments swept across a commit.

use std::sync::Arc;

use daybook_e2e::{Engine, Person, Profile, Site};

use super::round::{
    Tally, ended, holds_what_was_shown, is_one_more, kills, opens_as_if_nothing_had_been, watched, write_until_killed,
};

async fn killed_again_and_again(engine: Engine) {
    let of = kills();
    let (site, profile) = (Arc::new(Site::listening().await), Arc::new(Profile::of(engine)));
    let mut person = Person::at(site, profile, watched(&[])).await;
    person.make_notebook().await;
    let mut rounds = Vec::new();
    while is_one_more(&rounds, of) {
        let at = rounds.len() as u32;
        let opening = write_until_killed(&person, &person.profile.aim(), at, of, 0).await;
        person = person.killed(watched(&[])).await;
        let round = ended(&person, opening);
        assert_eq!(person.site.told().kept().as_ref(), Some(&round.shown), "on the disk, as was shown");
        opens_as_if_nothing_had_been(&person).await;
        holds_what_was_shown(&person, &round).await;
        rounds.push(round);
    }
    let mut tally = Tally::default();
    for round in &rounds {
        tally.add(round, holds_what_was_shown(&person, round).await);
    }
    person.write_page("", "After all of them.").await;
    person.browser.close().await;
    tally.close(&format!("{engine:?}"), of);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_chromium_keeps_what_was_shown_as_kept() {
    killed_again_and_again(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_firefox_keeps_what_was_shown_as_kept() {
    killed_again_and_again(Engine::Firefox).await;
}
