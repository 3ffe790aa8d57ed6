//! What the host sends.

use daybook_e2e::{Person, Site};
use daybook_site::Headers;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn every_file_comes_with_every_header_and_so_does_a_missing_one() {
    let person = Person::new().await;
    person.come().await;
    let expected = Headers::of(&Site::dist()).unwrap();
    let mut names: Vec<String> = std::fs::read_dir(Site::dist())
        .unwrap()
        .flatten()
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.retain(|name| name.contains('.') && !name.ends_with(".br"));
    assert!(
        names.iter().any(|name| name.ends_with(".wasm")) && names.iter().any(|name| name == "index.html"),
        "{names:?}"
    );
    names.extend(["".to_owned(), "not-there.js".to_owned()]);
    let fetch = "const [path, done] = arguments;
        fetch('/' + path, { cache: 'no-store' }).then(answer => done([answer.status, Object.fromEntries(answer.headers)]), fault => done([0, { fault: String(fault) }]))";
    for name in names {
        let (status, headers): (u16, serde_json::Map<String, serde_json::Value>) =
            person.ask_slowly(fetch, vec![json!(name)]).await;
        let not_served = name == "not-there.js" || name == "_headers";
        assert_eq!(status, if not_served { 404 } else { 200 }, "{name}: {headers:?}");
        for (header, value) in expected.every() {
            assert_eq!(headers.get(*header), Some(&json!(value)), "{name}: {header}");
        }
        if !not_served {
            assert_eq!(headers["cache-control"], Headers::cache_control(&format!("/{name}")), "{name}");
        }
        if name.ends_with(".wasm") {
            assert_eq!(headers["content-type"], "application/wasm");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_content_policy_stops_what_the_app_never_does() {
    let person = Person::new().await;
    person.come().await;
    let tries = "
        const done = arguments[0], told = [];
        document.addEventListener('securitypolicyviolation', event => {
          told.push(event.effectiveDirective);
          if (told.length === 4) done(told.sort());
        });
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.head.append(script);
        document.body.setAttribute('style', 'color: red');
        fetch('https://example.org/').catch(() => {});
        const picture = new Image();
        picture.src = 'https://example.org/x.png';
    ";
    let told: Vec<String> = person.ask_slowly(tries, vec![]).await;
    assert_eq!(told, ["connect-src", "img-src", "script-src-elem", "style-src-attr"]);
    assert!(!person.ask::<bool>("return !!window.ran", vec![]).await);
    assert_eq!(person.browser.elsewhere.asked(), Vec::<String>::new());
}
