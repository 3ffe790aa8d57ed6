//! A text with the word in it that the person prefers, where they prefer one.

use leptos::prelude::*;

use crate::state::use_wishes;

/// What is said of the other person: as it stands, or with the person's own word.
pub(in crate::ui::pages) fn of_them(plain: &'static str, with_word: fn(&str) -> String) -> Signal<String> {
    preferred(use_wishes().word_for_them(), plain, with_word)
}

/// What is said to the person: as it stands, or with their own word.
pub(in crate::ui::pages) fn of_me(plain: &'static str, with_word: fn(&str) -> String) -> Signal<String> {
    preferred(use_wishes().word_for_me(), plain, with_word)
}

fn preferred(word: Signal<Option<String>>, plain: &'static str, with_word: fn(&str) -> String) -> Signal<String> {
    Signal::derive(move || word.with(|word| word.as_deref().map_or_else(|| plain.to_owned(), with_word)))
}
