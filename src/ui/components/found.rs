//! Where a word was found: a little of what stands before and after it, and the word marked.

use leptos::prelude::*;

/// The place, cut out of what was written.
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
    /// What stands before words that somebody else said; without it they are the person's own.
    #[prop(optional_no_strip)]
    told: Option<&'static str>,
) -> impl IntoView {
    let Snippet { before, hit, after } = snippet;
    match told {
        None => view! { <bdi class="found pen" dir="auto">{before}<mark>{hit}</mark>{after}</bdi> }.into_any(),
        Some(told) => view! {
            <span class="found found--told">
                <span>{told}</span>" "<bdi dir="auto">{before}<mark>{hit}</mark>{after}</bdi>
            </span>
        }
        .into_any(),
    }
}
