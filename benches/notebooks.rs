//! Opening, searching and saving, in a notebook without a page and in two with many: the app's crates in a page, on the real stores.

use daybook_e2e::Browser;
use serde_json::{Value, json};

use crate::site::Site;
use crate::{call, rounds};

/// Saves, for each round of the rest.
const SAVES: usize = 6;

/// A notebook that is measured.
pub(crate) struct Notebook {
    /// What it is called among the figures, and at the command line.
    pub(crate) name: &'static str,
    /// The name of this machine by which it is reached: each is an origin with stores of its own.
    host: &'static str,
    /// The most entries it is given.
    most: usize,
    /// Whether saving is measured in it.
    saves: bool,
}

/// All of them. The last one ends where there is no more room.
pub(crate) const ALL: [Notebook; 3] = [
    Notebook { name: "empty", host: "localhost", most: 0, saves: true },
    Notebook { name: "long", host: "long.localhost", most: 2_000, saves: false },
    Notebook { name: "full", host: "127.0.0.1", most: 6_000, saves: true },
];

impl Notebook {
    /// Lays it into the stores.
    pub(crate) async fn prepare(&self, browser: &Browser, site: &Site) -> Value {
        self.go(browser, site).await;
        let prepared = call(browser, &format!("prepare({})", self.most)).await;
        println!("{}: {prepared}", self.name);
        prepared
    }

    /// The figures of it.
    pub(crate) async fn measure(&self, browser: &Browser, site: &Site) -> Value {
        let mut figures = json!({ "prepared": self.prepare(browser, site).await });
        let entries = figures["prepared"]["pages"].as_u64().unwrap_or_default();
        self.go(browser, site).await;
        figures["opening"] = call(browser, &format!("opening({})", rounds())).await;
        println!("{} opening: {}", self.name, figures["opening"]);
        // The session opens once in the life of a page.
        figures["session"] = json!([]);
        for _ in 0..rounds() {
            self.go(browser, site).await;
            let before = processor_time(browser).await;
            let mut session = call(browser, &format!("session({entries})")).await;
            session["cpu"] = json!(processor_time(browser).await - before);
            println!("{} session: {session}", self.name);
            figures["session"].as_array_mut().expect("a list").push(session);
        }
        if self.saves {
            self.go(browser, site).await;
            figures["saving"] = call(browser, &format!("saving({})", SAVES * rounds())).await;
            println!("{} saving: {}", self.name, figures["saving"]);
        }
        figures
    }

    async fn go(&self, browser: &Browser, site: &Site) {
        browser.driver.goto(format!("{}/bench.html", site.at(self.host))).await.unwrap();
    }
}

/// What the page's thread has had of a processor, in ms: unlike a clock it does not count what other programs took.
async fn processor_time(browser: &Browser) -> f64 {
    browser.tell("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
    let metrics = browser.tell("Performance.getMetrics", json!({})).await;
    let metric = metrics["metrics"].as_array().into_iter().flatten().find(|metric| metric["name"] == "TaskDuration");
    metric.and_then(|metric| metric["value"].as_f64()).unwrap_or(f64::NAN) * 1000.0
}
