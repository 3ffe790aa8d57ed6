//! What the host sends.

use daybook_e2e::{Engine, Person, Plan, Site};
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
          if (told.length === 8) done(told.sort());
        });
        // (What is made of a text does not even come so far, see below.)
        import('https://example.org/x.js').catch(() => {});
        document.body.setAttribute('style', 'color: red');
        fetch('https://example.org/').catch(() => {});
        const picture = new Image();
        picture.src = 'https://example.org/x.png';
    ";
    let told: Vec<String> = person.ask_slowly(tries, vec![]).await;
    // Each twice: by the policy that the host sends, and by the one in the page, which is alone where a host sends none.
    let stopped = ["connect-src", "img-src", "script-src-elem", "style-src-attr"];
    assert_eq!(told, stopped.map(|each| [each, each]).concat());
    assert!(!person.ask::<bool>("return !!window.ran", vec![]).await);
    assert_eq!(person.browser.elsewhere.asked(), Vec::<String>::new());
}

/// What a script tries with texts: for each the fault that came, or nothing.
const TEXTS: &str = "
    const tries = {
      html: () => { document.createElement('div').innerHTML = '<img src=x onerror=ran=1>'; },
      blank: () => { document.body.innerHTML = ''; },
      markup: () => document.body.insertAdjacentHTML('beforeend', '<script>ran=1</script>'),
      frame: () => { document.createElement('iframe').srcdoc = '<script>parent.ran=1</script>'; },
      text: () => { document.createElement('script').text = 'ran=1'; },
      address: () => { document.createElement('script').src = '/kdf.js'; },
      worker: () => new Worker('/kdf.js'),
      data: () => new Worker('data:text/javascript,1'),
      loader: () => new Worker('/kdf_loader.js').terminate(),
      policy: () => trustedTypes.createPolicy('another', {}),
    };
    return Object.entries(tries).map(([name, go]) => {
      try { go(); return name + ': fine'; } catch (fault) { return name + ': ' + fault.name; }
    })";

async fn no_text_becomes_markup_or_a_script(engine: Engine) {
    let person = Person::using(engine, Plan::default()).await;
    person.come().await;
    let header = "const done = arguments[0];
        fetch('/', { method: 'HEAD' }).then(answer => done(answer.headers.get('content-security-policy')))";
    let policy: String = person.ask_slowly(header, vec![]).await;
    assert!(policy.contains("require-trusted-types-for 'script'; trusted-types default"), "{policy}");
    // The app works, passphrase worker and all.
    person.make_notebook().await;
    person.write_page("", "Words.").await;
    person.press("steady").await;
    person.find("steady-done").await;
    assert!(person.ask::<bool>("return 'trustedTypes' in window", vec![]).await, "{engine:?} knows them");
    let faults: Vec<String> = person.ask(TEXTS, vec![]).await;
    let expected = ["html", "blank", "markup", "frame", "text", "address", "worker", "data"]
        .map(|name| format!("{name}: TypeError"));
    assert_eq!(faults[..8], expected);
    assert_eq!(faults[8..], ["loader: fine", "policy: TypeError"]);
    assert!(person.stands().await && !person.ask::<bool>("return 'ran' in window", vec![]).await);
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_text_becomes_markup_or_a_script_in_chromium() {
    no_text_becomes_markup_or_a_script(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_text_becomes_markup_or_a_script_in_firefox() {
    no_text_becomes_markup_or_a_script(Engine::Firefox).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_text_becomes_markup_or_a_script_in_webkit() {
    no_text_becomes_markup_or_a_script(Engine::WebKit).await;
}
