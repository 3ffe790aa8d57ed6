//! A picture of every screen, on a phone and on a desktop, by day and by night: `make screens`, for review.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a tool for this machine: it stops and says where")]

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use daybook_e2e::{Mishap, PASSPHRASE, Person, Plan, Screen, Spoil, prose};
use serde_json::json;

/// Name, width, height.
const SIZES: [(&str, u32, u32); 2] = [("phone", 390, 844), ("desktop", 1280, 900)];

/// Name, and what the browser says that the person prefers.
const LIGHTS: [&str; 2] = ["light", "dark"];

/// `localStorage` and IndexedDB refused.
const NO_STORAGE: &str = "
    Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });
    IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };";

/// Passphrase work that does not begin before `window.isWorking`.
const NO_WORK: &str = "
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...what) {
      const wait = setInterval(() => { if (window.isWorking) { clearInterval(wait); post.apply(this, what); } }, 20);
    };";

#[tokio::main]
async fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../screens");
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let album = Album { folder: folder.canonicalize().unwrap() };
    first_visit(&album).await;
    notebook(&album).await;
    two_tabs(&album).await;
    troubles(&album).await;
    let count = fs::read_dir(&album.folder).unwrap().count();
    println!("{count} pictures in {}", album.folder.display());
}

struct Album {
    folder: PathBuf,
}

impl Album {
    /// The screen as it stands, in every size and light: the part in sight, and the whole page where there is more.
    async fn take(&self, person: &Person, name: &str) {
        for (size, width, height) in SIZES {
            person.browser.resize(width, height).await;
            for light in LIGHTS {
                let features = json!([
                    { "name": "prefers-color-scheme", "value": light },
                    { "name": "prefers-reduced-motion", "value": "reduce" },
                ]);
                person.browser.tell("Emulation.setEmulatedMedia", json!({ "features": features })).await;
                self.save(person, &format!("{name}-{size}-{light}"), false).await;
            }
            let more: bool = person.ask("return document.documentElement.scrollHeight > innerHeight + 8", vec![]).await;
            if more {
                person.browser.tell("Emulation.setEmulatedMedia", json!({ "features": [] })).await;
                self.save(person, &format!("{name}-{size}-whole"), true).await;
            }
        }
        person.browser.tell("Emulation.setEmulatedMedia", json!({ "features": [] })).await;
        // A picture of the whole page leaves it laid out for another width, until the size really changes.
        person.browser.resize(1024, 768).await;
        person.browser.resize(1280, 900).await;
    }

    async fn save(&self, person: &Person, name: &str, whole: bool) {
        person.browser.drawn().await;
        let shot = person
            .browser
            .tell("Page.captureScreenshot", json!({ "format": "png", "captureBeyondViewport": whole }))
            .await;
        let bytes = STANDARD.decode(shot["data"].as_str().unwrap()).unwrap();
        fs::write(self.folder.join(format!("{name}.png")), bytes).unwrap();
    }
}

async fn first_visit(album: &Album) {
    let person = Person::new().await;
    for (number, screen) in Screen::BEFORE.into_iter().enumerate() {
        person.reach(screen).await;
        album.take(&person, &format!("1{number}-{screen:?}").to_lowercase()).await;
    }
    person.reach(Screen::Choose).await;
    person.type_into("own", "plum plum plum").await;
    person.press("use-own").await;
    album.take(&person, "16-choose-refused").await;
    person.reach(Screen::Again).await;
    person.press("make").await;
    album.take(&person, "17-again-differs").await;
    person.browser.close().await;

    let held = Person::with(Plan { mishaps: vec![Mishap::Held("kdf_bg.wasm")], ..Plan::default() }).await;
    held.reach(Screen::Again).await;
    held.type_into("again", PASSPHRASE).await;
    held.press("remember").await;
    held.press("make").await;
    held.sees("Making your notebook").await;
    album.take(&held, "18-making").await;
    held.browser.close().await;
}

async fn notebook(album: &Album) {
    let person = Person::new().await;
    person.make_notebook().await;
    album.take(&person, "20-today-new").await;
    person.press("place-write").await;
    person.sees("Nothing here yet").await;
    album.take(&person, "21-journal-new").await;
    person.press("place-today").await;
    person.press("new-page").await;
    person.find("body").await;
    album.take(&person, "22-editor-new").await;
    for (title, body) in
        [("", prose::LINE), ("بالعربية", prose::ARABIC), ("中文", prose::CHINESE), ("The blue plate", prose::PAGE)]
    {
        person.write_page(title, body).await;
    }
    album.take(&person, "23-editor").await;
    person.press("delete").await;
    person.find("keep-page").await;
    album.take(&person, "24-question").await;
    person.press("keep-page").await;
    person.press("done").await;
    album.take(&person, "25-journal").await;
    person.press("place-today").await;
    album.take(&person, "26-today").await;
    person.press("steady").await;
    person.find("steady-done").await;
    album.take(&person, "27-steady").await;
    person.press("cold-water").await;
    person.find("steps-next").await;
    album.take(&person, "27-steady-steps").await;
    person.press("longer-out-breath").await;
    person.press("breathing").await;
    person.sees("Less than a minute").await;
    album.take(&person, "27-steady-breath").await;
    person.press("long-hold").await;
    person.sees("heart or lung illness").await;
    album.take(&person, "27-steady-caution").await;
    person.press("steady-done").await;
    person.lock().await;
    album.take(&person, "28-lock").await;
    person.try_to_open("copper lantern").await;
    person.sees("That did not open it.").await;
    album.take(&person, "29-lock-wrong").await;

    // What stops nothing: full, and one store spoilt.
    person.come_and_open().await;
    person.take_up("The blue plate").await;
    let full = "Storage.prototype.setItem = IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };";
    person.ask::<Option<bool>>(full, vec![]).await;
    person.type_into("body", "More.").await;
    person.sees("This browser has no room left").await;
    album.take(&person, "30-editor-full").await;
    person.come().await;
    person.find("passphrase").await;
    person.spoil(&["local", "indexed"], "h", Spoil::Newer).await;
    person.come().await;
    person.sees("This was made by a newer version").await;
    album.take(&person, "40-newer").await;
    person.spoil(&["local", "indexed"], "h", Spoil::Remove).await;
    person.come().await;
    person.sees("What is kept here cannot be read").await;
    album.take(&person, "41-damaged").await;
    person.browser.close().await;
}

/// Two tabs, and the passphrase work while it runs.
async fn two_tabs(album: &Album) {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", prose::LINE).await;
    let (first, second) = person.another_tab(&[]).await;
    person.come().await;
    person.try_to_open(PASSPHRASE).await;
    person.sees("It is open in another tab").await;
    album.take(&person, "31-lock-elsewhere").await;
    person.turn_to(&first).await;
    person.ask::<Option<bool>>("crypto.getRandomValues = () => { throw new Error('none'); }", vec![]).await;
    person.type_into("body", "More.").await;
    person.sees("Not kept").await;
    person.turn_to(&second).await;
    person.press("use-here").await;
    person.sees("The other tab has words that are not kept").await;
    album.take(&person, "32-lock-elsewhere-unkept").await;
    person.press("use-here").await;
    person.find("place-today").await;
    person.turn_to(&first).await;
    person.sees("locked here").await;
    album.take(&person, "33-lock-taken").await;
    person.browser.close().await;

    let held = Person::with(Plan { before_load: vec![NO_WORK], ..Plan::default() }).await;
    held.reach(Screen::Again).await;
    held.type_into("again", PASSPHRASE).await;
    held.press("remember").await;
    held.press("make").await;
    held.press("stop").await;
    held.sees("Stopped.").await;
    album.take(&held, "34-again-stopped").await;
    held.ask::<Option<bool>>("window.isWorking = true", vec![]).await;
    held.press("make").await;
    held.find("place-today").await;
    held.come().await;
    held.try_to_open(PASSPHRASE).await;
    held.sees("Opening.").await;
    album.take(&held, "35-lock-opening").await;
    held.press("stop").await;
    held.sees("Stopped.").await;
    album.take(&held, "36-lock-stopped").await;
    held.browser.close().await;
}

async fn troubles(album: &Album) {
    for (name, script, told) in [
        ("42-refused", NO_STORAGE, "This browser keeps nothing for this page"),
        ("43-no-wasm", "delete window.WebAssembly;", "Daybook cannot start here"),
        ("44-too-old", "delete window.Worker;", "This browser is too old for Daybook"),
    ] {
        let person = Person::with(Plan { before_load: vec![script], ..Plan::default() }).await;
        person.go().await;
        person.sees(told).await;
        album.take(&person, name).await;
        person.browser.close().await;
    }
    let person = Person::with(Plan { mishaps: vec![Mishap::Missing("_bg.wasm")], ..Plan::default() }).await;
    person.go().await;
    person.sees("Daybook did not load").await;
    album.take(&person, "45-not-loaded").await;
    person.browser.close().await;
    let person =
        Person::with(Plan { mishaps: vec![Mishap::Held("_bg.wasm")], impatient: true, ..Plan::default() }).await;
    person.go().await;
    person.sees("Leave").await;
    album.take(&person, "46-first-paint").await;
    person.browser.close().await;
}
