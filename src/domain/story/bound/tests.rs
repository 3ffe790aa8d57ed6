//! What goes into a book, and what does not.

use super::super::Told;
use super::super::sample::LABELS;
use super::*;
use crate::practice::Shelf;
use crate::{Day, PageDraft, Tag, Timestamp};

fn id(number: u8) -> RecordId {
    RecordId::from_bytes([number; 16])
}

fn at(millis: i64) -> Timestamp {
    Timestamp::from_millis(millis)
}

fn event(number: u8, date: Option<&str>, title: &str, line: &str) -> Event {
    let date = date.and_then(RoughDate::parse);
    Event { date, title: title.into(), line: line.into(), ..Event::new(id(number), at(number.into())) }
}

fn page_of(number: u8, sort: Sort, title: &str, body: &str) -> Page {
    let draft = PageDraft { title: title.into(), body: body.into(), ..PageDraft::empty(Day::FIRST) };
    Page::new(id(number), sort, at(0), draft)
}

fn given(text: &str) -> Given {
    Given {
        shelf: Shelf::Proof,
        text: text.into(),
        then: None,
        record: id(1),
        field: None,
        day: Day::FIRST,
        edited: at(0),
        by: None,
        done: None,
    }
}

/// What there is: moments, lines, chapters, pages.
#[derive(Default)]
struct There {
    events: Vec<Event>,
    proofs: Vec<Given>,
    chapters: Vec<Chapter>,
    pages: Vec<Page>,
}

impl There {
    fn bind(&self, parts: &[BookPart]) -> Bound {
        let book = Book { parts: parts.to_vec(), title: " My  year\n".into(), ..Book::new(id(9), at(0)) };
        let sources = BookSources {
            events: &|| self.events.iter().collect(),
            proofs: &|| self.proofs.clone(),
            chapter: &|id| self.chapters.iter().find(|chapter| chapter.id == id),
            page: &|id| self.pages.iter().find(|page| page.id == id),
        };
        Bound::of(&book, &sources, &LABELS)
    }
}

fn headings(bound: &Bound) -> Vec<&str> {
    bound.sections.iter().map(|section| section.heading.as_str()).collect()
}

fn texts(block: &Block) -> Vec<&str> {
    match &block.words {
        Words::Paragraphs(texts) | Words::Items(texts) => texts.iter().map(String::as_str).collect(),
    }
}

#[test]
fn parts_stand_in_the_order_of_the_book_and_nothing_else_does() {
    let there = There {
        events: vec![event(1, None, "Met", "")],
        proofs: vec![given("I cooked")],
        chapters: vec![Chapter { title: "One".into(), ..Chapter::new(id(2), at(0)) }],
        pages: vec![page_of(3, Sort::Journal, "Rain", "x"), page_of(4, Sort::Letter, "", "Dear")],
    };
    let parts = [BookPart::Page(id(4)), BookPart::Chapter(id(2)), BookPart::Proofs];
    let bound = there.bind(&parts);
    assert_eq!(headings(&bound), ["A letter", "One", "Proofs"]);
    assert_eq!(bound.sections.iter().map(|section| section.part).collect::<Vec<_>>(), parts);
    assert_eq!(bound.title(&LABELS), "My year", "on one line");
    assert_eq!(there.bind(&[]).sections.len(), 0);
}

#[test]
fn what_is_gone_or_deleted_is_passed_over() {
    let there = There {
        pages: vec![page_of(3, Sort::Journal, "Rain", "x").deleted_at(at(5)), page_of(4, Sort::Journal, "Sun", "y")],
        ..There::default()
    };
    let parts = [BookPart::Timeline, BookPart::Proofs, BookPart::Page(id(3)), BookPart::Page(id(4))];
    let gone = [BookPart::Page(id(7)), BookPart::Chapter(id(8))];
    assert_eq!(headings(&there.bind(&[&parts[..], &gone].concat())), ["Sun"]);
}

#[test]
fn moments_stand_in_order_without_those_that_are_folded_away() {
    let hidden = Event { hidden: true, ..event(2, Some("2023"), "Hidden", "Secret") };
    let turning = Event { turning: true, ..event(3, Some("2020"), "", "We moved") };
    let events = vec![event(1, None, "Later", ""), hidden, turning, event(4, Some("2021"), " ", "\n")];
    let bound = There { events, ..There::default() }.bind(&[BookPart::Timeline]);
    let blocks = &bound.sections[0].blocks;
    let facts: Vec<&str> = blocks.iter().filter_map(|block| block.facts.as_deref()).collect();
    assert_eq!(facts, ["on 2020. A turning point", "No date"]);
    assert_eq!((blocks[0].name.as_deref(), texts(&blocks[0])), (None, vec!["We moved"]));
    assert_eq!((blocks[1].name.as_deref(), texts(&blocks[1]).len()), (Some("Later"), 0));
    let only_hidden = vec![Event { hidden: true, ..event(2, None, "Hidden", "") }];
    assert!(There { events: only_hidden, ..There::default() }.bind(&[BookPart::Timeline]).sections.is_empty());
}

#[test]
fn a_chapter_says_whose_words_each_side_is_and_leaves_out_empty_sides() {
    let chapter = Chapter {
        date: RoughDate::parse("2024"),
        told: Told::AsThey,
        then: "Too sensitive".into(),
        next: "They rest".into(),
        strengths: Tag::new("Patience").into_iter().collect(),
        ..Chapter::new(id(2), at(0))
    };
    let bound = There { chapters: vec![chapter], ..There::default() }.bind(&[BookPart::Chapter(id(2))]);
    let section = &bound.sections[0];
    assert_eq!((section.heading.as_str(), section.date.as_deref()), ("A chapter", Some("on 2024")));
    let told: Vec<(Option<&str>, Whose)> = section.blocks.iter().map(|block| (block.label, block.whose)).collect();
    let own = Whose::Own;
    assert_eq!(told, [(Some("Then"), Whose::Told), (Some("Next"), own), (Some("Strengths"), own)]);
}

#[test]
fn a_page_that_is_folded_away_is_there_if_it_was_chosen() {
    let page = Page { folded: true, ..page_of(3, Sort::Journal, "Mine", "Words") };
    let there = There { pages: vec![page], ..There::default() };
    assert_eq!(texts(&there.bind(&[BookPart::Page(id(3))]).sections[0].blocks[0]), ["Words"]);
}

#[test]
fn a_text_comes_apart_at_its_empty_lines_and_nowhere_else() {
    assert_eq!(paragraphs("One\r\ntwo  \n \n\n\r\rThree\n    four\n"), ["One\ntwo", "Three\n    four"]);
    assert_eq!(paragraphs(" \n\t\n"), Vec::<String>::new());
    assert_eq!(paragraphs("  lead"), ["  lead"]);
    assert_eq!(paragraphs("a\u{0}b\u{7}c\u{1b}d\u{7f}"), ["abcd"]);
}

#[test]
fn one_page_alone_is_called_what_it_is_called() {
    let there = There { pages: vec![page_of(3, Sort::Journal, "Rain", "x")], ..There::default() };
    let section = there.bind(&[BookPart::Page(id(3))]).sections.remove(0);
    assert_eq!(Bound::of_one(section).title(&LABELS), "Rain");
    assert_eq!(Bound { cover: None, sections: Vec::new() }.title(&LABELS), "A book");
}

#[test]
fn printing_a_book_shows_none_of_its_words() {
    let there = There { proofs: vec![given("Alpha")], ..There::default() };
    let bound = there.bind(&[BookPart::Proofs]);
    let section = &bound.sections[0];
    let printed = format!("{bound:?} {section:?} {:?} {:?} {:?}", section.blocks, bound.cover, section.blocks[0].words);
    assert!(!printed.contains("Alpha") && !printed.contains("My year"), "{printed}");
}
