//! A picture of every screen, on a phone and on a desktop, by day and by night: `make screens`, for review.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a tool for this machine: it stops and says where")]

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use daybook_e2e::{Mishap, PASSPHRASE, Person, Plan, Screen, Spoil, prose};
use serde_json::{Value, json};

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

/// Opens all that is closed at first.
const OPEN_ALL: &str = "document.querySelectorAll('main details').forEach(more => more.open = true)";

mod apart;
mod learn;
mod practice;
mod told;
mod you;

#[tokio::main]
async fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../screens");
    _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let album = Album { folder: folder.canonicalize().unwrap() };
    // One part alone, while working on it: `make screens PART=days`.
    let only = std::env::var("PART").ok();
    let wanted = |part: &str| only.as_deref().is_none_or(|only| only == part);
    if wanted("first") {
        first_visit(&album).await;
    }
    if wanted("notebook") {
        notebook(&album).await;
    }
    if wanted("days") {
        days(&album).await;
    }
    if wanted("practice") {
        practice::practice(&album).await;
    }
    if wanted("apart") {
        apart::apart(&album).await;
    }
    if wanted("told") {
        told::told(&album).await;
    }
    if wanted("learn") {
        learn::learn(&album).await;
    }
    if wanted("you") {
        you::you(&album).await;
    }
    if wanted("before") {
        before_the_lock(&album).await;
    }
    if wanted("tabs") {
        two_tabs(&album).await;
    }
    if wanted("troubles") {
        troubles(&album).await;
    }
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
            let in_sight = |height: u64| json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": size == "phone" });
            person.browser.tell("Emulation.setDeviceMetricsOverride", in_sight(height.into())).await;
            for light in LIGHTS {
                let features = json!([
                    { "name": "prefers-color-scheme", "value": light },
                    { "name": "prefers-reduced-motion", "value": "reduce" },
                ]);
                person.browser.tell("Emulation.setEmulatedMedia", json!({ "features": features })).await;
                self.save(person, &format!("{name}-{size}-{light}")).await;
            }
            person.browser.tell("Emulation.setEmulatedMedia", json!({ "features": [] })).await;
            let whole: u64 = person.ask("return document.documentElement.scrollHeight", vec![]).await;
            if whole > u64::from(height) + 8 {
                // A screen as high as the page: what stays at its foot is at the foot of the picture.
                person.browser.tell("Emulation.setDeviceMetricsOverride", in_sight(whole)).await;
                self.save(person, &format!("{name}-{size}-whole")).await;
            }
        }
        person.browser.tell("Emulation.clearDeviceMetricsOverride", json!({})).await;
    }

    async fn save(&self, person: &Person, name: &str) {
        person.browser.drawn().await;
        let shot = person.browser.tell("Page.captureScreenshot", json!({ "format": "png" })).await;
        let bytes = STANDARD.decode(shot["data"].as_str().unwrap()).unwrap();
        fs::write(self.folder.join(format!("{name}.png")), bytes).unwrap();
    }
}

async fn first_visit(album: &Album) {
    let person = Person::new().await;
    for (number, screen) in Screen::BEFORE.iter().enumerate() {
        person.reach(*screen).await;
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

/// A notebook that is in use: what was said today, pages of many kinds, letters, a search, pages deleted.
async fn days(album: &Album) {
    let person = Person::new().await;
    person.make_notebook().await;
    person.press("check-in-skip").await;
    person.find("check-in-again").await;
    album.take(&person, "50-today-skipped").await;
    for (title, body, feeling) in [
        ("The letter for the boiler", "It came to both our names. I put it on the table and went for a walk.", "tired"),
        ("", "Their sister wrote that they ask about me. I have not answered.", "angry"),
        ("", "كنت أظن أنني أبالغ، ثم قرأت ما كتبته في الربيع.", "hopeful"),
        ("The bus home", "A jacket like theirs two rows ahead. My stomach dropped before I saw the face.", "numb"),
    ] {
        person.write_page(title, body).await;
        person.choose(&format!("feeling-{feeling}")).await;
        person.kept().await;
    }
    person.press("open-new-tag").await;
    person.type_into("new-tag", "Buses").await;
    person.press("add-tag").await;
    person.ask::<Value>(OPEN_ALL, vec![]).await;
    person.choose("hard-days").await;
    person.choose("date-near-month").await;
    person.kept().await;
    album.take(&person, "60-editor-open").await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.take_up("Their sister").await;
    person.ask::<Value>(OPEN_ALL, vec![]).await;
    person.choose("fold").await;
    person.find("body").await.click().await.unwrap();
    person.compose(" Now I have.").await;
    person.kept().await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.take_up("Folded away").await;
    person.ask::<Value>(OPEN_ALL, vec![]).await;
    person.ask::<Value>("document.getElementById('versions').scrollIntoView()", vec![]).await;
    album.take(&person, "61-editor-versions").await;

    person.press("place-you").await;
    person.choose("without-contact").await;
    person.find("since-day").await;
    album.take(&person, "70-you").await;
    person.press("place-today").await;
    let set = "const scale = document.getElementById('steadiness'); scale.value = 3;
        for (const kind of ['input', 'change']) scale.dispatchEvent(new Event(kind, { bubbles: true }));";
    person.ask::<Value>(set, vec![]).await;
    person.choose("feeling-tired").await;
    person.type_into("check-in-note", "Slept badly. The flat is loud.").await;
    album.take(&person, "51-today-check-in").await;
    person.press("check-in-keep").await;
    person.find("check-in-said").await;
    album.take(&person, "52-today-said").await;
    person.press("step-choose").await;
    person.sees("You chose this today.").await;
    album.take(&person, "53-today-chosen").await;

    person.press("reach-out").await;
    person.find("pause-done").await;
    album.take(&person, "54-pause").await;
    person.press("pause-on").await;
    person.find("add-reason").await;
    album.take(&person, "54-pause-why").await;
    person.press("pause-on").await;
    person.find("pause-letter").await;
    album.take(&person, "54-pause-choose").await;
    person.press("pause-on").await;
    person.find("urge-note").await;
    album.take(&person, "54-pause-after").await;
    person.press("pause-back").await;
    person.press("pause-letter").await;
    person.find("body").await;
    person.until("the caret on the page", async || person.focus().await == "body").await;
    person.compose("I wanted to tell you about the boiler. You would have laughed.").await;
    person.kept().await;
    album.take(&person, "62-letter").await;
    person.press("done").await;
    person.find("part-journal").await;
    album.take(&person, "63-letters").await;
    person.press("part-journal").await;
    person.find("search").await;
    album.take(&person, "64-journal").await;
    person.ask::<Value>(OPEN_ALL, vec![]).await;
    album.take(&person, "65-journal-filter").await;
    person.type_into("search", "jacket").await;
    person.find("search-clear").await;
    person.until("a hit", async || person.ask("return !!document.querySelector('mark')", vec![]).await).await;
    album.take(&person, "66-journal-found").await;
    person.type_into("search", " on the moon").await;
    person.sees("Try a shorter piece of the word").await;
    album.take(&person, "67-journal-nothing-found").await;
    person.press("search-clear").await;
    person.browser.resize(390, 844).await;
    person.ask::<bool>("document.getElementById('written-as-1')?.click(); return true", vec![]).await;
    person.find("month-before").await;
    album.take(&person, "68-journal-month").await;
    person.take_up("The letter for the boiler").await;
    person.press("delete").await;
    person.press("delete-page").await;
    person.find("undo-delete").await;
    album.take(&person, "69-journal-deleted").await;
    person.press("deleted-pages").await;
    person.find("deleted-back").await;
    album.take(&person, "71-deleted").await;
    let for_good = "document.querySelector('[id^=for-good-]').click(); return true";
    person.ask::<bool>(for_good, vec![]).await;
    person.find("keep-deleted").await;
    album.take(&person, "72-deleted-question").await;
    person.press("keep-deleted").await;
    for (place, ready) in [("place-practice", "practice-pause"), ("place-learn", "learn-safety")] {
        person.press(place).await;
        person.find(ready).await;
        album.take(&person, &format!("73-{place}")).await;
    }
    person.browser.close().await;
}

/// What stands before the lock, if one likes, and what is chosen for it.
async fn before_the_lock(album: &Album) {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", prose::LINE).await;
    person.press("place-you").await;
    person.choose("lists-first").await;
    person.lock().await;
    person.find("add-item").await;
    album.take(&person, "80-lists-new").await;
    for item in ["Oat milk", "Washing powder", "Lemons", "Bin bags, small"] {
        person.type_into("add-item", &format!("{item}\n")).await;
        person.sees(item).await;
    }
    person.ask::<Option<bool>>("document.querySelector('.lists .choice input').click()", vec![]).await;
    person.sees("3 left").await;
    album.take(&person, "81-lists").await;
    person.press("edit-list").await;
    album.take(&person, "82-lists-edited").await;
    person.press("remove-list").await;
    album.take(&person, "83-lists-remove").await;
    person.press("keep-list").await;
    person.press("edit-list").await;
    person.press("shared-list").await;
    album.take(&person, "84-lock-after-lists").await;
    person.open(PASSPHRASE).await;
    person.sees("Last opened").await;
    album.take(&person, "85-today-opened-before").await;
    person.press("place-you").await;
    person.find("leave-to").await;
    person.ask::<Option<bool>>("const list = document.getElementById('leave-to'); list.value = 'own'; list.dispatchEvent(new Event('change', { bubbles: true }))", vec![]).await;
    person.type_into("leave-address", "my bank").await;
    person.press("take-address").await;
    album.take(&person, "86-you").await;
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
