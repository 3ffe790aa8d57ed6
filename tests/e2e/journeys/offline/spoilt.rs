//! What is kept for starting without a connection and is not what it was: it is got again, or gives way to what the server has.

use daybook_e2e::{Mishap, NOT_ARRIVED, PASSPHRASE, Person, Site};
use serde_json::{Value, json};

use super::{another_build, come_and_find_the_lock, dist, is_second, load_again};

/// A program that does not start.
const FALLS: &str = "throw 1; export default 0";

/// Finds the kept file of this page's build whose name begins and ends like that, and does something with it.
async fn with_kept<T: serde::de::DeserializeOwned>(
    person: &Person,
    names: (&str, &str),
    does: &str,
    more: &[&str],
) -> T {
    let script = format!(
        "const [begins, ends, ...more] = arguments, done = more.pop();
        caches.open('notebook-' + document.documentElement.dataset.build).then(async cache => {{
          const file = (await cache.keys()).find(({{ url }}) => new URL(url).pathname.startsWith(begins) && url.endsWith(ends));
          {does}
        }}).then(done, fault => done(String(fault)))"
    );
    let given: Vec<&str> = [&[names.0, names.1], more].concat();
    person.ask_slowly(&script, given.into_iter().map(Value::from).collect()).await
}

/// Puts something else in the place of a kept file.
async fn spoil_kept(person: &Person, begins: &str, ends: &str, with: &str, kind: &str) {
    let put = "await cache.put(file, new Response(more[0], { headers: { 'content-type': more[1] } })); return true;";
    assert_eq!(with_kept::<Value>(person, (begins, ends), put, &[with, kind]).await, json!(true));
}

async fn kept_text(person: &Person, begins: &str, ends: &str) -> String {
    with_kept(
        person,
        (begins, ends),
        "return (await (await cache.match(file, { ignoreVary: true })).text()).slice(0, 20);",
        &[],
    )
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_build_that_does_not_start_gives_way_to_the_servers_when_it_was_loaded_again_in_vain() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", "Written before.").await;
    person.files_kept().await;
    spoil_kept(&person, "/daybook-", ".js", FALLS, "text/javascript").await;
    // It is what its list says: nothing was spoilt, the build is a bad one.
    let hash = daybook_site::content_hash(FALLS.as_bytes());
    let say = "const at = await cache.match('/precache.json', { ignoreVary: true }), list = await at.json();
        list.files.find(({ url }) => new URL(url, file.url).href === file.url).revision = more[0];
        await cache.put('/precache.json', new Response(JSON.stringify(list))); return true;";
    assert_eq!(with_kept::<Value>(&person, ("/daybook-", ".js"), say, &[&hash]).await, json!(true));
    person.go().await;
    for _ in 0..2 {
        person.sees("Daybook did not load").await;
        person.ask::<Value>("window.wasThere = true", vec![]).await;
        load_again(&person).await;
    }
    person.open(PASSPHRASE).await;
    person.take_up("Written before.").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_file_that_is_spoilt_is_got_again_and_nobody_hears_of_it() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", "Written before.").await;
    person.files_kept().await;
    for (begins, ends) in
        [("/rest-", ".wasm"), ("/kdf_bg", ".wasm"), ("/kdf.", "js"), ("/later-", ".css"), ("/style-", ".css")]
    {
        spoil_kept(&person, begins, ends, "spoilt", "application/wasm").await;
        // What the browser has of it in its memory, nobody is asked for.
        person.browser.tell("Network.clearBrowserCache", json!({})).await;
        person.come().await;
        person.open(PASSPHRASE).await;
        person.take_up("Written before.").await;
        assert_ne!(kept_text(&person, begins, ends).await, "spoilt", "{begins}");
    }
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_file_that_is_spoilt_waits_for_a_server_that_has_it() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", "Written before.").await;
    person.files_kept().await;
    spoil_kept(&person, "/rest-", ".wasm", "spoilt", "application/wasm").await;
    person.browser.tell("Network.clearBrowserCache", json!({})).await;
    person.site.change(&[Mishap::Missing(Site::file("rest-", ".wasm"))]);
    person.come().await;
    person.try_to_open(PASSPHRASE).await;
    person.sees(NOT_ARRIVED).await;
    assert_eq!(kept_text(&person, "/rest-", ".wasm").await, "spoilt", "no better one is to be had");
    person.site.change(&[]);
    person.press("open").await;
    person.until("the notebook to open", async || person.can_see("place-write").await).await;
    person.take_up("Written before.").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_build_of_which_a_kept_file_is_spoilt_gives_way_to_a_server_that_has_another() {
    // The one has the hash of its content in its name, the other is in each build by the same name.
    for (begins, ends, told) in
        [("/rest-", ".wasm", NOT_ARRIVED), ("/kdf.", "js", "The passphrase could not be worked on")]
    {
        let other = another_build();
        let person = Person::new().await;
        person.make_notebook().await;
        person.write_page("", "Written before.").await;
        person.files_kept().await;
        spoil_kept(&person, begins, ends, "spoilt", "application/wasm").await;
        person.browser.tell("Network.clearBrowserCache", json!({})).await;
        // A build has none of another's by such a name.
        person.site.change(&[Mishap::Missing(Site::file("rest-", ".wasm"))]);
        person.site.turn_to(&dist(&other));
        person.come().await;
        assert!(!is_second(&person).await);
        person.try_to_open(PASSPHRASE).await;
        person.sees(told).await;
        person.site.change(&[]);
        come_and_find_the_lock(&person).await;
        assert!(is_second(&person).await);
        person.open(PASSPHRASE).await;
        person.take_up("Written before.").await;
        person.browser.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn where_what_is_told_of_a_build_is_spoilt_it_is_got_anew() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", "Written before.").await;
    for told in ["notebook-' + document.documentElement.dataset.build, '/precache.json", "notebook-current', '/current"]
    {
        person.files_kept().await;
        let spoil = format!(
            "const done = arguments[arguments.length - 1], spoil = async (name, of) => (await caches.open(name)).put(of, new Response('{{'));
            spoil('{told}').then(() => done(true), fault => done(String(fault)))"
        );
        assert_eq!(person.ask_slowly::<Value>(&spoil, vec![]).await, json!(true));
        person.come_and_open().await;
        let is_told = "const done = arguments[arguments.length - 1], told = async (name, of) =>
              (await caches.match(of, { cacheName: 'notebook-' + name, ignoreVary: true })).json();
            told('current', '/current').then(({ current }) => told(current, '/precache.json')).then(() => done(true), () => done(false))";
        person.until("it to be got anew", async || person.ask_slowly(is_told, vec![]).await).await;
    }
    person.site.stop().await;
    come_and_find_the_lock(&person).await;
    person.open(PASSPHRASE).await;
    person.take_up("Written before.").await;
    person.browser.close().await;
}
