//! A book of one's own: chosen, ordered, kept; what its page prints; the files that are given.

use daybook::i18n::{Language, Text, provide_text};
use daybook::state::{Binder, BookFile, use_binder, use_draft};
use daybook::ui::pages::{BookPage, EditorPage};
use domain::practice::Shelf;
use domain::story::{Book, BookPart, Chapter, Event, PaperSize, Section};
use domain::{RecordId, Sort, Timestamp};
use leptos::prelude::*;
use pollster::block_on;

use crate::support::{Drawn, Tab, settle};

fn text() -> &'static Text {
    Language::English.text()
}

fn binder() -> Binder {
    use_binder((text().exercises)(), &text().book.labels)
}

/// A page of this sort, kept.
fn page(tab: &Tab, sort: Sort, title: &str, body: &str) -> RecordId {
    tab.editor.begin(sort);
    tab.editor.title_typed(title.into());
    tab.editor.body_typed(body.into());
    block_on(tab.editor.keep()).unwrap();
    let id = tab.editor.name().get_untracked().expect("it was kept");
    block_on(tab.editor.close()).unwrap();
    id
}

fn chapter(title: &str, then: &str, now: &str) -> RecordId {
    let draft = use_draft::<Chapter>();
    let id = draft.make_id().unwrap();
    draft.begin(Chapter::new(id, Timestamp::from_millis(0)));
    draft.change(|chapter| {
        chapter.title = title.into();
        chapter.then = then.into();
        chapter.now = now.into();
    });
    block_on(draft.close()).unwrap();
    id
}

fn event(title: &str, hidden: bool) -> RecordId {
    let draft = use_draft::<Event>();
    let id = draft.make_id().unwrap();
    draft.begin(Event::new(id, Timestamp::from_millis(0)));
    draft.change(|event| {
        event.title = title.into();
        event.hidden = hidden;
    });
    block_on(draft.close()).unwrap();
    id
}

fn headings(binder: Binder) -> Vec<String> {
    binder.chosen().get_untracked().into_iter().map(|chosen| chosen.heading).collect()
}

fn books(binder: Binder) -> Vec<String> {
    binder.bound().sections.into_iter().map(|section: Section| section.heading).collect()
}

#[test]
fn what_is_chosen_and_in_which_order_is_there_after_the_lock() {
    let tab = Tab::with_notebook();
    let (rain, dear) = (page(&tab, Sort::Journal, "Rain", "x"), page(&tab, Sort::Letter, "Dear", "y"));
    event("Met", false);
    let binder = binder();
    for part in [BookPart::Page(rain), BookPart::Timeline, BookPart::Page(dear)] {
        binder.choose(part, true).unwrap();
    }
    binder.move_part(BookPart::Page(dear), false).unwrap();
    binder.title_typed("My year".into()).unwrap();
    binder.line_typed("For me".into()).unwrap();
    binder.print_on(PaperSize::A4).unwrap();
    block_on(binder.keep()).unwrap();
    let _again = tab.opened_again();
    let binder = self::binder();
    assert_eq!(headings(binder), ["Rain", "Dear", "Timeline"]);
    assert_eq!((binder.typed(), binder.size().get_untracked()), (("My year".into(), "For me".into()), PaperSize::A4));
    assert_eq!(books(binder), ["Rain", "Dear", "Timeline"]);
}

#[test]
fn half_a_title_outlives_leaving() {
    let tab = Tab::with_notebook();
    binder().title_typed("My ye".into()).unwrap();
    tab.session.leave();
    let _again = tab.opened_again();
    assert_eq!(binder().typed().0, "My ye");
}

#[test]
fn a_book_that_was_only_looked_at_leaves_nothing_and_a_second_change_makes_no_second_book() {
    let tab = Tab::with_notebook();
    block_on(binder().keep()).unwrap();
    binder().title_typed("A".into()).unwrap();
    block_on(binder().keep()).unwrap();
    let again = tab.opened_again();
    binder().title_typed("B".into()).unwrap();
    block_on(binder().keep()).unwrap();
    let _last = again.opened_again();
    assert_eq!(binder().typed().0, "B");
    binder().title_typed(String::new()).unwrap();
    let draft = use_draft::<Book>();
    let id = draft.current().get_untracked().unwrap().id;
    block_on(draft.delete(id)).unwrap();
    assert_eq!(binder().typed().0, "", "there is no other");
}

#[test]
fn nothing_is_in_it_that_was_not_chosen_and_nothing_that_is_gone() {
    let tab = Tab::with_notebook();
    let (rain, sun) = (page(&tab, Sort::Journal, "Rain", "x"), page(&tab, Sort::Journal, "Sun", "y"));
    let one = chapter("One", "", "z");
    let binder = binder();
    let choosable = binder.choosable().get_untracked();
    assert_eq!((choosable.pages.len(), choosable.letters.len(), choosable.chapters.len()), (2, 0, 1));
    assert!(headings(binder).is_empty(), "nothing is chosen at first");
    for part in [BookPart::Page(rain), BookPart::Page(sun), BookPart::Chapter(one), BookPart::Proofs] {
        binder.choose(part, true).unwrap();
    }
    assert_eq!(headings(binder), ["Rain", "Sun", "One"], "an empty shelf is passed over");
    block_on(tab.journal.delete(sun)).unwrap();
    block_on(use_draft::<Chapter>().delete(one)).unwrap();
    assert_eq!((headings(binder), books(binder)), (vec!["Rain".to_owned()], vec!["Rain".to_owned()]));
    block_on(tab.journal.restore(sun)).unwrap();
    assert_eq!(headings(binder), ["Rain", "Sun"], "what comes back is in it again");
}

#[test]
fn moving_passes_over_what_is_gone() {
    let tab = Tab::with_notebook();
    let ids = ["A", "B", "C"].map(|title| page(&tab, Sort::Journal, title, "x"));
    let binder = binder();
    ids.iter().for_each(|id| binder.choose(BookPart::Page(*id), true).unwrap());
    block_on(tab.journal.delete(ids[1])).unwrap();
    binder.move_part(BookPart::Page(ids[0]), true).unwrap();
    assert_eq!(headings(binder), ["C", "A"]);
    binder.move_part(BookPart::Page(ids[0]), true).unwrap();
    binder.choose(BookPart::Page(ids[2]), false).unwrap();
    assert_eq!(headings(binder), ["A"]);
}

#[test]
fn a_moment_that_is_folded_away_is_neither_offered_nor_told() {
    let _tab = Tab::with_notebook();
    event("Hidden words", true);
    let binder = binder();
    binder.choose(BookPart::Timeline, true).unwrap();
    assert!(binder.choosable().get_untracked().is_empty() && headings(binder).is_empty());
    event("Met", false);
    assert_eq!((binder.choosable().get_untracked().moments, headings(binder)), (1, vec!["Timeline".to_owned()]));
    let printed =
        format!("{:?}", binder.bound().sections[0].blocks.iter().map(|it| it.name.clone()).collect::<Vec<_>>());
    assert_eq!(printed, r#"[Some("Met")]"#);
}

#[test]
fn without_randomness_no_book_is_begun_and_nothing_is_lost() {
    let tab = Tab::with_notebook();
    tab.device.has_randomness.set(false);
    assert!(binder().title_typed("A".into()).is_err());
    tab.device.has_randomness.set(true);
    binder().title_typed("AB".into()).unwrap();
    assert_eq!(binder().cover().get_untracked().title, "AB");
}

#[test]
fn a_file_has_a_name_that_tells_nothing_and_all_that_was_chosen() {
    let tab = Tab::with_notebook();
    let rain = page(&tab, Sort::Journal, "Rain", "It *rained* <all> day.");
    page(&tab, Sort::Journal, "Left out", "unchosenwords");
    let binder = binder();
    binder.choose(BookPart::Page(rain), true).unwrap();
    for file in [BookFile::Html, BookFile::Markdown] {
        assert!(tab.session.save_book(file, &binder.bound(), &text().book.labels).is_ok());
    }
    let files = tab.device.files.borrow();
    let [(html_name, html), (markdown_name, markdown)] = &files[..] else { panic!("two files") };
    let [html, markdown] = [html, markdown].map(|file| str::from_utf8(file).unwrap());
    assert_eq!((html_name.as_str(), markdown_name.as_str()), ("notes.html", "notes.md"));
    assert!(html.contains("It *rained* &lt;all&gt; day.") && html.contains("<title>Notes</title>"), "{html}");
    assert!(markdown.contains(r"It \*rained\* \<all\> day."), "{markdown}");
    assert!(!html.contains("unchosen") && !markdown.contains("unchosen"));
}

// ---- What the pages write ------------------------------------------------------------------------------------------

fn book_page() -> String {
    provide_text(Language::English);
    view! { <BookPage /> }.drawn()
}

/// What is printed of a page: from where the sheets begin.
fn printed(page: &str) -> &str {
    let at = page.find(r#"id="book-preview""#).expect("there are sheets");
    &page[at..at + page[at..].find("<h2>").expect("the ways out come after them")]
}

#[test]
fn the_page_offers_everything_and_ticks_nothing() {
    let tab = Tab::with_notebook();
    assert!(book_page().contains("There is nothing to choose yet"));
    let (rain, one) = (page(&tab, Sort::Journal, "Rain", "x"), chapter("One", "", "z"));
    event("Met", false);
    block_on(daybook::state::use_shelves().add(Shelf::Proof, "I cooked".into())).unwrap();
    let page = book_page();
    for id in ["timeline".into(), "proofs".into(), format!("chapter-{one}"), format!("page-{rain}")] {
        assert!(page.contains(&format!(r#"id="book-choose-{id}""#)), "{id} in {page}");
    }
    assert!(!page.contains("bound printed"), "nothing is chosen, nothing is to be printed: {page}");
    assert!(page.contains("Choose something first."), "{page}");
}

#[test]
fn what_is_printed_holds_what_was_chosen_and_nothing_else() {
    let tab = Tab::with_notebook();
    let rain = page(&tab, Sort::Journal, "Rain", "chosenwords");
    page(&tab, Sort::Journal, "Leftout", "unchosenwords");
    let one = chapter("One", "toldwords", "nowwords");
    chapter("Othertitle", "otherthen", "othernow");
    event("unchosenmoment", false);
    let binder = binder();
    [BookPart::Page(rain), BookPart::Chapter(one)].into_iter().for_each(|part| binder.choose(part, true).unwrap());
    binder.title_typed("Mytitle".into()).unwrap();
    let page = book_page();
    let sheets = printed(&page);
    for there in ["Mytitle", "Rain", "chosenwords", "toldwords", "nowwords", "Contents", r#"data-size="a5""#] {
        assert!(sheets.contains(there), "{there} in {sheets}");
    }
    for absent in ["Leftout", "unchosen", "Othertitle", "otherthen", "othernow"] {
        assert!(!sheets.contains(absent), "{absent} in {sheets}");
    }
    assert!(sheets.find("bound__told").unwrap() < sheets.find("toldwords").unwrap());
    for id in ["book-print", "book-html", "book-markdown", "book-title", "book-line", "book-paper-0", "book-order"] {
        assert!(page.contains(&format!(r#"id="{id}""#)), "{id} in {page}");
    }
    assert!(!page.contains("book-warning"), "a press asks first: {page}");
}

#[test]
fn a_page_that_is_folded_away_shows_its_words_in_the_book_only() {
    let tab = Tab::with_notebook();
    let rain = page(&tab, Sort::Journal, "Foldedtitle", "foldedwords");
    tab.editor.resume(rain);
    tab.editor.fold(true);
    block_on(tab.editor.close()).unwrap();
    let page = book_page();
    assert!(!page.contains("Foldedtitle") && !page.contains("foldedwords"), "{page}");
    binder().choose(BookPart::Page(rain), true).unwrap();
    assert!(printed(&book_page()).contains("foldedwords"));
}

#[test]
fn words_that_look_like_markup_are_words_in_the_book() {
    let tab = Tab::with_notebook();
    let rain = page(&tab, Sort::Journal, "<script>alert(1)</script>", "</div><img src=x>");
    let binder = binder();
    binder.choose(BookPart::Page(rain), true).unwrap();
    binder.title_typed("<b>bold</b>".into()).unwrap();
    let page = book_page();
    assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("<b>bold"), "{page}");
}

#[test]
fn the_editor_offers_to_hand_out_a_page_once_it_is_kept() {
    let tab = Tab::with_notebook();
    let editor = || {
        provide_text(Language::English);
        view! { <EditorPage /> }.drawn()
    };
    assert!(!editor().contains("hand-out-page"));
    tab.editor.begin(Sort::Journal);
    tab.editor.body_typed("x".into());
    block_on(tab.editor.keep()).unwrap();
    let page = editor();
    assert!(page.contains(r#"id="hand-out-page""#) && !page.contains("bound printed"), "{page}");
}

#[test]
fn five_thousand_pages_are_offered_a_few_at_a_time_and_a_title_lays_out_no_part_again() {
    let tab = Tab::with_notebook();
    let kept = r#"{"v":6,"kind":"page","data":{"sort":"journal","date":"2026-11-24","created":5,"edited":5,"title":"T","body":"B","feelings":[],"tags":[],"prompt":null,"folded":false,"hard_days":false,"deleted":null}}"#;
    let ids: Vec<[u8; 16]> = (0..5_000_u16)
        .map(|number| {
            let mut id = [1; 16];
            id[..2].copy_from_slice(&number.to_be_bytes());
            id
        })
        .collect();
    let records: Vec<_> = ids.iter().map(|id| (*id, kept)).collect();
    tab.keep_as_they_are(&records);
    let again = tab.opened_again();
    settle();
    while again.journal.cards().with_untracked(Vec::len) < 5_000 {
        again.pause();
    }
    assert_eq!(book_page().matches(r#"id="book-choose-page-"#).count(), 30);
    let binder = binder();
    let part = BookPart::Page(RecordId::from_bytes(ids[7]));
    binder.choose(part, true).unwrap();
    let runs = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let (section, counted) = (binder.section(part), std::sync::Arc::clone(&runs));
    let laid_out = Memo::new(move |_| {
        section.track();
        counted.fetch_add(1, std::sync::atomic::Ordering::Relaxed)
    });
    for title in ["A", "AB", "ABC"] {
        binder.title_typed(title.into()).unwrap();
        laid_out.get_untracked();
    }
    assert_eq!(runs.load(std::sync::atomic::Ordering::Relaxed), 1);
}
