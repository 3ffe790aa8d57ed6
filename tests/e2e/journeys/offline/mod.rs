//! Without a connection, and from one build to the next: the files are kept for a notebook, the person says when they change, and nothing
//! typed is among them.

mod spoilt;

use std::fs;
use std::path::Path;

use daybook_e2e::{Engine, FALL, Mishap, PASSPHRASE, Person, Plan, Screen, Site};
use serde_json::{Value, json};
use tempfile::TempDir;

/// What is there of it: names of caches, and of workers.
const THERE: &str = "const done = arguments[arguments.length - 1];
    Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(([kept, workers]) =>
      done([...kept, ...workers.map(it => new URL((it.active ?? it.installing ?? it.waiting)?.scriptURL ?? it.scope).pathname)]))";

/// It is as if the last look at the server were long ago.
const LONG_AGO: &str = "const done = arguments[arguments.length - 1];
    caches.open('notebook-current').then(async cache => {
      const entry = await (await cache.match('/current')).json();
      await cache.put('/current', new Response(JSON.stringify({ ...entry, looked: 0 })));
    }).then(() => done(true), fault => done(String(fault)))";

/// Every name and every text that is kept.
const KEPT: &str = "const done = arguments[arguments.length - 1];
    caches.keys().then(async names => {
      const all = [];
      for (const name of names) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          all.push([name, new URL(request.url).pathname, await (await cache.match(request)).text()]);
        }
      }
      return all;
    }).then(done)";

/// Of what the worker goes by: `current` is the build that answers, `ready` the one that waits.
async fn pointer(person: &Person, which: &str) -> String {
    person.files_pointer().await[which].as_str().unwrap_or_default().to_owned()
}

/// Which build the page says that it is of.
async fn runs(person: &Person) -> String {
    person.ask("return document.documentElement.dataset.build ?? ''", vec![]).await
}

/// Has written a page, and the browser keeps the files for it.
async fn someone_with_kept_files() -> Person {
    let person = Person::new().await;
    person.make_notebook().await;
    person.write_page("", "Written before.").await;
    person.files_kept().await;
    person
}

/// Loads the page anew as a person does, by its address.
async fn come_and_find_the_lock(person: &Person) {
    person.come().await;
    person.find("passphrase").await;
}

/// Presses what loads it again, in a page in which `window.wasThere` is set, and waits for the one after it.
async fn load_again(person: &Person) {
    person.ask::<Value>("document.querySelector('.plate:not([hidden]) a.again').click()", vec![]).await;
    person
        .until("the page, loaded anew", async || {
            person.ask::<Option<bool>>("return !window.wasThere", vec![]).await == Some(true)
        })
        .await;
}

async fn works_without_a_server(engine: Engine) {
    // In Firefox a driver's script has other faults than the page; in WebKit nothing runs before the page's own.
    let (before_load, falls) = match engine {
        Engine::Firefox => {
            (vec![&*format!("window.fall = () => {FALL};").leak()], "(window.wrappedJSObject ?? window).fall()")
        }
        Engine::Chromium | Engine::WebKit => (vec![], FALL),
    };
    let person = Person::using(engine, Plan { before_load, ..Plan::default() }).await;
    person.make_notebook().await;
    person.files_kept().await;
    let build = runs(&person).await;
    assert_eq!((build.len(), pointer(&person, "current").await), (16, build.clone()));
    person.write_page("", "Written before.").await;
    person.site.stop().await;
    // In the very document that was loaded from the server, and in one that was not.
    person.write_page("", "Written without a server.").await;
    come_and_find_the_lock(&person).await;
    person.open(PASSPHRASE).await;
    for words in ["Written before.", "Written without a server."] {
        person.take_up(words).await;
        assert_eq!(person.value("body").await, words);
    }
    person.write_page("", "And once more.").await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    person.take_up("And once more.").await;
    assert_eq!(runs(&person).await, build);
    // It falls, and is loaded again from what is kept.
    person.ask::<Value>(&format!("window.wasThere = true; {falls}"), vec![]).await;
    person.sees("Daybook stopped").await;
    load_again(&person).await;
    person.find("passphrase").await;
    // The page still stands under its policy.
    let blocked = "const done = arguments[arguments.length - 1];
        document.addEventListener('securitypolicyviolation', event => done(event.effectiveDirective));
        fetch('https://example.org/').catch(() => {})";
    assert_eq!(person.ask_slowly::<String>(blocked, vec![]).await, "connect-src");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_works_without_a_server_in_chromium() {
    works_without_a_server(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_works_without_a_server_in_firefox() {
    works_without_a_server(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_works_without_a_server_in_webkit() {
    works_without_a_server(Engine::WebKit).await;
}

/// A second build, that differs from the first in what can be seen and in a file whose name bears no hash.
fn another_build() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (Site::dist(), folder.path().join("dist"));
    fs::create_dir(&to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
    }
    let change = |name: &str, change: &dyn Fn(String) -> String| {
        let path = to.join(name);
        fs::write(&path, change(fs::read_to_string(&path).unwrap())).unwrap();
    };
    change("index.html", &|page| page.replacen("<body", "<body data-turn=\"second\"", 1));
    for name in ["words.txt", "kdf.js"] {
        change(name, &|text| text + "\n");
    }
    daybook_site::finish(&to, &folder.path().join("hosting")).unwrap();
    folder
}

fn dist(of: &TempDir) -> std::path::PathBuf {
    of.path().join("dist")
}

fn build_of(dist: &Path) -> String {
    let list: Value = serde_json::from_str(&fs::read_to_string(dist.join("precache.json")).unwrap()).unwrap();
    list["build"].as_str().unwrap().to_owned()
}

/// Whether it is the second build that is shown.
async fn is_second(person: &Person) -> bool {
    // A page that is just being replaced answers nothing.
    person.ask::<Option<bool>>("return document.body?.dataset.turn === 'second'", vec![]).await == Some(true)
}

/// The server has another build from now on, and its last look was long ago.
async fn serve(person: &Person, other: &Path) {
    person.site.turn_to(other);
    assert_eq!(person.ask_slowly::<Value>(LONG_AGO, vec![]).await, json!(true));
}

/// Comes again, and the server is looked at, after it was said to have been long ago.
async fn come_and_look(person: &Person) {
    come_and_find_the_lock(person).await;
    person.until("a look at the server", async || person.files_pointer().await["looked"] != json!(0)).await;
}

/// Comes again, and the newer build is found.
async fn come_and_find_newer(person: &Person) {
    come_and_find_the_lock(person).await;
    person.find("use-newer").await;
}

/// How long a file is that the page asks for by the name that its build gives it.
const LENGTH: &str = "const done = arguments[arguments.length - 1];
    fetch('words.txt?' + document.documentElement.dataset.build).then(answer => answer.text()).then(text => done(text.length))";

#[tokio::test(flavor = "multi_thread")]
async fn the_build_that_runs_goes_on_until_the_person_changes_it() {
    let (first, other) = (build_of(&Site::dist()), another_build());
    let second = build_of(&dist(&other));
    let mut person = Person::new().await;
    person.make_notebook().await;
    person.files_kept().await;
    let length: usize = person.ask_slowly(LENGTH, vec![]).await;
    serve(&person, &dist(&other)).await;
    come_and_find_newer(&person).await;
    assert_eq!((pointer(&person, "current").await, pointer(&person, "ready").await), (first.clone(), second.clone()));
    // All tabs are closed, the browser is closed: it is the old one all the same, also in what its files' names do not tell.
    for _ in 0..2 {
        person = person.restart(Plan::default()).await;
        come_and_find_the_lock(&person).await;
        assert_eq!((is_second(&person).await, runs(&person).await), (false, first.clone()));
        assert_eq!(person.ask_slowly::<usize>(LENGTH, vec![]).await, length);
    }
    // It is told at the lock and on every page, and can be put off.
    person.open(PASSPHRASE).await;
    person.find("use-newer").await;
    person.press("new-page").await;
    person.type_into("body", "Typed a moment before.").await;
    person.press("use-newer").await;
    person.until("the second build", async || person.stands().await && is_second(&person).await).await;
    person.find("passphrase").await;
    assert_eq!((runs(&person).await, pointer(&person, "current").await), (second.clone(), second.clone()));
    assert_eq!(person.ask_slowly::<usize>(LENGTH, vec![]).await, length + 1);
    person.open(PASSPHRASE).await;
    person.take_up("Typed a moment before.").await;
    assert_eq!(person.value("body").await, "Typed a moment before.");
    // Of the first nothing stays, and the second needs no server. As long as the browser still counts the page that was left, the first one's
    // files are spared; then they go when the person comes again.
    let names = "const done = arguments[arguments.length - 1]; caches.keys().then(names => done(names.sort()))";
    let both = vec![format!("notebook-{second}"), "notebook-current".to_owned()];
    let is_gone = async || person.ask_slowly::<Vec<String>>(names, vec![]).await == both;
    person
        .until("the first to be gone", async || {
            if !is_gone().await {
                serve(&person, &dist(&other)).await;
                come_and_look(&person).await;
            }
            is_gone().await
        })
        .await;
    person.site.stop().await;
    come_and_find_the_lock(&person).await;
    assert!(is_second(&person).await);
    person.does_not_see("A newer version").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_build_that_lost_a_file_gives_way_to_the_servers() {
    let other = another_build();
    let person = someone_with_kept_files().await;
    let lose = "const done = arguments[arguments.length - 1];
        caches.open('notebook-' + document.documentElement.dataset.build).then(async cache => {
          const rest = (await cache.keys()).find(({ url }) => new URL(url).pathname.startsWith('/rest-'));
          return cache.delete(rest);
        }).then(done, fault => done(String(fault)))";
    assert_eq!(person.ask_slowly::<Value>(lose, vec![]).await, json!(true));
    person.site.turn_to(&dist(&other));
    come_and_find_the_lock(&person).await;
    assert!(is_second(&person).await);
    person.open(PASSPHRASE).await;
    person.take_up("Written before.").await;
    person.until("its files to be kept", async || pointer(&person, "current").await == build_of(&dist(&other))).await;
    person.site.stop().await;
    come_and_find_the_lock(&person).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn another_tab_keeps_what_is_typed_there_and_changes_too() {
    let other = another_build();
    let person = Person::new().await;
    person.make_notebook().await;
    person.files_kept().await;
    serve(&person, &dist(&other)).await;
    person.press("new-page").await;
    person.type_into("body", "Typed in the first tab.").await;
    let (first, second) = person.another_tab(&[]).await;
    come_and_find_newer(&person).await;
    person.press("use-newer").await;
    for tab in [second, first] {
        person.turn_to(&tab).await;
        person.until("the second build", async || person.stands().await && is_second(&person).await).await;
        person.find("passphrase").await;
    }
    person.open(PASSPHRASE).await;
    person.take_up("Typed in the first tab.").await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_build_of_which_one_file_does_not_arrive_is_never_used() {
    let (first, other) = (build_of(&Site::dist()), another_build());
    let person = Person::new().await;
    person.make_notebook().await;
    person.files_kept().await;
    let still_first = async |why: &str| {
        come_and_look(&person).await;
        assert_eq!(
            (pointer(&person, "current").await, pointer(&person, "ready").await),
            (first.clone(), String::new()),
            "{why}"
        );
        assert_eq!((runs(&person).await, is_second(&person).await), (first.clone(), false), "{why}");
        assert!(!person.can_see("use-newer").await, "{why}");
    };
    // The last of its files is missing.
    person.site.change(&[Mishap::Missing("words.txt")]);
    serve(&person, &dist(&other)).await;
    still_first("missing").await;
    // One is still that of the build before: what a host serves while it is being given the next one.
    person.site.change(&[]);
    let half = another_build();
    fs::copy(Site::dist().join("words.txt"), dist(&half).join("words.txt")).unwrap();
    _ = fs::remove_file(dist(&half).join("words.txt.br"));
    serve(&person, &dist(&half)).await;
    still_first("of another build").await;
    // It is whole, and the page is under a policy that does not know its scripts: the host has not been told of this build yet.
    person.site.change(&[Mishap::OtherPolicy]);
    serve(&person, &dist(&other)).await;
    still_first("under another policy").await;
    person.site.change(&[]);
    // The control: once it is whole, it is offered.
    serve(&person, &dist(&other)).await;
    come_and_find_newer(&person).await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_wants_nothing_kept_has_nothing_kept_and_it_stays_so() {
    let person = Person::new().await;
    // Whoever has no notebook here leaves no files either.
    person.reach(Screen::Again).await;
    assert_eq!(person.ask_slowly::<Vec<String>>(THERE, vec![]).await, Vec::<String>::new());
    person.make_notebook().await;
    person.files_kept().await;
    let there = async || person.ask_slowly::<Vec<String>>(THERE, vec![]).await;
    assert_eq!(there().await.len(), 3);
    person.reach(Screen::You).await;
    person.sees("All files are here.").await;
    person.choose("offline").await;
    person.sees("No files are kept for this.").await;
    assert_eq!(there().await, Vec::<String>::new());
    // The page that is there goes on, and the next one has none either.
    person.write_page("", "Still here.").await;
    come_and_find_the_lock(&person).await;
    person.open(PASSPHRASE).await;
    person.reach(Screen::You).await;
    person.sees("No files are kept for this.").await;
    assert_eq!(there().await, Vec::<String>::new());
    assert!(!person.ask::<bool>("return document.getElementById('offline').checked", vec![]).await);
    // Until they are wanted again.
    person.choose("offline").await;
    person.sees("All files are here.").await;
    assert_eq!(there().await.len(), 3);
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_kept_is_what_everybody_gets_and_its_names_say_nothing() {
    let person = Person::new().await;
    person.make_notebook().await;
    person.files_kept().await;
    person.write_page("zugvogel", "blaubeere").await;
    person.lock().await;
    person.open(PASSPHRASE).await;
    let build = runs(&person).await;
    let kept: Vec<(String, String, String)> = person.ask_slowly(KEPT, vec![]).await;
    let list: Value = serde_json::from_str(&fs::read_to_string(Site::dist().join("precache.json")).unwrap()).unwrap();
    let files: Vec<&str> = list["files"].as_array().unwrap().iter().map(|file| file["url"].as_str().unwrap()).collect();
    for (cache, path, text) in &kept {
        let is_pointer = cache == "notebook-current" && path == "/current";
        let is_file = *cache == format!("notebook-{build}") && (files.contains(&&**path) || path == "/precache.json");
        assert!(is_pointer || is_file, "{cache} {path}");
        for typed in ["zugvogel", "blaubeere", PASSPHRASE] {
            assert!(!text.contains(typed), "{path}");
        }
    }
    assert_eq!(kept.len(), files.len() + 2);
    // Loaded from there, it asks the server for nothing within the hour.
    let before = person.site.asked().len();
    come_and_find_the_lock(&person).await;
    person.open(PASSPHRASE).await;
    person.reach(Screen::You).await;
    person.sees("All files are here.").await;
    let asked = person.site.asked().split_off(before);
    assert_eq!(asked, Vec::<String>::new());
    // Unless the person wants to know.
    person.press("look-for-newer").await;
    person.sees("This is the newest version.").await;
    assert_eq!(person.site.asked().split_off(before), ["/precache.json"]);
    person.browser.close().await;
}

#[test]
fn the_manifest_says_no_more_than_the_page_does() {
    let manifest: Value =
        serde_json::from_str(&fs::read_to_string(Site::dist().join("manifest.webmanifest")).unwrap()).unwrap();
    let names: Vec<&String> = manifest.as_object().unwrap().keys().collect();
    let expected =
        ["background_color", "display", "icons", "id", "name", "scope", "short_name", "start_url", "theme_color"];
    let mut names: Vec<&str> = names.into_iter().map(String::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, expected);
    for (name, value) in
        [("name", "Daybook"), ("short_name", "Daybook"), ("start_url", "/"), ("scope", "/"), ("id", "/")]
    {
        assert_eq!(manifest[name], value);
    }
    let icons = manifest["icons"].as_array().unwrap();
    assert!(icons.iter().all(|icon| Site::dist().join(&icon["src"].as_str().unwrap()[1..]).is_file()));
}
