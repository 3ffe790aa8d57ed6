//! What was looked up: guides and words in which it stands. What is typed goes nowhere and is gone with the page.

use domain::learn::{Block, Guide, Term};
use domain::search::{Haystack, Query};
use leptos::prelude::*;

use super::glossary::term;
use crate::{
    i18n::{GuidesText, use_text},
    ui::{components::Lines, pages::parts::guide_line},
};

/// Guides and words, those first that have it in their names.
pub(super) type Hits = (Vec<&'static Guide>, Vec<&'static Term>);

/// Whether there is anything to look for.
pub(super) fn is_looking(typed: &str) -> bool {
    Query::parse(typed).is_some()
}

pub(super) fn found(text: &'static GuidesText, typed: &str) -> Hits {
    let Some(query) = Query::parse(typed) else { return Hits::default() };
    let stands_in = |words: &str| query.matches(&Haystack::of_texts([words]));
    let all_of = |guide: &Guide| {
        let texts = guide.blocks().flat_map(Block::texts).chain(&guide.short).map(String::as_str);
        let heads = guide.sections.iter().map(|section| section.title.as_str());
        [guide.title.as_str(), guide.about.as_str()].into_iter().chain(heads).chain(texts).collect::<Vec<_>>().join(" ")
    };
    let mut guides: Vec<&Guide> = (text.all)().iter().filter(|guide| stands_in(&all_of(guide))).collect();
    guides.sort_by_key(|guide| !stands_in(&format!("{} {}", guide.title, guide.about)));
    let says = |term: &&Term| stands_in(&format!("{} {}", term.term, term.says));
    let mut words: Vec<&Term> = (text.glossary.all)().iter().filter(says).collect();
    words.sort_by_key(|term| !stands_in(&term.term));
    (guides, words)
}

pub(super) fn hits((guides, words): Hits) -> AnyView {
    let text = &use_text().guides;
    let guides = (!guides.is_empty()).then(|| {
        let lines = guides.into_iter().map(guide_line).collect_view();
        view! {
            <section class="stack stack--close">
                <h2>{text.found_guides}</h2>
                <Lines>{lines}</Lines>
            </section>
        }
    });
    let words = (!words.is_empty()).then(|| {
        let words = words.into_iter().map(term).collect_view();
        view! {
            <section class="stack">
                <h2>{text.found_words}</h2>
                <div>{words}</div>
            </section>
        }
    });
    view! { {guides} {words} }.into_any()
}
