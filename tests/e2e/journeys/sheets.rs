//! The stylesheets come in two files: what the first screen needs comes with it, the rest of them with the rest of the app.

use daybook_e2e::{Engine, FAULTS, Mishap, NOT_ARRIVED, PASSPHRASE, Person, Plan, Screen, Site};
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

/// The rest of the app does not come, so nothing of it can be on the page: it is on its way for good, or missing.
const WITHOUT_THE_REST: &str = "const get = window.fetch;
    const alone = location.protocol === 'http:' && sessionStorage.getItem('alone');
    const never = () => alone === 'missing' ? Promise.reject(new TypeError('not there')) : new Promise(() => {});
    if (alone) window.fetch = (what, how) => String(what?.url ?? what).includes('/rest-') ? never() : get.call(window, what, how);";

/// How every element of the page is drawn, with and without the later sheet: the innermost differences, in words.
const DIFFERENCES: &str = "
    const root = document.documentElement;
    const [address] = root.dataset.laterSheet.split(' ');
    const given = document.querySelector(`link[href='${address}']`);
    const later = given || Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
    if (!given) document.head.append(later);
    while (!later.sheet || later.media) await new Promise(requestAnimationFrame);
    for (const more of document.querySelectorAll('details')) more.open = true;
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
    dressed.forEach(([told, style], at) => {
      for (const [name, value] of Object.entries(style))
        if (alone[at][1][name] !== value) faults.push(`${told}: ${name} is ${alone[at][1][name]} without, ${value} with`);
    });
    if (length < 20) faults.push('the later sheet is empty');
    // What stands inside comes last, and is what the others are as large as.
    return faults.slice(-5);";

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
    person.press("open").await;
    person.sees("Type the passphrase first.").await;
    faults.extend(needs_nothing_of_the_later_sheet(&person, Screen::Lock).await);
    person.try_to_open(PASSPHRASE).await;
    person.sees("Opening.").await;
    faults.extend(needs_nothing_of_the_later_sheet(&person, Screen::Lock).await);
    person.press("steady").await;
    faults.extend(needs_nothing_of_the_later_sheet(&person, Screen::Steady).await);
    // Where it did not come, and where lists stand first.
    person.go().await;
    person.ask::<Value>("sessionStorage.setItem('alone', 'missing')", vec![]).await;
    person.come().await;
    person.press("steady").await;
    person.sees(NOT_ARRIVED).await;
    faults.extend(needs_nothing_of_the_later_sheet(&person, Screen::Steady).await);
    person.ask::<Value>("sessionStorage.removeItem('alone')", vec![]).await;
    person.reach(Screen::Lists).await;
    person.ask::<Value>("sessionStorage.setItem('alone', 'missing')", vec![]).await;
    person.go().await;
    person.sees(NOT_ARRIVED).await;
    faults.extend(needs_nothing_of_the_later_sheet(&person, Screen::Lists).await);
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
    person.sees(NOT_ARRIVED).await;
    person.site.change(&[]);
    person.press("ask-again").await;
    person.find("own").await;
    let sheets = "return [...document.styleSheets].filter(sheet => /[/](style|later)-/.test(sheet.href)).length";
    assert_eq!(person.ask::<u32>(sheets, vec![]).await, 2);
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_that_is_long_in_coming_hides_neither_the_first_screen_nor_that_the_rest_is_missing() {
    let mishaps = vec![Mishap::Held(Site::file("later-", ".css")), Mishap::Missing(Site::file("rest-", ".wasm"))];
    let person = Person::with(Plan { mishaps, ..Plan::default() }).await;
    person.come().await;
    person.press("steady").await;
    person.sees(NOT_ARRIVED).await;
    // Asked for again, both are waited for again: the browser still waits for the first answer about the sheet.
    person.press("ask-again").await;
    person.sees(NOT_ARRIVED).await;
    person.leave().await;
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_first_sheet_does_not_arrive_nothing_is_opened_that_it_would_cover() {
    for engine in [Engine::Chromium, Engine::Firefox] {
        let missing = Mishap::Missing(Site::file("style-", ".css"));
        let person = Person::using(engine, Plan { mishaps: vec![missing], ..Plan::default() }).await;
        person.go().await;
        person.sees("Daybook did not load").await;
        assert!(!person.stands().await);
        person.site.change(&[]);
        person.ask::<Value>("document.querySelector('#not-loaded a.again').click()", vec![]).await;
        person.until("the app to stand", async || person.stands().await).await;
        person.browser.close().await;
    }
}

/// How many bytes a picture of the page takes: a blank one takes next to none. Nothing is asked of the page, which would have it laid out.
async fn picture(person: &Person) -> usize {
    person.browser.driver.screenshot_as_png().await.unwrap().len()
}

#[tokio::test(flavor = "multi_thread")]
async fn webkit_paints_the_first_screen_while_the_later_sheet_is_on_its_way() {
    let person = Person::using(Engine::WebKit, Plan::default()).await;
    person.come().await;
    person.find("what-it-is").await;
    let mut whole = 0;
    let stays = async || {
        let before = std::mem::replace(&mut whole, picture(&person).await);
        before == whole
    };
    person.until("the same picture twice", stays).await;
    person.browser.close().await;
    let held = vec![Mishap::Held(Site::file("later-", ".css"))];
    let person = Person::using(Engine::WebKit, Plan { mishaps: held, ..Plan::default() }).await;
    person.come().await;
    person.until("as much on the picture", async || picture(&person).await * 10 > whole * 9).await;
    person.browser.close().await;
}
