//! How Firefox is started.

use std::fs;

use serde_json::json;
use thirtyfour::prelude::*;
use tokio::process::Child;

use crate::{Elsewhere, Profile, driver};

/// Starts geckodriver. The second port is that of the browser's own protocol, WebDriver BiDi.
pub(crate) async fn driver() -> (Child, String) {
    driver::start("geckodriver", &["--port", "0", "--websocket-port", "0"], "Listening on 127.0.0.1:").await
}

/// What geckodriver is asked for.
pub(crate) fn wanted(profile: &Profile, elsewhere: &Elsewhere) -> Capabilities {
    // Left by a browser that was killed, it names a port at which nobody listens any more.
    _ = fs::remove_file(profile.path().join("MarionetteActivePort"));
    let options = json!({
        "args": ["-headless", "--profile", profile.path().display().to_string()],
        "prefs": {
            // Everything but localhost goes by the proxy.
            "network.proxy.type": 1,
            "network.proxy.http": "127.0.0.1",
            "network.proxy.http_port": elsewhere.port(),
            "network.proxy.ssl": "127.0.0.1",
            "network.proxy.ssl_port": elsewhere.port(),
            "intl.accept_languages": "en-GB",
            // One process for pages, and none in waiting: the machines that run this are small.
            "dom.ipc.processCount": 1,
            "dom.ipc.processPrelaunch.enabled": false,
        },
    });
    let mut wanted = DesiredCapabilities::firefox();
    wanted.set("moz:firefoxOptions", options).unwrap();
    // Scripts that run before a page's own are an affair of that protocol.
    wanted.set("webSocketUrl", true).unwrap();
    wanted.into()
}
