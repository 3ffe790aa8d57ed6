//! A browser on a profile, driven through a driver of its own.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use tokio::process::Child;

use crate::bidi::Bidi;
use crate::elsewhere::Web;
use crate::{Elsewhere, Habit, Profile, chromium, firefox, webkit};

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's own small browser, by WebKitWebDriver. It keeps nothing on a disk and has no protocol but WebDriver.
    WebKit,
}

/// How long a driver may take to answer that a browser runs. WebKit's small browser falls now and then as it is told of the proxy, and its driver
/// then waits for ever: that is no part of what a test is about, so it is started anew.
const PATIENCE: Duration = Duration::from_secs(25);
/// How often it is started.
const TRIES: usize = 6;

/// A running browser.
pub struct Browser {
    /// How it is driven.
    pub driver: WebDriver,
    /// What it wanted from the rest of the web.
    pub elsewhere: Elsewhere,
    engine: Engine,
    /// The driver, and what it needs.
    programs: Vec<Child>,
    /// For what Firefox does by this protocol and Chromium by DevTools.
    bidi: Option<Bidi>,
}

impl Browser {
    /// Starts one. An impatient one does not wait for pages to load.
    pub async fn start(profile: &Profile, impatient: bool, habit: Habit) -> Self {
        // WebKit can show a place that cannot be had as one step more (SECURITY.md): Back then leads to what was left. Whether Leave puts the next
        // page in the place of this one, only a next page shows.
        let web = if profile.engine() == Engine::WebKit { Web::BlankPages } else { Web::Nobody };
        let elsewhere = Elsewhere::open(web).await;
        let (mut programs, mut driver) = (Vec::new(), None);
        for _ in 0..TRIES {
            let ((started, address), mut wanted) = match profile.engine() {
                Engine::Chromium => (chromium::driver(habit).await, chromium::wanted(profile, &elsewhere, habit)),
                Engine::Firefox => (firefox::driver().await, firefox::wanted(profile, &elsewhere, habit)),
                Engine::WebKit => (webkit::driver(profile).await, webkit::wanted(profile, &elsewhere)),
            };
            if impatient {
                wanted.set("pageLoadStrategy", "none").unwrap();
            }
            if let Ok(session) = tokio::time::timeout(PATIENCE, WebDriver::new(address, wanted)).await {
                (programs, driver) = (started, Some(session.expect("the browser starts")));
                break;
            }
            // The driver goes with its handle; of the browser that it may have begun to start nothing is to stay.
            drop(started);
            profile.kill();
        }
        let driver = driver.expect("the driver answers");
        driver.set_script_timeout(Duration::from_secs(60)).await.unwrap();
        let bidi = match driver.capabilities().get("webSocketUrl").and_then(Value::as_str) {
            Some(address) => Some(Bidi::connect(address).await),
            None => None,
        };
        Self { engine: profile.engine(), driver, elsewhere, programs, bidi }
    }

    /// Which one it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// A DevTools command, for Chromium.
    pub async fn tell(&self, method: &str, parameters: Value) -> Value {
        self.driver.cdp().send_raw(method, parameters).await.unwrap_or_else(|fault| panic!("{method}: {fault}"))
    }

    /// Runs a script before any of the page's own, at each load.
    pub async fn before_load(&self, script: &str) {
        assert_ne!(self.engine, Engine::WebKit, "it has no protocol for this");
        match &self.bidi {
            Some(bidi) => bidi.before_load(script).await,
            None => _ = self.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await,
        }
    }

    /// Puts text where the caret is, as an input method or an emoji keyboard does.
    pub async fn insert(&self, text: &str) {
        if self.engine == Engine::Chromium {
            self.tell("Input.insertText", json!({ "text": text })).await;
            return;
        }
        let insert = "return document.execCommand('insertText', false, arguments[0])";
        let taken = self.driver.execute(insert, vec![json!(text)]).await.unwrap();
        assert_eq!(taken.json(), true, "the text is taken");
    }

    /// A screen of this size, as a phone or a zoomed window has it, for Chromium.
    pub async fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.tell("Emulation.setDeviceMetricsOverride", size).await;
        self.drawn().await;
    }

    /// Waits until what has changed is drawn: two frames.
    pub async fn drawn(&self) {
        let drawn = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
        // A page that is just being left draws no more.
        _ = self.driver.execute_async(drawn, vec![]).await;
    }

    /// Addresses and titles behind the Back and Forward buttons, and which one is shown, for Chromium.
    pub async fn history(&self) -> (Vec<(String, String)>, usize) {
        let ask = async || self.driver.cdp().send_raw("Page.getNavigationHistory", json!({})).await;
        let mut history = ask().await;
        // Between two pages there is nobody to answer.
        for _ in 0..50 {
            if history.is_ok() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
            history = ask().await;
        }
        let history = history.unwrap();
        let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
        let entries = history["entries"].as_array().unwrap();
        let at = usize::try_from(history["currentIndex"].as_u64().unwrap()).unwrap();
        (entries.iter().map(|entry| (text(entry, "url"), text(entry, "title"))).collect(), at)
    }

    /// The address of what is shown. A page that could not be reached has its own.
    pub async fn address(&self) -> String {
        match self.engine {
            // Asked while it goes from one page to another, chromedriver would wait for that to end.
            Engine::Chromium => {
                let (entries, at) = self.history().await;
                entries[at].0.clone()
            }
            Engine::Firefox | Engine::WebKit => {
                self.driver.current_url().await.map(|url| url.to_string()).unwrap_or_default()
            }
        }
    }

    /// Closes it, as a person does.
    pub async fn close(mut self) {
        drop(self.bidi);
        self.driver.quit().await.unwrap();
        // They are of no more use; their end is not waited for.
        for program in &mut self.programs {
            _ = program.start_kill();
        }
    }

    /// Ends browser and driver at once: whatever was not on the disk is lost.
    pub async fn kill(mut self, profile: &Profile) {
        profile.kill();
        for program in &mut self.programs {
            _ = program.kill().await;
        }
        // The session is gone with its driver: asked to end it politely, it would wait for an answer.
        _ = self.driver.leak();
    }
}
