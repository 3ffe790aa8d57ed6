//! What holds of every screen: it fits, Leave is in reach, and the browser is asked to remember nothing.

use daybook_e2e::{Person, Screen};
use serde_json::Value;

/// A small phone, a phone, a desktop, and that desktop at 400 %.
const SIZES: [(u32, u32); 4] = [(320, 568), (390, 844), (1280, 900), (320, 256)];

/// What does not fit, in words; empty if all is well.
const LAYOUT: &str = "
    const faults = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1);
      faults.push('scrolls sideways: ' + root.scrollWidth + ' > ' + root.clientWidth + ' ' + wide.slice(0, 3).map(e => e.tagName + '.' + e.className));
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
      const wanted = control.matches('input[type=checkbox], input[type=radio], form, select')
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

async fn check(person: &Person, screen: Screen) -> Vec<String> {
    let mut all = Vec::new();
    let faults: Vec<String> = person.ask(MEMORY, vec![]).await;
    all.extend(faults.into_iter().map(|fault| format!("{screen:?}: {fault}")));
    for (width, height) in SIZES {
        person.browser.resize(width, height).await;
        let faults: Vec<String> = person.ask(LAYOUT, vec![]).await;
        all.extend(faults.into_iter().map(|fault| format!("{screen:?} at {width}x{height}: {fault}")));
    }
    person.browser.resize(1280, 900).await;
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn every_screen_fits_and_keeps_leave_in_reach_and_asks_the_browser_to_remember_nothing() {
    let person = Person::new().await;
    let mut faults = Vec::new();
    for screen in Screen::BEFORE {
        person.reach(screen).await;
        faults.extend(check(&person, screen).await);
    }
    person.make_notebook().await;
    person.write_page(&"long".repeat(60), &format!("{}\n{}", "unbroken".repeat(80), daybook_e2e::prose::EMOJI)).await;
    for screen in Screen::AFTER {
        person.reach(screen).await;
        faults.extend(check(&person, screen).await);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_paint_fits_and_says_nothing_of_the_purpose() {
    let person = Person::new().await;
    person.browser.tell("Emulation.setScriptExecutionDisabled", serde_json::json!({ "value": true })).await;
    person.go().await;
    let page: Value = person.ask("return [document.title, document.body.innerText]", vec![]).await;
    assert_eq!(page[0], "Daybook");
    let told = page[1].as_str().unwrap().to_lowercase();
    for word in ["partner", "violence", "abuse", "diary", "journal", "recover", "private"] {
        assert!(!told.contains(word), "{word}: {told}");
    }
    assert!(told.contains("allow scripts for this page"), "{told}");
}
