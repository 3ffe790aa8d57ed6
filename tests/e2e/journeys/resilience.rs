//! What goes wrong while it runs: the app falls, what was kept is removed, the passphrase work ends or has no memory. Each is told, Leave is at
//! hand, and nothing that was kept is lost.

use daybook_e2e::{Engine, FALL, Mishap, PASSPHRASE, Person, Plan, Screen, Site};
use serde_json::{Value, json};

const ONE_PLACE: &str = "This browser keeps your pages in one place instead of two.";

/// Lets the app fall when it is told to, in each of the ways there are; and notes whether the browser would have told that to the console.
const FALLS: &str = "
    const page = window;
    page.addEventListener('error', event => setTimeout(() => { page.isSilent = event.defaultPrevented; }));
    page.falls = {
      // What it asks the browser for, and counts on, it does not get: a panic.
      panic: () => { Document.prototype.createElement = () => { throw new TypeError('no'); }; },
      // The same in a task of its own, which no listener is behind: the sign beside 'Kept' is drawn anew.
      alone: () => { Document.prototype.createElementNS = () => { throw new TypeError('no'); }; },
      // The browser throws while the wasm waits for it, and nobody there is ready for that. Its words quote what it was given.
      thrown: () => { Document.prototype.createTextNode = Document.prototype.createElement; },
      // What the browser answers leads out of the memory, once: a trap.
      trap: () => {
        const own = TextEncoder.prototype.encodeInto;
        TextEncoder.prototype.encodeInto = () => {
          TextEncoder.prototype.encodeInto = own;
          return { read: 2 ** 31, written: 2 ** 31 };
        };
      },
    };";

/// In Firefox a driver's script sees the page through a wrapper of its own; this is the page itself.
const PAGE: &str = "const page = window.wrappedJSObject ?? window;";

/// The app's own wasm, whatever the build calls it.
fn wasm_of_the_app() -> &'static str {
    let mut names =
        std::fs::read_dir(Site::dist()).unwrap().flatten().map(|entry| entry.file_name().into_string().unwrap());
    names.find(|name| name.starts_with("daybook") && name.ends_with("_bg.wasm")).expect("the app's wasm").leak()
}

/// It has fallen: nothing that stood there can be read, in sight or not, and there are two ways on.
async fn has_fallen(person: &Person) {
    person.sees("Daybook stopped").await;
    person.sees("What was marked as kept is kept.").await;
    person.sees("Load it again").await;
    let all = "return document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map(it => it.value)";
    let all: String = person.ask(all, vec![]).await;
    person.insist(!all.contains("quince"), "no word of it is left on the page").await;
    let title: String = person.ask("return document.title", vec![]).await;
    assert_eq!(title, "Daybook");
}

/// Presses what loads it again, and waits for the lock in a page that was loaded anew.
async fn loads_again(person: &Person) {
    person
        .ask::<Value>(&format!("{PAGE} page.wasThere = true; document.querySelector('a.again').click()"), vec![])
        .await;
    person
        .until("the lock, loaded anew", async || {
            person.ask::<Option<bool>>(&format!("{PAGE} return !page.wasThere"), vec![]).await == Some(true)
                && person.can_see("passphrase").await
        })
        .await;
}

async fn falls_and_gets_up(engine: Engine) {
    let person = Person::using(engine, Plan { before_load: vec![FALLS], ..Plan::default() }).await;
    person.make_notebook().await;
    person.write_page("", "Quinces, or quince jam.").await;
    for way in ["panic", "thrown", "trap", "alone"] {
        person.take_up("Quinces").await;
        // Typed, and it falls in the same task, or right after it: no pause, nothing kept yet.
        let type_and_fall = format!(
            "{PAGE} const body = document.getElementById('body');
            body.value += ' And half – a {way}';
            body.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
            page.falls[arguments[0]]();
            if (arguments[0] === 'trap') body.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
            else if (arguments[0] !== 'alone') document.getElementById('place-you').click();"
        );
        person.ask::<Value>(&type_and_fall, vec![json!(way)]).await;
        has_fallen(&person).await;
        person
            .until("silence", async || {
                person.ask::<Option<bool>>(&format!("{PAGE} return page.isSilent"), vec![]).await == Some(true)
            })
            .await;
        // What is left of it falls once more, and the message stays.
        person
            .ask::<Value>("window.dispatchEvent(new CustomEvent('daybook:given', { detail: '#s1.quince' }))", vec![])
            .await;
        has_fallen(&person).await;
        loads_again(&person).await;
        person.open(PASSPHRASE).await;
        person.take_up("Quinces").await;
        let kept = person.value("body").await;
        assert!(kept.starts_with("Quinces, or quince jam."), "{way}: {kept}");
        // A trap can leave it in a state in which no more can be sealed. Then what was marked as kept is there, and no more is promised.
        assert!(
            way == "trap" || kept.ends_with(&format!("half – a {way}")),
            "{way}: what was typed last was kept: {kept}"
        );
    }
    person
        .ask::<Value>(&format!("{PAGE} page.falls.panic(); document.getElementById('place-you').click()"), vec![])
        .await;
    has_fallen(&person).await;
    person.leave().await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_falls_leaves_a_bland_page_with_two_ways_on_and_loses_nothing() {
    falls_and_gets_up(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_app_that_falls_leaves_a_bland_page_with_two_ways_on_and_loses_nothing_in_firefox() {
    falls_and_gets_up(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_that_gives_no_more_memory_lets_the_app_fall_and_keeps_what_was_kept() {
    // Not even enough to start.
    let person = Person::with(Plan { mishaps: vec![Mishap::Cramped(wasm_of_the_app(), 0)], ..Plan::default() }).await;
    person.go().await;
    has_fallen(&person).await;
    // Enough to write in it for long.
    person.site.change(&[Mishap::Cramped(wasm_of_the_app(), 16 << 20)]);
    person.make_notebook().await;
    person.write_page("", "Quinces, or quince jam.").await;
    // And then something far too long, as a slip of the hand can paste it.
    let paste = "const body = document.getElementById('body');
        Object.defineProperty(body, 'value', { get: () => 'x'.repeat(60e6) });
        body.dispatchEvent(new InputEvent('input', { bubbles: true }));";
    person.ask::<Value>(paste, vec![]).await;
    has_fallen(&person).await;
    loads_again(&person).await;
    person.open(PASSPHRASE).await;
    person.take_up("Quinces").await;
    assert_eq!(person.value("body").await, "Quinces, or quince jam.");
    // Without a connection the message stays, and Leave with it.
    person.ask::<Value>(FALL, vec![]).await;
    has_fallen(&person).await;
    person.site.stop().await;
    person.ask::<Value>("document.querySelector('#stopped a.again').click()", vec![]).await;
    person.sees("The page did not answer.").await;
    has_fallen(&person).await;
    person.leave().await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn faults_of_others_do_not_stop_it() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", "Quinces, or quince jam.").await;
    // An add-on's script that fails, a promise that nobody waits for, a listener that came too late.
    let others = "
        window.dispatchEvent(new ErrorEvent('error', { error: new TypeError('x.wasm is not a function'), message: 'x' }));
        window.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed with undelivered notifications.' }));
        const late = new Error('closure invoked recursively or after being dropped');
        late.stack = `Error: ${late.message}\\n    at daybook_bg.wasm.__wbindgen_throw (daybook_bg.wasm:1:2)`;
        window.dispatchEvent(new ErrorEvent('error', { error: late }));
        const nobody = Promise.reject(new DOMException('no', 'NotAllowedError'));
        window.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise: nobody, reason: new DOMException('no', 'NotAllowedError') }));
        const image = document.createElement('img');
        document.body.append(image);
        image.dispatchEvent(new Event('error'));
        image.remove();";
    person.ask::<Value>(others, vec![]).await;
    person.compose(" And more.").await;
    person.kept().await;
    person.does_not_see("stopped").await;
    assert_eq!(person.value("body").await, "Quinces, or quince jam. And more.");
    person.browser.close().await;
}

// ---- What was kept is removed --------------------------------------------------------------------------------------

async fn names(person: &Person) -> (usize, usize) {
    let dump = person.dump().await;
    (dump.local.len(), dump.indexed.len())
}

#[tokio::test(flavor = "multi_thread")]
async fn local_storage_that_is_cleared_is_filled_again_with_the_next_words() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", "Before.").await;
    let (local, _) = names(&person).await;
    person.ask::<Value>("localStorage.clear()", vec![]).await;
    person.compose(" After.").await;
    person.until("both places to be whole", async || names(&person).await.0 == local).await;
    person.kept().await;
    person.does_not_see(ONE_PLACE).await;
    // The other one goes too, with the page closed: what is in this one is all of it.
    person.come().await;
    person.find("passphrase").await;
    person.spoil(&["indexed"], "", daybook_e2e::Spoil::Remove).await;
    person.open(PASSPHRASE).await;
    person.take_up("Before.").await;
    assert_eq!(person.value("body").await, "Before. After.");
    person.browser.close().await;
}

/// Deletes the database while the page has it open, as clearing the data of a site does.
const DELETE: &str = "const [done] = arguments, asked = indexedDB.deleteDatabase('notebook');
    asked.onsuccess = () => done(true);
    asked.onerror = () => done(false);";

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_deleted_is_told_and_made_again_at_the_next_opening() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", "Before.").await;
    assert!(person.ask_slowly::<bool>(DELETE, vec![]).await, "the page gives way");
    person.compose(" After.").await;
    person.sees(ONE_PLACE).await;
    person.come_and_open().await;
    person.does_not_see(ONE_PLACE).await;
    person.take_up("Before.").await;
    assert_eq!(person.value("body").await, "Before. After.");
    let (local, indexed) = names(&person).await;
    person.insist(indexed > 0 && indexed <= local, "both places have it").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_all_that_was_kept_is_gone_that_is_said_and_it_comes_back_if_the_person_says_so() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", "Before.").await;
    assert!(person.ask_slowly::<bool>(DELETE, vec![]).await);
    person.ask::<Value>("localStorage.clear()", vec![]).await;
    person.compose(" After.").await;
    person.sees("What this browser kept is gone").await;
    person.sees("Not kept").await;
    assert_eq!(person.value("body").await, "Before. After.");
    assert_eq!(names(&person).await, (0, 0), "nothing comes back unasked");
    person.press("put-back").await;
    person.kept().await;
    person.does_not_see("What this browser kept is gone").await;
    person.come_and_open().await;
    person.does_not_see(ONE_PLACE).await;
    person.take_up("Before.").await;
    assert_eq!(person.value("body").await, "Before. After.");
    person.browser.close().await;
}

/// The browser gives the database less room than it has in use, from when it is told so. (What its own protocol calls a quota it does not hold
/// against small writes.)
const NO_ROOM: &str = "
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...what) {
      if (window.isFull) throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, what);
    };";

#[tokio::test(flavor = "multi_thread")]
async fn a_database_without_room_is_told_and_has_all_of_it_again_when_there_is_room() {
    let person = Person::with(Plan { before_load: vec![NO_ROOM], ..Plan::default() }).await;
    person.make_notebook().await;
    person.write_page("", "Before.").await;
    person.ask::<Value>("window.isFull = true", vec![]).await;
    person.compose(" After.").await;
    person.sees(ONE_PLACE).await;
    person.come_and_open().await;
    person.does_not_see(ONE_PLACE).await;
    person.come().await;
    person.find("passphrase").await;
    person.ask::<Value>("localStorage.clear()", vec![]).await;
    person.open(PASSPHRASE).await;
    person.take_up("Before.").await;
    assert_eq!(person.value("body").await, "Before. After.");
    person.browser.close().await;
}

// ---- The passphrase work -------------------------------------------------------------------------------------------

/// A worker that cannot be started, that dies at work, or that is ended without a word, as the tab's own store says.
const FRAIL: &str = "
    const how = () => sessionStorage.getItem('how') ?? '';
    const Own = window.Worker;
    window.Worker = class extends Own {
      constructor(...what) {
        if (how() === 'refused') throw new DOMException('no', 'SecurityError');
        super(...what);
      }
      postMessage(...what) {
        if (['dies', 'silent'].includes(how())) this.terminate();
        if (how() === 'dies') this.dispatchEvent(new ErrorEvent('error'));
        super.postMessage(...what);
      }
    };";

async fn set_frail(person: &Person, how: &str) {
    person.ask::<Value>("sessionStorage.setItem('how', arguments[0])", vec![json!(how)]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_does_not_start_or_dies_at_work_is_told_and_the_next_one_opens() {
    let person = Person::with(Plan { before_load: vec![FRAIL], ..Plan::default() }).await;
    person.make_notebook().await;
    for how in ["refused", "dies"] {
        set_frail(&person, how).await;
        person.come().await;
        person.try_to_open(PASSPHRASE).await;
        person.sees("The passphrase could not be worked on").await;
        person.sees("Nothing has been changed or deleted.").await;
        assert_eq!(person.value("passphrase").await, PASSPHRASE, "{how}");
        set_frail(&person, "").await;
        person.press("open").await;
        person.find("place-today").await;
    }
    // One that says nothing more can be stopped.
    set_frail(&person, "silent").await;
    person.come().await;
    person.try_to_open(PASSPHRASE).await;
    person.press("stop").await;
    person.sees("Stopped. Nothing was opened, and nothing has changed.").await;
    set_frail(&person, "").await;
    person.press("open").await;
    person.find("place-today").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_too_little_memory_for_the_passphrase_nothing_is_made_or_opened_and_that_is_said() {
    let least = [Mishap::Cramped("kdf_bg.wasm", 8 << 20)];
    let person = Person::with(Plan { mishaps: least.to_vec(), ..Plan::default() }).await;
    person.reach(Screen::Again).await;
    person.try_to_make(PASSPHRASE).await;
    person.sees("There was not enough memory").await;
    person.sees("Close other tabs and apps, then try again.").await;
    assert_eq!(person.value("again").await, PASSPHRASE);
    assert_eq!(names(&person).await, (0, 0));
    // A little more, and it makes do with that. Each try has a worker of its own.
    person.site.change(&[Mishap::Cramped("kdf_bg.wasm", 40 << 20)]);
    person.press("make").await;
    person.find("place-today").await;
    person.write_page("", "On a small device.").await;
    // The same device with something else open beside it.
    person.site.change(&least);
    person.come().await;
    let before = person.dump().await;
    person.try_to_open(PASSPHRASE).await;
    person.sees("There was not enough memory").await;
    assert_eq!(person.value("passphrase").await, PASSPHRASE);
    assert!(person.dump().await == before, "nothing has changed");
    person.site.change(&[]);
    person.press("open").await;
    person.find("place-today").await;
    person.take_up("On a small device.").await;
    person.browser.close().await;
}
