//! A person at a browser: presses, types, reads, waits. The verbs of the journeys.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use vault::kdf::Cost;

use crate::{Browser, Engine, Habit, Mishap, Profile, Site};

/// Words of one's own that are accepted.
pub const PASSPHRASE: &str = "copper lantern drifting sideways tuesday";
/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where a person starts from.
#[derive(Clone, Default)]
pub struct Plan {
    /// What is wrong with the site.
    pub mishaps: Vec<Mishap>,
    /// Scripts that run before the page's own.
    pub before_load: Vec<&'static str>,
    /// Does not wait for pages to load.
    pub impatient: bool,
    /// What the browser is set to do.
    pub habit: Habit,
}

/// The person.
pub struct Person {
    /// Their browser.
    pub browser: Browser,
    /// The site they go to.
    pub site: Arc<Site>,
    /// Their browser's disk.
    pub profile: Arc<Profile>,
}

impl Person {
    /// Someone with a fresh Chromium and a site in order.
    pub async fn new() -> Self {
        Self::with(Plan::default()).await
    }

    /// Someone with a fresh Chromium.
    pub async fn with(plan: Plan) -> Self {
        Self::using(Engine::Chromium, plan).await
    }

    /// Someone with a fresh browser of this kind.
    pub async fn using(engine: Engine, plan: Plan) -> Self {
        let site = Arc::new(Site::with(&plan.mishaps).await);
        Self::at(site, Arc::new(Profile::of(engine)), plan).await
    }

    /// Someone at a browser that was used before.
    pub async fn at(site: Arc<Site>, profile: Arc<Profile>, plan: Plan) -> Self {
        let browser = Browser::start(&profile, plan.impatient, plan.habit).await;
        for script in plan.before_load {
            browser.before_load(script).await;
        }
        browser.download_into(&profile.downloads()).await;
        Self { browser, site, profile }
    }

    /// The browser is killed; then it is started again on the same disk.
    pub async fn killed(self, plan: Plan) -> Self {
        let Self { browser, site, profile } = self;
        browser.kill(&profile).await;
        Self::at(site, profile, plan).await
    }

    /// The browser is closed, and started again on the same disk.
    pub async fn restart(self, plan: Plan) -> Self {
        let Self { browser, site, profile } = self;
        browser.close().await;
        Self::at(site, profile, plan).await
    }

    // ---- Waiting ---------------------------------------------------------------------------------------------------

    /// Waits until something holds.
    pub async fn until(&self, what: &str, mut holds: impl AsyncFnMut() -> bool) {
        let began = Instant::now();
        while !holds().await {
            if began.elapsed() > PATIENCE {
                self.give_up(&format!("waited {} s for: {what}", PATIENCE.as_secs())).await;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// Fails, and says what the page looked like.
    pub async fn give_up(&self, why: &str) -> ! {
        let picture = std::env::temp_dir().join(format!("daybook-e2e-failed-{}.png", std::process::id()));
        let pictured = self.browser.driver.screenshot(&picture).await.map(|()| picture);
        let address = self.browser.driver.current_url().await.map(|url| url.to_string()).unwrap_or_default();
        let text = self.text().await;
        panic!("{why}\n  address: {address}\n  picture: {}\n  page: {text}", show(pictured));
    }

    /// Fails unless something holds, and says what the page looked like.
    pub async fn insist(&self, holds: bool, why: &str) {
        if !holds {
            self.give_up(why).await;
        }
    }

    // ---- Reading ---------------------------------------------------------------------------------------------------

    /// Runs a script with arguments and takes its answer.
    pub async fn ask<T: serde::de::DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        let answer = self.browser.driver.execute(script, arguments).await;
        let answer = answer.and_then(|answer| answer.convert());
        answer.unwrap_or_else(|fault| panic!("{script}\n{fault}"))
    }

    /// The same for a script that calls its last argument when it is done.
    pub async fn ask_slowly<T: serde::de::DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> T {
        let answer = self.browser.driver.execute_async(script, arguments).await;
        let answer = answer.and_then(|answer| answer.convert());
        answer.unwrap_or_else(|fault| panic!("{script}\n{fault}"))
    }

    /// All that can be read on the page, except in its fields.
    pub async fn text(&self) -> String {
        let answer = self.browser.driver.execute("return document.body ? document.body.innerText : ''", vec![]).await;
        answer.and_then(|answer| answer.convert()).unwrap_or_else(|fault| format!("(no text: {fault})"))
    }

    /// Waits until the page says this.
    pub async fn sees(&self, words: &str) {
        self.until(&format!("“{words}” on the page"), async || self.text().await.contains(words)).await;
    }

    /// Fails if the page says this.
    pub async fn does_not_see(&self, words: &str) {
        self.insist(!self.text().await.contains(words), &format!("“{words}” is on the page")).await;
    }

    /// What is in a field, byte for byte.
    pub async fn value(&self, id: &str) -> String {
        self.find(id).await;
        self.ask("return document.getElementById(arguments[0]).value", vec![json!(id)]).await
    }

    /// Whether an element of this id can be seen now.
    pub async fn can_see(&self, id: &str) -> bool {
        self.seen(id).await.is_some()
    }

    /// Waits for an element of this id that can be seen.
    pub async fn find(&self, id: &str) -> WebElement {
        let began = Instant::now();
        loop {
            if let Some(element) = self.seen(id).await {
                return element;
            }
            if began.elapsed() > PATIENCE {
                self.give_up(&format!("waited for #{id}")).await;
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    async fn seen(&self, id: &str) -> Option<WebElement> {
        // A page that is just being replaced has no elements.
        for element in self.browser.driver.find_all(By::Id(id)).await.ok()? {
            if element.is_displayed().await.unwrap_or(false) {
                return Some(element);
            }
        }
        None
    }

    /// The id of the element that has the focus, or its tag's name.
    pub async fn focus(&self) -> String {
        self.ask("const at = document.activeElement; return at.id || at.tagName.toLowerCase()", vec![]).await
    }

    // ---- Doing -----------------------------------------------------------------------------------------------------

    /// Presses the button of this id.
    pub async fn press(&self, id: &str) {
        let began = Instant::now();
        // Of what is in sight by an edge only, Firefox presses the edge, and misses.
        let in_sight = "const at = document.getElementById(arguments[0])?.getBoundingClientRect();
            if (at && (at.top < 0 || at.bottom > innerHeight)) document.getElementById(arguments[0]).scrollIntoView({ block: 'center' });";
        loop {
            let element = self.find(id).await;
            self.ask::<Option<bool>>(in_sight, vec![json!(id)]).await;
            let fault = match element.click().await {
                Ok(()) => return,
                Err(fault) => fault,
            };
            // Where the cover is large, the driver scrolls to where it still lies behind it; a person scrolls on.
            let scroll = "document.getElementById(arguments[0])?.scrollIntoView({ block: 'center' })";
            self.ask::<Option<bool>>(scroll, vec![json!(id)]).await;
            if began.elapsed() > PATIENCE {
                self.give_up(&format!("#{id} cannot be pressed: {fault}")).await;
            }
        }
    }

    /// Types into a field, key by key.
    pub async fn type_into(&self, id: &str, text: &str) {
        // Of the drivers only one takes a line break for the key.
        self.find(id).await.send_keys(text.replace('\n', "\u{E007}")).await.unwrap();
    }

    /// Chooses one of several, or takes the choice back. The box itself is drawn as something else, so it is pressed by its label's way.
    pub async fn choose(&self, id: &str) {
        let press = "const box = document.getElementById(arguments[0]); const seen = box?.closest('label')?.getClientRects().length > 0;
            if (seen) box.click(); return !!seen";
        self.until(&format!("#{id} to choose"), async || self.ask(press, vec![json!(id)]).await).await;
    }

    /// Puts text where the caret is, as an input method or an emoji keyboard does.
    pub async fn compose(&self, text: &str) {
        self.browser.insert(text).await;
    }

    /// Pastes text from the clipboard where the caret is.
    pub async fn paste(&self, text: &str) {
        let origin =
            json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": self.site.base() });
        self.browser.tell("Browser.grantPermissions", origin).await;
        let copy = "const [text, done] = arguments; navigator.clipboard.writeText(text).then(() => done(''), e => done(String(e)))";
        let fault: String = self.ask_slowly(copy, vec![json!(text)]).await;
        assert_eq!(fault, "", "the clipboard takes the text");
        let keys = self.browser.driver.action_chain().key_down(Key::Control).send_keys("v").key_up(Key::Control);
        keys.perform().await.unwrap();
    }

    /// Presses and lets go of one key, wherever the focus is.
    pub async fn tap(&self, key: Key) {
        self.browser.driver.action_chain().key_down(key.clone()).key_up(key).perform().await.unwrap();
    }

    /// Presses Tab until the focus is on the element of this id.
    pub async fn tab_to(&self, id: &str) {
        for _ in 0..40 {
            self.tap(Key::Tab).await;
            if self.focus().await == id {
                return;
            }
        }
        self.give_up(&format!("Tab does not lead to #{id}")).await;
    }

    /// Types wherever the focus is.
    pub async fn type_here(&self, text: &str) {
        self.browser.driver.action_chain().send_keys(text).perform().await.unwrap();
    }

    /// Selects all that is in the field with the focus, so that what is typed next replaces it.
    pub async fn select_all(&self) {
        let keys = self.browser.driver.action_chain().key_down(Key::Control).send_keys("a").key_up(Key::Control);
        keys.perform().await.unwrap();
    }

    /// Opens another tab and goes to it. The scripts run there before the page's own. Answers with the tab that was left, and the new one.
    pub async fn another_tab(&self, before_load: &[&str]) -> (WindowHandle, WindowHandle) {
        let driver = &self.browser.driver;
        let here = driver.window().await.unwrap();
        let other = driver.new_tab().await.unwrap();
        driver.switch_to_window(other.clone()).await.unwrap();
        for script in before_load {
            self.browser.before_load(script).await;
        }
        (here, other)
    }

    /// Goes to a tab.
    pub async fn turn_to(&self, tab: &WindowHandle) {
        self.browser.driver.switch_to_window(tab.clone()).await.unwrap();
    }

    // ---- The notebook ----------------------------------------------------------------------------------------------

    /// Goes to the site, and waits until it stands.
    pub async fn come(&self) {
        self.go().await;
        self.until("the app to stand", async || self.stands().await).await;
    }

    /// Goes to the site and waits for nothing but the browser.
    pub async fn go(&self) {
        self.browser.driver.goto(self.site.at("")).await.unwrap();
    }

    /// Whether the app stands: it takes the first paint away.
    pub async fn stands(&self) -> bool {
        let stands = "return location.origin === arguments[0] && !!document.querySelector('main h1') && !document.getElementById('shell')";
        let answer = self.browser.driver.execute(stands, vec![json!(self.site.base())]).await;
        answer.and_then(|answer| answer.convert()).unwrap_or(false)
    }

    /// From the front to where a passphrase is chosen.
    pub async fn read_and_go_on(&self) {
        self.press("what-it-is").await;
        self.press("to-safety").await;
        self.press("to-passphrase").await;
        self.find("own").await;
    }

    /// Goes to a page of the site that is not the app's: so there is something for Back to lead to.
    pub async fn go_to_the_page_before(&self) {
        self.browser.driver.goto(self.site.at("robots.txt")).await.unwrap();
        self.is_at_the_page_before().await;
    }

    /// Waits for that page.
    pub async fn is_at_the_page_before(&self) {
        self.until("the page before", async || self.browser.address().await == self.site.at("robots.txt")).await;
    }

    /// Has a notebook with nothing in it, and opens it. It was made without the app, at the least cost of the passphrase work: journeys that
    /// are not about how one is made begin here, and sooner.
    pub async fn has_notebook(&self) {
        self.go_to_the_page_before().await;
        self.has_written(Vec::new(), Cost::FLOOR).await;
        self.come_and_open().await;
    }

    /// First visit, with words of one's own.
    pub async fn make_notebook(&self) {
        self.come().await;
        self.read_and_go_on().await;
        self.type_into("own", PASSPHRASE).await;
        self.press("use-own").await;
        self.confirm(PASSPHRASE).await;
    }

    /// Types the passphrase once more and waits for the notebook.
    pub async fn confirm(&self, passphrase: &str) {
        self.try_to_make(passphrase).await;
        self.find("place-today").await;
    }

    /// Types the passphrase once more and asks for the notebook, whatever comes of it.
    pub async fn try_to_make(&self, passphrase: &str) {
        self.type_into("again", passphrase).await;
        self.press("remember").await;
        self.press("make").await;
    }

    /// Opens the notebook at the lock.
    pub async fn open(&self, passphrase: &str) {
        self.try_to_open(passphrase).await;
        self.find("place-today").await;
    }

    /// To the lock, also where plain lists stand before it.
    pub async fn go_to_the_lock(&self) {
        self.until("the lock or the lists", async || self.is_locked().await).await;
        if self.can_see("shared-list").await {
            self.press("shared-list").await;
        }
        self.find("passphrase").await;
    }

    async fn is_locked(&self) -> bool {
        self.can_see("passphrase").await || self.can_see("shared-list").await
    }

    /// Types a passphrase at the lock and presses Open.
    pub async fn try_to_open(&self, passphrase: &str) {
        self.go_to_the_lock().await;
        self.type_into("passphrase", passphrase).await;
        self.press("open").await;
    }

    /// Comes back and opens the notebook.
    pub async fn come_and_open(&self) {
        self.come().await;
        self.open(PASSPHRASE).await;
    }

    /// Locks the notebook, and waits for the lock in a page that was loaded anew.
    pub async fn lock(&self) {
        self.ask::<Value>("window.isBeforeTheLock = true", vec![]).await;
        self.press("lock-now").await;
        self.until("the lock, loaded anew", async || {
            // A page that is just being replaced answers nothing.
            self.ask::<Option<bool>>("return !window.isBeforeTheLock", vec![]).await == Some(true)
                && self.stands().await
                && self.is_locked().await
        })
        .await;
    }

    /// Waits until what was typed is kept.
    pub async fn kept(&self) {
        self.until("“Kept”", async || {
            let state = "return document.getElementById('kept')?.dataset.state ?? ''";
            self.ask::<String>(state, vec![]).await == "kept"
        })
        .await;
    }

    /// Begins a page and puts a text on it, in one go.
    pub async fn write_page(&self, title: &str, body: &str) {
        self.press("place-today").await;
        self.press("new-page").await;
        self.find("body").await;
        if !title.is_empty() {
            self.find("title").await.click().await.unwrap();
            self.compose(title).await;
            self.find("body").await.click().await.unwrap();
        }
        self.until("the caret on the page", async || self.focus().await == "body").await;
        self.compose(body).await;
        self.kept().await;
    }

    /// Takes up the page whose title or opening says this.
    pub async fn take_up(&self, words: &str) {
        self.press("place-write").await;
        let press = "const row = [...document.querySelectorAll('button.row')].find(row => row.offsetParent && row.innerText.includes(arguments[0])); \
                     row?.click(); return !!row";
        self.until(&format!("a row with “{words}”"), async || self.ask(press, vec![json!(words)]).await).await;
        self.find("body").await;
    }

    /// Presses Leave on the cover, and is elsewhere.
    pub async fn leave(&self) {
        // The click may be answered with the failure of the address it leads to: this test's web has no such place.
        _ = self.browser.driver.find(By::Css(".strip a.leave")).await.unwrap().click().await;
        self.is_elsewhere().await;
    }

    /// Waits until the address is the one that Leave leads to.
    pub async fn is_elsewhere(&self) {
        self.until("another website", async || self.browser.address().await == "https://www.wikipedia.org/").await;
    }
}

fn show(picture: WebDriverResult<PathBuf>) -> String {
    picture.map_or_else(|fault| format!("none ({fault})"), |path| path.display().to_string())
}
