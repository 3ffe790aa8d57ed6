//! Measures, and writes BENCHMARKS.md. Run by tools/bench.sh, which builds what is measured.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a tool that tells how far it is, and stops where it fails"
)]

mod argon2;
mod cold;
mod figures;
mod frames;
mod leaving;
mod memory;
mod notebooks;
mod peers;
mod profile;
mod report;
mod site;
mod storage;

use std::path::PathBuf;

use daybook_e2e::{Browser, Engine, Habit, Profile};
use serde_json::{Value, json};

use crate::site::Site;

/// Where tools/bench.sh put what is measured.
fn folder() -> PathBuf {
    std::env::var_os("DAYBOOK_BENCH").expect("run `make bench`").into()
}

/// How often each thing is measured: `DAYBOOK_ROUNDS`.
fn rounds() -> usize {
    std::env::var("DAYBOOK_ROUNDS").map_or(7, |rounds| rounds.parse().expect("DAYBOOK_ROUNDS is a number"))
}

#[tokio::main]
async fn main() {
    let wanted = std::env::args().nth(1);
    let wants = |name: &str| wanted.as_deref().is_none_or(|wanted| wanted == name);
    let site = Site::open(&folder().join("site")).await;
    let mut figures = json!({ "rounds": rounds() });
    if wants("cold") {
        figures["cold"] = cold::measure().await;
    }
    if wants("storage") {
        figures["storage"] = storage::measure(&site).await;
    }
    if wants("memory") {
        figures["memory"] = memory::measure().await;
    }
    if wants("frames") {
        figures["frames"] = frames::measure().await;
        println!("frames: {}", figures["frames"]);
    }
    if wants("leaving") {
        figures["leaving"] = leaving::measure().await;
    }
    let profile = Profile::of(Engine::Chromium);
    let browser = Browser::start(&profile, false, Habit::Nothing).await;
    browser.driver.set_script_timeout(std::time::Duration::from_secs(900)).await.unwrap();
    if wants("argon2") {
        figures["argon2"] = argon2::measure(&browser, &site).await;
    }
    for notebook in notebooks::ALL {
        if wanted.as_deref() == Some("profile") {
            notebook.prepare(&browser, &site).await;
            profile::run(&browser, notebook.name).await;
        } else if wants(notebook.name) {
            figures[notebook.name] = notebook.measure(&browser, &site).await;
        }
    }
    browser.close().await;
    if wanted.is_none() {
        let native = std::env::var_os("DAYBOOK_NATIVE").expect("run `make bench`");
        let native = std::process::Command::new(native).output().unwrap();
        figures["native"] = serde_json::from_slice(&native.stdout).unwrap();
        // Beside the page, for a look at what a median hides; it stays out of the repository.
        std::fs::write(folder().join("figures.json"), format!("{figures:#}")).unwrap();
    }
    if wanted.as_deref().is_none_or(|wanted| wanted == "report") {
        let figures = std::fs::read(folder().join("figures.json")).expect("figures of a whole run");
        report::write(&serde_json::from_slice(&figures).unwrap());
    }
}

/// Calls a function of the page and reads its JSON.
async fn call(browser: &Browser, what: &str) -> Value {
    let script = format!(
        "const done = arguments[0]; window.ready.then(bench => bench.{what}).then(done, fault => done('fault: ' + (fault.stack || fault)))"
    );
    let answer = browser.driver.execute_async(script, vec![]).await.unwrap();
    let text: String = answer.convert().unwrap();
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("{what}: {text}"))
}
