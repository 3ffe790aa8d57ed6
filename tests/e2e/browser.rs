//! A Chromium on a profile, driven through a chromedriver of its own.

use std::process::Stdio;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::{Elsewhere, Profile};

/// The same pixels on every machine with the same fonts, and nothing sent or fetched on the browser's own account.
const ARGUMENTS: [&str; 14] = [
    "headless",
    "no-sandbox",
    "disable-gpu",
    "disable-quic",
    "disable-dev-shm-usage",
    "disable-background-networking",
    "disable-component-update",
    "disable-sync",
    "no-first-run",
    "no-default-browser-check",
    "lang=en-GB",
    "force-color-profile=srgb",
    "font-render-hinting=none",
    "window-size=1280,900",
];

/// A running browser.
pub struct Browser {
    /// How it is driven.
    pub driver: WebDriver,
    /// What it wanted from the rest of the web.
    pub elsewhere: Elsewhere,
    chromedriver: Child,
}

impl Browser {
    /// Starts one. An impatient one does not wait for pages to load.
    pub async fn start(profile: &Profile, impatient: bool) -> Self {
        let elsewhere = Elsewhere::open().await;
        let (chromedriver, address) = start_chromedriver().await;
        let mut wanted = DesiredCapabilities::chrome();
        for argument in ARGUMENTS {
            wanted.add_arg(&format!("--{argument}")).unwrap();
        }
        wanted.add_arg(&format!("--user-data-dir={}", profile.path().display())).unwrap();
        wanted.add_arg(&format!("--proxy-server={}", elsewhere.address())).unwrap();
        if impatient {
            wanted.set("pageLoadStrategy", "none").unwrap();
        }
        let driver = WebDriver::new(address, wanted).await.expect("Chromium starts");
        driver.set_script_timeout(Duration::from_secs(60)).await.unwrap();
        Self { driver, elsewhere, chromedriver }
    }

    /// A DevTools command.
    pub async fn tell(&self, method: &str, parameters: Value) -> Value {
        self.driver.cdp().send_raw(method, parameters).await.unwrap_or_else(|fault| panic!("{method}: {fault}"))
    }

    /// Runs a script before any of the page's own, at each load.
    pub async fn before_load(&self, script: &str) {
        self.tell("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// A screen of this size, as a phone or a zoomed window has it.
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

    /// Addresses and titles behind the Back and Forward buttons, and which one is shown.
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

    /// Closes it, as a person does.
    pub async fn close(mut self) {
        self.driver.quit().await.unwrap();
        // It is of no more use; its end is not waited for.
        _ = self.chromedriver.start_kill();
    }

    /// Ends browser and driver at once: whatever was not on the disk is lost.
    pub async fn kill(mut self, profile: &Profile) {
        profile.kill();
        _ = self.chromedriver.kill().await;
        // The session is gone with its driver: asked to end it politely, it would wait for an answer.
        _ = self.driver.leak();
    }
}

async fn start_chromedriver() -> (Child, String) {
    let mut child = Command::new("chromedriver")
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("chromedriver is on the PATH");
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    while let Some(line) = lines.next_line().await.unwrap() {
        if let Some((_, port)) = line.split_once("started successfully on port ") {
            let address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
            // Read on, so that it is never held up by a full pipe.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return (child, address);
        }
    }
    panic!("chromedriver did not start");
}
