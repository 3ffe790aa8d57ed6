//! What holds of every screen: it fits, Leave is in reach, and the browser is asked to remember nothing.

use std::sync::Arc;

use daybook_e2e::{Engine, Person, Plan, Profile, Screen, Site};
use serde_json::{Value, json};

/// A small phone, a phone, a desktop, and that desktop at 400 %.
const SIZES: [(u32, u32); 4] = [(320, 568), (390, 844), (1280, 900), (320, 256)];

/// What does not fit, in words; empty if all is well.
const LAYOUT: &str = "
    const faults = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1 || e.getBoundingClientRect().left < -1);
      const innermost = wide.filter(e => ![...e.children].some(child => wide.includes(child)));
      faults.push('scrolls sideways: ' + root.scrollWidth + ' > ' + root.clientWidth + ' ' + innermost.slice(0, 3).map(e => e.outerHTML.slice(0, 90)));
    }
    const leave = [...document.querySelectorAll('.strip a.leave')].find(link => link.offsetParent || link.getClientRects().length);
    for (const where of [0, root.scrollHeight]) {
      scrollTo(0, where);
      if (!leave) { faults.push('no Leave'); break; }
      const box = leave.getBoundingClientRect();
      if (box.top < 0 || box.left < 0 || box.bottom > innerHeight || box.right > innerWidth) faults.push('Leave is outside: ' + JSON.stringify(box));
      const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (!top || top.closest('a.leave') !== leave) faults.push('Leave is covered by ' + (top && top.outerHTML.slice(0, 80)));
      if (box.height < 44 || box.width < 44) faults.push('Leave is small: ' + box.width + 'x' + box.height);
    }
    scrollTo(0, 0);
    return faults;
";

/// Controls that the browser might remember, correct or send away, with what they lack.
const MEMORY: &str = "
    const faults = [];
    for (const control of document.querySelectorAll('input, textarea, select, form, [contenteditable]')) {
      const wanted = control.matches('input[type=checkbox], input[type=radio], input[type=file], form, select')
        ? { autocomplete: 'off' } : { autocomplete: 'off', autocorrect: 'off', autocapitalize: 'off', spellcheck: 'false' };
      for (const [name, value] of Object.entries(wanted))
        if (control.getAttribute(name) !== value) faults.push('#' + control.id + ' has ' + name + '=' + control.getAttribute(name));
      // A radio needs a name to be one of a group; it holds nothing that was typed.
      if (control.hasAttribute('name') && control.type !== 'radio') faults.push('#' + control.id + ' has a name');
      if (control.matches('[contenteditable]')) faults.push('contenteditable');
    }
    if (document.querySelector('[style]')) faults.push('a style attribute: ' + document.querySelector('[style]').outerHTML.slice(0, 80));
    for (const link of document.querySelectorAll('a[href^=http]'))
      if (link.rel !== 'nofollow noopener noreferrer' || link.target) faults.push('a link: ' + link.outerHTML.slice(0, 80));
    return faults;
";

/// Controls without an edge where colours are forced, and chosen things that look like those beside them.
const EDGES: &str = "
    const faults = [];
    if (!matchMedia('(forced-colors: active)').matches) faults.push('colours are not forced');
    const seen = element => element.getClientRects().length > 0;
    for (const control of [...document.querySelectorAll('.button:not(.button--quiet), .chip > span, input.input, textarea, select, .reach')].filter(seen)) {
      const style = getComputedStyle(control);
      if (style.borderTopStyle === 'none' || style.borderTopColor === style.backgroundColor) faults.push('no edge: ' + control.outerHTML.slice(0, 80));
    }
    for (const chosen of [...document.querySelectorAll('.chip > input:checked + span, .segments input:checked + span')].filter(seen)) {
      const other = document.querySelector('.chip > input:not(:checked) + span, .segments input:not(:checked) + span');
      if (other && getComputedStyle(other).backgroundColor === getComputedStyle(chosen).backgroundColor) faults.push('chosen looks like the rest: ' + chosen.innerText);
    }
    return faults;";

/// Sets which way the page runs.
const RUN: &str = "document.documentElement.dir = arguments[0]";

async fn check(person: &Person, screen: Screen) -> Vec<String> {
    let mut all = Vec::new();
    let faults: Vec<String> = person.ask(MEMORY, vec![]).await;
    all.extend(faults.into_iter().map(|fault| format!("{screen:?}: {fault}")));
    for (width, height) in SIZES {
        person.browser.resize(width, height).await;
        for way in ["rtl", "ltr"] {
            person.ask::<Value>(RUN, vec![json!(way)]).await;
            let faults: Vec<String> = person.ask(LAYOUT, vec![]).await;
            all.extend(faults.into_iter().map(|fault| format!("{screen:?} at {width}x{height}, {way}: {fault}")));
        }
    }
    person.browser.resize(1280, 900).await;
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_fits_and_keeps_leave_in_reach_and_asks_the_browser_to_remember_nothing() {
    fits(Person::new().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_the_browsers_text_twice_as_large_every_screen_fits_and_keeps_leave_in_reach() {
    let profile = Arc::new(Profile::of(Engine::Chromium));
    let folder = profile.path().join("Default");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("Preferences"), r#"{"webkit":{"webprefs":{"default_font_size":32}}}"#).unwrap();
    let person = Person::at(Arc::new(Site::open().await), profile, Plan::default()).await;
    person.come().await;
    let size: String = person.ask("return getComputedStyle(document.documentElement).fontSize", vec![]).await;
    assert!(size.trim_end_matches("px").parse::<f64>().unwrap() >= 30.0, "the browser takes the setting: {size}");
    fits(person).await;
}

/// On every screen, in every size, whichever way the page runs.
async fn fits(person: Person) {
    let mut faults = Vec::new();
    for &screen in Screen::BEFORE {
        person.reach(screen).await;
        faults.extend(check(&person, screen).await);
    }
    person.has_notebook().await;
    person.write_page(&"long".repeat(60), &format!("{}\n{}", "unbroken".repeat(80), daybook_e2e::prose::EMOJI)).await;
    for &screen in Screen::AFTER {
        person.reach(screen).await;
        faults.extend(check(&person, screen).await);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_forced_colours_what_is_chosen_differs_by_more_than_a_tint_and_every_control_has_an_edge() {
    let person = Person::new().await;
    person.has_notebook().await;
    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    person.browser.tell("Emulation.setEmulatedMedia", forced).await;
    let mut faults = Vec::new();
    for screen in [Screen::Today, Screen::EditorOpen, Screen::Journal, Screen::You, Screen::Question] {
        person.reach(screen).await;
        if screen == Screen::EditorOpen {
            person.choose("feeling-tired").await;
        }
        let edges: Vec<String> = person.ask(EDGES, vec![]).await;
        faults.extend(edges.into_iter().map(|fault| format!("{screen:?}: {fault}")));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_paint_fits_and_says_nothing_of_the_purpose() {
    let person = Person::new().await;
    person.browser.tell("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
    person.go().await;
    let page: Value = person.ask("return [document.title, document.body.innerText]", vec![]).await;
    assert_eq!(page[0], "Daybook");
    let told = page[1].as_str().unwrap().to_lowercase();
    for word in ["partner", "violence", "abuse", "diary", "journal", "recover", "private"] {
        assert!(!told.contains(word), "{word}: {told}");
    }
    assert!(told.contains("allow scripts for this page"), "{told}");
}
