//! Plain lists before the lock: they work as what they look like.

use daybook_e2e::{Engine, Mishap, PASSPHRASE, Person, Plan, Screen, Site};
use serde_json::Value;
use thirtyfour::prelude::*;

const SKIN: &str = "return document.documentElement.dataset.skin ?? ''";

async fn used_by_keyboard_kept_and_before_the_lock(engine: Engine) {
    let person = Person::using(engine, Plan::default()).await;
    person.has_notebook().await;
    person.write_page("", "Behind the lists.").await;
    // WebKit tells nobody how much room there is, by which this place is known elsewhere.
    person.press("place-you").await;
    person.choose("lists-first").await;
    person.come().await;
    person.find("add-item").await;
    person.tab_to("add-item").await;
    for item in ["Oat milk", "Lemons"] {
        person.type_here(item).await;
        person.tap(Key::Enter).await;
        person.sees(item).await;
    }
    person.sees("2 left").await;
    // Ticked with the space bar, and the box keeps the focus.
    person.tap(Key::Tab).await;
    let tick = "const box = document.querySelector('.lists .choice input'); box.focus(); return box.id";
    let id: String = person.ask(tick, vec![]).await;
    person.type_here(" ").await;
    person.sees("1 left").await;
    assert_eq!(person.focus().await, id);
    // Another list.
    person.type_into("new-list", "Books to borrow").await;
    person.tap(Key::Enter).await;
    person.sees("Nothing on this list yet.").await;
    person.press("edit-list").await;
    person.find("list-name").await.clear().await.unwrap();
    person.type_into("list-name", "Library").await;
    person.press("edit-list").await;
    person.sees("Library").await;

    // WebKit's small browser keeps nothing over a restart: there it is a page loaded anew.
    let person = if engine == Engine::WebKit { person } else { person.restart(Plan::default()).await };
    person.come().await;
    for words in ["Lists", "Oat milk", "1 left", "Library", "Open a shared list"] {
        person.sees(words).await;
    }
    for words in ["Daybook", "Leave", "Passphrase", "notebook", "Steady"] {
        person.does_not_see(words).await;
    }
    person.tab_to("shared-list").await;
    person.tap(Key::Enter).await;
    person.find("passphrase").await;
    // No field of the lists stands beside it.
    person.insist(!person.can_see("add-item").await, "the two fields stand on two pages").await;
    person.press("back-to-lists").await;
    person.find("add-item").await;
    person.open(PASSPHRASE).await;
    person.take_up("Behind the lists").await;
    person.lock().await;
    person.find("add-item").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_are_used_by_keyboard_and_are_there_after_a_restart_and_the_lock_is_behind_them() {
    used_by_keyboard_kept_and_before_the_lock(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_are_used_by_keyboard_and_kept_and_the_lock_is_behind_them_in_firefox() {
    used_by_keyboard_kept_and_before_the_lock(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_are_used_by_keyboard_and_kept_and_the_lock_is_behind_them_in_webkit() {
    used_by_keyboard_kept_and_before_the_lock(Engine::WebKit).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_paint_of_lists_shows_no_notebook() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.reach(Screen::Lists).await;
    let Person { browser, profile, site } = person;
    browser.close().await;
    drop(site);
    let site = std::sync::Arc::new(Site::with(&[Mishap::Held("_bg.wasm")]).await);
    // Another address is another origin: what was chosen is set there by hand.
    let plan = Plan {
        before_load: vec![
            "localStorage.setItem('p', '2sly03030' + '0'.repeat(8) + 'https://www.wikipedia.org/'.padEnd(200) + '.'.repeat(39))",
        ],
        impatient: true,
        ..Plan::default()
    };
    let person = Person::at(site, profile, plan).await;
    person.go().await;
    // The words stand in the file from the start: what can be seen of them is said by the sheets, and nothing is painted before those.
    let painted = "return performance.getEntriesByType('paint').length > 0";
    person.until("a first paint", async || person.ask::<Option<bool>>(painted, vec![]).await == Some(true)).await;
    let seen: Value = person
        .ask("return [document.documentElement.dataset.skin, document.body.innerText, document.title]", vec![])
        .await;
    assert_eq!((&seen[0], &seen[2]), (&Value::from("plain"), &Value::from("Daybook")));
    for word in ["Daybook", "Leave", "Shift", "notebook"] {
        assert!(!seen[1].as_str().unwrap().contains(word), "{word}: {seen}");
    }
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_leaves_without_a_connection_finds_lists_in_the_place_of_the_notebook() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "Nobody else reads this.").await;
    person.press("steady").await;
    person.find("steady-done").await;
    is_offline(&person).await;
    person.ask::<Value>("document.querySelector('.strip a.leave').click()", vec![]).await;
    person.find("add-item").await;
    assert_eq!(person.ask::<String>(SKIN, vec![]).await, "plain");
    for words in ["Nobody else", "Steady", "Daybook", "Breath"] {
        person.does_not_see(words).await;
    }
    // They can be used, and closed: then there is a blank page, and no request for one.
    person.type_into("add-item", "Lemons\n").await;
    person.sees("1 left").await;
    close_the_lists(&person).await;
    let online =
        serde_json::json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    person.browser.tell("Network.emulateNetworkConditions", online).await;
    person.come_and_open().await;
    person.take_up("Nobody else").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leave_leads_where_was_chosen_also_before_the_app_has_loaded() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.press("place-you").await;
    let own = "const list = document.getElementById('leave-to'); list.value = 'own'; list.dispatchEvent(new Event('change', { bubbles: true }))";
    person.ask::<Value>(own, vec![]).await;
    person.type_into("leave-address", "http://example.org\n").await;
    person.press("take-address").await;
    person.sees("Leave cannot lead there.").await;
    person.find("leave-address").await.clear().await.unwrap();
    person.type_into("leave-address", "example.org/today").await;
    person.press("take-address").await;
    person.sees("Leave goes to https://example.org/today").await;
    let links = "return [...document.querySelectorAll('a.leave')].map(link => link.href)";
    let links: Vec<String> = person.ask(links, vec![]).await;
    assert!(links.len() == 3 && links.iter().all(|link| link == "https://example.org/today"), "{links:?}");
    // The shell's own, without the app: its server has none any more, and the browser has kept nothing of it.
    person.site.change(&[Mishap::Missing(Site::file("daybook-", "_bg.wasm"))]);
    person.go_to_the_page_before().await;
    let kept = serde_json::json!({ "origin": person.site.base(), "storageTypes": "service_workers,cache_storage" });
    person.browser.tell("Storage.clearDataForOrigin", kept).await;
    person.browser.tell("Network.clearBrowserCache", serde_json::json!({})).await;
    person.go().await;
    let shell = "return document.querySelector('#shell .strip a.leave')?.href ?? ''";
    person
        .until("the shell's Leave", async || person.ask::<String>(shell, vec![]).await == "https://example.org/today")
        .await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_way_on_from_the_lists_is_not_the_page_that_was_left() {
    let person = Person::new().await;
    person.reach(daybook_e2e::Screen::About).await;
    is_offline(&person).await;
    person.ask::<Value>("document.querySelector('.strip a.leave').click()", vec![]).await;
    person.find("add-item").await;
    person.press("shared-list").await;
    person.find("what-it-is").await;
    person.does_not_see("partner").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_app_has_fallen_leave_shows_nothing_again() {
    let person = Person::new().await;
    person.has_notebook().await;
    person.write_page("", "Nobody else reads this.").await;
    is_offline(&person).await;
    // Nobody answers that the words are put away.
    person
        .ask::<Value>("window.dispatchEvent = () => true; document.querySelector('.strip a.leave').click()", vec![])
        .await;
    person.browser.drawn().await;
    person.until("blank paper", async || person.text().await.trim().is_empty()).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn leave_never_leads_to_this_site() {
    let person = Person::new().await;
    person.has_notebook().await;
    person
        .ask::<Value>(
            "document.querySelectorAll('a.leave').forEach(link => link.href = location.origin + '/#today')",
            vec![],
        )
        .await;
    person.leave().await;
    person.browser.close().await;
}

async fn close_the_lists(person: &Person) {
    _ = person.browser.driver.execute("document.querySelector('.strip a.leave').click()", vec![]).await;
    person.until("a blank page", async || person.browser.address().await == "about:blank").await;
    assert_eq!(person.text().await, "");
}

#[tokio::test(flavor = "multi_thread")]
async fn in_a_window_of_its_own_leave_shows_lists_that_can_be_closed() {
    // As a browser says it of a page that was put on the home screen; and whether it was asked to close its window.
    let installed = "const asked = window.matchMedia;
        window.matchMedia = query => query.includes('standalone') ? { matches: true } : asked.call(window, query);
        window.close = () => localStorage.setItem('closed', '1');";
    let person = Person::with(Plan { before_load: vec![installed], ..Plan::default() }).await;
    person.has_notebook().await;
    person.write_page("", "Nobody else reads this.").await;
    person.ask::<Value>("document.querySelector('.strip a.leave').click()", vec![]).await;
    person.find("add-item").await;
    person.does_not_see("Nobody else").await;
    person.type_into("add-item", "Lemons\n").await;
    person.sees("1 left").await;
    close_the_lists(&person).await;
    let hosts = person.browser.elsewhere.asked();
    assert!(!hosts.iter().any(|host| host.contains("wikipedia")), "{hosts:?}");
    person.come().await;
    assert_eq!(person.ask::<String>("return localStorage.getItem('closed')", vec![]).await, "1");
    person.open(PASSPHRASE).await;
    person.take_up("Nobody else").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn before_there_is_a_notebook_nothing_that_is_done_on_the_lists_is_stored() {
    let person = Person::new().await;
    person.come().await;
    is_offline(&person).await;
    person.ask::<Value>("document.querySelector('.strip a.leave').click()", vec![]).await;
    person.type_into("add-item", "Lemons\n").await;
    person.sees("1 left").await;
    assert_eq!(person.ask::<u32>("return localStorage.length", vec![]).await, 0);
    person.browser.close().await;
}

/// What is chosen before the app has loaded, and what the page makes of it: its look, its light, whether Shift leaves, where Leave leads.
#[tokio::test(flavor = "multi_thread")]
async fn the_first_paint_believes_a_whole_record_and_nothing_else() {
    let held = Plan { mishaps: vec![Mishap::Held("_bg.wasm")], impatient: true, ..Plan::default() };
    let person = Person::with(held).await;
    let address = "https://example.org/today";
    let whole = format!("2dln1530000000007{address:<200}ny{}", ".".repeat(37));
    let old = format!("2dln1530000000007{address:<200}{}", ".".repeat(39));
    let chosen = ["plain", "dark", "off", address];
    let nothing = ["", "", "", "https://www.wikipedia.org/"];
    let with = |at: usize, sign: &str| format!("{}{sign}{}", &whole[..at], &whole[at + sign.len()..]);
    let cases = [
        (whole.clone(), chosen),
        (old, ["plain", "dark", "", address]),
        ("1d..............".to_owned(), ["", "dark", "", "https://www.wikipedia.org/"]),
        (whole[..255].to_owned(), nothing),
        (format!("{whole}."), nothing),
        (with(0, "3"), nothing),
        (with(3, "x"), nothing),
        (with(4, "16"), nothing),
        (with(9, "+0000007"), nothing),
        (with(17, "http://example.org/"), nothing),
        (with(42, "\u{e4}"), nothing),
        (with(217, "x"), nothing),
        (with(255, " "), nothing),
        ("1d.............x".to_owned(), nothing),
    ];
    person.go().await;
    let stands = "return document.readyState !== 'loading' && !!document.querySelector('#shell .strip a.leave') && !window.wasThere";
    for (record, expected) in cases {
        person.until("the first paint", async || person.ask::<Option<bool>>(stands, vec![]).await == Some(true)).await;
        let set = "window.wasThere = true; localStorage.setItem('p', arguments[0])";
        person.ask::<Value>(set, vec![record.clone().into()]).await;
        person.go().await;
        person.until("the first paint", async || person.ask::<Option<bool>>(stands, vec![]).await == Some(true)).await;
        let seen = "const { skin = '', theme = '', shift = '' } = document.documentElement.dataset;
            return [skin, theme, shift, document.querySelector('#shell .strip a.leave').href]";
        let seen: Vec<String> = person.ask(seen, vec![]).await;
        assert_eq!(seen, expected, "{record}");
    }
    person.browser.close().await;
}

async fn is_offline(person: &Person) {
    let offline =
        serde_json::json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    person.browser.tell("Network.emulateNetworkConditions", offline).await;
}
