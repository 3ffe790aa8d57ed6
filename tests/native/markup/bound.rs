//! A book as it is printed.

use daybook::ui::components::{Bound, BoundBlock, BoundContents, BoundCover, BoundPart};
use leptos::prelude::*;

use super::html;

fn block(text: &str) -> BoundBlock {
    BoundBlock { texts: vec![text.to_owned()], ..BoundBlock::default() }
}

fn part(book: Option<&'static str>, blocks: Vec<BoundBlock>) -> String {
    html(move || {
        let (heading, date, blocks) = ("Rain".to_owned(), Some("2024".to_owned()), blocks.clone());
        let book = book.map(|book| Signal::stored(book.to_owned()));
        view! { <BoundPart book heading date blocks /> }.into_any()
    })
}

#[test]
fn a_book_is_the_part_that_is_printed_and_can_be_scrolled_by_the_keyboard() {
    let book = html(|| {
        view! {
            <Bound id="book" label="How it will look" size="a5">
                <BoundCover title="My year" line="" />
                <BoundContents heading="Contents" parts=Signal::stored(vec!["Rain".to_owned()]) />
            </Bound>
        }
        .into_any()
    });
    assert!(book.contains(r#"class="bound printed""#) && book.contains(r#"data-size="a5""#), "{book}");
    assert!(book.contains(r#"role="region" aria-label="How it will look" tabindex="0""#), "{book}");
    assert!(
        book.contains(r#"<h3 dir="auto">My year"#) && !book.contains("<p"),
        "no empty line under the title: {book}"
    );
    assert!(book.contains(r#"<li dir="auto">Rain"#), "{book}");
}

#[test]
fn the_head_of_a_part_is_one_that_browsers_repeat_and_that_is_not_read_aloud() {
    let (with, without) = (part(Some("My year"), vec![]), part(None, vec![]));
    assert!(with.contains(r#"<thead aria-hidden="true">"#) && with.contains("My year"), "{with}");
    assert!(!without.contains("<thead"), "{without}");
    let tags = with.matches("<table").count() + with.matches("<tr").count() + with.matches("<td").count();
    assert_eq!(
        with.matches(r#"role="none""#).count(),
        tags + with.matches("<tbody").count(),
        "no table to a reader: {with}"
    );
}

#[test]
fn what_was_told_lies_on_a_leaf_of_its_own() {
    let told = BoundBlock { label: Some("Then"), is_told: true, ..block("Too sensitive") };
    let part = part(None, vec![told, BoundBlock { label: Some("Now"), ..block("I was tired") }]);
    let (told, own) = part.split_once("I was tired").map(|(before, _)| before.split_once("Now").unwrap()).unwrap();
    assert!(told.contains(r#"<blockquote class="bound__told">"#) && told.contains("Too sensitive"), "{part}");
    assert!(own.contains(r#"<div class="bound__own">"#) && !own.contains("blockquote>"), "{part}");
}

#[test]
fn words_that_look_like_markup_are_words_and_run_their_own_way() {
    let list = BoundBlock { is_list: true, name: Some("<b>".into()), facts: Some("2024".into()), ..block("<i>") };
    let part = part(None, vec![block("<img src=x onerror=alert(1)>"), list]);
    assert!(!part.contains("<img") && !part.contains("<i>") && !part.contains("<b>"), "{part}");
    assert!(
        part.contains(r#"<p class="as-typed" dir="auto">&lt;img"#)
            || part.contains(r#"<p dir="auto" class="as-typed">&lt;img"#),
        "{part}"
    );
    assert_eq!(part.matches(r#"dir="auto""#).count(), 4, "{part}");
}
