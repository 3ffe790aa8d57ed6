//! What is typed comes back as text from a reader of Markdown.

use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::super::sample::{HOSTILE, LABELS, bound, own, section};
use super::*;

/// Each paragraph, heading and item that a reader finds, as text; and whatever else it took for something.
fn read(markdown: &str) -> (Vec<String>, Vec<String>) {
    let (mut texts, mut odd) = (Vec::new(), Vec::new());
    let mut text = String::new();
    for event in Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION) {
        match event {
            Event::Text(more) => text.push_str(&more),
            Event::HardBreak => text.push('\n'),
            Event::Start(Tag::Paragraph | Tag::Heading { .. } | Tag::Item) => text.clear(),
            Event::Start(Tag::BlockQuote(None) | Tag::List(None))
            | Event::End(TagEnd::BlockQuote(_) | TagEnd::List(_)) => {}
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => texts.push(core::mem::take(&mut text)),
            other => odd.push(format!("{other:?}")),
        }
    }
    (texts, odd)
}

fn file_of(text: &str) -> String {
    let mut told = own(&["Above", text, "Below"]);
    (told.whose, told.name) = (Whose::Told, Some(text.to_owned()));
    let mut items = own(&[]);
    items.words = Words::Items(vec![text.to_owned(), "Last".to_owned()]);
    let sections = vec![section(text, vec![own(&[text, &format!("Before\n{text}\nafter")]), told, items])];
    to_markdown(&bound(text, text, sections), &LABELS)
}

fn holds_as_text(text: &str) {
    let markdown = file_of(text);
    let (texts, odd) = read(&markdown);
    let among = format!("Before\n{text}\nafter");
    // A heading has no white space at its beginning, in any way to write it.
    let name = text.trim_start_matches([' ', '\t']);
    let wanted = [name, text, name, text, &among, name, "Above", text, "Below", text, "Last"];
    assert_eq!((texts, odd), (wanted.map(str::to_owned).to_vec(), Vec::new()), "{markdown}");
}

#[test]
fn what_looks_like_markdown_is_text() {
    HOSTILE.into_iter().for_each(holds_as_text);
}

#[test]
fn plain_words_stay_readable() {
    let sections = vec![section("Rain", vec![own(&["It's late (11 p.m.), isn't it?\nYes - it is!"])])];
    let markdown = to_markdown(&bound("My year", "For me", sections), &LABELS);
    assert_eq!(markdown, "# My year\n\nFor me\n\n## Rain\n\nIt's late (11 p.m.), isn't it?\\\nYes - it is!\n");
}

#[test]
fn what_was_told_is_quoted() {
    let mut told = own(&["Too\nsensitive", "Always"]);
    (told.whose, told.label) = (Whose::Told, Some("Then"));
    let markdown = to_markdown(&bound("A", "", vec![section("B", vec![told])]), &LABELS);
    assert_eq!(markdown, "# A\n\n## B\n\n### Then\n\n> Too\\\n> sensitive\n>\n> Always\n");
}

#[test]
fn a_page_alone_is_its_own_title() {
    let alone = Bound { cover: None, sections: vec![section("Rain", vec![own(&["It rained."])])] };
    assert_eq!(to_markdown(&alone, &LABELS), "# Rain\n\nIt rained.\n");
}

proptest! {
    #[test]
    fn any_text_comes_back(text in "[!-~]([ -~]{0,40}[!-~])?") {
        holds_as_text(&text);
    }

    #[test]
    fn texts_of_signs_come_back(text in "[-+*#>=_`~1-3.):|\\\\\\[\\]!<&a]( ?[-+*#>=_`~1-3.):|\\\\\\[\\]!<&a]){0,16}") {
        holds_as_text(&text);
    }
}
