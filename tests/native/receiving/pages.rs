//! What the page of something passed on shows: little before it is opened, the words as words after.

use daybook::i18n::{Language, provide_text};
use daybook::ui::components::ELSEWHERE;
use daybook::ui::pages::ReceivedPage;
use leptos::prelude::*;

use super::*;
use crate::support::Drawn;

fn page() -> String {
    provide_text(Language::English);
    let page = view! { <ReceivedPage /> }.drawn();
    settle();
    page
}

/// A link to anybody, with these pieces.
fn holding(pieces: Vec<Piece>) -> String {
    let device = FakeDevice::new();
    let head = Head::make(Lock::None, &mut DeviceEntropy(Rc::clone(&device) as Rc<dyn Device>)).unwrap();
    seal(&head, None, Shared { pieces }.to_json().as_bytes()).unwrap()
}

#[test]
fn before_it_is_opened_it_asks_for_the_words_and_tells_nothing_of_the_purpose() {
    let _tab = first_visit(Some(WORDS));
    let closed = page();
    for id in ["received-words", "received-open", "received-close", "received-fault"] {
        assert!(closed.contains(&format!(r#"id="{id}""#)), "{id}: {closed}");
    }
    for quiet in [r#"autocomplete="off""#, r#"autocorrect="off""#, r#"autocapitalize="off""#, r#"spellcheck="false""#] {
        assert_eq!(closed.matches(quiet).count(), 2, "the form and its field: {closed}");
    }
    assert!(!closed.contains("input--covered"), "who types them from a slip of paper sees them: {closed}");
    assert!(!closed.contains("Ask first"), "{closed}");
    let seen = closed.to_lowercase();
    for telling in ["partner", "abus", "relationship", "violen", "your ex", "therap", "help line", "notebook"] {
        assert!(!seen.contains(telling), "{telling}: {closed}");
    }
}

#[test]
fn without_share_words_it_says_who_can_open_it_and_asks_for_none() {
    let _tab = first_visit(None);
    let closed = page();
    assert!(closed.contains("Anyone who has the link can open it."), "{closed}");
    assert!(!closed.contains("<input") && closed.contains(r#"id="received-open""#), "{closed}");
}

#[test]
fn each_fault_says_what_happened_and_what_to_do() {
    let tab = first_visit(Some(WORDS));
    open(&tab, "");
    assert!(page().contains("Type the share words first."));
    open(&tab, "other words");
    let wrong = page();
    assert!(wrong.contains("These words do not open it.") && wrong.contains(r#"aria-invalid="true""#), "{wrong}");
    tab.device.memory.set(1);
    open(&tab, WORDS);
    assert!(page().contains("not enough memory"));
    let whole = link(Some(WORDS));
    for (given, says) in [
        (&whole[..40], "A part is missing"),
        ("s1.AA!A", "It was changed on its way"),
        ("s7.AAAA", "made by a newer version"),
        ("s0.AAAA", "There is no page in it"),
    ] {
        tab.receiving.take_in(given.to_owned());
        let broken = page();
        assert!(
            broken.contains(says) && broken.contains("What happened") && broken.contains("What you can do"),
            "{broken}"
        );
        assert!(broken.contains(r#"id="received-close""#) && !broken.contains(r#"id="received-open""#), "{broken}");
    }
}

#[test]
fn once_it_is_opened_all_of_it_is_there_with_what_to_keep_in_mind() {
    let tab = first_visit(Some(WORDS));
    open(&tab, WORDS);
    let opened = page();
    let at = |words: &str| opened.find(words).unwrap_or_else(|| panic!("{words}: {opened}"));
    let order = [
        "Shared pages",
        "How to help me",
        "24 November 2026",
        "Please",
        "Ask first.",
        "Thank you.",
        "Second",
        "More.",
        "This is a copy",
        "stays in this browser’s history",
        "Please keep it to yourself",
        "call the emergency number",
        "received-friend",
        "received-help",
        "received-keep",
        "received-close",
    ];
    assert!(order.map(at).is_sorted(), "{opened}");
    assert_eq!(opened.matches(r#"dir="auto" class="own-words as-typed""#).count(), 3, "{opened}");
}

#[test]
fn what_came_as_a_file_is_told_as_a_file() {
    let tab = Tab::on(&FakeDevice::new());
    tab.receiving.take_in(link(None));
    let closed = page();
    assert!(closed.contains("Anyone who has the file can open it."), "{closed}");
    open(&tab, "");
    let opened = page();
    assert!(opened.contains("It stays in the file") && opened.contains("You can open the file again."), "{opened}");
    assert!(!opened.contains("history") && !opened.contains("link"), "{opened}");
}

#[test]
fn what_it_is_called_stands_with_the_words_of_who_sent_it_and_never_above_the_page() {
    let tab = Tab::on(&FakeDevice::new());
    let one = |title: &str| Piece { title: title.into(), date: String::new(), parts: Vec::new() };
    tab.receiving.take_in(holding(vec![one("Soup")]));
    open(&tab, "");
    let named = page();
    assert!(named.contains(">A shared page</h1>"), "{named}");
    assert!(named.contains(r#"<h2 class="received__said"><bdi dir="auto">Soup</bdi></h2>"#), "{named}");
    tab.receiving.take_in(holding(vec![one(" \u{202E}")]));
    open(&tab, "");
    let nameless = page();
    assert!(nameless.contains(">A shared page</h1>") && !nameless.contains("<h2 class=\"received__said"), "{nameless}");
    tab.receiving.take_in(holding(Vec::new()));
    open(&tab, "");
    assert!(page().contains("There are no words in it."));
}

#[test]
fn words_that_look_like_markup_are_words_and_none_turns_the_page_around() {
    let tab = Tab::on(&FakeDevice::new());
    let evil = "<img src=x onerror=alert(1)><script>\u{202E}";
    let piece = || Piece {
        title: evil.into(),
        date: evil.into(),
        parts: vec![PiecePart { heading: evil.into(), words: evil.into() }],
    };
    tab.receiving.take_in(holding(vec![piece(), piece()]));
    open(&tab, "");
    let opened = page();
    assert!(!opened.contains("<img") && !opened.contains("<script"), "{opened}");
    assert_eq!(opened.matches(r#"<bdi dir="auto">&lt;img"#).count(), 6, "{opened}");
    assert_eq!(opened.matches('\u{202E}').count(), 2, "only in the words, each in a block of its own: {opened}");
    assert!(!opened.contains(" style="), "{opened}");
}

#[test]
fn how_a_copy_is_kept_is_said_for_each_gate_and_what_came_of_it() {
    let tab = first_visit(None);
    open(&tab, "");
    assert!(page().contains("You make a notebook with a passphrase of your own first."));
    let made = Tab::with_notebook();
    let locked = Tab::on(&made.device);
    locked.receiving.take_in(link(None));
    open(&locked, "");
    assert!(page().contains("You open your notebook with your passphrase first."));
    let tab = Tab::with_notebook();
    tab.receiving.take_in(link(None));
    open(&tab, "");
    let before = page();
    assert!(before.contains("It becomes a part of your journal") && before.contains(r#"id="lock-now""#), "{before}");
    block_on(tab.receiving.keep(Language::English.text().received.marks));
    let after = page();
    assert!(after.contains("each part as a page of its own") && !after.contains(r#"id="received-keep""#), "{after}");
}

#[test]
fn the_page_for_an_address_where_nothing_is_tells_nothing_and_leaves_as_all_do() {
    let lost = include_str!("../../../public/404.html");
    let leave = format!(r#"class="leave" href="{ELSEWHERE}" rel="nofollow noopener noreferrer""#);
    assert!(lost.contains(&leave) && lost.contains("<title>Daybook</title>"), "{lost}");
    assert!(
        lost.contains(r#"<script src="/lost.js"></script>"#)
            && lost.contains(r#"href="/lost.css""#)
            && lost.matches("<script").count() == 1,
        "{lost}"
    );
    // Where Leave goes is read out of the same record in the same way.
    let [shell, script] = [include_str!("../../../public/shell.js"), include_str!("../../../public/lost.js")];
    let address = shell.lines().find(|line| line.contains(r#"+ "(https://"#)).unwrap();
    assert!(script.contains(address.trim()) && script.contains("location.replace(hasNowhereToGo()"), "{script}");
    assert!(!lost.contains(" style=") && !lost.contains("<style"), "{lost}");
    for telling in ["partner", "abus", "notebook", "share", "private", "journal"] {
        assert!(!lost.to_lowercase().contains(telling), "{telling}: {lost}");
    }
    let index = include_str!("../../../index.html");
    for file in ["404.html", "lost.css", "lost.js"] {
        assert!(index.contains(&format!(r#"rel="copy" href="public/{file}""#)), "{file}");
    }
}
