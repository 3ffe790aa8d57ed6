//! One part of a book, as it is printed.

use domain::story::{Block, Section, Whose, Words};
use leptos::prelude::*;

use crate::ui::components::{BoundBlock, BoundPart};

/// The part; `book` is the title at the head of its sheets.
pub(in crate::ui::pages) fn bound_section(section: Section, book: Option<Signal<String>>) -> AnyView {
    let Section { part: _, heading, date, blocks } = section;
    let blocks = blocks.into_iter().map(block).collect();
    view! { <BoundPart book heading date blocks /> }.into_any()
}

fn block(block: Block) -> BoundBlock {
    let Block { label, facts, name, whose, words } = block;
    let (is_list, texts) = match words {
        Words::Paragraphs(texts) => (false, texts),
        Words::Items(texts) => (true, texts),
    };
    BoundBlock { label, name, facts, is_told: whose == Whose::Told, is_list, texts }
}
