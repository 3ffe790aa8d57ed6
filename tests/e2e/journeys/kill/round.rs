//! One round: a page is written, and what it is written in is killed at a moment aimed at.

#![allow(clippy::print_stdout, reason = "what each browser did is the result that `make soak` is run for")]

use std::time::{Duration, Instant};

use daybook_e2e::{Aim, Person, Plan, Stage, WATCH_KEEPING};
use serde_json::Value;

/// How often, unless the environment says otherwise.
const KILLS: u32 = 3;
/// From this many kills on, each kind of outcome must have been among them.
const MANY: u32 = 10;
/// As long as the kills show too little, more follow, up to so many: a busy machine misses the moment, and a browser may have written by itself
/// just before one.
pub(super) const AT_MOST: u32 = 9;
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

/// How one kill ended.
pub(super) struct Round {
    /// How the page begins.
    pub(super) opening: String,
    /// What was shown as kept, whatever was said about when.
    pub(super) shown: String,
    /// How far the last commit had come.
    pub(super) stage: Stage,
}

impl Round {
    /// Whether the kill came when all was put, and not all was told to be in both stores.
    pub(super) fn hit_a_commit(&self) -> bool {
        self.stage < Stage::Stored
    }
}

/// What became of the commits that were hit.
#[derive(Default)]
pub(super) struct Tally {
    kills: u32,
    hit: u32,
    undone: u32,
    done: u32,
}

impl Tally {
    /// Whether the commit is there now.
    pub(super) fn add(&mut self, round: &Round, is_there: bool) {
        self.kills += 1;
        self.hit += u32::from(round.hit_a_commit());
        self.undone += u32::from(round.hit_a_commit() && !is_there);
        self.done += u32::from(round.hit_a_commit() && is_there);
    }

    /// Says it, and fails if the kills showed too little. There were to be `of`.
    pub(super) fn close(&self, what: &str, of: u32) {
        let Self { kills, hit, undone, done } = self;
        println!(
            "{what}: of {kills} kills {hit} came after the last record was put and before both stores had told; \
             afterwards {undone} of these commits were undone, and {done} whole that nobody was shown"
        );
        assert!(are_enough(*hit, of), "too few of the kills hit a commit");
        assert!(of < MANY || (*undone > 0 && *done > 0), "commits that were hit must end both ways");
    }
}

/// Whether the kills can show something: of each three that were to be, one hit a commit.
fn are_enough(hit: u32, of: u32) -> bool {
    hit * 3 >= of
}

/// Whether there is to be one more kill after these: as many as were to be, and as long as too few of them hit a commit.
pub(super) fn is_one_more(rounds: &[Round], of: u32) -> bool {
    let (count, hit) = (rounds.len() as u32, rounds.iter().filter(|round| round.hit_a_commit()).count() as u32);
    count < of || (!are_enough(hit, of) && count < AT_MOST)
}

/// How many kills there are.
pub(super) fn kills() -> u32 {
    std::env::var("DAYBOOK_KILLS").map_or(KILLS, |count| count.parse().expect("DAYBOOK_KILLS is a number"))
}

/// Someone whose pages tell what they do, and who is hindered by these scripts.
pub(super) fn watched(faults: &[&'static str]) -> Plan {
    Plan { before_load: [&[WATCH_KEEPING], faults].concat(), ..Plan::default() }
}

/// Begins a page and writes on and on; fires while its second commit or a later one is on its way, after so many more.
/// The person can then do no more.
pub(super) async fn write_until_killed(person: &Person, aim: &Aim, round: u32, of: u32, more: usize) -> String {
    let opening = format!("Round {round}.");
    person.press("place-today").await;
    // Firefox now and then loses a press that comes with the page's first frame: whoever looks first presses later.
    person.sees("A page for today").await;
    person
        .until("the page to write on", async || {
            if person.can_see("new-page").await {
                person.press("new-page").await;
            }
            person.can_see("body").await
        })
        .await;
    person.until("the caret on the page", async || person.focus().await == "body").await;
    let told = person.site.told();
    told.was_strict();
    told.clear();
    person.compose(&opening).await;
    person.ask::<Value>(WRITE_ON, vec![]).await;
    person.until("a first commit", async || told.pace().is_some()).await;
    let (taken, shown) = told.pace().unwrap();
    let delay = delay(round % of, of, taken, shown);
    let count = told.put().len() + more;
    tokio::task::block_in_place(|| fire(aim, delay, || told.put().get(count).copied()));
    println!("killed {delay:?} into a commit of {taken:?} + {:?}", shown.saturating_sub(taken));
    opening
}

/// What the site was told until the kill.
pub(super) fn ended(person: &Person, opening: String) -> Round {
    let told = person.site.told();
    told.was_strict();
    let (shown, stage) = (told.shown().unwrap(), told.stage().unwrap());
    println!("the last that was told: {stage:?}");
    Round { opening, shown, stage }
}

/// What was shown as kept is there, and nothing that was never written. Answers whether the commit that was hit is there
/// as well.
pub(super) async fn holds_what_was_shown(person: &Person, round: &Round) -> bool {
    person.take_up(&round.opening).await;
    let (found, shown) = (person.value("body").await, &round.shown);
    person.insist(found.starts_with(shown), &format!("shown was “{shown}”, found is “{found}”")).await;
    let count = found.split_whitespace().count().saturating_sub(2);
    let written: String = (1..=count).map(|number| format!(" {number}")).collect();
    assert_eq!(found, format!("{}{written}", round.opening));
    found.len() > shown.len()
}

/// Opens, and nothing is said to be missing or in one place.
pub(super) async fn opens_as_if_nothing_had_been(person: &Person) {
    person.come_and_open().await;
    for words in ["could not be read", "cannot be read", "one place instead of two", "stands in the journal as a copy"]
    {
        person.does_not_see(words).await;
    }
}

/// After how much of a commit's time the kill comes: the first two thirds of them while the first store is at work, the
/// others while the quick one is, or right after “Kept”.
fn delay(round: u32, of: u32, taken: Duration, shown: Duration) -> Duration {
    let at = (f64::from(round) + 0.5) / f64::from(of) * 3.0 / 2.0;
    if at < 1.0 { taken.mul_f64(at) } else { taken + (shown - taken).mul_f64((at - 1.0) * 6.0) }
}

/// Waits for the commit, then until it is time.
fn fire(aim: &Aim, delay: Duration, put: impl Fn() -> Option<Instant>) {
    let patience = Instant::now() + PATIENCE;
    let due = loop {
        if let Some(put) = put() {
            break put + delay;
        }
        assert!(Instant::now() < patience, "waited for a commit");
        std::thread::yield_now();
    };
    while Instant::now() < due {
        std::hint::spin_loop();
    }
    aim.fire();
}
