//! What is typed comes back as text, whatever it looks like.

use proptest::prelude::*;

use super::super::sample::{HOSTILE, LABELS, bound, own, section};
use super::*;

/// What a reader of HTML finds: a tag, or a text.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Tag(String),
    Text(String),
}

/// A small reader: enough for a file in which every `<` begins a tag and no attribute holds a `>`.
fn read(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        if at > 0 {
            pieces.push(Piece::Text(text_of(&rest[..at])));
        }
        let end = rest[at..].find('>').expect("each tag ends") + at;
        pieces.push(Piece::Tag(rest[at + 1..end].to_owned()));
        rest = &rest[end + 1..];
    }
    pieces.push(Piece::Text(text_of(rest)));
    pieces
}

fn text_of(text: &str) -> String {
    assert!(!text.contains('>'), "{text}");
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
    text.replace("&amp;", "&")
}

/// The texts in elements of this name.
fn within(html: &str, name: &str) -> Vec<String> {
    let pieces = read(html);
    let is_open = |piece: &Piece| matches!(piece, Piece::Tag(tag) if tag.split(' ').next() == Some(name));
    let mut found = Vec::new();
    for at in pieces.iter().enumerate().filter(|(_, piece)| is_open(piece)).map(|(at, _)| at) {
        let end = pieces[at..].iter().position(|piece| *piece == Piece::Tag(format!("/{name}"))).expect("it ends") + at;
        let text = pieces[at..end].iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text.as_str()),
            Piece::Tag(_) => None,
        });
        found.push(text.collect());
    }
    found
}

/// Every tag, by its name.
fn names(html: &str) -> Vec<String> {
    let name = |piece: &Piece| match piece {
        Piece::Tag(tag) => tag.split(' ').next().map(|name| name.trim_start_matches('/').to_owned()),
        Piece::Text(_) => None,
    };
    let mut names: Vec<String> = read(html).iter().filter_map(name).collect();
    names.sort_unstable();
    names.dedup();
    names
}

const KNOWN: [&str; 21] = [
    "!DOCTYPE",
    "a",
    "blockquote",
    "body",
    "h1",
    "h2",
    "h3",
    "head",
    "header",
    "html",
    "li",
    "meta",
    "nav",
    "ol",
    "p",
    "section",
    "style",
    "title",
    "ul",
    "table",
    "td",
];

fn file_of(text: &str) -> String {
    let mut told = own(&[text]);
    (told.whose, told.name, told.facts) = (Whose::Told, Some(text.to_owned()), Some(text.to_owned()));
    let mut items = own(&[]);
    items.words = Words::Items(vec![text.to_owned()]);
    let sections = vec![section(text, vec![own(&[text]), told, items]), section("B", vec![])];
    to_html(&bound(text, text, sections), &LABELS)
}

fn holds_as_text(text: &str) {
    let html = file_of(text);
    for name in names(&html) {
        assert!(KNOWN.contains(&name.as_str()), "<{name}> in {html}");
    }
    assert_eq!(within(&html, "title"), ["Notes"]);
    assert_eq!(within(&html, "h1"), [text]);
    assert_eq!(within(&html, "h2"), ["Contents", text, "B"]);
    assert_eq!(within(&html, "h3"), [text]);
    assert_eq!(within(&html, "p"), [text; 4], "the line, the words, what is noted, what was told");
    assert_eq!(within(&html, "a"), [text, "B"]);
    assert_eq!(within(&html, "li")[2], text);
}

#[test]
fn what_looks_like_markup_is_text() {
    HOSTILE.into_iter().for_each(holds_as_text);
}

#[test]
fn the_file_runs_nothing_fetches_nothing_and_names_no_address() {
    let html = file_of("Words");
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"), "{html}");
    assert!(html.contains("default-src 'none'"), "{html}");
    for never in ["<script", "http:", "https:", "//", "src=", "@import", "url(", " on", "<link", "202"] {
        assert!(!html.contains(never), "{never:?} in {html}");
    }
}

#[test]
fn each_text_of_the_person_runs_its_own_way() {
    let html = file_of("עברית");
    for tag in ["h1", "h2", "p", "li"] {
        assert!(html.contains(&format!("<{tag} dir=\"auto\">")), "{tag} in {html}");
    }
}

#[test]
fn a_page_alone_has_one_heading_and_no_contents() {
    let alone = Bound { cover: None, sections: vec![section("Rain", vec![own(&["It rained."])])] };
    let html = to_html(&alone, &LABELS);
    assert_eq!((within(&html, "title"), within(&html, "h1")), (vec!["Notes".into()], vec!["Rain".into()]));
    assert!(!html.contains("<nav") && !html.contains("<header"), "{html}");
}

#[test]
fn a_book_without_anything_in_it_is_a_file_all_the_same() {
    let html = to_html(&bound("A book", "", Vec::new()), &LABELS);
    assert_eq!(within(&html, "h1"), ["A book"]);
    assert!(html.ends_with("</body>\n</html>\n"));
}

proptest! {
    #[test]
    fn any_text_comes_back(text in "[ -~\u{a0}-\u{fff}\u{2000}-\u{206f}🙂]{1,60}") {
        holds_as_text(&text);
    }

    #[test]
    fn texts_of_signs_come_back(text in "[<>&\"';#/!a-z=\\- -]{1,40}") {
        holds_as_text(&text);
    }
}

#[test]
fn the_file_calls_itself_nothing_that_the_person_wrote() {
    let html = to_html(&bound("How I got away", "", Vec::new()), &LABELS);
    assert!(html.contains("<title>Notes</title>") && html.contains("<h1 dir=\"auto\">How I got away</h1>"), "{html}");
}
