//! What is kept for starting without a connection and is not what it was: it is got again, or gives way to what the server has.

use daybook_e2e::{Mishap, NOT_ARRIVED, PASSPHRASE, Person, Site};
use serde_json::{Value, json};

use super::{another_build, come_and_find_the_lock, dist, is_second, load_again, someone_with_kept_files};

/// A program that does not start.
const FALLS: &str = "throw 1; export default 0";

const LIST: Named = ("/precache", ".json");
const REST: Named = ("/rest-", ".wasm");

/// How a file's name begins and ends.
type Named = (&'static str, &'static str);

/// Finds a kept file, and does something with it.
async fn with_kept<T: serde::de::DeserializeOwned>(
    person: &Person,
    (begins, ends): Named,
    does: &str,
    more: &[&str],
) -> T {
    let script = format!(
        "const [begins, ends, ...more] = arguments, done = more.pop();
        (async () => {{
          for (const name of await caches.keys()) {{
            const cache = await caches.open(name);
            const file = (await cache.keys()).map(({{ url }}) => new URL(url).pathname).find(path => path.startsWith(begins) && path.endsWith(ends));
            if (file) {{ {does} }}
          }}
          return 'not kept';
        }})().then(done, fault => done(String(fault)))"
    );
    let given: Vec<&str> = [&[begins, ends], more].concat();
    person.ask_slowly(&script, given.into_iter().map(Value::from).collect()).await
}

/// Puts something else in the place of a kept file. What the browser has of it besides is gone too: nobody would be asked for that.
async fn spoil(person: &Person, file: Named, with: &str) {
    let put = "const was = await cache.match(file, { ignoreVary: true });
        await cache.put(file, new Response(more[0], { headers: { 'content-type': was.headers.get('content-type') } }));
        return true;";
    assert_eq!(with_kept::<Value>(person, file, put, &[with]).await, json!(true), "{file:?}");
    person.browser.tell("Network.clearBrowserCache", json!({})).await;
}

/// How it begins, if it is kept.
async fn kept_text(person: &Person, file: Named) -> Option<String> {
    let read = "return { text: (await (await cache.match(file, { ignoreVary: true })).text()).slice(0, 20) };";
    with_kept::<Value>(person, file, read, &[]).await["text"].as_str().map(str::to_owned)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_build_that_does_not_start_gives_way_to_the_servers_when_it_was_loaded_again_in_vain() {
    let person = someone_with_kept_files().await;
    spoil(&person, ("/daybook-", ".js"), FALLS).await;
    // It is what its list says: nothing was spoilt, the build is a bad one.
    let hash = daybook_site::content_hash(FALLS.as_bytes());
    let say = "const at = await cache.match('/precache.json', { ignoreVary: true }), list = await at.json();
        list.files.find(({ url }) => url === file).revision = more[0];
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
    let person = someone_with_kept_files().await;
    for file in [REST, ("/kdf_bg", ".wasm"), ("/kdf.", "js"), ("/later-", ".css"), ("/style-", ".css")] {
        spoil(&person, file, "spoilt").await;
        person.come().await;
        person.open(PASSPHRASE).await;
        person.take_up("Written before.").await;
        assert!(kept_text(&person, file).await.is_some_and(|text| text != "spoilt"), "{file:?}");
    }
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_file_that_is_spoilt_waits_for_a_server_that_has_it() {
    let person = someone_with_kept_files().await;
    spoil(&person, REST, "spoilt").await;
    person.site.change(&[Mishap::Missing(Site::file("rest-", ".wasm"))]);
    person.come().await;
    person.try_to_open(PASSPHRASE).await;
    person.sees(NOT_ARRIVED).await;
    assert_eq!(kept_text(&person, REST).await.as_deref(), Some("spoilt"), "no better one is to be had");
    person.site.change(&[]);
    person.press("open").await;
    person.until("the notebook to open", async || person.can_see("place-write").await).await;
    person.take_up("Written before.").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_build_of_which_a_kept_file_is_spoilt_gives_way_to_a_server_that_has_another() {
    // The one has the hash of its content in its name, the other is in each build by the same name.
    for (file, told) in [(REST, NOT_ARRIVED), (("/kdf.", "js"), "The passphrase could not be worked on")] {
        let other = another_build();
        let person = someone_with_kept_files().await;
        spoil(&person, file, "spoilt").await;
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
    let person = someone_with_kept_files().await;
    for told in [LIST, ("/current", "")] {
        spoil(&person, told, "{").await;
        person.come_and_open().await;
        person.files_kept().await;
        person
            .until("it to be got anew", async || {
                kept_text(&person, told).await.is_some_and(|text| text.starts_with("{\""))
            })
            .await;
    }
    person.site.stop().await;
    come_and_find_the_lock(&person).await;
    person.open(PASSPHRASE).await;
    person.take_up("Written before.").await;
    person.browser.close().await;
}
