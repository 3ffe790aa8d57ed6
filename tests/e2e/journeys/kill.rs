//! The browser is killed again and again, at moments swept across a commit.

#![allow(clippy::print_stdout, reason = "what each browser did is the result that `make soak` is run for")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use daybook_e2e::{Aim, Engine, Person, Plan, Profile, Site, WATCH_KEEPING};
use serde_json::Value;

/// How often, unless the environment says otherwise.
const KILLS: u32 = 3;
/// How long a person may take until they have written enough.
const PATIENCE: Duration = Duration::from_secs(60);

/// Writes on: some words, a pause, some words. Each word is a number, so that it can be told which are missing.
const WRITE_ON: &str = "
    const body = document.getElementById('body');
    let number = 0;
    const word = () => {
      body.focus();
      document.execCommand('insertText', false, ` ${++number}`);
      setTimeout(word, number % 5 ? 40 : 1300);
    };
    word();";

fn plan() -> Plan {
    Plan { before_load: vec![WATCH_KEEPING], ..Plan::default() }
}

fn kills() -> u32 {
    std::env::var("DAYBOOK_KILLS").map_or(KILLS, |count| count.parse().expect("DAYBOOK_KILLS is a number"))
}

/// How one kill ended.
struct Round {
    opening: String,
    kept: String,
    /// The durable store had not told that it has the commit.
    incomplete: bool,
    /// The commit had not been shown as kept.
    unshown: bool,
}

/// After how much of a commit's time the browser is killed: the first two thirds of the kills while the durable store
/// is at work, the others while the quick one is, or right after “Kept”.
fn delay(round: u32, of: u32, durable: Duration, shown: Duration) -> Duration {
    let at = (f64::from(round) + 0.5) / f64::from(of) * 3.0 / 2.0;
    if at < 1.0 { durable.mul_f64(at) } else { durable + (shown - durable).mul_f64((at - 1.0) * 4.0) }
}

/// Writes a page and is killed while its second commit or a later one is on its way.
async fn write_and_die(person: Person, round: u32, of: u32) -> (Arc<Site>, Arc<Profile>, Round) {
    let opening = format!("Round {round}.");
    person.press("place-today").await;
    person.press("new-page").await;
    person.until("the caret on the page", async || person.focus().await == "body").await;
    let told = person.site.told();
    told.clear();
    person.compose(&opening).await;
    person.ask::<Value>(WRITE_ON, vec![]).await;
    person.until("a first commit", async || told.pace().is_some()).await;
    let (durable, shown) = told.pace().unwrap();
    let delay = delay(round, of, durable, shown);
    let aim = person.profile.aim();
    let began = told.began().len();
    tokio::task::block_in_place(|| fire(&aim, delay, || told.began().get(began).copied()));
    let Person { browser, site, profile } = person;
    browser.kill(&profile).await;
    let told = site.told();
    let round =
        Round { opening, kept: told.kept().unwrap(), incomplete: told.is_incomplete(), unshown: told.is_unshown() };
    println!(
        "killed {delay:?} into a commit of {durable:?} + {:?}; incomplete: {}, not yet shown: {}",
        shown.saturating_sub(durable),
        round.incomplete,
        round.unshown
    );
    (site, profile, round)
}

/// Waits for the beginning of the commit, then until it is time.
fn fire(aim: &Aim, delay: Duration, began: impl Fn() -> Option<Instant>) {
    let patience = Instant::now() + PATIENCE;
    let due = loop {
        if let Some(began) = began() {
            break began + delay;
        }
        assert!(Instant::now() < patience, "waited for a commit");
        std::thread::yield_now();
    };
    while Instant::now() < due {
        std::hint::spin_loop();
    }
    aim.fire();
}

/// What was shown as kept is there, and nothing that was never written. Answers whether the commit that was hit is there
/// as well.
async fn holds_what_was_kept(person: &Person, round: &Round) -> bool {
    person.take_up(&round.opening).await;
    let found = person.value("body").await;
    let kept = &round.kept;
    person.insist(found.starts_with(kept), &format!("kept was “{kept}”, found is “{found}”")).await;
    let count = found.split_whitespace().count().saturating_sub(2);
    let written: String = (1..=count).map(|number| format!(" {number}")).collect();
    assert_eq!(found, format!("{}{written}", round.opening));
    found.len() > kept.len()
}

async fn opens_as_if_nothing_had_been(person: &Person) {
    person.come_and_open().await;
    for words in ["could not be read", "cannot be read", "one place instead of two", "stands in the journal as a copy"]
    {
        person.does_not_see(words).await;
    }
}

async fn killed_again_and_again(engine: Engine) {
    let of = kills();
    let (mut site, mut profile) = (Arc::new(Site::listening().await), Arc::new(Profile::of(engine)));
    let mut rounds: Vec<Round> = Vec::new();
    for at in 0..of {
        let person = Person::at(site, profile, plan()).await;
        match rounds.last() {
            None => person.make_notebook().await,
            Some(last) => {
                opens_as_if_nothing_had_been(&person).await;
                holds_what_was_kept(&person, last).await;
            }
        }
        let round;
        (site, profile, round) = write_and_die(person, at, of).await;
        rounds.push(round);
    }
    let person = Person::at(site, profile, plan()).await;
    opens_as_if_nothing_had_been(&person).await;
    let (mut undone, mut done) = (0, 0);
    for round in &rounds {
        let has_more = holds_what_was_kept(&person, round).await;
        undone += u32::from(round.incomplete && !has_more);
        done += u32::from(round.unshown && has_more);
    }
    person.write_page("", "After all of them.").await;
    person.browser.close().await;
    let count = |is: fn(&Round) -> bool| rounds.iter().filter(|round| is(round)).count();
    let (incomplete, unshown) = (count(|round| round.incomplete), count(|round| round.unshown));
    println!(
        "{engine:?}: of {of} kills {incomplete} came before the durable store was done and {unshown} before the words were \
         shown as kept; afterwards {undone} of the commits were undone, and {done} whole that nobody was shown"
    );
    assert!(incomplete * 3 >= rounds.len(), "too few of the kills hit a commit");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_chromium_keeps_what_was_shown_as_kept() {
    killed_again_and_again(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_firefox_keeps_what_was_shown_as_kept() {
    killed_again_and_again(Engine::Firefox).await;
}
