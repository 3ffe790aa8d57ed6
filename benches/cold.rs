//! Cold start: the first page on a slow phone and a slow connection, from the navigation until it does what it is told.
//!
//! Each load has a browser process of its own on the same disk: the stores are as they were left, nothing is cached, no service worker
//! stands in between. What is typed and pressed, a script does as soon as it can be done (`web/cold.js`), the same for both sides.

use std::sync::Arc;
use std::time::{Duration, Instant};

use daybook_bench_page::entries;
use daybook_e2e::{Browser, Engine, Habit, PASSPHRASE, Profile};
use serde_json::{Value, json};

use crate::peers::{Peer, Peers};
use crate::rounds;

/// Of the notebook at whose lock the load begins: more than half a year of a page a day.
const PAGES: usize = 200;
/// What a load may take before it is no load.
pub(crate) const PATIENCE: Duration = Duration::from_secs(120);

/// The processor, slowed.
pub(crate) const SLOWED: u32 = 4;
/// Lighthouse's and DevTools' Slow 4G, as they hand it to the browser: 150 ms there and back and 1.6 Mbit/s, which as a delay of each
/// request are 3.75 times the one and nine tenths of the other. Milliseconds, then kbit/s down and up.
pub(crate) const SLOW_4G: (f64, f64, f64) = (562.5, 1_474.56, 675.0);

const WATCH: &str = include_str!("web/cold.js");

/// Where a load begins.
#[derive(Clone, Copy)]
enum Scene {
    /// Nothing was ever here.
    First,
    /// A notebook is here.
    Lock,
}

impl Scene {
    fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Lock => "lock",
        }
    }

    fn host(self) -> &'static str {
        match self {
            Self::First => "127.0.0.1",
            Self::Lock => "localhost",
        }
    }

    /// From the first page to where it leads: for who comes first, until a passphrase was given; else until the pages are there.
    fn steps(self, peer: Peer) -> Value {
        let typed = |field: &str, press: &str, to: &str| json!({ "field": field, "words": PASSPHRASE, "press": press, "leads_to": to });
        let pressed = |press: &str, leads_to: &str| json!({ "press": press, "leads_to": leads_to });
        match (self, peer) {
            (Self::Lock, _) => json!([typed("passphrase", "open", "new-page")]),
            // The app has three pages before that one.
            (Self::First, Peer::Ours) => json!([
                pressed("what-it-is", "to-safety"),
                pressed("to-safety", "to-passphrase"),
                pressed("to-passphrase", "own"),
                typed("own", "use-own", "again"),
            ]),
            (Self::First, _) => json!([typed("own", "use-own", "again")]),
        }
    }
}

/// Of each scene and each peer, what the script noted in each round.
pub(crate) async fn measure() -> Value {
    let peers = Peers::serve().await;
    let profile = Arc::new(Profile::of(Engine::Chromium));
    peers.plant(&Peer::ALL, &profile, &entries(PAGES)).await;
    let mut figures = json!({ "pages": PAGES, "first": {}, "lock": {} });
    for round in 0..rounds() {
        for scene in [Scene::First, Scene::Lock] {
            // Each takes its turn at being the first.
            for turn in 0..Peer::ALL.len() {
                let peer = Peer::ALL[(turn + round) % Peer::ALL.len()];
                let seen = load(&profile, &peers.at(peer, scene.host()), scene, peer).await;
                println!("cold, round {}, {} {}: {seen}", round + 1, scene.name(), peer.name());
                let kept = &mut figures[scene.name()][peer.name()];
                if kept.is_null() {
                    *kept = json!([]);
                }
                kept.as_array_mut().expect("a list").push(seen);
            }
        }
    }
    figures
}

async fn load(profile: &Profile, address: &str, scene: Scene, peer: Peer) -> Value {
    let browser = Browser::start(profile, true, Habit::Nothing).await;
    let cleared = match scene {
        Scene::First => "all",
        Scene::Lock => "service_workers,cache_storage",
    };
    browser.tell("Storage.clearDataForOrigin", json!({ "origin": address, "storageTypes": cleared })).await;
    browser.tell("Network.enable", json!({})).await;
    browser.tell("Network.clearBrowserCache", json!({})).await;
    let (latency, down, up) = SLOW_4G;
    let bytes = |kilobits: f64| kilobits * 1000.0 / 8.0;
    let network = json!({ "offline": false, "latency": latency, "downloadThroughput": bytes(down), "uploadThroughput": bytes(up) });
    browser.tell("Network.emulateNetworkConditions", network).await;
    browser.tell("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWED })).await;
    browser.before_load(&format!("window.steps = {};\n{WATCH}", scene.steps(peer))).await;
    browser.driver.goto(address).await.unwrap();
    let began = Instant::now();
    let seen = loop {
        // Seldom, because asking takes of the page's own time. Between two pages there is nobody to answer.
        tokio::time::sleep(Duration::from_millis(500)).await;
        let seen = browser.driver.execute("return window.measured ?? null", vec![]).await;
        let seen = seen.map_or(Value::Null, |seen| seen.json().clone());
        if !seen.is_null() {
            break seen;
        }
        if began.elapsed() > PATIENCE {
            let text = browser.driver.execute("return document.body?.innerText", vec![]).await;
            panic!("{address} is not where it should be: {:?}", text.map(|text| text.json().clone()));
        }
    };
    browser.close().await;
    seen
}
