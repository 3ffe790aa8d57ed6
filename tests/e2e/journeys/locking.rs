//! Locking by itself, and what is told after opening.

use daybook_e2e::{Engine, PASSPHRASE, Person, Plan, Screen};
use serde_json::{Value, json};

/// A clock that can be set forward: `window.ahead` is in milliseconds.
const CLOCK: &str = "
    window.ahead = 0;
    const now = Date.now.bind(Date);
    Date.now = () => now() + window.ahead;";

async fn at_a_clock() -> Person {
    let person = Person::with(Plan { before_load: vec![CLOCK], ..Plan::default() }).await;
    person.has_notebook().await;
    person
}

/// Which times were read from that clock.
const SEEN: &str = "
    const ahead = Date.now;
    window.seen = new Set();
    Date.now = () => { window.seen.add(window.ahead); return ahead(); };";

/// Waits until the clock was read as it is set.
async fn is_seen(person: &Person) {
    let is_seen = "return window.seen.has(window.ahead)";
    person.until("a look at the clock", async || person.ask(is_seen, vec![]).await).await;
}

/// So long passes in one go, as in a device that sleeps.
async fn sleep(person: &Person, minutes: u32) {
    person.ask::<Value>("window.ahead += arguments[0] * 60000; window.wasThere = true", vec![json!(minutes)]).await;
}

/// The lock, in a page that was loaded anew.
async fn locks(person: &Person) {
    person
        .until("the lock, loaded anew", async || {
            person.ask::<bool>("return !window.wasThere", vec![]).await && person.can_see("passphrase").await
        })
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_that_wakes_after_the_time_is_locked_with_every_word_kept() {
    let person = at_a_clock().await;
    person.reach(Screen::Editor).await;
    // Typed and slept in one task: no pause, nothing kept yet.
    let type_and_sleep = "
        const body = document.getElementById('body');
        body.value = 'Half a sentence and';
        body.dispatchEvent(new InputEvent('input', { bubbles: true }));
        window.ahead += 4 * 60000; window.wasThere = true;";
    person.ask::<Value>(type_and_sleep, vec![]).await;
    locks(&person).await;
    person.does_not_see("Half a sentence").await;
    person.open(PASSPHRASE).await;
    person.take_up("Half a sentence").await;
    assert_eq!(person.value("body").await, "Half a sentence and");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_is_set_back_by_a_year_puts_no_lock_off_and_the_next_pages_go_on() {
    let person = Person::with(Plan { before_load: vec![CLOCK, SEEN], ..Plan::default() }).await;
    person.has_notebook().await;
    person.write_page("", "Before the clock was set back.").await;
    // Each time it is looked at before it is changed again.
    sleep(&person, 2).await;
    is_seen(&person).await;
    person.ask::<Value>("window.ahead -= 365 * 24 * 3600000", vec![]).await;
    is_seen(&person).await;
    sleep(&person, 1).await;
    locks(&person).await;
    person.open(PASSPHRASE).await;
    person.take_up("Before the clock").await;
    person.find("body").await.send_keys(" And after.").await.unwrap();
    person.kept().await;
    person.write_page("", "A page of its own.").await;
    person.come_and_open().await;
    person.take_up("Before the clock").await;
    assert_eq!(person.value("body").await, "Before the clock was set back. And after.");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_another_time_zone_today_follows_and_what_was_written_keeps_its_day() {
    let person = Person::new().await;
    let zone = async |name: &str| {
        person.browser.tell("Emulation.setTimezoneOverride", json!({ "timezoneId": name })).await;
    };
    let title = "return document.querySelector('main h1').textContent";
    let row =
        "return [...document.querySelectorAll('button.row')].find(row => row.innerText.includes('quince'))?.innerText";
    // There are always a day or two between the two of them.
    zone("Pacific/Kiritimati").await;
    person.has_notebook().await;
    let first: String = person.ask(title, vec![]).await;
    person.write_page("", "A quince.").await;
    person.press("place-write").await;
    person.sees("A quince.").await;
    let written: String = person.ask(row, vec![]).await;
    // While it is open, the next look at the clock.
    person.press("place-today").await;
    zone("Pacific/Pago_Pago").await;
    person.until("another day", async || person.ask::<String>(title, vec![]).await != first).await;
    person.press("place-write").await;
    person.sees("A quince.").await;
    assert_eq!(person.ask::<String>(row, vec![]).await, written);
    // And from one opening to the next.
    person.come_and_open().await;
    assert_ne!(person.ask::<String>(title, vec![]).await, first);
    person.press("place-write").await;
    person.sees("A quince.").await;
    assert_eq!(person.ask::<String>(row, vec![]).await, written);
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_time_can_be_chosen_and_holds_after_a_restart() {
    let person = at_a_clock().await;
    person.press("place-you").await;
    let choose = "const list = document.getElementById('lock-idle'); list.value = '15'; list.dispatchEvent(new Event('change', { bubbles: true }))";
    person.ask::<Value>(choose, vec![]).await;
    let person = person.restart(Plan { before_load: vec![CLOCK], ..Plan::default() }).await;
    person.come_and_open().await;
    sleep(&person, 10).await;
    person.press("place-you").await;
    assert_eq!(person.value("lock-idle").await, "15");
    sleep(&person, 16).await;
    locks(&person).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn out_of_sight_it_is_blank_at_once_and_locked_in_time() {
    let person = at_a_clock().await;
    person.write_page("", "Nobody else reads this.").await;
    // What a browser says when another tab is shown; then, in the next microtask, what is left to see.
    let turn_away = "
        const done = arguments[0];
        Object.defineProperty(document, 'hidden', { value: true, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
        setTimeout(() => {
          const seen = document.elementFromPoint(innerWidth / 2, 200);
          done(!seen?.closest('.paper') && document.activeElement.id === 'body');
        });";
    let blank: bool = person.ask_slowly(turn_away, vec![]).await;
    person.insist(blank, "nothing on the paper can be seen, and the caret is where it was").await;
    sleep(&person, 1).await;
    locks(&person).await;
    person.does_not_see("Nobody else").await;
    person.browser.close().await;
}

/// Hidden by the browser itself; then, in the next task, what is left to see is noted, and a minute passes in one go.
const TURNED_AWAY: &str = "
    window.wasThere = true;
    const later = new MessageChannel();
    later.port1.onmessage = () => {
      const seen = document.elementFromPoint(innerWidth / 2, 200);
      sessionStorage.setItem('seen', seen?.closest('.paper') ? 'paper' : 'nothing');
    };
    document.addEventListener('visibilitychange', () => {
      window.ahead += 60000;
      later.port2.postMessage(0);
    }, { once: true });";

/// In Firefox a driver's script sees the page through a wrapper of its own; this is the page itself.
const PAGE: &str = "const page = window.wrappedJSObject ?? window;";

/// Another tab is turned to, and a minute passes in one go as soon as the first one is told.
const A_MINUTE_OUT_OF_SIGHT: &str = "
    page.wasThere = true;
    document.addEventListener('visibilitychange', () => { page.ahead += 60000; }, { once: true });";

#[tokio::test(flavor = "multi_thread")]
async fn a_tab_that_comes_back_to_sight_after_the_time_is_locked_in_firefox() {
    let person = Person::using(Engine::Firefox, Plan { before_load: vec![CLOCK], ..Plan::default() }).await;
    person.has_notebook().await;
    person.write_page("", "Nobody else reads this.").await;
    person.ask::<Value>(&format!("{PAGE} {A_MINUTE_OUT_OF_SIGHT}"), vec![]).await;
    let (here, _other) = person.another_tab(&[]).await;
    person.turn_to(&here).await;
    let is_anew = format!("{PAGE} return !page.wasThere");
    person
        .until("the lock, loaded anew", async || {
            person.ask::<Option<bool>>(&is_anew, vec![]).await == Some(true) && person.can_see("passphrase").await
        })
        .await;
    person.does_not_see("Nobody else").await;
    // The same without a touch.
    person.open(PASSPHRASE).await;
    person.take_up("Nobody else").await;
    person.ask::<Value>(&format!("{PAGE} page.wasThere = true; page.ahead += 240000"), vec![]).await;
    person
        .until("the lock, loaded anew", async || {
            person.ask::<Option<bool>>(&is_anew, vec![]).await == Some(true) && person.can_see("passphrase").await
        })
        .await;
    person.open(PASSPHRASE).await;
    person.take_up("Nobody else").await;
    assert_eq!(person.value("body").await, "Nobody else reads this.");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_passphrase_that_stands_typed_is_forgotten_when_nobody_is_there() {
    let person = Person::with(Plan { before_load: vec![CLOCK], ..Plan::default() }).await;
    person.reach(Screen::Again).await;
    person.type_into("again", "marble tug").await;
    sleep(&person, 4).await;
    person.sees("What you had typed here was cleared").await;
    assert_eq!(person.value("own").await, "");
    person.type_into("own", PASSPHRASE).await;
    person.press("use-own").await;
    person.confirm(PASSPHRASE).await;
    person.lock().await;
    person.type_into("passphrase", PASSPHRASE).await;
    person.ask::<Value>("document.querySelector('.field__row button').click()", vec![]).await;
    let is_covered = "return document.getElementById('passphrase').classList.contains('input--covered')";
    person.until("it to be shown", async || !person.ask::<bool>(is_covered, vec![]).await).await;
    let hide = "Object.defineProperty(document, 'hidden', { value: arguments[0], configurable: true });
        document.dispatchEvent(new Event('visibilitychange'))";
    person.ask::<Value>(hide, vec![json!(true)]).await;
    person.until("it to be covered", async || person.ask::<bool>(is_covered, vec![]).await).await;
    person.ask::<Value>(hide, vec![json!(false)]).await;
    assert_eq!(person.value("passphrase").await, PASSPHRASE, "not at once");
    person.ask::<Value>(hide, vec![json!(true)]).await;
    sleep(&person, 1).await;
    person.ask::<Value>(hide, vec![json!(false)]).await;
    person.sees("What was typed here was cleared").await;
    assert_eq!(person.value("passphrase").await, "");
    person.open(PASSPHRASE).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn untouched_or_out_of_sight_it_locks_in_webkit() {
    let person = Person::using(Engine::WebKit, Plan::default()).await;
    person.has_notebook().await;
    person.write_page("", "Nobody else reads this.").await;
    // WebKit runs nothing before a page's own scripts; but the app asks for the time by name, so the clock can be changed.
    person.ask::<Value>(CLOCK, vec![]).await;
    sleep(&person, 2).await;
    person.press("place-today").await;
    sleep(&person, 2).await;
    // Touched meanwhile, so it stays open, also after a look at the clock.
    person.take_up("Nobody else").await;
    sleep(&person, 4).await;
    locks(&person).await;
    person.does_not_see("Nobody else").await;

    person.open(PASSPHRASE).await;
    person.take_up("Nobody else").await;
    person.ask::<Value>(&format!("{CLOCK} {TURNED_AWAY}"), vec![]).await;
    person.browser.driver.minimize_window().await.unwrap();
    locks(&person).await;
    person.does_not_see("Nobody else").await;
    assert_eq!(person.ask::<String>("return sessionStorage.getItem('seen')", vec![]).await, "nothing");
    person.open(PASSPHRASE).await;
    person.take_up("Nobody else").await;
    assert_eq!(person.value("body").await, "Nobody else reads this.");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_frozen_tab_holds_nothing() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "Nobody else reads this.").await;
    person.browser.tell("Page.setWebLifecycleState", json!({ "state": "frozen" })).await;
    person.browser.tell("Page.setWebLifecycleState", json!({ "state": "active" })).await;
    person.find("passphrase").await;
    person.does_not_see("Nobody else").await;
    person.open(PASSPHRASE).await;
    person.take_up("Nobody else").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_opens_it_is_told_when_it_was_open_before_and_what_was_tried() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.lock().await;
    for _ in 0..2 {
        person.try_to_open("not these words at all").await;
        person.sees("That did not open it.").await;
        person.find("passphrase").await.clear().await.unwrap();
    }
    person.does_not_see("tried").await;
    person.open(PASSPHRASE).await;
    person.sees("Last opened").await;
    person.sees("2 passphrases were tried here").await;
    // Not shown where that is not wanted.
    person.press("place-you").await;
    person.choose("tell-tries").await;
    person.press("place-today").await;
    person.sees("Last opened").await;
    person.does_not_see("tried here").await;
    person.browser.close().await;
}
