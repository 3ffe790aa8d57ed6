//! When something is wrong: what happened, what is fine, what one can do; and nothing made worse.

use daybook_e2e::{Mishap, PASSPHRASE, Person, Plan, Screen, Site, Spoil};
use serde_json::Value;

const BOTH: [&str; 2] = ["local", "indexed"];

/// `localStorage` refused, as strict settings do.
const NO_LOCAL: &str =
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });";
/// IndexedDB refused, as strict settings do.
const NO_INDEXED: &str = "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };";
/// IndexedDB that fails when it is opened.
const BROKEN_INDEXED: &str = "
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name) {
      const asked = open.call(this, name, 1);
      asked.addEventListener('upgradeneeded', () => asked.transaction.abort());
      return asked;
    };";

async fn with(before_load: &[&'static str]) -> Person {
    Person::with(Plan { before_load: before_load.to_vec(), ..Plan::default() }).await
}

/// The same person with the same browser and disk, on which something has changed.
async fn restart(person: Person, before_load: &[&'static str]) -> Person {
    person.restart(Plan { before_load: before_load.to_vec(), ..Plan::default() }).await
}

#[tokio::test(flavor = "multi_thread")]
async fn space_around_the_words_of_a_passphrase_does_not_count() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.lock().await;
    person.open(&format!("  {}  ", PASSPHRASE.replace(' ', "   "))).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_passphrase_does_not_open_and_stays_typed() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.come().await;
    person.try_to_open("copper lantern drifting sideways monday").await;
    person.sees("That did not open it.").await;
    assert_eq!(person.value("passphrase").await, "copper lantern drifting sideways monday");
    person.until("the caret in the field", async || person.focus().await == "passphrase").await;
    person.select_all().await;
    person.open(PASSPHRASE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn damage_in_both_stores_is_told_and_nothing_is_touched() {
    for (names, how, before_the_lock) in
        [("h", Spoil::Flip, true), ("h", Spoil::Remove, true), ("r", Spoil::Flip, false), ("c", Spoil::Remove, false)]
    {
        let person = Person::new().await;
        person.make_notebook().await;
        // Two commits, so that both roots name cells.
        person.write_page("", "Something to lose.").await;
        person.write_page("", "And something else.").await;
        person.come().await;
        person.find("passphrase").await;
        person.spoil(&BOTH, names, how).await;
        let spoilt = person.dump().await;
        person.come().await;
        if !before_the_lock {
            person.try_to_open(PASSPHRASE).await;
        }
        person.sees("What is kept here cannot be read").await;
        person.sees("Nothing has been changed or deleted.").await;
        person.leave().await;
        person.come().await;
        assert!(person.dump().await == spoilt, "{names} {how:?}: left as it was");
        person.browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn damage_in_one_store_is_mended_from_the_other() {
    for (bad, good) in [("local", "indexed"), ("indexed", "local")] {
        for how in [Spoil::Flip, Spoil::Remove] {
            let person = Person::new().await;
            person.make_notebook().await;
            person.write_page("", "Something to keep.").await;
            person.come().await;
            person.find("passphrase").await;
            // Everything in one store; after the next opening everything in the other.
            for store in [bad, good] {
                person.spoil(&[store], "", how).await;
                person.come_and_open().await;
                person.take_up("Something to keep.").await;
                assert_eq!(person.value("body").await, "Something to keep.", "{store} {how:?}");
                person.come().await;
            }
            person.browser.close().await;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_newest_root_shows_the_state_before_and_says_so() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", "The first state.").await;
    let first = person.dump().await;
    person.compose(" The second state.").await;
    person.until("the second state", async || !person.dump().await.changed_since(&first).is_empty()).await;
    person.kept().await;
    let newest = person.dump().await.changed_since(&first).into_iter().find(|name| name.starts_with('r')).unwrap();
    person.come().await;
    person.find("passphrase").await;
    person.spoil(&BOTH, &newest, Spoil::Flip).await;
    person.come_and_open().await;
    person.sees("This may be how it was just before the last change.").await;
    person.take_up("The first state.").await;
    assert_eq!(person.value("body").await, "The first state.");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_newer_version_made_is_left_alone() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.come().await;
    person.spoil(&BOTH, "h", Spoil::Newer).await;
    let newer = person.dump().await;
    person.come().await;
    person.sees("This was made by a newer version").await;
    assert!(person.dump().await == newer);
}

#[tokio::test(flavor = "multi_thread")]
async fn storage_refused_is_told() {
    let person = with(&[NO_LOCAL, NO_INDEXED]).await;
    person.come().await;
    person.sees("This browser keeps nothing for this page").await;
    person.leave().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_one_store_refused_the_notebook_opens_from_the_other_and_says_so() {
    let mut person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", "In both.").await;
    let mut expected = vec!["In both."];
    for (refused, words) in [(NO_INDEXED, "Without IndexedDB."), (NO_LOCAL, "Without localStorage.")] {
        person = restart(person, &[refused]).await;
        person.come_and_open().await;
        person.sees("This browser keeps your pages in one place instead of two.").await;
        person.write_page("", words).await;
        expected.push(words);
        // Then with both again: what the one kept is in both.
        person = restart(person, &[]).await;
        person.come_and_open().await;
        person.does_not_see("one place instead of two").await;
        for words in &expected {
            person.take_up(words).await;
            assert_eq!(person.value("body").await, *words);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_first_visit_with_one_store_that_fails_can_start_all_the_same() {
    // One that is switched off, before one that fails; it is enough that a start is offered.
    let person = with(&[NO_INDEXED]).await;
    person.come().await;
    person.insist(person.can_see("start-anyway").await, "a start is offered").await;
    person.browser.close().await;

    let person = with(&[BROKEN_INDEXED]).await;
    person.come().await;
    person.sees("The browser did not answer").await;
    person.press("start-anyway").await;
    person.read_and_go_on().await;
    person.type_into("own", PASSPHRASE).await;
    person.press("use-own").await;
    person.confirm(PASSPHRASE).await;
    person.sees("This browser keeps your pages in one place instead of two.").await;
    person.write_page("", "Kept in one place.").await;
    person.come_and_open().await;
    person.take_up("Kept in one place.").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_room_is_told_and_the_words_stay() {
    let full = "window.fill = () => {
        Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
        IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
    };";
    let person = with(&[full]).await;
    person.make_notebook().await;
    person.write_page("", "There was room for this.").await;
    person.browser.driver.execute("window.fill()", vec![]).await.unwrap();
    person.compose(" And none for this.").await;
    person.sees("This browser has no room left for the notebook").await;
    person.sees("Not kept").await;
    assert_eq!(person.value("body").await, "There was room for this. And none for this.");
    person.come_and_open().await;
    person.take_up("There was room").await;
    assert_eq!(person.value("body").await, "There was room for this.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_notebook_that_cannot_keep_the_last_words_says_so_and_can_be_locked_all_the_same() {
    let breaks = "const put = Storage.prototype.setItem, begin = IDBDatabase.prototype.transaction;
        window.breakBoth = () => { Storage.prototype.setItem = () => { throw new Error('broken'); };
        IDBDatabase.prototype.transaction = () => { throw new DOMException('broken', 'UnknownError'); }; };
        window.mendBoth = () => { Storage.prototype.setItem = put; IDBDatabase.prototype.transaction = begin; };";
    let person = with(&[breaks]).await;
    person.make_notebook().await;
    person.write_page("", "Before.").await;
    person.browser.driver.execute("window.breakBoth()", vec![]).await.unwrap();
    person.compose(" After.").await;
    person.sees("Not kept").await;
    assert_eq!(person.value("body").await, "Before. After.");
    // They are sealed behind the lock, and there again at the next opening.
    person.press("lock-now").await;
    person.sees("They wait in this tab").await;
    let all = "return document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map(it => it.value)";
    assert!(!person.ask::<String>(all, vec![]).await.contains("After."));
    person.open(PASSPHRASE).await;
    assert_eq!(person.value("body").await, "Before. After.");
    person.sees("Not kept").await;
    person.browser.driver.execute("window.mendBoth()", vec![]).await.unwrap();
    person.find("body").await.send_keys(" More.").await.unwrap();
    person.kept().await;
    person.come_and_open().await;
    person.take_up("Before.").await;
    assert_eq!(person.value("body").await, "Before. After. More.");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_room_at_the_first_visit_leaves_nothing_behind() {
    let person = with(&["
        const put = Storage.prototype.setItem;
        let count = 0;
        Storage.prototype.setItem = function (...what) {
          if (++count > 100) throw new DOMException('full', 'QuotaExceededError');
          put.apply(this, what);
        };"])
    .await;
    person.come().await;
    person.read_and_go_on().await;
    person.type_into("own", PASSPHRASE).await;
    person.press("use-own").await;
    person.try_to_make(PASSPHRASE).await;
    person.sees("There is no room for a notebook here").await;
    assert_eq!(person.value("again").await, PASSPHRASE);
    let dump = person.dump().await;
    assert!(dump.local.is_empty() && dump.indexed.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_cannot_run_it_is_told() {
    for (script, told) in [
        ("delete window.WebAssembly;", "does not let the page run WebAssembly"),
        (
            "WebAssembly.Module = function () { throw new Error('no'); }; WebAssembly.instantiate = WebAssembly.instantiateStreaming = WebAssembly.compile = async () => { throw new WebAssembly.CompileError('no'); };",
            "does not let the page run WebAssembly",
        ),
        ("delete window.Worker;", "This browser is too old for Daybook"),
        (
            "WebAssembly.validate = () => false; WebAssembly.instantiate = WebAssembly.instantiateStreaming = async () => { throw new WebAssembly.CompileError('no'); };",
            "This browser is too old for Daybook",
        ),
    ] {
        let person = with(&[script]).await;
        person.go().await;
        person.sees(told).await;
        person.leave().await;
        person.browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_part_that_did_not_arrive_is_told() {
    for missing in [Site::file("daybook-", ".js"), Site::file("parts-", ".js"), "_bg.wasm"] {
        let person = Person::with(Plan { mishaps: vec![Mishap::Missing(missing)], ..Plan::default() }).await;
        person.go().await;
        person.sees("Daybook did not load").await;
        // Loaded again, it is no better; then the part is there.
        person
            .ask::<Value>("window.wasThere = true; document.querySelector('#not-loaded a.again').click()", vec![])
            .await;
        let is_anew = "return !window.wasThere";
        person.until("another load", async || person.ask::<Option<bool>>(is_anew, vec![]).await == Some(true)).await;
        person.sees("Daybook did not load").await;
        person.site.change(&[]);
        person.ask::<Value>("document.querySelector('#not-loaded a.again').click()", vec![]).await;
        person.until("the app to stand", async || person.stands().await).await;
        person.leave().await;
        person.browser.close().await;
    }
}

/// Without this file the worker cannot start; the person is told, and nothing typed is lost.
async fn no_worker_without(file: &'static str) {
    let person = Person::with(Plan { mishaps: vec![Mishap::Missing(file)], ..Plan::default() }).await;
    person.reach(Screen::Again).await;
    person.try_to_make(PASSPHRASE).await;
    person.sees("The passphrase could not be worked on").await;
    assert_eq!(person.value("again").await, PASSPHRASE);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_whose_loader_did_not_arrive_is_told() {
    no_worker_without("kdf_loader.js").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_whose_script_did_not_arrive_is_told() {
    no_worker_without("kdf.js").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_whose_wasm_did_not_arrive_is_told() {
    no_worker_without("kdf_bg.wasm").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_word_list_that_did_not_arrive_leaves_ones_own_words() {
    let person = Person::with(Plan { mishaps: vec![Mishap::Missing("words.txt")], ..Plan::default() }).await;
    person.come().await;
    person.press("what-it-is").await;
    person.press("to-safety").await;
    person.press("to-passphrase").await;
    person.sees("No words could be picked").await;
    person.type_into("own", PASSPHRASE).await;
    person.press("use-own").await;
    person.confirm(PASSPHRASE).await;
}
