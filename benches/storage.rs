//! The first look into `localStorage` of a browser that has just been started, and all that stands there read once: a full store in the
//! app's layout, and one in the layout that most pages have, a sealed record of base64 under each key.

use daybook_e2e::{Browser, Engine, Habit, Profile};
use serde_json::{Value, json};

use crate::rounds;
use crate::site::Site;

/// The app's records are all of one size and look like chance, so chance will do (FORMAT.md, sections 1 and 2). The others are as long as a
/// sealed page of 500 words, until there is no room.
const FILL: &str = r"
    const isOurs = arguments[0];
    localStorage.clear();
    const many = 1 << 16;
    const units = new Uint16Array(crypto.getRandomValues(new Uint8Array(many)).buffer);
    const three = (n) => n.toString(16).padStart(3, '0');
    if (isOurs) {
      const unit = () => String.fromCharCode(0x100 + (units[Math.random() * units.length | 0] & 0x7fff));
      const text = (count) => Array.from({ length: count }, unit).join('');
      for (const name of ['h0', 'h1']) localStorage.setItem(name, text(168));
      for (const name of ['r00', 'r01', 'r10', 'r11']) localStorage.setItem(name, text(1120));
      for (const arena of [0, 1]) for (let i = 0; i < 2048; i++) localStorage.setItem(`c${arena}${three(i)}`, text(1120));
    } else {
      for (let n = 0; ; n++) {
        const bytes = crypto.getRandomValues(new Uint8Array(3100));
        try { localStorage.setItem(`entry:${crypto.randomUUID()}`, bytes.toBase64()); } catch { break; }
      }
    }
    return localStorage.length;";

/// The app asks for names that it knows; for the others a list of them stands in for the index that such pages keep.
const READ: &str = r"
    const isOurs = arguments[0];
    const cell = (arena, i) => `c${arena}${i.toString(16).padStart(3, '0')}`;
    const began = performance.now();
    localStorage.getItem('h0');
    const first = performance.now() - began;
    const names = isOurs ? null : Object.keys(localStorage);
    let units = 0;
    if (isOurs) {
      for (const arena of [0, 1]) for (let i = 0; i < 2048; i++) units += localStorage.getItem(cell(arena, i)).length;
    } else {
      for (const name of names) units += localStorage.getItem(name).length;
    }
    return { first, all: performance.now() - began, units };";

/// In ms, of each round.
pub(crate) async fn measure(site: &Site) -> Value {
    let profile = Profile::of(Engine::Chromium);
    let sides = [("ours", true), ("theirs", false)];
    let mut figures = json!({});
    for (name, is_ours) in sides {
        let browser = at(&profile, site, name).await;
        let items = browser.driver.execute(FILL, vec![json!(is_ours)]).await.unwrap();
        println!("storage, {name}: {} items", items.json());
        figures[name] = json!({ "items": items.json(), "first": [], "all": [] });
        browser.close().await;
    }
    for round in 0..rounds() {
        for turn in [0, 1] {
            let (name, is_ours) = sides[(turn + round) % 2];
            let browser = at(&profile, site, name).await;
            let seen = browser.driver.execute(READ, vec![json!(is_ours)]).await.unwrap().json().clone();
            println!("storage, round {}, {name}: {seen}", round + 1);
            for key in ["first", "all"] {
                figures[name][key].as_array_mut().expect("a list").push(seen[key].clone());
            }
            browser.close().await;
        }
    }
    figures
}

/// A browser just started, at a page without a script of its own; each side has an origin of its own.
async fn at(profile: &Profile, site: &Site, name: &str) -> Browser {
    let browser = Browser::start(profile, false, Habit::Nothing).await;
    browser.driver.goto(format!("{}/blank.html", site.at(&format!("{name}.localhost")))).await.unwrap();
    browser
}
