//! Words of the whole picture: the person's own, so they stand in their ink.

use leptos::prelude::*;

use super::{counted::counted_figure, parts::exercise_action};
use crate::{i18n::PatternsText, state, ui::pages::parts::open_exercise};

pub(super) fn words(all: &'static PatternsText, patterns: state::Patterns) -> AnyView {
    let found = patterns.words((all.stop_words)());
    let open = open_exercise();
    let text = &all.words;
    let view = move || {
        found.with(|found| {
            let again = exercise_action("open-whole-picture", text.figure.action, "whole-picture", open);
            counted_figure("pattern-words", text, found, patterns.span().get(), String::clone, true, again)
        })
    };
    view! { {view} }.into_any()
}
