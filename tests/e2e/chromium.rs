//! How Chromium is started.

use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::prelude::*;
use tokio::process::Child;

use crate::{Elsewhere, Profile, driver};

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

/// Starts chromedriver.
pub(crate) async fn driver() -> (Child, String) {
    driver::start("chromedriver", &["--port=0"], "started successfully on port ").await
}

/// What chromedriver is asked for.
pub(crate) fn wanted(profile: &Profile, elsewhere: &Elsewhere) -> Capabilities {
    let mut wanted = DesiredCapabilities::chrome();
    for argument in ARGUMENTS {
        wanted.add_arg(&format!("--{argument}")).unwrap();
    }
    wanted.add_arg(&format!("--user-data-dir={}", profile.path().display())).unwrap();
    wanted.add_arg(&format!("--proxy-server={}", elsewhere.address())).unwrap();
    wanted.into()
}
