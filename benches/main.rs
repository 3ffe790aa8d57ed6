//! Measures, and writes BENCHMARKS.md. Run by tools/bench.sh, which builds what is measured.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a tool that tells how far it is, and stops where it fails"
)]

mod argon2;
mod frames;
mod leaving;
mod profile;
mod report;
mod site;

use std::path::PathBuf;

use daybook_e2e::{Browser, Engine, Habit, Profile};
use serde_json::{Value, json};

use crate::site::Site;

/// How often each thing is measured.
const ROUNDS: usize = 7;
const SAVES: usize = 40;

/// Where tools/bench.sh put what is measured.
fn folder() -> PathBuf {
    std::env::var_os("DAYBOOK_BENCH").expect("run `make bench`").into()
}

#[tokio::main]
async fn main() {
    let wanted = std::env::args().nth(1);
    let wants = |name: &str| wanted.as_deref().is_none_or(|wanted| wanted == name);
    let site = Site::open(&folder().join("site")).await;
    let profile = Profile::of(Engine::Chromium);
    let browser = Browser::start(&profile, false, Habit::Nothing).await;
    browser.driver.set_script_timeout(std::time::Duration::from_secs(600)).await.unwrap();
    let mut figures = json!({});
    if wants("frames") {
        figures["frames"] = frames::measure().await;
        println!("frames: {}", figures["frames"]);
    }
    if wants("leaving") {
        figures["leaving"] = leaving::measure().await;
    }
    if wants("argon2") {
        figures["argon2"] = argon2::measure(&browser, &site).await;
    }
    // Two names of this machine are two origins, each with stores of its own.
    for (name, base, is_full) in [("empty", site.at("localhost"), false), ("full", site.at("127.0.0.1"), true)] {
        if !wants(name) && !wants("profile") {
            continue;
        }
        browser.driver.goto(format!("{base}/bench.html")).await.unwrap();
        figures[name]["prepared"] = call(&browser, &format!("prepare({is_full})")).await;
        println!("{name}: {}", figures[name]["prepared"]);
        if wanted.as_deref() == Some("profile") {
            profile::run(&browser, name).await;
            continue;
        }
        let entries = figures[name]["prepared"]["pages"].as_u64().unwrap_or_default();
        for what in [format!("opening({ROUNDS})"), format!("session({entries})"), format!("saving({SAVES})")] {
            browser.driver.goto(format!("{base}/bench.html")).await.unwrap();
            let key = what.split('(').next().unwrap_or_default();
            let before = processor_time(&browser).await;
            figures[name][key] = call(&browser, &what).await;
            figures[name][format!("{key}_cpu")] = json!(processor_time(&browser).await - before);
            println!("{name} {key}: {}", figures[name][key]);
        }
    }
    browser.close().await;
    if wanted.is_none() {
        let native = std::env::var_os("DAYBOOK_NATIVE").expect("run `make bench`");
        let native = std::process::Command::new(native).output().unwrap();
        report::write(&figures, &serde_json::from_slice(&native.stdout).unwrap());
    }
}

/// What the page's thread has had of a processor, in ms: unlike a clock it does not count what other programs took.
async fn processor_time(browser: &Browser) -> f64 {
    browser.tell("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
    let metrics = browser.tell("Performance.getMetrics", json!({})).await;
    let metric = metrics["metrics"].as_array().into_iter().flatten().find(|metric| metric["name"] == "TaskDuration");
    metric.and_then(|metric| metric["value"].as_f64()).unwrap_or(f64::NAN) * 1000.0
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
