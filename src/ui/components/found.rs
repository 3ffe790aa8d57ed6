//! Where a word was found: a little of what stands before and after it, and the word marked.

use leptos::prelude::*;

/// The place, cut out of the person's own words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// Before the word.
    pub before: String,
    /// The word, as it was written.
    pub hit: String,
    /// After it.
    pub after: String,
}

/// The place. It runs its own way and stays in its place, whatever marks it holds.
#[component]
pub fn Found(
    /// Where.
    snippet: Snippet,
) -> impl IntoView {
    view! { <bdi class="found pen" dir="auto">{snippet.before}<mark>{snippet.hit}</mark>{snippet.after}</bdi> }
}
