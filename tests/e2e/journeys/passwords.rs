//! No browser offers to remember a passphrase: to whoever holds the device its list of passwords would be a door, and a
//! word of what is kept here. Each is set to offer, and does on an ordinary page of the same visit.

use axum::Router;
use axum::response::Html;
use daybook_e2e::{Engine, Habit, PASSPHRASE, Person, Plan};
use serde_json::Value;
use tokio::task::JoinHandle;

/// Where Chromium tells what it makes of each page's fields, as it happens.
const INTERNALS: &str = "chrome://password-manager-internals";

/// What Firefox tells its own parts of passwords.
const LISTEN: &str = "
    window.told = [];
    window.listener = { observe: (_, topic) => window.told.push(topic) };
    for (const topic of ['passwordmgr-prompt-save', 'passwordmgr-prompt-change', 'passwordmgr-storage-changed'])
      Services.obs.addObserver(window.listener, topic);";

/// A password is kept.
const KEEP: &str = "
    const login = Cc['@mozilla.org/login-manager/loginInfo;1'].createInstance(Ci.nsILoginInfo);
    login.init('http://127.0.0.1', 'http://127.0.0.1', null, 'someone', 'of this website', '', '');
    return Services.logins.addLoginAsync(login).then(() => true)";

/// A website that one signs in to.
async fn ordinary_website() -> (String, JoinHandle<()>) {
    let form = "<!doctype html><title>x</title><form action=in><input id=name><input id=secret type=password><button id=sign-in>In</button></form>";
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let site = Router::new().fallback(async move |address: axum::http::Uri| {
        Html(if address.path() == "/in" { "<!doctype html><title>x</title><p id=welcome>Welcome" } else { form })
    });
    let server = tokio::spawn(async move { axum::serve(listener, site).await.unwrap() });
    (format!("http://127.0.0.1:{port}/"), server)
}

/// Every way a passphrase is typed: chosen, mistyped, typed once more, wrong, shown, and with a page that is left.
async fn every_passphrase(person: &Person) {
    person.come().await;
    person.read_and_go_on().await;
    person.type_into("own", PASSPHRASE).await;
    person.press("use-own").await;
    person.type_into("again", "not these words at all").await;
    person.press("remember").await;
    person.press("make").await;
    person.find("again-help").await;
    person.find("again").await.clear().await.unwrap();
    person.type_into("again", PASSPHRASE).await;
    person.press("make").await;
    person.find("place-today").await;
    person.write_page("", "A page.").await;
    person.lock().await;
    person.try_to_open("not these words at all").await;
    person.sees("That did not open it.").await;
    person.find("passphrase").await.clear().await.unwrap();
    person.open(PASSPHRASE).await;
    person.lock().await;
    // Typed, and gone by Leave instead of Open.
    person.type_into("passphrase", PASSPHRASE).await;
    person.leave().await;
    person.come_and_open().await;
    // Typed, and gone by loading anew.
    person.lock().await;
    person.type_into("passphrase", PASSPHRASE).await;
    person.browser.driver.refresh().await.unwrap();
    person.open(PASSPHRASE).await;
}

async fn sign_in(person: &Person) -> JoinHandle<()> {
    let (address, server) = ordinary_website().await;
    person.browser.driver.goto(address).await.unwrap();
    person.type_into("name", "someone").await;
    person.type_into("secret", "of this website").await;
    person.press("sign-in").await;
    person.find("welcome").await;
    server
}

async fn remembers_passwords(engine: Engine) -> Person {
    Person::using(engine, Plan { habit: Habit::OffersPasswords, ..Plan::default() }).await
}

#[tokio::test(flavor = "multi_thread")]
async fn chromium_offers_to_remember_no_passphrase() {
    let person = remembers_passwords(Engine::Chromium).await;
    person.browser.driver.goto(INTERNALS).await.unwrap();
    let (internals, app) = person.another_tab(&[]).await;
    every_passphrase(&person).await;
    person.turn_to(&internals).await;
    // It looked at the page, and saw nobody sign in.
    person.sees(person.site.base()).await;
    for words in ["Decision: ASK", "Show password prompt", "Successful submission indicator"] {
        person.does_not_see(words).await;
    }
    person.turn_to(&app).await;
    let _server = sign_in(&person).await;
    person.turn_to(&internals).await;
    for words in ["Decision: ASK", "Show password prompt", "Successful submission indicator"] {
        person.sees(words).await;
    }
    let Person { browser, profile, site: _site } = person;
    browser.close().await;
    assert_eq!(profile.passwords(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_offers_to_remember_no_passphrase() {
    let person = remembers_passwords(Engine::Firefox).await;
    person.browser.inside::<Value>(LISTEN).await;
    every_passphrase(&person).await;
    assert_eq!(person.browser.inside::<Vec<String>>("return window.told").await, Vec::<String>::new());
    let _server = sign_in(&person).await;
    person
        .until("an offer, to whoever signs in", async || {
            person
                .browser
                .inside::<Vec<String>>("return window.told")
                .await
                .iter()
                .any(|it| it == "passwordmgr-prompt-save")
        })
        .await;
    // Kept there as by someone who takes the offer: so it is the only one in the list.
    person.browser.inside::<Value>(KEEP).await;
    let Person { browser, profile, site: _site } = person;
    browser.close().await;
    assert_eq!(profile.passwords(), ["http://127.0.0.1"]);
}
