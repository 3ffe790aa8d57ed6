//! What a machine can tell of accessibility (WCAG 2.2, A and AA), on every screen, light and dark. The rest is told by the other journeys.

use std::path::Path;

use daybook_e2e::{Person, Screen, prose};
use serde_json::{Value, json};

/// The published checker, as it is.
const AXE: &str = include_str!("../axe/axe.min.js");
/// Runs it, and answers with what is wrong and where.
const RUN: &str = "
    const done = arguments[0];
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })
      .then(found => done(found.violations.map(fault =>
        fault.id + ': ' + fault.nodes.map(node => node.html.slice(0, 120) + ' ' + (node.any[0]?.message ?? '')).join(' | '))))
      .catch(fault => done(['axe: ' + fault]));";

/// What moves, though the person asked for less of that.
const MOVES: &str = "
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) return ['less motion is not asked for'];
    return document.getAnimations().map(each => 'moves: ' + (each.animationName ?? each.transitionProperty) + ' on ' + each.effect?.target?.outerHTML.slice(0, 90));";

/// The page as it is drawn, without the marks of what draws it, and without the whole pages that are hidden: the messages of `index.html`,
/// and what Steady me has put aside.
const DRAWN: &str = "
    const page = document.documentElement.cloneNode(true);
    page.querySelectorAll('body > .plate[hidden], .paper__under[hidden]').forEach(hidden => hidden.remove());
    const marks = document.createTreeWalker(page, NodeFilter.SHOW_COMMENT);
    const all = [];
    while (marks.nextNode()) all.push(marks.currentNode);
    all.forEach(mark => mark.remove());
    return '<!doctype html>' + page.outerHTML;";

/// Writes what a screen is drawn with into the folder `DAYBOOK_DRAWN`, if there is one: `make audit` has it checked there.
async fn keep_drawn(person: &Person, screen: Screen) {
    if let Some(folder) = std::env::var_os("DAYBOOK_DRAWN") {
        let html: String = person.ask(DRAWN, vec![]).await;
        std::fs::write(Path::new(&folder).join(format!("{screen:?}.html")), html).unwrap();
    }
}

async fn check(person: &Person, screen: Screen) -> Vec<String> {
    let mut all = Vec::new();
    for light in ["light", "dark"] {
        let features = json!([
            { "name": "prefers-color-scheme", "value": light },
            // Colours are judged as they stay, not on their way.
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        person.browser.tell("Emulation.setEmulatedMedia", json!({ "features": features })).await;
        person.browser.drawn().await;
        if !person.ask::<bool>("return !!window.axe", vec![]).await {
            person.browser.driver.execute(AXE, vec![]).await.unwrap();
        }
        let mut faults: Vec<String> = person.ask_slowly(RUN, vec![]).await;
        faults.extend(person.ask::<Vec<String>>(MOVES, vec![]).await);
        all.extend(faults.into_iter().map(|fault| format!("{screen:?}, {light}: {fault}")));
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_wrong_on_any_screen_that_a_machine_can_tell() {
    let person = Person::new().await;
    let mut faults = Vec::new();
    for screen in Screen::BEFORE {
        person.reach(*screen).await;
        faults.extend(check(&person, *screen).await);
        keep_drawn(&person, *screen).await;
    }
    person.has_notebook().await;
    for (title, body) in [("", prose::LINE), ("بالعربية", prose::ARABIC), ("中文", prose::CHINESE)] {
        person.write_page(title, body).await;
    }
    for screen in Screen::AFTER {
        person.reach(*screen).await;
        faults.extend(check(&person, *screen).await);
        keep_drawn(&person, *screen).await;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_checker_finds_what_is_wrong_and_what_moves() {
    let person = Person::new().await;
    person.reach(Screen::Front).await;
    let nameless = "const input = document.querySelector('main').appendChild(document.createElement('input'));
        input.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 600000 })";
    person.ask::<Value>(nameless, vec![]).await;
    let faults = check(&person, Screen::Front).await;
    for wanted in ["label", "moves"] {
        assert!(faults.iter().any(|fault| fault.contains(wanted)), "{wanted}: {faults:?}");
    }
    person.browser.close().await;
}
