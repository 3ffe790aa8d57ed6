//! Choosing a passphrase of one's own, and where the work with it is done.

use daybook_e2e::{PASSPHRASE, Person, Plan};

#[tokio::test(flavor = "multi_thread")]
async fn weak_passphrases_are_refused_and_each_is_told_why() {
    let person = Person::new().await;
    person.come().await;
    person.read_and_go_on().await;
    for (typed, told) in [
        ("plum", "This is short."),
        ("correct horse battery staple", "People try this first."),
        ("butterbutterbutterbutter", "Add more."),
        ("plate plate plate plate plate", "Some of it is the same again."),
        ("12345678901234567890", "Some of it is the same again."),
    ] {
        person.find("own").await.click().await.unwrap();
        person.select_all().await;
        person.type_into("own", typed).await;
        person.press("use-own").await;
        let help = "return document.getElementById('own-help').innerText";
        person
            .until(&format!("help for “{typed}”: {told}"), async || {
                person.ask::<String>(help, vec![]).await.contains(told)
            })
            .await;
        assert_eq!(person.value("own").await, typed, "it stays as it was typed");
        assert_eq!(person.focus().await, "own");
        assert!(!person.can_see("again").await);
    }
    person.select_all().await;
    person.type_into("own", PASSPHRASE).await;
    person.sees("ard to guess.").await;
    person.press("use-own").await;

    // Typed differently, then without a way to remember it.
    person.type_into("again", "copper lantern").await;
    person.press("make").await;
    person.sees("This is not the same.").await;
    person.find("again").await.click().await.unwrap();
    person.select_all().await;
    person.type_into("again", PASSPHRASE).await;
    person.press("make").await;
    person.sees("Please tick the line above").await;
    assert!(person.dump().await.local.is_empty());
    person.press("remember").await;
    person.press("make").await;
    person.sees("A page for today").await;

    person.lock().await;
    person.open(PASSPHRASE).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_passphrase_opens_however_its_letters_were_put_together() {
    let person = Person::new().await;
    person.come().await;
    person.read_and_go_on().await;
    let composed = "für drüben größere Pflaumen einlösen";
    person.find("own").await.click().await.unwrap();
    person.compose(composed).await;
    person.press("use-own").await;
    person.find("again").await.click().await.unwrap();
    person.compose(composed).await;
    person.press("remember").await;
    person.press("make").await;
    person.find("place-today").await;
    person.lock().await;
    person.find("passphrase").await.click().await.unwrap();
    person.compose("fu\u{308}r dru\u{308}ben gro\u{308}ßere Pflaumen einlo\u{308}sen").await;
    person.press("open").await;
    person.sees("A page for today").await;
}

/// Counts workers, and the longest time between two turns of the main thread.
const WATCH: &str = "
    window.workers = [];
    window.Worker = class extends Worker {
      constructor(...how) { super(...how); window.workers.push(String(how[0])); }
    };
    window.longest = 0;
    let last = performance.now();
    setInterval(() => { const now = performance.now(); window.longest = Math.max(window.longest, now - last); last = now; }, 5);
    window.startWatch = () => { window.longest = 0; last = performance.now(); };
";

#[tokio::test(flavor = "multi_thread")]
async fn the_passphrase_work_is_done_in_a_worker() {
    let person = Person::with(Plan { before_load: vec![WATCH], ..Plan::default() }).await;
    person.make_notebook().await;
    person.lock().await;
    person.type_into("passphrase", PASSPHRASE).await;
    let workers: Vec<String> = person.ask("return window.workers", vec![]).await;
    let build: String = person.ask("return document.documentElement.dataset.build", vec![]).await;
    let loader = format!("kdf_loader.js?{build}");
    assert_eq!(workers, std::slice::from_ref(&loader), "typing starts the one worker");

    let open = "
        const done = arguments[0];
        window.startWatch();
        const began = performance.now();
        document.getElementById('open').click();
        const look = () => document.getElementById('place-today') ? done([performance.now() - began, window.longest]) : setTimeout(look, 5);
        look();
    ";
    let (taken, longest): (f64, f64) = person.ask_slowly(open, vec![]).await;
    // Argon2id over 64 MiB takes hundreds of milliseconds; the main thread goes on meanwhile.
    assert!(longest < taken / 2.0, "the main thread stood still for {longest:.0} of {taken:.0} ms");
    let asked = person.site.asked();
    assert!(asked.iter().any(|path| path.ends_with("kdf_bg.wasm")), "{asked:?}");
    let workers: Vec<String> = person.ask("return window.workers", vec![]).await;
    assert_eq!(workers, [loader]);
}
