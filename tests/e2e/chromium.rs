//! How Chromium is started.

use serde_json::json;
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::prelude::*;
use tokio::process::{Child, Command};

use crate::{Elsewhere, Habit, Profile, display, driver};

/// The same pixels on every machine with the same fonts, and nothing sent or fetched on the browser's own account.
const ARGUMENTS: [&str; 15] = [
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
    // The other name of this machine, see `Site::by_another_name`.
    "host-resolver-rules=MAP another.test 127.0.0.1",
    "proxy-bypass-list=another.test",
];

/// Without one it offers no password to remember.
fn is_in_a_window(habit: Habit) -> bool {
    habit == Habit::OffersPasswords
}

/// Starts chromedriver, and a screen if one is needed.
pub(crate) async fn driver(habit: Habit) -> (Vec<Child>, String) {
    let mut program = Command::new("chromedriver");
    program.arg("--port=0");
    let mut programs = Vec::new();
    if is_in_a_window(habit) {
        let (screen, name) = display::open().await;
        program.env("DISPLAY", name);
        programs.push(screen);
    }
    let (driver, address) = driver::start(program, "started successfully on port ").await;
    programs.insert(0, driver);
    (programs, address)
}

/// What chromedriver is asked for.
pub(crate) fn wanted(profile: &Profile, elsewhere: &Elsewhere, habit: Habit) -> Capabilities {
    let mut wanted = DesiredCapabilities::chrome();
    for argument in ARGUMENTS {
        wanted.add_arg(&format!("--{argument}")).unwrap();
    }
    wanted.add_arg(&format!("--user-data-dir={}", profile.path().display())).unwrap();
    wanted.add_arg(&format!("--proxy-server={}", elsewhere.address())).unwrap();
    if !is_in_a_window(habit) {
        wanted.add_arg("--headless").unwrap();
    }
    match habit {
        Habit::Nothing => {}
        Habit::Restores => wanted.add_arg("--restore-last-session").unwrap(),
        Habit::OffersPasswords => {
            // What a driver sets switches it off.
            wanted.add_exclude_switch("enable-automation").unwrap();
            wanted.add_experimental_option("prefs", json!({ "credentials_enable_service": true })).unwrap();
            wanted.add_arg("--password-store=basic").unwrap();
        }
        Habit::Private => wanted.add_arg("--incognito").unwrap(),
        Habit::KeepsNothing => {
            let block = json!({ "profile.default_content_setting_values.cookies": 2 });
            wanted.add_experimental_option("prefs", block).unwrap();
        }
        Habit::TakesNoWasm => wanted.add_arg("--js-flags=--jitless").unwrap(),
    }
    wanted.into()
}
