//! Only the page is killed, as a crash of it would, at moments swept across a commit; the browser lives on.

use std::sync::Arc;

use daybook_e2e::{Aim, Engine, Person, Profile, Site, WATCH_KEEPING};

use super::round::{
    Tally, ended, holds_what_was_shown, is_one_more, kills, opens_as_if_nothing_had_been, watched, write_until_killed,
};

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_crashes_in_a_commit_has_lost_nothing_that_was_shown_as_kept() {
    let of = kills() + 1;
    let (site, profile) = (Arc::new(Site::listening().await), Arc::new(Profile::of(Engine::Chromium)));
    let person = Person::at(site, profile, watched(&[])).await;
    person.make_notebook().await;
    let mut rounds = Vec::new();
    while is_one_more(&rounds, of) {
        let at = rounds.len() as u32;
        let aim = Aim::at(person.process().await);
        // Made before the crash, since a tab that has crashed cannot be asked for one.
        let (crashing, other) = person.another_tab(&[WATCH_KEEPING]).await;
        person.turn_to(&crashing).await;
        let opening = write_until_killed(&person, &aim, at, of, 0).await;
        aim.ended();
        // The worker that keeps the files ends with the process of the page. Asked for a page before it has noticed that, Chromium hands it to the
        // worker that is gone, and waits: whoever asks a second time is answered at once.
        person
            .until("the browser to notice", async || person.browser.driver.execute("return 1", vec![]).await.is_err())
            .await;
        let round = ended(&person, opening);
        person.turn_to(&other).await;
        opens_as_if_nothing_had_been(&person).await;
        holds_what_was_shown(&person, &round).await;
        rounds.push(round);
    }
    let mut tally = Tally::default();
    for round in &rounds {
        tally.add(round, holds_what_was_shown(&person, round).await);
    }
    person.write_page("", "After all of them.").await;
    tally.close("pages of Chromium", of);
}
