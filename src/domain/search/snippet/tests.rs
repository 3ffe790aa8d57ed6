//! What was found is shown as it was written, on one line, in whole signs.

use super::*;
use crate::{Day, PageDraft, RecordId, Sort, Timestamp};
use proptest::prelude::*;

fn page(title: &str, body: &str, tags: &[&str]) -> Page {
    let draft = PageDraft {
        title: title.into(),
        body: body.into(),
        tags: tags.iter().filter_map(|tag| Tag::new(tag)).collect(),
        ..PageDraft::empty(Day::FIRST)
    };
    Page::new(RecordId::from_bytes([1; 16]), Sort::Journal, Timestamp::from_millis(0), draft)
}

fn found(typed: &str, page: &Page) -> Option<(Place, String)> {
    let snippet = Snippet::of(page, &Query::parse(typed).unwrap())?;
    Some((snippet.place, format!("{}[{}]{}", snippet.before, snippet.hit, snippet.after)))
}

fn in_body(typed: &str, body: &str) -> String {
    found(typed, &page("", body, &[])).unwrap().1
}

#[test]
fn the_words_around_are_those_of_the_page() {
    assert_eq!(in_body("cafe", "We met at the Café\n\n on  Monday."), "We met at the [Café] on Monday.");
    assert_eq!(in_body("\"at the\"", "We met at \n the Café"), "We met [at the] Café");
    assert_eq!(in_body("don't", "I don\u{2019}t know"), "I [don\u{2019}t] know");
    assert_eq!(in_body("strasse", "Die Straße war leer"), "Die [Straße] war leer");
}

#[test]
fn a_long_text_is_cut_on_both_sides() {
    let body = format!("{}kite{}", "one two three ".repeat(100), " four five six".repeat(100));
    let shown = in_body("kite", &body);
    assert!(shown.starts_with('…') && shown.ends_with('…'), "{shown}");
    assert!(shown.contains("two three [kite] four five"), "{shown}");
    assert!(shown.chars().count() <= BEFORE + AFTER + 8, "{shown}");
}

#[test]
fn the_text_comes_first_then_the_title_then_a_tag() {
    let page = page("A kite", "The kite, and a dog.", &["dog", "hill"]);
    assert_eq!(found("kite", &page), Some((Place::Body, "The [kite], and a dog.".into())));
    assert_eq!(found("dog a\u{20}kite", &page).unwrap().0, Place::Body);
    assert_eq!(found("hill", &page), Some((Place::Tag, "[hill]".into())));
    assert_eq!(found("\"a kite\"", &page), Some((Place::Title, "[A kite]".into())));
    assert_eq!(found("snow", &page), None);
}

#[test]
fn the_words_of_a_page_that_is_folded_away_are_not_shown() {
    let page = Page { folded: true, ..page("A walk", "The kite.", &["hill"]) };
    assert_eq!(found("kite", &page), None);
    assert_eq!(found("walk", &page), None);
    assert_eq!(found("hill", &page).unwrap().0, Place::Tag);
}

#[test]
fn signs_stay_whole() {
    assert_eq!(in_body("cafe", "le cafe\u{301}\u{302} noir"), "le [cafe\u{301}\u{302}] noir");
    assert_eq!(in_body("💻", "so 👩\u{200d}💻👋🏽"), "so [👩\u{200d}💻]👋🏽");
    assert_eq!(in_body("하", "오늘 한글"), "오늘 [한]글");
    assert_eq!(in_body("كتاب", "قرأتُ كِتَابًا"), "قرأتُ [كِتَابً]ا");
}

#[test]
fn what_would_disturb_the_list_does_not_pass() {
    assert_eq!(in_body("kite", "a\u{202e}b\0\u{2066}kite\u{7}\u{2028}c"), "ab[kite] c");
}

#[test]
fn an_endless_hit_is_cut_too() {
    let word = "a".repeat(5_000);
    let shown = in_body(&word, &format!("x {word} y"));
    assert!(shown.chars().count() < HIT + 10 && shown.ends_with("…]"), "{shown}");
}

proptest! {
    #[test]
    fn whatever_is_found_is_shown_inertly(body in any::<String>(), at in any::<prop::sample::Index>(), size in 1_usize..6) {
        let chars: Vec<char> = body.chars().collect();
        prop_assume!(!chars.is_empty());
        let at = at.index(chars.len());
        let typed: String = chars[at..(at + size).min(chars.len())].iter().filter(|c| **c != '"').collect();
        if let Some(query) = Query::parse(&typed)
            && let Some(snippet) = Snippet::of(&page("", &body, &[]), &query)
        {
            let line = format!("{}{}{}", snippet.before, snippet.hit, snippet.after);
            prop_assert!(!line.chars().any(|c| c.is_control() || is_bidi_scope(c) || (c.is_whitespace() && c != ' ')));
            prop_assert!(line.chars().count() <= BEFORE + HIT + AFTER + 3);
            prop_assert!(query.first_in(&fold(&snippet.hit)).is_some());
        }
    }
}
