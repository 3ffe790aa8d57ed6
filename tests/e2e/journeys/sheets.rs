//! The stylesheets come in two files: what the first screen needs comes with it, the rest of them with the rest of the app.

use daybook_e2e::{FAULTS, Mishap, Person, Plan, Screen, Site};
use serde_json::Value;

/// Before the rest, and while something is in the way.
const FIRST: [Screen; 3] = [Screen::Front, Screen::About, Screen::Safety];
const TROUBLED: [Screen; 9] = [
    Screen::Refused,
    Screen::Unsure,
    Screen::Damaged,
    Screen::Newer,
    Screen::TooOld,
    Screen::NoWasm,
    Screen::NotLoaded,
    Screen::Stopped,
    Screen::Unkept,
];

/// The rest of the app does not come, so nothing of it can be on the page.
const WITHOUT_THE_REST: &str = "const get = window.fetch;
    if (location.protocol === 'http:' && sessionStorage.getItem('alone'))
      window.fetch = (what, how) => String(what?.url ?? what).includes('/rest-') ? new Promise(() => {}) : get.call(window, what, how);";

/// How every element of the page is drawn, with and without the later sheet: the first few differences, in words.
const DIFFERENCES: &str = "
    const root = document.documentElement;
    const [address] = root.dataset.laterSheet.split(' ');
    const given = document.querySelector(`link[href='${address}']`);
    const later = given || Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
    if (!later.sheet) {
      const come = new Promise((yes, no) => { later.onload = yes; later.onerror = no; });
      if (!given) document.head.append(later);
      await come;
    }
    const drawn = () => [root, ...document.querySelectorAll('body, body *')].flatMap(element => [null, '::before', '::after'].map(part => {
      const style = getComputedStyle(element, part);
      const told = element.outerHTML.slice(0, 80) + (part || '');
      return [told, Object.fromEntries([...style].map(name => [name, style.getPropertyValue(name)]))];
    }));
    const length = later.sheet.cssRules.length;
    const dressed = drawn();
    later.disabled = true;
    const alone = drawn();
    later.disabled = false;
    if (!given) later.remove();
    const faults = [];
    if (length < 20) faults.push('the later sheet is empty');
    dressed.forEach(([told, style], at) => {
      for (const [name, value] of Object.entries(style))
        if (alone[at][1][name] !== value) faults.push(`${told}: ${name} is ${alone[at][1][name]} without, ${value} with`);
    });
    return faults.slice(0, 5);";

async fn needs_nothing_of_the_later_sheet(person: &Person, screen: Screen) -> Vec<String> {
    let mut all = Vec::new();
    for (width, height) in [(390, 844), (1280, 900)] {
        person.browser.resize(width, height).await;
        let script = format!(
            "const [done] = arguments; (async () => {{ {DIFFERENCES} }})().then(done, fault => done([String(fault)]))"
        );
        let faults: Vec<String> = person.ask_slowly(&script, vec![]).await;
        all.extend(faults.into_iter().map(|fault| format!("{screen:?} at {width}: {fault}")));
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_before_the_rest_is_here_looks_the_same_without_the_sheets_of_the_rest() {
    let person = Person::with(Plan { before_load: vec![FAULTS, WITHOUT_THE_REST], ..Plan::default() }).await;
    let mut faults = Vec::new();
    for screen in FIRST {
        person.reach(screen).await;
        faults.extend(needs_nothing_of_the_later_sheet(&person, screen).await);
    }
    person.has_notebook().await;
    for screen in TROUBLED {
        person.go_to_the_page_before().await;
        person.reach(screen).await;
        faults.extend(needs_nothing_of_the_later_sheet(&person, screen).await);
    }
    // The lock, and what says that the rest is on its way, while it is.
    person.go().await;
    person.ask::<Value>("sessionStorage.setItem('alone', 'yes')", vec![]).await;
    person.come().await;
    faults.extend(needs_nothing_of_the_later_sheet(&person, Screen::Lock).await);
    person.press("steady").await;
    faults.extend(needs_nothing_of_the_later_sheet(&person, Screen::Quiet).await);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_the_rest_is_shown_undressed_where_its_sheet_does_not_arrive() {
    let missing = Mishap::Missing(Site::file("later-", ".css"));
    let person = Person::with(Plan { mishaps: vec![missing], ..Plan::default() }).await;
    person.come().await;
    for step in ["what-it-is", "to-safety", "to-passphrase"] {
        person.press(step).await;
    }
    person.sees("A part of this page did not arrive").await;
    person.site.change(&[]);
    person.press("ask-again").await;
    person.find("own").await;
    let sheets = "return [...document.styleSheets].filter(sheet => /[/](style|later)-/.test(sheet.href)).length";
    assert_eq!(person.ask::<u32>(sheets, vec![]).await, 2);
    person.browser.close().await;
}
