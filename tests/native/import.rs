//! Text that comes in: what is shown before anything is kept, what is kept then, and what the page says.

use daybook::i18n::{Language, Text, provide_text};
use daybook::platform::Picked;
use daybook::state::{ImportEnd, Importing, KeepError, use_importing};
use daybook::ui::pages::ImportPage;
use domain::Sort;
use domain::import::{Cut, ImportFaultKind};
use leptos::prelude::*;
use pollster::block_on;

use crate::support::{Drawn, Tab, settle};

fn text() -> &'static Text {
    Language::English.text()
}

fn importing() -> Importing {
    use_importing(&text().import.months)
}

fn file(name: &str, content: impl AsRef<[u8]>) -> Picked {
    Picked::Memory(name.into(), content.as_ref().to_vec())
}

fn take(importing: Importing, files: Vec<Picked>) {
    block_on(importing.take(files));
}

fn titles(importing: Importing) -> Vec<String> {
    importing.coming().get_untracked().into_iter().map(|one| one.page.title.clone()).collect()
}

/// Sort, date, title and text of every page that is kept, as the list has them.
fn kept(tab: &Tab) -> Vec<(Sort, String, String, String)> {
    let cards = tab.journal.cards().get_untracked();
    let page = |id| tab.journal.page(id).expect("a listed page is there");
    cards.iter().map(|card| page(card.id)).map(|it| (it.sort, it.date.to_string(), it.title, it.body)).collect()
}

#[test]
fn beside_the_file_control_it_is_said_how_many_pages_are_listed_further_down() {
    let _tab = Tab::with_notebook();
    let importing = importing();
    let page = || view! { <ImportPage /> }.drawn();
    assert!(!page().contains("listed below"));
    take(importing, vec![file("diary.md", "# One\nx\n# Two\ny")]);
    assert!(!importing.is_reading().get_untracked());
    let html = page();
    let at = html.find("2 pages are listed below. Nothing is kept yet.").expect("it is said");
    assert!(at < html.find(r#"id="import-paste""#).expect("the paper"), "before the paper, where one looks");
    assert!(html.contains(r#"id="import-preview" tabindex="-1""#), "the list can take the focus");
}

#[test]
fn files_are_shown_as_pages_and_nothing_is_kept_until_the_person_says_so() {
    let tab = Tab::with_notebook();
    let importing = importing();
    let markdown = file("diary.md", "# One\n2024-03-05\n\nFirst\n\n# Two\n2024-03-04\n\nSecond\n# Three\nx");
    take(importing, vec![markdown, file("plain.txt", "Just words\r\nhere")]);
    assert_eq!(titles(importing), ["One", "Two", "Three", "plain"]);
    assert_eq!(importing.count().get_untracked(), 4);
    assert!(kept(&tab).is_empty());
    importing.choose(2, false);
    importing.sort_into(Sort::Letter);
    block_on(importing.keep());
    assert_eq!(importing.ended().get_untracked(), Some(ImportEnd { kept: 3, not_kept: None }));
    let all = kept(&tab);
    let today = all.iter().find(|(_, _, title, _)| title == "plain").expect("it was kept").1.clone();
    let wanted = [
        (today.as_str(), "plain", "Just words\nhere"),
        ("2024-03-05", "One", "First"),
        ("2024-03-04", "Two", "Second"),
    ];
    let wanted = wanted.map(|(date, title, body)| (Sort::Letter, date.into(), title.into(), body.into()));
    assert_eq!(all, wanted);
    // What was given is here no more, and is in the notebook after the lock.
    assert!(titles(importing).is_empty());
    let again = tab.opened_again();
    settle();
    assert_eq!(kept(&again).len(), 3);
}

#[test]
fn another_cut_shows_other_pages() {
    let _tab = Tab::with_notebook();
    let importing = importing();
    take(importing, vec![file("a.md", "# One\nx\n# Two\ny")]);
    importing.choose(1, false);
    importing.cut_at(Cut::PerFile);
    assert_eq!((titles(importing), importing.count().get_untracked()), (vec!["One".into()], 1));
    importing.cut_at(Cut::AtHeadings);
    assert_eq!((titles(importing).len(), importing.count().get_untracked()), (2, 2));
}

#[test]
fn pasted_text_comes_in_like_markdown_and_once() {
    let _tab = Tab::with_notebook();
    let importing = importing();
    importing.pasted("# One\nx".into());
    importing.take_pasted();
    importing.pasted("# One\nx\n# Two\ny".into());
    importing.take_pasted();
    assert_eq!(titles(importing), ["One", "Two"]);
}

#[test]
fn what_cannot_come_in_is_said_by_file_and_line_and_the_rest_comes() {
    let _tab = Tab::with_notebook();
    let importing = importing();
    let big = vec![b'x'; 8 * 1024 * 1024 + 1];
    take(
        importing,
        vec![
            file("a.docx", "x"),
            file("big.txt", big),
            file("latin.txt", b"One\ncaf\xE9"),
            file("empty.md", "\n \n"),
            file("odd.md", "# Fine\nx\n# Odd\nok\na\u{1}b"),
        ],
    );
    let faults = importing.faults().get_untracked();
    let told: Vec<(&str, Option<usize>, ImportFaultKind)> =
        faults.iter().map(|it| (it.file.as_str(), it.fault.line, it.fault.kind)).collect();
    let wanted = [
        ("a.docx", None, ImportFaultKind::OtherKind),
        ("big.txt", None, ImportFaultKind::TooBig),
        ("latin.txt", Some(2), ImportFaultKind::NotText),
        ("empty.md", None, ImportFaultKind::Empty),
        ("odd.md", Some(5), ImportFaultKind::Control(1)),
    ];
    assert_eq!((told, titles(importing)), (wanted.to_vec(), vec!["Fine".to_owned()]));
    // Mended and picked again, it is no fault any more.
    take(importing, vec![file("latin.txt", "One\ncafé")]);
    assert!(importing.faults().get_untracked().iter().all(|it| it.file != "latin.txt"));
}

#[test]
fn many_pages_are_kept_in_the_order_of_the_file() {
    let tab = Tab::with_notebook();
    let importing = importing();
    let all: String = (0..100).map(|n| format!("# Page {n}\n2024-03-05\n\n{n}\n\n")).collect();
    take(importing, vec![file("all.md", all)]);
    block_on(importing.keep());
    assert_eq!(importing.ended().get_untracked(), Some(ImportEnd { kept: 100, not_kept: None }));
    assert_eq!(importing.progress().get_untracked(), None);
    let mut titles: Vec<String> = kept(&tab).into_iter().map(|(_, _, title, _)| title).collect();
    titles.reverse();
    assert_eq!(titles, (0..100).map(|n| format!("Page {n}")).collect::<Vec<_>>());
}

#[test]
fn a_full_store_says_what_was_kept_and_the_rest_can_be_tried_again() {
    let tab = Tab::with_notebook();
    let importing = importing();
    // Words that do not become shorter by compressing.
    let mut seed = 7_u64;
    let mut word = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        format!("{:016x}", seed ^ (seed >> 29))
    };
    let page = |n: usize, word: &mut dyn FnMut() -> String| {
        format!("# Page {n}\n{}\n", (0..8_000).map(|_| word()).collect::<Vec<_>>().join(" "))
    };
    let all: String = (0..8).map(|n| page(n, &mut word)).collect();
    take(importing, vec![file("all.md", &all)]);
    let used = tab.device.storage().records(vault::Store::Local).len();
    tab.device.storage().set_room(Some(used + 12));
    block_on(importing.keep());
    let Some(ImportEnd { kept: some, not_kept: Some((rest, KeepError::Full)) }) = importing.ended().get_untracked()
    else {
        panic!("{:?}", importing.ended().get_untracked());
    };
    assert_eq!((some + rest, kept(&tab).len(), titles(importing).len()), (8, some, rest));
    tab.device.storage().set_room(None);
    // What is picked now comes beside them.
    take(importing, vec![file("more.md", "# Page 8\nx")]);
    block_on(importing.keep());
    assert_eq!(importing.ended().get_untracked(), Some(ImportEnd { kept: rest + 1, not_kept: None }));
    let mut titles: Vec<String> = kept(&tab).into_iter().map(|(_, _, title, _)| title).collect();
    titles.sort();
    assert_eq!(titles, (0..9).map(|n| format!("Page {n}")).collect::<Vec<_>>(), "each came once");
}

#[test]
fn the_lock_drops_everything_that_was_given() {
    let tab = Tab::with_notebook();
    let importing = importing();
    take(importing, vec![file("a.md", "# One\nx"), file("b.docx", "x")]);
    importing.pasted("Words".into());
    importing.take_pasted();
    tab.session.lock();
    settle();
    assert!(titles(importing).is_empty() && importing.faults().get_untracked().is_empty());
    assert!(importing.pasted_so_far().is_empty() && !importing.can_cut().get_untracked());
}

#[test]
fn the_page_offers_files_and_paper_and_shows_what_would_come() {
    let _tab = Tab::with_notebook();
    provide_text(Language::English);
    let page = || view! { <ImportPage /> }.drawn();
    let first = page();
    for wanted in
        [r#"id="import-file""#, r#"type="file""#, r#"accept=".txt,.md,.markdown,"#, r#"id="import-paste""#, " multiple"]
    {
        assert!(first.contains(wanted), "{wanted} in {first}");
    }
    assert!(!first.contains(r#"id="import-do""#) && !first.contains(r#"id="import-faults""#));
    let importing = importing();
    take(importing, vec![file("a.md", "# One\nMarch 2024\nFirst words\n# Two\ny"), file("b.docx", "x")]);
    let shown = page();
    for wanted in [
        r#"id="import-page-0""#,
        r#"id="import-page-1""#,
        r#"id="import-cut-0""#,
        r#"id="import-sort-1""#,
        r#"id="import-do""#,
        "Keep 2 pages",
        "March 2024 · a.md, line 1 · First words",
        "b.docx: its name ends in none of",
    ] {
        assert!(shown.contains(wanted), "{wanted} in {shown}");
    }
}
