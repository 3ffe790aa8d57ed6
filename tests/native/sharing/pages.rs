//! What the pages of passing on write.

use daybook::i18n::provide_text;
use daybook::ui::pages::{SharePage, SharePagesPage};
use daybook_drivers::voice::faults;
use domain::Sort;

use super::*;
use crate::support::Drawn;

fn address_page() -> String {
    provide_text(Language::English);
    view! { <SharePage /> }.drawn()
}

/// Its owner lives on, so that nothing is put away after the page was written.
fn pages_page() -> String {
    provide_text(Language::English);
    let page = view! { <SharePagesPage /> }.drawn();
    settle();
    page
}

fn assert_has(page: &str, ids: &[&str]) {
    for id in ids {
        assert!(page.contains(&format!(r#"id="{id}""#)), "{id}: {page}");
    }
}

fn assert_lacks(page: &str, absent: &[&str]) {
    for absent in absent {
        assert!(!page.contains(absent), "{absent}: {page}");
    }
}

#[test]
fn the_address_stands_bare_with_a_code_drawn_here_and_ways_on() {
    let tab = Tab::with_notebook();
    let page = address_page();
    let ids = ["share-page", "share-address", "share-copy", "share-menu", "share-qr", "to-share-pages", "to-friend"];
    assert_has(&page, &ids);
    assert!(page.contains(">https://daybook.example/<"), "{page}");
    assert_lacks(&page, &["<img", "href=", "src=", "?ref", "#s1"]);
    assert_eq!(page.matches(r#"class="qr__code""#).count(), 1, "{page}");
    *tab.device.shared.borrow_mut() = None;
    assert_lacks(&address_page(), &[r#"id="share-menu""#]);
}

#[test]
fn the_menu_of_the_device_gets_the_bare_address_and_nothing_beside_it() {
    let tab = Tab::with_notebook();
    block_on(tab.session.share(tab.session.address())).unwrap();
    assert_eq!(tab.device.shared.borrow().as_deref(), Some(&["https://daybook.example/".to_owned()][..]));
}

#[test]
fn there_is_nothing_to_choose_in_a_blank_notebook_and_the_page_says_so() {
    let _tab = Tab::with_notebook();
    let page = pages_page();
    assert!(page.contains("There is nothing to choose yet"), "{page}");
    assert_has(&page, &["share-not-now"]);
    assert_lacks(&page, &[r#"id="share-on""#]);
}

#[test]
fn pages_and_letters_are_offered_and_what_is_deleted_or_folded_away_is_not() {
    let tab = Tab::with_notebook();
    tab.write("Rowan came by.");
    tab.write("Marigold is gone.");
    block_on(tab.journal.delete(page(&tab, "Marigold"))).unwrap();
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("Heather is folded.".into());
    tab.editor.fold(true);
    block_on(tab.editor.close()).unwrap();
    tab.editor.begin(Sort::Letter);
    tab.editor.body_typed("Dear one.".into());
    block_on(tab.editor.close()).unwrap();
    let page = pages_page();
    let ids = ["share-one-page-0", "share-one-letter-0", "share-folded", "share-search", "share-dates", "share-on"];
    assert_has(&page, &ids);
    assert_lacks(&page, &["Marigold", "Heather", "share-one-page-1", "share-one-letter-1"]);
    assert!(page.contains("Part 1 of 3") && page.contains("Choose something first."), "{page}");
}

#[test]
fn what_will_be_seen_stands_there_word_for_word_with_how_it_travels() {
    let (_tab, sharing) = with_one_shown();
    let page = pages_page();
    assert_has(&page, &["share-preview", "share-take-out-0", "share-length", "share-lock", "share-make"]);
    for piece in shown(sharing).pieces {
        assert!(page.contains(&piece.title), "{page}");
        assert!(piece.parts.iter().all(|part| page.contains(&part.words)), "{page}");
    }
    assert!(page.contains("Part 2 of 3") && page.contains("short enough for a link"), "{page}");
    assert_lacks(&page, &["Marigold", "Anyone who has the link can read it"]);
    assert!(page.contains("Make the link") && page.contains(r#"aria-describedby="share-open-told""#), "{page}");
    sharing.lock(false);
    let open = pages_page();
    assert!(open.contains("Anyone who has the link can read it") && open.contains("Make an open link"), "{open}");
}

#[test]
fn the_link_and_the_words_stand_apart_and_the_limits_are_said() {
    let (_tab, sharing) = with_one_shown();
    block_on(sharing.make()).unwrap();
    let page = pages_page();
    let ids = ["share-link", "share-copy-link", "share-menu-link", "share-file", "share-words", "share-done"];
    assert_has(&page, &ids);
    assert_has(&page, &["share-throw-away", "share-link-qr", "share-before"]);
    assert!(page.contains(&sharing.link().get_untracked()), "{page}");
    assert!(sharing.words().get_untracked().iter().all(|word| page.contains(&format!("<li>{word}</li>"))), "{page}");
    assert!(page.contains("does not keep a list") && page.contains("It does not run out"), "{page}");
    assert_lacks(&page, &["Rowan", "We sat."]);
}

#[test]
fn without_words_the_page_says_who_can_read_it_and_shows_none() {
    let (_tab, sharing) = with_one_shown();
    sharing.lock(false);
    block_on(sharing.make()).unwrap();
    let page = pages_page();
    assert_lacks(&page, &[r#"id="share-words""#]);
    assert!(page.contains("Anyone who has the link can read it."), "{page}");
}

#[test]
fn a_link_that_is_too_long_is_no_link_on_the_page() {
    let tab = Tab::with_notebook();
    tab.write(&dense(9_000));
    let sharing = use_sharing();
    sharing.pick(Pick::Page(tab.journal.cards().get_untracked()[0].id), true);
    sharing.see(words(), None);
    assert!(pages_page().contains("Make the file"));
    block_on(sharing.make()).unwrap();
    let page = pages_page();
    assert_has(&page, &["share-file", "share-words"]);
    assert_lacks(&page, &[r#"id="share-link""#, "share-link-qr", "share-copy-link"]);
}

#[test]
fn the_sheet_goes_along_as_it_would_print() {
    let tab = Tab::with_notebook();
    let all = text();
    let along = daybook::state::use_take_along((all.exercises)(), (all.checks.all)(), Memo::new(|_| Vec::new()));
    block_on(along.open()).unwrap();
    along.ask_typed("Help with Rowan".into());
    along.blank("Rowan");
    block_on(along.close()).unwrap();
    let page = pages_page();
    assert_has(&page, &["share-one-sheet-0"]);
    let (sheet, lines) = along.kept().unwrap();
    assert!(sheet.ask == "Help with Rowan" && lines.is_empty());
    drop(tab);
}

/// What each button is called for whoever does not see where it stands.
fn button_names(page: &str) -> Vec<String> {
    let buttons = page.split("<button").skip(1).filter_map(|rest| rest.split("</button>").next());
    let name = |button: &str| {
        let (tag, inner) = button.split_once('>').unwrap();
        let label = tag.split_once("aria-label=\"").map(|(_, label)| label.split('"').next().unwrap().to_owned());
        let words = inner.split('<').filter_map(|part| part.split_once('>').map(|(_, text)| text).or(Some(part)));
        label.unwrap_or_else(|| words.collect::<String>())
    };
    buttons.map(name).collect()
}

#[test]
fn no_two_buttons_of_a_page_have_one_name() {
    let (tab, sharing) = with_one_shown();
    sharing.choose_again();
    sharing.pick(Pick::Page(page(&tab, "Marigold")), true);
    let mut pages = vec![address_page(), pages_page()];
    sharing.see(words(), None);
    pages.push(pages_page());
    block_on(sharing.make()).unwrap();
    pages.push(pages_page());
    for page in pages {
        let mut names = button_names(&page);
        let count = names.len();
        assert!(count > 3, "{names:?}");
        names.sort();
        names.dedup();
        assert_eq!(names.len(), count, "{names:?}");
    }
}

#[test]
fn the_texts_keep_to_the_voice() {
    let all = text();
    let (share, pages) = (&all.share, &all.share_pages);
    let (choose, preview, ready) = (&pages.choose, &pages.preview, &pages.ready);
    let points = [
        &share.tell,
        &choose.nothing,
        &choose.dates,
        &choose.care,
        &preview.lock,
        &preview.open,
        &ready.open,
        &ready.no_list,
        &ready.limits,
    ];
    let messages = [pages.faults.too_long, pages.faults.no_list, ready.no_file];
    let singles = [
        share.lede,
        share.copying,
        share.code_hint,
        share.menu,
        pages.lede,
        choose.words,
        choose.folded,
        choose.folded_hint,
        choose.none_found,
        choose.wanting,
        preview.lede,
        preview.making,
        preview.stopped,
        ready.link_hint,
        ready.file_hint,
        ready.long,
        ready.say_hint,
        ready.before.title,
        ready.before.words,
        ready.gone,
        ready.another,
    ];
    let told = [(ready.given)("notes.txt"), (ready.link)(2, true), (choose.chosen)(2), (share.code)("x")];
    let words = points.iter().flat_map(|point| [point.title, point.words]);
    let words = words.chain(messages.iter().flat_map(|it| [it.title, it.happened, it.fine, it.next]));
    let words = words.chain(singles).chain(choose.hints).chain(preview.length).chain(ready.lede);
    for words in words.chain(told.iter().map(String::as_str)) {
        assert_eq!(faults(words), Vec::<String>::new());
    }
}
