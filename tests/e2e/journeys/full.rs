//! Page after page, until there is no room: that is said, the words stay, deleting makes room, and everything opens.

use daybook_e2e::{Engine, Person, Plan};
use serde_json::{Value, json};

/// Puts a long text on the page, as pasting it would: characters drawn by chance, so that no packing makes it small. Notes what is said of it
/// from then on: a driver that is held up would miss what stands there for a second.
const LAY_OUT: &str = "
    const [opening, length] = arguments, body = document.getElementById('body');
    let text = `${opening} `;
    while (text.length < length) text += String.fromCharCode(0x4e00 + Math.random() * 20000);
    window.states = [];
    const note = () => window.states.push(document.getElementById('kept')?.dataset.state);
    new MutationObserver(note).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
    body.value = text;
    body.dispatchEvent(new InputEvent('input', { bubbles: true }));
    // It may be on its way already.
    setTimeout(note);";
/// What stands on the page, in short.
const MARK: &str = "
    const { value } = document.getElementById('body');
    let mark = value.length;
    for (let at = 0; at < value.length; at++) mark = mark * 31 + value.charCodeAt(at) | 0;
    return mark;";
/// More pages than any browser has room for.
const MANY: usize = 40;

/// How a notebook is filled.
struct Filling {
    /// Units of `localStorage` that something else of this origin takes, so that the browser refuses the notebook room
    /// before the notebook itself is as large as it gets.
    taken: usize,
    /// The length of a page.
    page: usize,
}

/// The browser's own quota is met when the notebook grows for the third time.
const QUOTA: Filling = Filling { taken: 3_500_000, page: 100_000 };
/// The notebook is as large as it may get.
const WHOLE: Filling = Filling { taken: 0, page: 400_000 };

async fn keeps(person: &Person) -> bool {
    let state = "return document.getElementById('kept')?.dataset.state ?? ''";
    let mut found = String::new();
    person
        .until("an answer", async || {
            found = person.ask::<String>(state, vec![]).await;
            ["kept", "not"].contains(&found.as_str())
        })
        .await;
    found == "kept"
}

/// Waits until what was typed is, or was, no longer shown as kept.
async fn is_waiting(person: &Person) {
    let waits = "return window.states.some(state => state !== 'kept')";
    person.until("the waiting to begin", async || person.ask::<bool>(waits, vec![]).await).await;
}

async fn lay_out(person: &Person, opening: &str, length: usize) -> i32 {
    person.ask::<Value>(LAY_OUT, vec![json!(opening), json!(length)]).await;
    person.ask(MARK, vec![]).await
}

/// Begins a page of this length. Answers whether it is kept, and its mark.
async fn write(person: &Person, opening: &str, length: usize) -> (bool, i32) {
    person.press("place-today").await;
    person.press("new-page").await;
    person.until("the caret on the page", async || person.focus().await == "body").await;
    let mark = lay_out(person, opening, length).await;
    (keeps(person).await, mark)
}

async fn is_filled_and_loses_nothing(engine: Engine, filling: Filling) {
    let person = Person::using(engine, Plan::default()).await;
    person.make_notebook().await;
    let take = "localStorage.setItem('not ours', 'x'.repeat(arguments[0]))";
    person.ask::<Value>(take, vec![json!(filling.taken)]).await;
    let mut pages: Vec<(String, i32)> = Vec::new();
    let (refused, mark) = loop {
        assert!(pages.len() < MANY, "there is room without end");
        let opening = format!("Page {:02}", pages.len());
        match write(&person, &opening, filling.page).await {
            (true, mark) => pages.push((opening, mark)),
            (false, mark) => break (opening, mark),
        }
    };
    assert!(pages.len() > 2, "{} pages", pages.len());
    person.sees("This browser has no room left for the notebook").await;
    person.sees("Not kept").await;
    assert_eq!(person.ask::<i32>(MARK, vec![]).await, mark, "the words stay");

    // A line of it has room all the same. Then another page goes, and most of it has.
    lay_out(&person, &refused, 0).await;
    person.kept().await;
    let (gone, _) = pages.remove(1);
    person.take_up(&gone).await;
    person.press("delete").await;
    person.press("delete-page").await;
    person.sees("Journal").await;
    person.take_up(&refused).await;
    // What the other page took is free one keeping later: so long the state before its deletion is a way back.
    lay_out(&person, &refused, refused.len() + 2).await;
    is_waiting(&person).await;
    person.kept().await;
    let mark = lay_out(&person, &refused, filling.page * 3 / 4).await;
    is_waiting(&person).await;
    person.kept().await;
    person.does_not_see("no room left").await;
    pages.push((refused, mark));

    person.come_and_open().await;
    for (opening, mark) in &pages {
        person.take_up(opening).await;
        assert_eq!(person.ask::<i32>(MARK, vec![]).await, *mark, "{opening}");
    }
    person.press("place-write").await;
    person.sees("Journal").await;
    for words in [&*gone, "could not be read", "one place instead of two"] {
        person.does_not_see(words).await;
    }
    person.browser.close().await;
}

/// The second takes its time, and is for `make soak`.
async fn filled_until_there_is_no_room(engine: Engine) {
    is_filled_and_loses_nothing(engine, QUOTA).await;
    if std::env::var_os("DAYBOOK_SOAK").is_some() {
        is_filled_and_loses_nothing(engine, WHOLE).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn in_chromium_a_notebook_that_has_no_room_left_loses_nothing() {
    filled_until_there_is_no_room(Engine::Chromium).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_firefox_a_notebook_that_has_no_room_left_loses_nothing() {
    filled_until_there_is_no_room(Engine::Firefox).await;
}
