//! A book of one's own, in the browser: what is chosen is printed and saved, and nothing else is.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use daybook_e2e::{Person, Plan, Screen};
use lopdf::Document;
use serde_json::json;
use thirtyfour::Key;

/// As on a phone: the dialog does not hold the page, and what is printed is looked at later. (Without this the browser would begin to print.)
const NO_DIALOG: &str = "window.print = () => {};";

/// Keeps the text of every file that the page gives, and its name.
const WATCH_FILES: &str = "
    window.given = [];
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = blob => { blob.text().then(text => window.given.push(text)); return make(blob); };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { if (this.download) window.given.push(this.download); else click.call(this); };";

async fn put(person: &Person, id: &str, text: &str) {
    person.find(id).await.click().await.unwrap();
    person.compose(text).await;
}

/// Presses Print past its warning, as on a phone, where the page is printed after the press has returned.
async fn press_print(person: &Person, what: &str) {
    person.press(&format!("{what}-print")).await;
    person.press(&format!("{what}-print-go")).await;
}

/// The text of what the printer would be given, page by page, without white space: how words are split into runs is the printer's.
async fn printed(person: &Person, what: &str) -> Vec<String> {
    press_print(person, what).await;
    let pdf = person.browser.tell("Page.printToPDF", json!({ "preferCSSPageSize": true })).await;
    // The next thing that is done on the page ends it: a print begun in another way is blank again.
    person.tap(Key::Shift).await;
    let is_over = "return !document.documentElement.hasAttribute('data-printing')";
    assert!(person.ask::<bool>(is_over, vec![]).await);
    let bytes = STANDARD.decode(pdf["data"].as_str().unwrap()).unwrap();
    let document = Document::load_mem(&bytes).unwrap();
    let pages = document.get_pages();
    pages.keys().map(|page| document.extract_text(&[*page]).unwrap().split_whitespace().collect()).collect()
}

/// A chapter, a letter, a page and two moments, each with a word of its own; one of the moments is folded away.
async fn write_all(person: &Person) {
    person.reach(Screen::Chapter).await;
    put(person, "chapter-title", "Choir").await;
    put(person, "chapter-then", "Toldword").await;
    put(person, "chapter-now", "Mineword").await;
    person.kept().await;
    person.press("chapter-done").await;
    person.reach(Screen::Chapter).await;
    put(person, "chapter-title", "Otherchapter").await;
    put(person, "chapter-now", "Unchosenword").await;
    person.kept().await;
    person.press("chapter-done").await;
    for (title, hidden) in [("Momentword", false), ("Foldedword", true)] {
        person.reach(Screen::Story).await;
        person.press("new-event").await;
        put(person, "event-title", title).await;
        if hidden {
            person.choose("event-hide").await;
        }
        person.kept().await;
        person.press("event-done").await;
    }
    // Of every other place where words are kept, one.
    person.reach(Screen::Accounts).await;
    person.press("new-account").await;
    put(person, "account-told", "Accounttold").await;
    put(person, "account-known", "Accountword").await;
    person.kept().await;
    person.reach(Screen::SelfWorth).await;
    person.type_into("add-win", "Proofword").await;
    person.press("add-win-press").await;
    person.sees("Proofword").await;
    person.reach(Screen::Person).await;
    put(person, "person-note", "Personword").await;
    person.kept().await;
    person.write_page("Pagetitle", "Pageword").await;
    person.reach(Screen::Story).await;
    person.press("letter-past").await;
    put(person, "body", "Letterword").await;
    person.kept().await;
}

/// Words that stand in none of the parts that are chosen first.
const UNCHOSEN: [&str; 10] = [
    "Unchosenword",
    "Otherchapter",
    "Foldedword",
    "Pageword",
    "Pagetitle",
    "Letterword",
    "Accounttold",
    "Accountword",
    "Proofword",
    "Personword",
];

/// Ticks what the row of these words stands for.
async fn take_in(person: &Person, words: &str) {
    let tick = "const label = [...document.querySelectorAll('main label')].find(label => label.innerText.includes(arguments[0]) && label.querySelector('input[type=checkbox]'));
        label?.querySelector('input').click(); return !!label";
    let open = "document.querySelectorAll('main details').forEach(more => more.open = true); return true";
    person.ask::<bool>(open, vec![]).await;
    person.until(&format!("“{words}” to choose"), async || person.ask(tick, vec![json!(words)]).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_chosen_is_printed_in_its_order_and_of_everything_else_no_word_is_there() {
    let person = Person::with(Plan { before_load: vec![NO_DIALOG], ..Plan::default() }).await;
    person.has_notebook().await;
    write_all(&person).await;
    person.reach(Screen::Book).await;
    put(&person, "book-title", "Booktitle").await;
    take_in(&person, "Choir").await;
    take_in(&person, "Timeline").await;
    person.kept().await;
    person.until("the preview", async || person.text().await.contains("Mineword")).await;

    let pages = printed(&person, "book").await;
    let text = pages.concat();
    for there in ["Booktitle", "Choir", "Toldword", "Mineword", "Momentword"] {
        assert!(text.contains(there), "{there} is printed: {text}");
    }
    for absent in UNCHOSEN.iter().chain(&["127.0.0.1", "localhost", "Leave"]) {
        assert!(!text.contains(absent), "{absent} is not printed: {text}");
    }
    assert!(pages.len() >= 3, "a cover, its contents and parts: {} pages", pages.len());
    assert!(pages[0].contains("Booktitle") && !pages[0].contains("Mineword"), "the cover stands alone: {}", pages[0]);
    assert!(text.find("Mineword") < text.rfind("Momentword"), "in the order in which they were chosen");

    // The control: what is chosen later is printed then.
    take_in(&person, "Otherchapter").await;
    person.kept().await;
    let text = printed(&person, "book").await.concat();
    assert!(text.contains("Unchosenword"), "{text}");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_saved_as_a_page_and_as_plain_text_after_a_word_about_where_files_lie() {
    let person = Person::with(Plan { before_load: vec![WATCH_FILES], ..Plan::default() }).await;
    person.has_notebook().await;
    write_all(&person).await;
    person.reach(Screen::Book).await;
    take_in(&person, "Choir").await;
    person.kept().await;
    for (way, name) in [("book-html", "notes.html"), ("book-markdown", "notes.md")] {
        person.press(way).await;
        // Nothing is given before the warning is read past.
        assert_eq!(person.ask::<Vec<String>>("return window.given", vec![]).await, Vec::<String>::new());
        person.press(&format!("{way}-go")).await;
        person.until("a file", async || person.ask::<usize>("return window.given.length", vec![]).await == 2).await;
        let given: Vec<String> =
            person.ask("const given = window.given; window.given = []; return given", vec![]).await;
        assert!(given.iter().any(|file| file == name), "{given:?}");
        let text = given.iter().find(|file| *file != name).unwrap();
        assert!(text.contains("Mineword") && text.contains("Toldword"), "{text}");
        for absent in UNCHOSEN.iter().chain(&["Momentword", "<script", "://"]) {
            assert!(!text.contains(absent), "{absent} is in {text}");
        }
    }
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chapter_that_is_deleted_is_in_the_book_no_more_and_the_rest_is() {
    let person = Person::with(Plan { before_load: vec![NO_DIALOG], ..Plan::default() }).await;
    person.has_notebook().await;
    write_all(&person).await;
    person.reach(Screen::Book).await;
    take_in(&person, "Choir").await;
    take_in(&person, "Otherchapter").await;
    person.kept().await;
    person.reach(Screen::Story).await;
    let open = "[...document.querySelectorAll('#chapters button')].find(row => row.innerText.includes('Otherchapter')).click(); return true";
    person.ask::<bool>(open, vec![]).await;
    person.press("chapter-delete").await;
    person.find("new-chapter").await;
    person.reach(Screen::Book).await;
    person.until("the preview", async || person.text().await.contains("Mineword")).await;
    person.does_not_see("Unchosenword").await;
    let text = printed(&person, "book").await.concat();
    assert!(text.contains("Mineword") && !text.contains("Unchosenword"), "{text}");
    person.browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_page_is_printed_alone() {
    let person = Person::with(Plan { before_load: vec![NO_DIALOG], ..Plan::default() }).await;
    person.has_notebook().await;
    person.write_page("Otherpage", "Otherword").await;
    person.write_page("Pagetitle", "Pageword").await;
    let open = "document.querySelectorAll('main details').forEach(more => more.open = true); document.getElementById('hand-out-page')?.click(); return true";
    person.ask::<bool>(open, vec![]).await;
    person.find("page-print").await;
    let text = printed(&person, "page").await.concat();
    assert!(text.contains("Pagetitle") && text.contains("Pageword"), "{text}");
    for absent in ["Otherpage", "Otherword", "localhost", "127.0.0.1", "Leave", "Kept"] {
        assert!(!text.contains(absent), "{absent} is not printed: {text}");
    }
    person.browser.close().await;
}
