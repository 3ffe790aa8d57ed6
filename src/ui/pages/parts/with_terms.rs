//! A text in which words of the glossary open in their place, so that nobody has to leave the page they are on.

use domain::learn::{Piece, Term, pieces};
use leptos::prelude::*;

use crate::{i18n::use_text, ui::components::Term as TermWord};

/// The text, in pieces.
pub(in crate::ui::pages) fn marked(pieces: &[Piece<'static>]) -> AnyView {
    let piece = |piece: &Piece<'static>| match piece {
        Piece::Plain(words) => (*words).into_any(),
        Piece::Term(term, words) => view! {
            <TermWord id=format!("term-{}", term.id.as_str()) term=(*words).to_owned() meaning=term.says.clone() />
        }
        .into_any(),
    };
    pieces.iter().map(piece).collect_view().into_any()
}

/// Texts that stand on one page, in their order. Each word opens where it stands first.
pub(in crate::ui::pages) fn with_terms<const N: usize>(texts: [&'static str; N]) -> [AnyView; N] {
    let mut wanted: Vec<&'static Term> = (use_text().guides.glossary.all)().iter().collect();
    // A word of two words before one that is a part of it.
    wanted.sort_by_key(|term| std::cmp::Reverse(term.term.len()));
    texts.map(|text| marked(&pieces(text, &mut wanted)))
}
