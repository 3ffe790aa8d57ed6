//! What is wrong with the browser for one load of the page, and the way to a screen that says so.

use serde_json::{Value, json};

use crate::{PASSPHRASE, Person, Screen, Spoil};

/// To be run before a page's own scripts: does harm if the tab's own store asks for it, and once only.
pub const FAULTS: &str = "if (location.protocol === 'http:') {
    const fault = sessionStorage.getItem('fault');
    sessionStorage.removeItem('fault');
    const refuse = () => { throw new DOMException('no', 'SecurityError'); };
    if (fault === 'refused') {
      Object.defineProperty(window, 'localStorage', { get: refuse });
      IDBFactory.prototype.open = refuse;
    }
    if (fault === 'unsure') {
      Storage.prototype.getItem = () => null;
      IDBDatabase.prototype.transaction = refuse;
    }
    if (fault === 'unkept') {
      for (const [of, name] of [[Storage.prototype, 'setItem'], [IDBDatabase.prototype, 'transaction']]) {
        const own = of[name];
        of[name] = function (...what) { if (window.isBroken && this !== sessionStorage) refuse(); return own.apply(this, what); };
      }
    }
    if (fault === 'no-wasm') delete window.WebAssembly;
    if (fault === 'too-old') delete window.Worker;
    if (fault === 'not-loaded') window.fetch = () => Promise.reject(new TypeError('gone'));
}";

/// Lets the app fall, as by a trap.
pub const FALL: &str =
    "window.dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))";

/// What the page says where the rest of it did not come.
pub const NOT_ARRIVED: &str = "A part of this page did not arrive";

const BOTH: [&str; 2] = ["local", "indexed"];

impl Person {
    /// Goes to a screen of something in the way, from a page of the site that is not the app. Nothing stays wrong.
    pub(crate) async fn meet(&self, trouble: Screen) {
        match trouble {
            Screen::Refused => self.load_with("refused", "This browser keeps nothing for this page").await,
            Screen::Unsure => self.load_with("unsure", "The browser did not answer").await,
            Screen::NoWasm => self.load_with("no-wasm", "Daybook cannot start here").await,
            Screen::TooOld => self.load_with("too-old", "This browser is too old for Daybook").await,
            Screen::NotLoaded => self.load_with("not-loaded", "Daybook did not load").await,
            Screen::Damaged => self.load_spoilt("h", Spoil::Flip, "What is kept here cannot be read").await,
            Screen::Newer => self.load_spoilt("h", Spoil::Newer, "This was made by a newer version").await,
            Screen::Salvage => {
                self.spoil(&BOTH, "r", Spoil::Flip).await;
                self.come().await;
                self.try_to_open(PASSPHRASE).await;
                self.press("salvage").await;
                self.find("save-text").await;
                self.spoil(&BOTH, "r", Spoil::Flip).await;
            }
            Screen::Unkept => {
                self.ask::<Value>("sessionStorage.setItem('fault', 'unkept')", vec![]).await;
                self.come_and_open().await;
                self.press("new-page").await;
                self.find("body").await;
                self.ask::<Value>("window.isBroken = true", vec![]).await;
                self.type_into("body", "Not kept anywhere.").await;
                self.sees("Not kept").await;
                self.press("lock-now").await;
                self.sees("They wait in this tab").await;
            }
            Screen::Stopped => {
                self.come().await;
                self.ask::<Value>(FALL, vec![]).await;
                self.sees("Daybook stopped").await;
            }
            other => panic!("{other:?} is none of these"),
        }
    }

    async fn load_with(&self, fault: &str, words: &str) {
        self.ask::<Value>("sessionStorage.setItem('fault', arguments[0])", vec![json!(fault)]).await;
        self.go().await;
        self.sees(words).await;
    }

    /// What is spoilt twice is as it was.
    async fn load_spoilt(&self, start: &str, how: Spoil, words: &str) {
        self.spoil(&BOTH, start, how).await;
        self.go().await;
        self.sees(words).await;
        self.spoil(&BOTH, start, how).await;
    }
}
