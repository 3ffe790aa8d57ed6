//! How Firefox is started.

use std::fs;

use serde_json::json;
use thirtyfour::prelude::*;
use tokio::process::{Child, Command};

use crate::site::ANOTHER_NAME;
use crate::{Elsewhere, Habit, Profile, driver};

/// Starts geckodriver. The second port is that of the browser's own protocol, WebDriver BiDi.
pub(crate) async fn driver() -> (Vec<Child>, String) {
    let mut program = Command::new("geckodriver");
    // The last is for scripts inside of the browser.
    program.args(["--port", "0", "--websocket-port", "0", "--allow-system-access"]);
    let (driver, address) = driver::start(program, "Listening on 127.0.0.1:").await;
    (vec![driver], address)
}

/// What geckodriver is asked for.
pub(crate) fn wanted(profile: &Profile, elsewhere: &Elsewhere, habit: Habit) -> Capabilities {
    // Left by a browser that was killed, it names a port at which nobody listens any more.
    _ = fs::remove_file(profile.path().join("MarionetteActivePort"));
    let mut options = json!({
        "args": ["-headless", "--profile", profile.path().display().to_string()],
        "prefs": {
            // Everything but localhost goes by the proxy.
            "network.proxy.type": 1,
            "network.proxy.http": "127.0.0.1",
            "network.proxy.http_port": elsewhere.port(),
            "network.proxy.ssl": "127.0.0.1",
            "network.proxy.ssl_port": elsewhere.port(),
            // The other name of this machine, see `Site::by_another_name`.
            "network.dns.localDomains": ANOTHER_NAME,
            "network.proxy.no_proxies_on": ANOTHER_NAME,
            "intl.accept_languages": "en-GB",
            // Said each time: the profile remembers what it was told before.
            "browser.privatebrowsing.autostart": false,
            // One process for pages, and none in waiting: the machines that run this are small.
            "dom.ipc.processCount": 1,
            "dom.ipc.processPrelaunch.enabled": false,
            // Downloads go into a folder of the test, without a question and without a panel.
            "browser.download.folderList": 2,
            "browser.download.dir": profile.downloads().display().to_string(),
            "browser.download.useDownloadDir": true,
            "browser.download.alwaysOpenPanel": false,
            "browser.download.always_ask_before_handling_new_types": false,
            "browser.helperApps.neverAsk.saveToDisk": "application/octet-stream,application/zip,text/plain",
        },
    });
    let habits = match habit {
        Habit::Nothing => json!({}),
        Habit::Restores => json!({
            "browser.startup.page": 3,
            "browser.sessionstore.resume_from_crash": true,
            // It writes down what it will restore at once, and not every 15 seconds.
            "browser.sessionstore.interval": 500,
            "browser.sessionstore.restore_on_demand": false,
        }),
        Habit::OffersPasswords => json!({ "signon.rememberSignons": true }),
        Habit::Private => json!({ "browser.privatebrowsing.autostart": true }),
        Habit::KeepsNothing => json!({ "network.cookie.cookieBehavior": 2 }),
        Habit::TakesNoWasm => json!({ "javascript.options.wasm": false }),
    };
    let habits = habits.as_object().cloned().unwrap_or_default();
    options["prefs"].as_object_mut().unwrap().extend(habits);
    let mut wanted = DesiredCapabilities::firefox();
    wanted.set("moz:firefoxOptions", options).unwrap();
    // Scripts that run before a page's own are an affair of that protocol.
    wanted.set("webSocketUrl", true).unwrap();
    wanted.into()
}
