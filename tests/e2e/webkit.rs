//! How WebKitGTK's own small browser is started: on a screen that nobody sees, since it has no mode without one.

use std::fs;
use std::net::TcpListener;
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::json;
use thirtyfour::prelude::*;
use tokio::net::TcpStream;
use tokio::process::{Child, Command};

use crate::{Elsewhere, Profile, display};

/// Where Debian puts it.
const BROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
/// How long it may take to start on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// Starts a screen, and WebKitWebDriver on it.
pub(crate) async fn driver(profile: &Profile) -> (Vec<Child>, String) {
    let (screen, display) = display::open().await;
    // Where downloads go it asks the desktop's own list of folders.
    let folders = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", profile.downloads().display());
    fs::write(profile.path().join("user-dirs.dirs"), folders).unwrap();
    // It takes no port of its own choice, and tells nothing.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let driver = Command::new("WebKitWebDriver")
        .arg(format!("--port={port}"))
        .env("DISPLAY", display)
        .env("XDG_CONFIG_HOME", profile.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|fault| panic!("WebKitWebDriver is not on the PATH: {fault}"));
    let began = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        assert!(began.elapsed() < PATIENCE, "WebKitWebDriver did not start");
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    (vec![driver, screen], format!("http://127.0.0.1:{port}"))
}

/// What WebKitWebDriver is asked for.
pub(crate) fn wanted(profile: &Profile, elsewhere: &Elsewhere) -> Capabilities {
    // It keeps nothing there. But by this folder its processes are known, so that none of them outlives the test.
    let cookies = format!("--cookies-file={}", profile.path().join("cookies").display());
    let proxy = format!("127.0.0.1:{}", elsewhere.port());
    let mut wanted = Capabilities::default();
    wanted.set("browserName", "MiniBrowser").unwrap();
    // The pages elsewhere are this test's own.
    wanted.set("acceptInsecureCerts", true).unwrap();
    wanted.set("webkitgtk:browserOptions", json!({ "binary": BROWSER, "args": ["--automation", cookies] })).unwrap();
    // Everything but localhost goes by the proxy.
    let proxy =
        json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": ["localhost", "127.0.0.1"] });
    wanted.set("proxy", proxy).unwrap();
    wanted
}
