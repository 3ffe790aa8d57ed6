//! Bland everywhere: what a browser, its history or someone beside it can learn of the app stands on a list, and nothing
//! else is there. And what a page could do to a person without being asked, it does not do.

use std::collections::BTreeSet;

use daybook_e2e::{Canary, PASSPHRASE, Person, Plan, Screen, Site};
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

/// Notes in the tab's own store what the page asks the browser for, by whatever name it goes.
const WATCH_ASKING: &str = "if (location.protocol === 'http:') {
    const note = (kind, name) => {
      const noted = JSON.parse(sessionStorage.getItem('noted') ?? '[]');
      sessionStorage.setItem('noted', JSON.stringify([...noted, kind + ' ' + name]));
    };
    const wrap = (of, name, kind, tell = () => '') => {
      const own = of?.[name];
      if (own) of[name] = function (...what) { note(kind, tell(...what)); return own.apply(this, what); };
    };
    const made = (name, tell) => {
      const Own = window[name];
      window[name] = class extends Own { constructor(...what) { super(...what); note(name, tell(...what)); } };
    };
    made('Worker', address => new URL(address, location).pathname);
    made('BroadcastChannel', name => name);
    wrap(LockManager.prototype, 'request', 'Lock', name => name);
    wrap(IDBFactory.prototype, 'open', 'IndexedDB', name => name);
    wrap(IDBDatabase.prototype, 'createObjectStore', 'ObjectStore', name => name);
    wrap(CacheStorage.prototype, 'open', 'Cache', name => name);
    wrap(ServiceWorkerContainer.prototype, 'register', 'ServiceWorker', String);
    wrap(window.Notification, 'requestPermission', 'Notification');
    wrap(window.PushManager?.prototype, 'subscribe', 'Push');
    wrap(window.Clipboard?.prototype, 'writeText', 'Clipboard');
    wrap(window.Clipboard?.prototype, 'write', 'Clipboard');
    wrap(window.BeforeInstallPromptEvent?.prototype, 'prompt', 'Install');
    wrap(history, 'pushState', 'History');
    wrap(history, 'replaceState', 'History');
    wrap(window, 'print', 'Print');
    wrap(window, 'open', 'Window');
    wrap(window, 'alert', 'Question');
    wrap(window, 'confirm', 'Question');
    wrap(window, 'prompt', 'Question');
    for (const name of ['debug', 'error', 'info', 'log', 'table', 'trace', 'warn']) wrap(console, name, 'Console', String);
    window.addEventListener('submit', event => { setTimeout(() => { if (!event.defaultPrevented) note('Submit', ''); }); }, true);
}";

/// All that the page may have asked for.
const ASKED: [&str; 7] = [
    "BroadcastChannel notebook",
    // What is behind the "#" of a link is taken off the address.
    "History ",
    "IndexedDB notebook",
    "Lock notebook",
    "ObjectStore cells",
    "ServiceWorker offline.js",
    "Worker /kdf_loader.js",
];

/// What can be learnt of a page from beside it.
const SEEN: &str = "const done = arguments[0];
    const head = [...document.head.querySelectorAll('meta, link')];
    Promise.all([indexedDB.databases(), caches.keys()]).then(([databases, caches]) => done({
      title: document.title,
      address: location.pathname + location.search + location.hash,
      window: window.name,
      cookies: document.cookie,
      metas: head.filter(it => it.matches('meta')).map(it => it.name || it.getAttribute('property') || 'charset'),
      links: head.filter(it => it.matches('link')).map(it => it.rel),
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage).filter(name => name !== 'noted'),
      databases: databases.map(it => it.name),
      caches,
      writable: [...document.querySelectorAll('textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=range], [type=file])')].filter(it => !it.readOnly).map(it => it.id),
      forms: [...document.forms].filter(it => it.hasAttribute('action') || it.hasAttribute('method')).length,
    }))";

#[derive(Deserialize)]
struct Seen {
    title: String,
    address: String,
    window: String,
    cookies: String,
    metas: BTreeSet<String>,
    links: BTreeSet<String>,
    local: Vec<String>,
    session: Vec<String>,
    databases: Vec<String>,
    caches: Vec<String>,
    writable: Vec<String>,
    forms: u32,
}

const METAS: [&str; 6] = ["charset", "color-scheme", "format-detection", "referrer", "theme-color", "viewport"];
const LINKS: [&str; 6] = ["apple-touch-icon", "icon", "manifest", "modulepreload", "preload", "stylesheet"];

async fn look(person: &Person, screen: Screen) {
    let seen: Seen = person.ask_slowly(SEEN, vec![]).await;
    assert_eq!((seen.title.as_str(), seen.address.as_str()), ("Daybook", "/"), "{screen:?}");
    assert_eq!((seen.window.as_str(), seen.cookies.as_str(), seen.forms), ("", "", 0), "{screen:?}");
    assert!(seen.session.is_empty(), "{screen:?}: {:?}", seen.session);
    assert!(seen.caches.iter().all(|name| is_a_cache(name)), "{screen:?}: {:?}", seen.caches);
    assert!(seen.databases.iter().all(|name| name == "notebook"), "{screen:?}: {:?}", seen.databases);
    let strange: Vec<&String> = seen.local.iter().filter(|name| !is_a_record(name)).collect();
    assert!(strange.is_empty(), "{screen:?}: {strange:?}");
    assert!(seen.metas.iter().all(|name| METAS.contains(&name.as_str())), "{screen:?}: {:?}", seen.metas);
    assert!(seen.links.iter().all(|name| LINKS.contains(&name.as_str())), "{screen:?}: {:?}", seen.links);
    // The forensic gate types into each of them.
    let untyped: Vec<&String> = seen
        .writable
        .iter()
        .filter(|id| !Canary::controls().contains(&id.as_str()) && !Canary::is_unsealed(id))
        .collect();
    assert!(untyped.is_empty(), "{screen:?}: {untyped:?} take words and have no canary");
    prints_nothing(person, screen).await;
}

/// The site's own files, of a build, and which build answers.
fn is_a_cache(name: &str) -> bool {
    let build = name.strip_prefix("notebook-").unwrap_or_default();
    build == "current" || (build.len() == 16 && build.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// The names of FORMAT.md, sections 1, 14 and 15.
fn is_a_record(name: &str) -> bool {
    let digits = |from: usize| name[from..].bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    matches!(
        (name.as_bytes().first(), name.len()),
        (Some(b'h' | b'l' | b'p'), 1..=2) | (Some(b'r'), 3) | (Some(b'c'), 5)
    ) && digits(1)
}

async fn prints_nothing(person: &Person, screen: Screen) {
    person.browser.tell("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let printed = "return [...document.querySelectorAll('body, body *')].filter(it => it.matches('body > *') && it.getClientRects().length).length
        + document.body.innerText.trim().length";
    let printed: u32 = person.ask(printed, vec![]).await;
    person.browser.tell("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    assert_eq!(printed, 0, "{screen:?} would be printed");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_is_bland_and_asks_the_browser_for_nothing_that_is_not_on_the_list() {
    let person = Person::with(Plan { before_load: vec![WATCH_ASKING], ..Plan::default() }).await;
    for screen in Screen::BEFORE {
        person.reach(*screen).await;
        look(&person, *screen).await;
    }
    person.make_notebook().await;
    for screen in Screen::AFTER {
        person.reach(*screen).await;
        look(&person, *screen).await;
    }
    person.reach(Screen::Today).await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    let asked: BTreeSet<String> = person.ask("return JSON.parse(sessionStorage.getItem('noted'))", vec![]).await;
    assert_eq!(asked.iter().map(String::as_str).collect::<Vec<_>>(), ASKED);
    // The control: what is asked for is noted.
    person.ask::<Value>("console.log('here')", vec![]).await;
    assert!(person.ask::<String>("return sessionStorage.getItem('noted')", vec![]).await.contains("Console here"));

    let files: BTreeSet<String> = person.site.asked().iter().map(|path| daybook_site::part_name(path)).collect();
    let strange: Vec<&String> = files.iter().filter(|path| !FILES.contains(&path.as_str())).collect();
    assert!(strange.is_empty(), "{strange:?}");
    person.browser.close().await;
}

/// What is asked of the site, without the hashes in the names.
const FILES: [&str; 18] = [
    "/",
    "/daybook.js",
    "/daybook_bg.wasm",
    "/favicon.ico",
    "/icon-512.png",
    "/icon.svg",
    "/kdf.js",
    "/kdf_bg.wasm",
    "/kdf_loader.js",
    "/later.css",
    "/manifest.webmanifest",
    "/offline.js",
    "/old.js",
    "/parts.js",
    "/precache.json",
    "/rest.wasm",
    "/style.css",
    "/words.txt",
];
/// What lies beside it in the build: read by hosts, by crawlers and by who compares builds.
const BESIDE: [&str; 7] =
    ["/404.html", "/_headers", "/checksums.txt", "/index.html", "/lost.css", "/lost.js", "/robots.txt"];

#[test]
fn the_build_holds_no_file_whose_name_is_not_on_the_list() {
    let names = std::fs::read_dir(Site::dist()).unwrap().flatten();
    for name in names.map(|entry| entry.file_name().into_string().unwrap()) {
        let part = format!("/{}", daybook_site::part_name(name.trim_end_matches(".br")));
        assert!(FILES.contains(&part.as_str()) || BESIDE.contains(&part.as_str()), "{name}");
    }
}

#[test]
fn no_fault_has_words_in_the_build_and_no_place() {
    let files = std::fs::read_dir(Site::dist()).unwrap().flatten().map(|entry| entry.path());
    let modules: Vec<_> = files.filter(|path| path.extension().is_some_and(|kind| kind == "wasm")).collect();
    assert_eq!(modules.len(), 3);
    for path in modules {
        let module = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        for told in ["panicked", "already borrowed", "index out of bounds", ".rs:", "src/", "library/core"] {
            assert!(!module.contains(told), "{told}: {}", path.display());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_a_missing_file_says_nothing_of_the_purpose_and_leads_out() {
    let person = Person::new().await;
    person.come().await;
    let fetch = "const done = arguments[0]; fetch('/not-there').then(answer => done(answer.status))";
    assert_eq!(person.ask_slowly::<u16>(fetch, vec![]).await, 404);
    person.go_to(&person.site.at("not-there")).await;
    let told = person.text().await.to_lowercase();
    for word in ["partner", "violence", "abuse", "diary", "journal", "recover", "private", "notebook"] {
        assert!(!told.contains(word), "{word}: {told}");
    }
    assert_eq!(person.ask::<String>("return document.title", vec![]).await, "Daybook");
    _ = person.browser.driver.find(By::Css("a.leave")).await.unwrap().click().await;
    person.is_elsewhere().await;
    person.browser.close().await;
}
